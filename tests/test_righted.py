"""A correction sets right what was told before: one fact, with both values, and not two."""

from typing import Any

import pytest
from reports import facts, report

from graph.reports import Report

# Relation, its edge, what was told first, what corrects it.
CORRECTED: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("invests-in", "INVESTED_IN", {"usd": 50e6}, {"usd": 65e6}),
    ("raises", "FUNDS", {"usd": 50e6}, {"usd": 65e6}),
    ("acquires", "ACQUIRED", {"usd": 600e6}, {"usd": 60e6}),
    ("stake", "HOLDS_STAKE", {"percent": 20.0}, {"percent": 30.0}),
    ("valuation", "OF", {"usd": 1e9}, {"usd": 10e9}),
    ("credit-amount", "GAVE_CREDIT", {"usd": 50e6}, {"usd": 65e6}),
    ("purchase-commitment", "COMMITTED_TO_BUY", {"usd": 50e6}, {"usd": 65e6}),
]


def said(relation: str, day: str, publisher: str, **terms: Any) -> Report:
    by = None if relation in ("raises", "valuation") else "x"
    return report(relation, by=by, on=day, article=f"{day} {publisher}", publisher=publisher, **terms)


@pytest.mark.parametrize(("relation", "edge", "wrong", "right"), CORRECTED)
def test_a_correction_is_of_the_same_fact(relation: str, edge: str, wrong: Any, right: Any) -> None:
    first = said(relation, "2026-03-01", "Daily", **wrong)
    [(name, value)] = right.items()
    shown = {"usd": "amount"}.get(name, name)
    for publisher, disputed in (("Post", (shown,)), ("Daily", None)):
        (fact,) = facts([first, said(relation, "2026-03-03", publisher, corrects=True, **right)], edge)
        assert (fact.properties[shown], fact.properties["disputed"]) == (value, disputed)
        assert [one.properties[shown] for one in fact.earlier] == [*wrong.values()]


@pytest.mark.parametrize(("relation", "edge", "wrong", "right"), CORRECTED)
def test_another_value_without_a_correction_is_another_fact(relation: str, edge: str, wrong: Any, right: Any) -> None:
    """But for credits of one deal, and purchases: nobody buys a company twice."""
    told = [said(relation, "2026-03-01", "Daily", **wrong), said(relation, "2026-03-03", "Post", **right)]
    assert len(facts(told, edge)) == (1 if relation in ("credit-amount", "acquires") else 2)


def test_who_else_told_the_right_percent_before_told_the_same() -> None:
    told = [
        said("stake", "2026-03-01", "Daily", percent=20), said("stake", "2026-03-02", "Post", percent=30),
        said("stake", "2026-03-03", "Daily", percent=30, corrects=True),
    ]  # fmt: skip
    assert [fact.properties["percent"] for fact in facts(told, "HOLDS_STAKE")] == [30.0]


def test_a_correction_of_another_says_nothing_of_an_older_share() -> None:
    told = [
        said("stake", "2026-01-01", "Daily", percent=20), said("stake", "2026-03-02", "Post", percent=30),
        said("stake", "2026-03-03", "Wire", percent=30, corrects=True),
    ]  # fmt: skip
    assert sorted(fact.properties["percent"] for fact in facts(told, "HOLDS_STAKE")) == [20.0, 30.0]  # type: ignore[type-var]


def test_a_share_that_a_correction_denies_is_not_the_one_that_it_states() -> None:
    told = [
        said("stake", "2026-03-01", "Daily", percent=20),
        said("stake", "2026-03-03", "Daily", percent=20, status="denied"),
        said("stake", "2026-03-03", "Daily", percent=30, corrects=True),
    ]  # fmt: skip
    found = {fact.properties["percent"]: fact.status for fact in facts(told, "HOLDS_STAKE")}
    assert found == {20.0: "denied", 30.0: "asserted"}
