"""What stands of what was told over time: asserted, tentative, denied or ended."""

from itertools import permutations
from typing import Any

import pytest
from reports import facts, report

from graph.facts.deriving import derived
from graph.facts.history import folded_status
from graph.schema import Status

FOLDS = (
    ("asserted", ["asserted"]),
    ("tentative", ["tentative", "tentative"]),
    ("asserted", ["tentative", "asserted"]),
    ("asserted", ["asserted", "tentative"]),
    ("denied", ["tentative", "denied"]),
    ("denied", ["asserted", "denied"]),
    ("denied", ["denied", "tentative"]),
    ("asserted", ["denied", "asserted"]),
    ("ended", ["asserted", "ended", "asserted"]),
    ("ended", ["ended", "denied"]),
)


@pytest.mark.parametrize(("stands", "told"), FOLDS)
def test_statuses_fold_in_the_order_of_publication(stands: str, told: list[str]) -> None:
    reports = [
        report("stake", by="x", status=status, on=f"2024-0{month}-01", article=str(month))
        for month, status in enumerate(told, start=1)
    ]
    assert {folded_status(order) for order in permutations(reports)} == {Status(stands)}


def test_on_one_day_the_denial_has_the_last_word() -> None:
    reports = [report("stake", by="x", article="1"), report("stake", by="x", status="denied", article="2")]
    assert {folded_status(order) for order in permutations(reports)} == {Status.DENIED}


def test_a_rumoured_sum_never_hides_a_signed_one() -> None:
    rumoured = [
        report("raises", usd=31e6, round="seed", status="tentative", publisher=name, article=name) for name in "ABC"
    ]
    (fact,) = facts([report("raises", usd=30e6, round="seed"), *rumoured], "FUNDS")
    assert fact.properties["amount"] == 30e6
    assert fact.properties["first_published"] == "2024-05-14"


def test_a_fact_is_known_from_its_first_assertion_on() -> None:
    told = [
        report("invests-in", by="x", round="seed", status="tentative", on="2024-03-01", article="1"),
        report("invests-in", by="x", round="seed", on="2024-05-14", article="2"),
        report("invests-in", by="x", round="seed", on="2024-06-01", article="3"),
    ]
    (fact,) = facts(told, "INVESTED_IN")
    shown = [fact.properties[name] for name in ("first_published", "last_published", "day", "day_stated")]
    assert shown == ["2024-05-14", "2024-06-01", "2024-05-14", False]
    assert len(fact.properties["articles"]) == 3  # type: ignore[arg-type]


def test_what_ended_has_its_end() -> None:
    told = [
        report("stake", by="x", percent=36, date="2024-05"),
        report("stake", by="x", percent=36, status="ended", date="2025-03", on="2025-04-01", article="2"),
    ]
    (fact,) = facts(told, "HOLDS_STAKE")
    assert (fact.status, fact.properties["day"], fact.properties["until"]) == (Status.ENDED, "2024-05", "2025-03")


def test_what_ended_before_its_stated_end_ended_then() -> None:
    told = [
        report("exclusivity", by="x", scope="cloud", date="2024-06-17", until="2030-06"),
        report("exclusivity", by="x", scope="cloud", status="ended", date="2025-09-29", on="2025-09-30", article="2"),
    ]
    (fact,) = facts(told, "EXCLUSIVE_TO")
    assert (fact.status, fact.properties["until"]) == (Status.ENDED, "2025-09-29")


def test_who_denies_the_round_denies_the_investments_in_it() -> None:
    told = [
        report("raises", usd=30e6, round="seed"),
        report("invests-in", by="x", round="seed"),
        report("raises", usd=30e6, round="seed", status="denied", on="2024-05-20", article="2"),
    ]
    made = derived("c", told)
    assert {fact.status for fact in made.facts} == {Status.DENIED}
    assert {fact.confidence for fact in made.facts} == {0.8}
    assert made.deals[0].status is Status.DENIED


@pytest.mark.parametrize(
    "denied",
    [
        {"usd": 9e9},
        {},
        {"usd": 9e9, "date": "2025-10-30"},
        {"usd": 8e9},
        {"percent": 100},
    ],
)
def test_a_takeover_that_failed_is_denied_and_no_denial_supports_it(denied: dict[str, Any]) -> None:
    told = [
        report("acquires", by="x", usd=9e9, date="2025-07-07", on="2025-07-08", publisher="A"),
        report("acquires", by="x", status="denied", on="2025-10-31", publisher="B", article="2", **denied),
    ]
    made = derived("c", told)
    (fact,) = made.facts
    assert (fact.status, fact.confidence) == (Status.DENIED, 0.8)
    assert [(deal.status, deal.properties["confidence"]) for deal in made.deals] == [(Status.DENIED, 0.8)]
    (asserted,) = facts(told[:1], "ACQUIRED")
    assert (asserted.status, asserted.confidence) == (Status.ASSERTED, 0.8)


def test_a_denied_investor_does_not_deny_the_round() -> None:
    told = [report("raises", round="seed"), report("invests-in", by="x", round="seed", status="denied")]
    made = derived("c", told)
    assert {fact.edge: fact.status for fact in made.facts} == {
        "FUNDS": Status.ASSERTED, "INVESTED_IN": Status.DENIED,
    }  # fmt: skip
    assert made.deals[0].status is Status.ASSERTED
