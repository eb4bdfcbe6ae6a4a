"""Pairs of parties whose names are near: no comparison of names, and no article, makes one of two."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from graph.matching.comparison import Outcome, compare
from graph.matching.matcher import Matcher
from graph.model import Entity, Mention
from graph.resolve.clusters import resolve
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases
from graph.schema import EntityKind

TABLE = Path(__file__).parent / "guard_pairs.csv"
with TABLE.open(encoding="utf-8", newline="") as rows:
    PAIRS = [tuple(row.values()) for row in csv.DictReader(rows)]
# Names that only their own words part: an article that calls the two one is believed.
BELIEVED = {
    ("효성", "효성그룹"), ("모빌린트", "모빌리티"), ("Apollo Global", "Apollo Hospitals"),
    ("Tiger Global", "Tiger Brokers"), ("Rebellions", "Rebellion"), ("新浪", "新浪微博"),
}  # fmt: skip
TOLD_APART = [pair for language, *pair, _ in PAIRS if language != "mixed" and tuple(pair) not in BELIEVED]


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.load()


def only(name: str) -> Matcher:
    """Knows one party, so that nobody else is as near."""
    return Matcher([Entity(id="e-1", kind=EntityKind.ORGANIZATION, name=name)])


def test_the_table_is_as_large_as_it_should_be() -> None:
    languages = Counter(language for language, *_ in PAIRS)
    assert len({frozenset(pair[1:3]) for pair in PAIRS}) == len(PAIRS) >= 150
    assert all(languages[language] >= 40 for language in ("ko", "en", "zh"))


@pytest.mark.parametrize(("one", "other", "because"), [pair for _, *pair in PAIRS])
def test_a_name_is_never_surely_the_other_party(one: str, other: str, because: str) -> None:
    found = [*only(one).match(other), *only(other).match(one)]
    assert all(candidate.outcome is not Outcome.SAME for candidate in found), (because, found)


def test_nearly_all_of_them_are_told_apart_without_a_person() -> None:
    told = Counter(compare(one, [other])[0].outcome for _, one, other, _ in PAIRS)
    assert told[Outcome.DIFFERENT] >= 0.9 * len(PAIRS), told


@pytest.mark.parametrize(("one", "other"), TOLD_APART)
def test_no_article_makes_one_party_of_two(known: Known, one: str, other: str) -> None:
    stated = mention_aliases(Mention(names=(one, other)), "a-1")
    resolved = resolve(stated, known)
    assert resolved.entity_id(normal_form(one)) != resolved.entity_id(normal_form(other))
