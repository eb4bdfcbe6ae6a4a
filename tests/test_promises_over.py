"""Promises of exclusivity that a later sentence says to be over, or only perhaps, or of which it speaks of another."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from api.wiring import article_reader
from graph.model import Article, Claim
from graph.schema import Status

CASES = Path(__file__).parent / "corpus" / "promises_over.tsv"
DAY = "2026-03-15"
_, *ROWS = (tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines())
GONE = (Status.ENDED, Status.DENIED)
# Of those that are over: in how many of a language's texts the end is read, the others being left out as unlikely.
READ = {"en": 32, "ko": 36}


@cache
def read() -> tuple[tuple[tuple[str, ...], list[Claim]], ...]:
    articles = [Article(title="", text=text, language=language, published=DAY) for language, _, _, text in ROWS]
    return tuple(zip(ROWS, (list(_promises(claims)) for _, claims in article_reader().read(articles)), strict=True))


def _promises(claims: list[Claim]) -> Iterator[Claim]:
    return (claim for claim in claims if claim.relation.name == "exclusivity")


def test_what_is_over_is_never_told_to_run() -> None:
    wrong = [
        text for (_, kind, _, text), claims in read() if kind == "over" for c in claims if c.status not in GONE[:1]
    ]
    assert not wrong


def test_what_runs_is_never_told_to_be_over() -> None:
    first = [(text, claims) for (_, kind, _, text), claims in read() if kind == "runs"]
    assert not [text for text, claims in first if claims and all(claim.status in GONE for claim in claims)]


@pytest.mark.parametrize("language", READ)
def test_ends_are_read(language: str) -> None:
    ended = [claims for (code, kind, *_), claims in read() if code == language and kind == "over" and claims]
    assert len(ended) >= READ[language]


def test_what_is_over_ended_on_the_day_that_is_told() -> None:
    stated = [(day, claims) for (_, kind, day, _), claims in read() if kind == "over" and day and claims]
    assert stated
    assert not [day for day, claims in stated for claim in claims if claim.qualifiers.get("until") != day]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Tallow is the exclusive cloud provider of Orbia. It opened in 2019. Tallow waived that right on 3 March.",
        ),
        (
            "en",
            "Tallow is the exclusive cloud provider of Orbia. Tallow has waived the clause agreed in 2021 on 3 March.",
        ),
        ("ko", "탤로우는 오르비아의 독점 클라우드 공급자다. 탤로우는 2021년 맺은 독점 계약을 3월 3일 해지했다."),
    ],
)
def test_the_day_of_the_end_is_not_that_of_the_promise(language: str, text: str) -> None:
    [(_, claims)] = article_reader(0).read([Article(title="", text=text, language=language, published=DAY)])
    found = {(claim.status, claim.qualifiers.get("until")) for claim in _promises(claims) if claim.p > 0.5}
    assert found == {(Status.ENDED, "2026-03-03")}
