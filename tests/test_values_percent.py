"""Percentages: changes, ranges, bounds, classes of shares; and what is none."""

import pytest

from extract.values import percent

# text, value, low, high, qualifier
READ = (
    ("36%", 36, None, None, "exact"),
    ("36 per cent", 36, None, None, "exact"),
    ("36-percent", 36, None, None, "exact"),
    ("36 pct", 36, None, None, "exact"),
    ("92.6pct로", 92.6, None, None, "exact"),
    ("7.5pc of its shares", 7.5, None, None, "exact"),
    ("six pct", 6, None, None, "exact"),
    ("36퍼센트", 36, None, None, "exact"),
    ("85.7 %", 85.7, None, None, "exact"),
    ("6.5%에서 8.6%로", 8.6, None, None, "exact"),
    ("약 14.74%에서 20.2%로", 20.2, None, None, "exact"),
    ("18.7%에서 12% 안팎으로", 12, None, None, "about"),
    ("from 6.5 to 8.6 pct", 8.6, None, None, "exact"),
    ("from 9% to about 14%", 14, None, None, "about"),
    ("from 33 % to 75 %", 75, None, None, "exact"),
    ("to 8.6 from 6.5 pct", 8.6, None, None, "exact"),
    ("to 51% from 70%", 51, None, None, "exact"),
    ("33%→75%", 75, None, None, "exact"),
    ("10~20%", None, 10, 20, "exact"),
    ("10%에서 20% 사이", None, 10, 20, "exact"),
    ("between 10 and 20 percent", None, 10, 20, "exact"),
    ("about 10-20%", None, 10, 20, "about"),
    ("more than 97 %", 97, None, None, "min"),
    ("at least 17.6 pct", 17.6, None, None, "min"),
    ("up to 19.9%", 19.9, None, None, "max"),
    ("as much as 19.9%", 19.9, None, None, "max"),
    ("roughly 27%", 27, None, None, "about"),
    ("약 27%", 27, None, None, "about"),
    ("10% 안팎", 10, None, None, "about"),
    ("50% 이상", 50, None, None, "min"),
    ("20% 미만", 20, None, None, "max"),
    ("20% 아래로", 20, None, None, "max"),
    ("2%를 조금 밑도는", 2, None, None, "max"),
    ("30%를 넘는", 30, None, None, "min"),
    ("30%를 넘지 않는", 30, None, None, "max"),
    ("54.7%를 넘겨받는", 54.7, None, None, "exact"),
    ("in 2024 to 36 percent", 36, None, None, "exact"),
)
CLASSES = (
    ("우선주 15%", ["preferred"]),
    ("의결권 있는 주식 12%", ["voting"]),
    ("무의결권 주식 12%", ["non-voting"]),
    ("완전희석 기준 8%", ["fully diluted"]),
    ("8% on a fully diluted basis", ["fully diluted"]),
    ("35.2 pct of the preferred stock", ["preferred"]),
    ("17 percent of Ondine's ordinary shares and 24 percent of the votes", ["common", "voting"]),
    ("10% of voting shares, 12% of the company", ["voting", None]),
    ("지분 36%", [None]),
)
NONE = ("0.1%포인트", "2%p 올라", "0.5%P", "three percentage points", "2 percent points", "36", "percent", "6-3/8 pct")


@pytest.mark.parametrize(("text", "value", "low", "high", "qualifier"), READ)
def test_read(text: str, value: float | None, low: float | None, high: float | None, qualifier: str) -> None:
    (found,) = percent.find(text)
    assert (found.value, found.low, found.high, found.qualifier) == (value, low, high, qualifier)


@pytest.mark.parametrize(("text", "classes"), CLASSES)
def test_class_of_shares(text: str, classes: list[str | None]) -> None:
    assert [found.share_class for found in percent.find(text)] == classes


@pytest.mark.parametrize("text", NONE)
def test_no_percentage(text: str) -> None:
    assert percent.find(text) == []


def test_two_shares_stay_two() -> None:
    assert [found.value for found in percent.find("5% and 6% of it")] == [5, 6]
