"""What the reports of one company come to: statuses over time, values to show, facts kept apart."""

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report

from graph.facts.deriving import Derived, derived
from graph.facts.history import folded_status
from graph.model import Fact
from graph.reports import Report
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


def facts(reports: Sequence[Report], edge: str) -> list[Fact]:
    return [fact for fact in derived("c", reports).facts if fact.edge == edge]


def test_a_round_with_its_investors_and_credits() -> None:
    made = derived("c", [
        report("raises", usd=1e9, round="series-b", date="2024-05"),
        report("invests-in", by="x", usd=800e6, round="series-b", lead=True),
        report("invests-in", by="y"),
        report("credit-amount", by="x", kind="cloud", money={"value": 300e6, "currency": "USD", "qualifier": "min"}),
    ])  # fmt: skip
    (deal,) = made.deals
    assert (deal.kind, deal.company, deal.status) == ("round", "c", Status.ASSERTED)
    assert {name: deal.properties[name] for name in ("round", "amount", "usd", "day", "day_stated")} == {
        "round": "series-b", "amount": 1e9, "usd": 1e9, "day": "2024-05", "day_stated": True,
    }  # fmt: skip
    edges = {fact.edge: fact for fact in made.facts if fact.source != "y"}
    assert {fact.deal for fact in made.facts} == {deal.id}
    assert (edges["FUNDS"].source, edges["FUNDS"].target) == (deal.id, "c")
    assert edges["INVESTED_IN"].properties["lead"] is True
    assert edges["GAVE_CREDIT"].properties["qualifier"] == "min"
    shown = [edges[edge].properties[name] for edge in ("INVESTED_IN", "GAVE_CREDIT") for name in ("day", "day_stated")]
    assert shown == ["2024-05-14", False, "2024-05-14", False]  # only the round's day is stated


def test_a_round_of_which_only_investments_are_told_still_funds() -> None:
    made = derived("c", [report("invests-in", by="x", usd=5e6, round="seed")])
    assert [fact.edge for fact in made.facts] == ["FUNDS", "INVESTED_IN"]
    assert made.deals[0].properties["amount"] == 5e6  # the sole investor's
    both = derived("c", [report("invests-in", by="x", usd=5e6, round="seed"), report("invests-in", by="y")])
    assert both.deals[0].properties["amount"] is None


def test_a_sum_of_all_that_one_investor_put_in_is_no_investment() -> None:
    total = report("invests-in", by="x", usd=8e9, round="cumulative", article="2")
    assert derived("c", [total]).facts == ()
    made = derived("c", [report("invests-in", by="x", usd=4e9), total, report("raises", usd=9e9, round="cumulative")])
    assert [(fact.edge, fact.properties["amount"]) for fact in made.facts] == [("FUNDS", 4e9), ("INVESTED_IN", 4e9)]
    assert [deal.properties["amount"] for deal in made.deals] == [4e9]
    assert total.id not in {piece.id for piece in made.evidence}


def test_credits_alone_are_no_round() -> None:
    made = derived("c", [report("credit-amount", by="x", usd=5e6, kind="cloud")])
    assert [(fact.edge, fact.deal) for fact in made.facts] == [("GAVE_CREDIT", None)]
    assert made.deals == ()


def test_an_exclusivity_runs_from_the_bound_to_the_beneficiary() -> None:
    (fact,) = facts([report("exclusivity", by="x", scope="cloud", bars=["other clouds"])], "EXCLUSIVE_TO")
    assert (fact.source, fact.target) == ("c", "x")
    assert fact.properties["bars"] == ("other clouds",)


def test_a_restated_clause_keeps_its_first_start() -> None:
    told = [
        report("exclusivity", by="x", scope="cloud", since="2024-01", until="2026"),
        report("exclusivity", by="x", scope="cloud", since="2025-01", until="2027", on="2025-02-01", article="2"),
    ]
    (fact,) = facts(told, "EXCLUSIVE_TO")
    assert (fact.properties["since"], fact.properties["until"]) == ("2024-01", "2027")


