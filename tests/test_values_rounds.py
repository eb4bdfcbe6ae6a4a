"""Rounds by their Korean and English names."""

import pytest

from extract.values import rounds
from graph.schema import ROUNDS

READ = (
    ("시리즈A", ["series-a"]),
    ("시리즈 B 투자", ["series-b"]),
    ("시리즈에이", ["series-a"]),
    ("시리즈C2", ["series-c"]),
    ("Series A-1", ["series-a"]),
    ("Series D1 round", ["series-d"]),
    ("Series ‘H’", ["series-h"]),
    ("Series J round", ["other"]),
    ("a series b round", ["series-b"]),
    ("B라운드", ["series-b"]),
    ("프리A", ["pre-a"]),
    ("프리 시리즈A", ["pre-a"]),
    ("프리-시리즈B", ["pre-b"]),
    ("Pre-A", ["pre-a"]),
    ("pre-Series A round", ["pre-a"]),
    ("pre Series B", ["pre-b"]),
    ("프리시드", ["pre-seed"]),
    ("a pre-seed of $1m", ["pre-seed"]),
    ("시드 투자", ["seed"]),
    ("a $3m seed funding round", ["seed"]),
    ("a seed round", ["seed"]),
    ("Seed Funding", ["seed"]),
    ("프리 시리즈A 브릿지 투자", ["bridge"]),
    ("브리지 라운드", ["bridge"]),
    ("a bridge round", ["bridge"]),
    ("전략적 투자를 유치", ["strategic"]),
    ("a strategic investment from", ["strategic"]),
    ("growth equity", ["growth"]),
    ("그로스 투자", ["growth"]),
    ("IPO를 통해", ["ipo"]),
    ("an initial public offering", ["ipo"]),
    ("기업공개", ["ipo"]),
    ("프리IPO", ["other"]),
    ("상장 전 지분 투자", ["other"]),
    ("a pre-IPO round", ["other"]),
    ("debt financing", ["debt"]),
    ("venture debt", ["debt"]),
    ("a $10m line of credit", ["debt"]),
    ("회사채 발행", ["debt"]),
    ("a government grant", ["grant"]),
    ("보조금", ["grant"]),
    ("누적 투자금", ["cumulative"]),
    ("누적 890억원을 끌어모은", ["cumulative"]),
    ("To date we have raised $5m", ["cumulative"]),
    ("유상증자", ["other"]),
    ("has raised $5m to date", ["cumulative"]),
    ("total funding of $115 million", ["cumulative"]),
    ("시드로", ["seed"]),
    ("angel round", ["other"]),
    ("Series A and B equity", ["other"]),
    ("시리즈A에 이어 시리즈B", ["series-a", "series-b"]),
)
NONE = (
    "해시드", "시드니", "시드릴", "Albis Seed, which", "스톤브릿지벤처스", "Grant Thornton",
    "grants an exclusive licence",
    "누적 다운로드 100만", "누적 660억 달러 수출", "the year to date", "cumulative preferred stock", "growth of 5%",
    "Growth Equity at Goldman Sachs", "전략적 투자자인 두산", "series of rounds", "World Series", "대출 플랫폼",
    "the bridge over", "pre-announced", "in a series a long time ago",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text: str, expected: list[str]) -> None:
    found = [found.round for found in rounds.find(text)]
    assert found == expected
    assert set(found) <= set(ROUNDS)


@pytest.mark.parametrize("text", NONE)
def test_no_round(text: str) -> None:
    assert rounds.find(text) == []
