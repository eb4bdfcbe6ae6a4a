"""What was known when: sums, percents and days as they were told by a day, and not as they are told by now."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import facts, report
from test_facts_any_order import some_reports

from api.answers import Desk
from graph.claim_json import from_json
from graph.facts.deriving import Derived, derived
from graph.facts.earlier import TODAYS, known_on
from graph.log import Log
from graph.model import Article, Fact, Value
from graph.project import project
from graph.reports import Report
from graph.stores import GraphStore
from queries.catalogue import load_all

QUERIES = load_all()
# What was said of a fact, and what it is called from there on.
THEN = re.compile(r"CASE WHEN \$known_at IS NULL OR left\((\w+)\.known_since.*?\n *\}\) END AS \w+\n", re.DOTALL)
APART = ("denials",)
DAYS = ("2024-01-01", "2024-05-14", "2024-06-01", "2025-01-01")


def test_what_was_known_is_said_in_the_same_words_by_all_who_ask() -> None:
    """Cypher has no way to say it once."""
    said = {name: list(THEN.finditer(query.body)) for name, query in QUERIES.items()}
    asked = {name for name, query in QUERIES.items() if "known_at" in {one.name for one in query.parameters}}
    assert {name for name, found in said.items() if found} == asked - {*APART}
    words = [re.sub(rf"\b{one[1]}\b", "fact", one[0]) for found in said.values() for one in found]
    assert len({" ".join(one.split()).rsplit(" AS ", 1)[0] for one in words}) == 1
    assert not [name for name in asked if "first_published" in QUERIES[name].body]


JUNE = {"usd": 60e6, "round": "series-a", "date": "2024-02-20"}
# What was told in March, in June; relation, what is looked at, in March and now.
CHANGED: list[tuple[dict[str, Any], dict[str, Any], str, dict[str, Value], dict[str, Value]]] = [
    ({}, JUNE, "invests-in",
     {"amount": None, "usd": None, "round": None, "day": "2024-03-01", "day_stated": False},
     {"amount": 60e6, "usd": 60e6, "round": "series-a", "day": "2024-02-20", "day_stated": True}),
    ({"usd": 50e6, "source": "media"}, {"usd": 52e6, "source": "filing"}, "invests-in",
     {"amount": 50e6}, {"amount": 52e6}),
    ({"usd": 50e6}, {"usd": 52e6, "status": "tentative"}, "invests-in", {"amount": 50e6}, {"amount": 50e6}),
    ({"percent": 36}, {"percent": 36, "percent_qualifier": "about"}, "stake",
     {"percent": 36.0, "percent_qualifier": None}, {"percent": 36.0, "percent_qualifier": "about"}),
    ({"scope": "cloud"}, {"scope": "cloud", "until": "2026"}, "exclusivity", {"until": None}, {"until": "2026"}),
]  # fmt: skip


@pytest.mark.parametrize(("march", "june", "relation", "then", "now"), CHANGED)
def test_a_value_counts_from_the_day_on_which_it_is_told(
    march: Any, june: Any, relation: str, then: dict[str, Value], now: dict[str, Value]
) -> None:
    told = [report(relation, by="x", on=on, article=on, publisher=on, **terms)
            for on, terms in (("2024-03-01", march), ("2024-06-01", june))]  # fmt: skip
    (fact,) = (fact for fact in derived("c", told).facts if fact.edge != "FUNDS")
    assert {name: fact.properties[name] for name in now} == now
    (before,) = fact.earlier or [None]
    assert before or then == now
    assert {name: (before or fact).properties[name] for name in then} == then
    if before:
        assert (before.known_since, before.known_until) == ("2024-03-01", "2024-06-01")
        assert fact.properties["known_since"] == "2024-06-01"
        assert before.confidence < fact.confidence


def test_what_was_told_once_was_never_otherwise() -> None:
    (fact,) = facts([report("invests-in", by="x", usd=5e6)], "INVESTED_IN")
    assert (fact.earlier, fact.properties["known_since"]) == ((), "2024-05-14")


@settings(max_examples=150, deadline=None)
@given(st.lists(some_reports, max_size=7, unique_by=lambda r: r.id), st.sampled_from(DAYS))
def test_a_day_knows_what_its_reports_make(reports: list[Report], day: str) -> None:
    """Wherever the reports of that day alone make a fact of the same ones, it is the same."""
    now, then = derived("c", reports), derived("c", known_on(day, reports))
    known = {id_: state for fact in now.facts if (state := _state(fact, day)) for id_ in [fact.id]}
    on_the_day = {report.id for report in known_on(day, reports)}
    for fact in then.facts:
        its, of_deal = _evidence(then, fact), _deals(then, fact)
        if its and its == _evidence(now, fact) & on_the_day and of_deal == _deals(now, fact) & on_the_day:
            assert known[fact.id] == _today(fact)


def _evidence(made: Derived, fact: Fact) -> set[str]:
    return {piece.id for piece in made.evidence if piece.fact == fact.id}


def _deals(made: Derived, fact: Fact) -> set[str]:
    return {piece.id for piece in made.evidence if fact.deal and piece.reported["deal"] == fact.deal}


def _state(fact: Fact, day: str) -> dict[str, Value] | None:
    if str(fact.properties["known_since"]) <= day:
        return _today(fact)
    for state in fact.earlier:
        if state.known_since <= day < state.known_until:
            return {**state.properties, "status": state.status, "confidence": state.confidence}
    return None


def _today(fact: Fact) -> dict[str, Value]:
    stated = {name: value for name, value in fact.properties.items() if name not in (*TODAYS, "known_since")}
    return {**stated, "status": fact.status, "confidence": fact.confidence}


SUMS = (("2024-03-01", "Daily", None, "tentative"), ("2024-03-20", "Post", 40e6, "asserted"),
        ("2024-06-01", "Wire", 41e6, "asserted"), ("2024-06-02", "Herald", 41e6, "asserted"))  # fmt: skip


def test_a_lawyer_sees_the_sum_of_the_day(store: GraphStore, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for day, publisher, usd, status in SUMS:
            text = f"{publisher} tells that Aurora backs Betaworth."
            article = Article(title=day, text=text, language="en", published=day, publisher=publisher)
            row = {"relation": "invests-in", "subject": "Aurora", "object": "Betaworth", "status": status,
                   "quote": "backs", "amount": usd and {"value": usd, "currency": "USD"}}  # fmt: skip
            assert log.add(article, [from_json(row, article)], recorded=f"{day}T00:00:00Z")
        project(log, store)
    desk = Desk(store, QUERIES)

    def seen(**given: Any) -> list[tuple[Any, ...]]:
        rows = desk.ask("backers", {"company": "Betaworth", "status": "asserted,tentative", **given}).items
        return [(row["status"], row["amount"], row["day"]) for row in rows]

    assert seen() == seen(known_at="2024-06-02") == seen(known_at="2024") == [("asserted", 41e6, "2024-03-20")]
    assert seen(known_at="2024-06-01") == [("asserted", 41e6, "2024-03-20")]
    assert seen(known_at="2024-05-31") == [("asserted", 40e6, "2024-03-20")]
    assert seen(known_at="2024-03-19") == [("tentative", None, "2024-03-01")]
    assert seen(known_at="2024-02") == []
