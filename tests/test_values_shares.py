"""Fractions in words and the span of shares that they leave open."""

import pytest

from extract.values import shares

# text, low, high
READ = (
    ("half of it", 0.5, 0.5),
    ("이 중 절반은", 0.5, 0.5),
    ("약 절반", 0.45, 0.55),
    ("about half", 0.45, 0.55),
    ("just under half", 0.45, 0.5),
    ("nearly half", 0.45, 0.5),
    ("절반 가까이", 0.45, 0.5),
    ("절반에 조금 못 미치는", 0.45, 0.5),
    ("절반에 못 미치는", 0.0, 0.5),
    ("less than half", 0.0, 0.5),
    ("at most a third of it", 0.0, 1 / 3),
    ("more than half", 0.5, 1.0),
    ("절반 이상", 0.5, 1.0),
    ("절반을 넘는", 0.5, 1.0),
    ("just over half", 0.5, 0.55),
    ("most of it", 0.5, 1.0),
    ("대부분", 0.5, 1.0),
    ("과반", 0.5, 1.0),
    ("전액", 1.0, 1.0),
    ("4분의 3", 0.75, 0.75),
    ("3분의 2가 크레딧", 2 / 3, 2 / 3),
    ("three quarters of which", 0.75, 0.75),
    ("a quarter of it", 0.25, 0.25),
    ("one-third of the firm", 1 / 3, 1 / 3),
    ("two-thirds interest", 2 / 3, 2 / 3),
)
NONE = (
    "a third round", "the first half of 2024", "half a million", "half-year", "third quarter", "a quarter ago",
    "반도체", "the second half", "3분의 4", "halfway",
)  # fmt: skip


@pytest.mark.parametrize(("text", "low", "high"), READ)
def test_read(text: str, low: float, high: float) -> None:
    (found,) = shares.find(text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.low <= found.value * 1.0000001
    assert found.value <= found.high * 1.0000001


@pytest.mark.parametrize("text", NONE)
def test_no_fraction(text: str) -> None:
    assert shares.find(text) == []
