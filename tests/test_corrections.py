"""What an article says to have been told wrongly is no claim, in whatever order; what is right corrects it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from api.wiring import article_reader
from graph.model import Article, Claim
from graph.schema import Status

CASES = Path(__file__).parent / "corpus" / "corrections.tsv"
_, *ROWS = (tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines())
# In how many of a language's texts the right sum is read.
READ: Mapping[str, int] = {"en": 24, "ko": 5}


@cache
def read() -> tuple[tuple[tuple[str, ...], list[Claim]], ...]:
    articles = [Article(title="", text=text, language=language, published="2026-03-15") for language, *_, text in ROWS]
    return tuple(zip(ROWS, (claims for _, claims in article_reader().read(articles)), strict=True))


def sums(claims: list[Claim], relation: str) -> list[float]:
    return [
        claim.amount.value
        for claim in claims
        if claim.relation.name == relation and claim.amount and claim.status is not Status.DENIED
    ]


def test_what_was_wrong_is_not_told() -> None:
    wrong = [text for (_, relation, _, former, text), claims in read() if float(former) in sums(claims, relation)]
    assert not wrong


@pytest.mark.parametrize("language", READ)
def test_what_is_right_is_told(language: str) -> None:
    right = [
        text
        for (code, relation, sum_, _, text), claims in read()
        if code == language and float(sum_) in sums(claims, relation)
    ]
    assert len(right) >= READ[language]


def test_what_is_right_corrects_what_was_told_before() -> None:
    text = "An earlier version of this story said Finch had raised $50 million. It raised $15 million."
    [(_, [claim])] = article_reader().read([Article(title="", text=text, language="en", published="2026-03-15")])
    assert claim.amount
    assert (claim.amount.value, claim.qualifiers.get("corrects")) == (15e6, True)