KEPT_APART = {
    "HOLDS_STAKE": [
        [report("stake", by="x", percent=36), report("stake", by="x", percent=30, article="2")],
        [report("stake", by="x", percent=36), report("stake", by="x", percent=36, share_class="voting")],
        [report("stake", by="x", percent=36), report("stake", by="x", percent=2, status="ended", article="2")],
    ],
    "OF": [
        [report("valuation", usd=1e9), report("valuation", usd=2e9, article="2")],
        [report("valuation", usd=1e9), report("valuation", usd=1e9, on="2025-05-01", article="2")],
    ],
    "COMMITTED_TO_BUY": [
        [report("purchase-commitment", by="x", usd=1e9), report("purchase-commitment", by="x", usd=9e9, article="2")],
        [report("purchase-commitment", by="x", usd=1e9), report("purchase-commitment", by="y", usd=1e9)],
    ],
    "EXCLUSIVE_TO": [
        [report("exclusivity", by="x", scope="cloud"), report("exclusivity", by="x", scope="financing")],
    ],
}  # fmt: skip
ONE_FACT = {
    "HOLDS_STAKE": [
        [report("stake", by="x", percent=36), report("stake", by="x", percent=36.04, article="2", on="2025-01-01")],
        [report("stake", by="x", percent=36), report("stake", by="x", article="2")],
        [report("stake", by="x", percent=36), report("stake", by="x", status="ended", article="2", on="2026-05-01")],
    ],
    "OF": [[report("valuation", usd=1e9), report("valuation", money={"value": 7.2e9, "currency": "CNY"})]],
    "COMMITTED_TO_BUY": [
        [report("purchase-commitment", by="x", usd=1e9), report("purchase-commitment", by="x", article="2")],
    ],
    "EXCLUSIVE_TO": [
        [report("exclusivity", by="x", scope="cloud"), report("exclusivity", by="x", scope="cloud", article="2")],
    ],
}  # fmt: skip


def _cases(table: dict[str, list[list[Report]]]) -> list[tuple[str, list[Report]]]:
    return [(edge, told) for edge, cases in table.items() for told in cases]


@pytest.mark.parametrize(("edge", "told"), _cases(KEPT_APART))
def test_facts_that_differ_are_kept_apart(edge: str, told: list[Report]) -> None:
    assert len(facts(told, edge)) == 2


@pytest.mark.parametrize(("edge", "told"), _cases(ONE_FACT))
def test_reports_of_one_fact_are_its_evidence(edge: str, told: list[Report]) -> None:
    (fact,) = facts(told, edge)
    assert {piece.fact for piece in derived("c", told).evidence} == {fact.id}
    assert len(derived("c", told).evidence) == 2


def test_the_value_of_most_publishers_is_shown_and_all_are_kept() -> None:
    told = [
        report("stake", by="x", percent=36, percent_qualifier="about", publisher="A"),
        report("stake", by="x", percent=36, percent_qualifier="exact", publisher="B", article="2"),
        report("stake", by="x", percent=36, percent_qualifier="exact", publisher="B", article="3"),
        report("stake", by="x", percent=36, percent_qualifier="about", publisher="C", article="4", on="2020-01-01"),
    ]
    (fact,) = facts(told, "HOLDS_STAKE")
    assert fact.properties["percent_qualifier"] == "about"
    said = sorted(str(piece.reported["percent_qualifier"]) for piece in derived("c", told).evidence)
    assert said == ["about", "about", "exact", "exact"]


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (["2024-05", "2024-02", "2024"], "2024-05"),
        (["2024", "2024-05-13", "2024-05"], "2024-05-13"),
        (["2024-02", "2024-05", "2024-02"], "2024-02"),
        (["2024"], "2024"),
    ],
)
def test_a_coarse_day_speaks_for_the_finer_ones_in_it(stated: list[str], shown: str) -> None:
    told = [
        report(
            "exclusivity", by="x", scope="cloud", date=day, publisher=f"P{at}", article=str(at), on=f"2025-0{9 - at}-01"
        )
        for at, day in enumerate(stated)
    ]
    (fact,) = facts(told, "EXCLUSIVE_TO")
    assert (fact.properties["day"], fact.properties["day_stated"]) == (shown, True)


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (["2023-01", "2023-01-23"], "2023-01-23"),
        (["2023-01-23", "2023", "2023-01", "2023-05-02"], "2023-01-23"),
        (["2022", "2023-01-23"], "2022"),
        (["2023-01-23T10:00:00Z", "2023-01-23"], "2023-01-23"),
    ],
)
def test_the_start_is_the_finest_of_the_dates_that_may_be_one(stated: list[str], shown: str) -> None:
    told = [report("exclusivity", by="x", scope="cloud", since=day, article=str(at)) for at, day in enumerate(stated)]
    assert {facts(order, "EXCLUSIVE_TO")[0].properties["since"] for order in permutations(told)} == {shown}


def test_the_end_is_the_finest_of_the_dates_that_may_be_one() -> None:
    told = [
        report("exclusivity", by="x", scope="cloud", until=day, publisher=day, article=day)
        for day in ("2030-06", "2030-06-30", "2030", "2029")
    ]
    assert facts(told, "EXCLUSIVE_TO")[0].properties["until"] == "2030-06-30"
    ended = report("exclusivity", by="x", scope="cloud", status="ended", date="2029-03-01", on="2029-04-01")
    assert facts([told[3], ended], "EXCLUSIVE_TO")[0].properties["until"] == "2029-03-01"


