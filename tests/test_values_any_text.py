"""What holds for any text: no error, spans in order and inside it, the same said by a span alone, linear time."""

import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.values import dates, money, percent, rounds, shares
from graph.schema import AMOUNT_QUALIFIERS, ROUNDS

PUBLISHED = "2024-05-20"


FINDERS: dict[str, Callable[[str], Sequence[Any]]] = {
    "money": money.find,
    "headline": lambda text: money.find(text, bare_won=True),
    "percent": percent.find,
    "rounds": rounds.find,
    "shares": shares.find,
    "dates": lambda text: dates.find(text, PUBLISHED),
}


WORDS = """
1 20 3.5 2024 05 13 조 억 만 천 백 수십억 여 원 달러 위안 불 $ € US$ HK$ ¥ RMB SEK 미화 한화 million
bn m mln crore won dollars dlrs billion half a two thirds 절반 의 of the ( ) 약 최대 이상 미만 에 을
넘는 about or and between from to ~ - ∼ 에서 사이 % pct percent %p 퍼센트 우선주 voting 시리즈
Series A B 프리 pre 시드 브릿지 seed round IPO 년 월 일 지난 오는 지난달 올해 last next May March
Tuesday Dec. in by year ago 전 . · / +
"""
PIECES = (
    *WORDS.split(),
    "1,200",
    "a quarter of",
    "3분의 2",
    "못 미치는",
    "up to",
    "just under",
    "more than",
    "우리 돈으로",
    ",",
    "\n",
)
PIECED = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "  "])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
# (piece, how often)
HOSTILE = (
    ("1", 1_000_000), ("(", 1_000_000), (" ", 1_000_000), ("1,", 30_000), ("1.", 30_000), ("$1(", 20_000),
    ("1억", 30_000), ("십백천", 30_000), ("$", 100_000), ("half of ", 10_000), ("약 ", 40_000), ("2024-", 10_000),
    ("in the early ", 10_000), ("1% to ", 10_000), ("$1 million (", 5_000), ("1억원(1억달러·", 5_000),
    ("지난 1월 1일 ", 10_000), ("Series A ", 10_000),
)  # fmt: skip


def check(find: Callable[[str], Sequence[Any]], text: str) -> None:
    position = 0
    for found in find(text):
        assert position <= found.start < found.end <= len(text)
        position = found.end
        if hasattr(found, "amount"):
            assert all(a.qualifier in AMOUNT_QUALIFIERS for a in (found.amount, *found.alternatives))
        if hasattr(found, "round"):
            assert found.round in ROUNDS


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
@given(text=st.text(max_size=80))
def test_any_text(find: Callable[[str], Sequence[Any]], text: str) -> None:
    check(find, text)


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
@given(text=PIECED)
def test_any_text_made_of_such_words(find: Callable[[str], Sequence[Any]], text: str) -> None:
    check(find, text)


def said(found: Any) -> tuple[Any, ...]:
    """What a value says, without where it stands or which shares stand beside it."""
    names = ("amount", "alternatives", "value", "low", "high", "qualifier", "round", "iso")
    return tuple(getattr(found, name, None) for name in names)


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
@given(text=PIECED.filter(lambda text: "¥" not in text))
@settings(max_examples=300)
def test_a_span_alone_says_the_same(find: Callable[[str], Sequence[Any]], text: str) -> None:
    for found in find(text):
        alone = find(text[found.start : found.end])
        assert [said(one) for one in alone] == [said(found)], (text, text[found.start : found.end])


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
@pytest.mark.parametrize(("piece", "times"), HOSTILE)
def test_time_is_linear(find: Callable[[str], Sequence[Any]], piece: str, times: int) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        find(part)
        return time.process_time() - start

    small, large = seconds(piece * (times // 10)), seconds(piece * times)
    assert large < 25 * small + 0.5
