"""Sentences with all the claims that they make, and none besides."""

import csv
from pathlib import Path

import pytest

from extract.rules.rule_reader import RuleReader
from graph.model import Article, Claim

CORPUS = Path(__file__).parent / "corpus"


def rows(code: str) -> list[tuple[str, str, str]]:
    with (CORPUS / f"sentences_{code}.tsv").open(encoding="utf-8", newline="") as lines:
        return [(code, row["text"], row["claims"]) for row in csv.DictReader(lines, delimiter="\t")]


def dated() -> list[tuple[str, ...]]:
    with (CORPUS / "dates.tsv").open(encoding="utf-8", newline="") as lines:
        return [tuple(row) for row in csv.reader(lines, delimiter="\t")][1:]


def said(claim: Claim) -> tuple[str, frozenset[str], frozenset[str], str]:
    object_ = claim.object.names if claim.object else ()
    return claim.relation.name, frozenset(claim.subject.names), frozenset(object_), claim.status.value


def expected(text: str) -> tuple[str, str, str | None, str]:
    """`invests-in 구글 > 앤트로픽 asserted` in parts."""
    relation, _, rest = text.strip().partition(" ")
    parties, _, status = rest.rpartition(" ")
    subject, _, object_ = parties.partition(" > ")
    return relation, subject, object_ or None, status


@pytest.fixture(scope="module")
def reader() -> RuleReader:
    return RuleReader()


@pytest.mark.parametrize(("code", "text", "claims"), [*rows("ko"), *rows("en")])
def test_a_sentence_makes_its_claims_and_no_others(reader: RuleReader, code: str, text: str, claims: str) -> None:
    [(_, found)] = reader.read([Article(title="", text=text, language=code)])
    left = [said(claim) for claim in found]
    for relation, subject, object_, status in map(expected, filter(None, claims.split(";"))):
        matching = [
            one
            for one in left
            if one[0] == relation and subject in one[1] and (object_ is None or object_ in one[2]) and one[3] == status
        ]
        assert len(matching) == 1, f"{relation} {subject} > {object_} {status} in {left}"
        left.remove(matching[0])
    assert not left


@pytest.mark.parametrize(("code", "text", "relation", "subject", "date", "until"), dated())
def test_a_day_is_that_of_its_own_clause(
    reader: RuleReader, code: str, text: str, relation: str, subject: str, date: str, until: str
) -> None:
    [(_, found)] = reader.read([Article(title="", text=text, language=code, published="2026-05-10")])
    days = [
        (claim.qualifiers.get("date", ""), claim.qualifiers.get("until", ""))
        for claim in found
        if claim.relation.name == relation and subject in claim.subject.names
    ]
    assert days == [(date, until)]