def test_a_fact_has_the_day_of_its_own_reports_whatever_its_deal_has() -> None:
    told = [
        report("raises", usd=30e6, round="seed", date="2024-05-13"),
        report("invests-in", by="x", round="seed", date="2024-05", article="2"),
        report("invests-in", by="y", round="seed", article="3"),
        report("credit-amount", by="x", kind="cloud", date="2024-04", article="2"),
    ]
    made = derived("c", told)
    assert len({fact.deal for fact in made.facts}) == 1
    days = {(fact.edge, fact.source): [fact.properties[n] for n in ("day", "day_stated")] for fact in made.facts}
    assert days == {
        ("FUNDS", made.deals[0].id): ["2024-05-13", True],
        ("INVESTED_IN", "x"): ["2024-05", True],
        ("INVESTED_IN", "y"): ["2024-05-14", False],
        ("GAVE_CREDIT", "x"): ["2024-04", True],
    }


@pytest.mark.parametrize(
    ("status", "date", "shown"),
    [
        ("asserted", "2024-06-01", ("2024-05-14", False)),
        ("asserted", "2025", ("2024-05-14", False)),
        ("denied", "2024-06", ("2024-05-14", False)),
        ("tentative", "2024-06-01", ("2024-06-01", True)),
        ("asserted", "2024", ("2024", True)),
        ("asserted", "2024-05-14", ("2024-05-14", True)),
    ],
)
def test_nothing_was_done_after_the_article_that_tells_of_it(status: str, date: str, shown: tuple[str, bool]) -> None:
    (fact,) = facts([report("acquires", by="x", status=status, date=date)], "ACQUIRED")
    assert (fact.properties["day"], fact.properties["day_stated"]) == shown


def test_a_term_may_start_and_end_after_the_article() -> None:
    told = [report("exclusivity", by="x", scope="cloud", date="2024-05-01", since="2025-01", until="2030")]
    (fact,) = facts(told, "EXCLUSIVE_TO")
    assert [fact.properties[name] for name in ("day", "since", "until")] == ["2024-05-01", "2025-01", "2030"]
    ended = report("exclusivity", by="x", scope="cloud", status="ended", date="2024-12-31")
    (fact,) = facts([ended], "EXCLUSIVE_TO")
    assert [fact.properties[name] for name in ("day", "day_stated", "until")] == ["2024-05-14", False, "2024-12-31"]


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


def test_a_date_that_is_none_is_not_taken_for_one() -> None:
    (fact,) = facts([report("stake", by="x", percent=5, date="last spring", since="2024-13")], "HOLDS_STAKE")
    assert (fact.properties["day"], fact.properties["day_stated"], fact.properties["since"]) == (
        "2024-05-14", False, None,
    )  # fmt: skip


some_reports = st.builds(
    report,
    st.sampled_from(("raises", "invests-in", "credit-amount", "acquires", "stake", "valuation", "exclusivity")),
    by=st.sampled_from(("x", "y")),
    on=st.sampled_from(("2024-01-01", "2024-05-14", "2024-06-01", "2025-01-01")),
    article=st.sampled_from(("1", "2", "3")),
    publisher=st.sampled_from(("A", "B", None)),
    status=st.sampled_from(("asserted", "tentative", "denied", "ended")),
    usd=st.sampled_from((30e6, 31e6, 60e6)),
    percent=st.sampled_from((None, 36, 5)),
    round=st.sampled_from((None, "seed", "debt", "cumulative")),
    date=st.sampled_from((None, "2024", "2024-05", "2024-01-15")),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(some_reports, max_size=9, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_facts_are_the_same_in_any_order_and_rest_on_evidence(reports: list[Report], chance: object) -> None:
    shuffled = [*reports]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    made = derived("c", reports)
    assert derived("c", shuffled) == made
    _is_sound(made, reports)


def _is_sound(made: Derived, reports: list[Report]) -> None:
    ids = [fact.id for fact in made.facts]
    assert len(ids) == len(set(ids))
    assert {fact.deal for fact in made.facts} - {None} == {deal.id for deal in made.deals}
    told = [r for r in reports if r.claim.relation.deal_kind is None or r.round != "cumulative"]
    assert sorted(piece.id for piece in made.evidence) == sorted(r.id for r in told)
    unsaid = set(ids) - {piece.fact for piece in made.evidence}
    assert {fact.edge for fact in made.facts if fact.id in unsaid} <= {"FUNDS"}
    assert all(0 <= fact.confidence <= 1 for fact in made.facts)
    assert all(str(deal.properties["history"][-1]).endswith(f" {deal.status}") for deal in made.deals)  # type: ignore[index]
