"""What the reports of one company come to: values to show, facts kept apart."""

import pytest
from reports import facts, report

from graph.facts.deriving import derived
from graph.reports import Report
from graph.schema import Status


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


PROMISE = report("purchase-commitment", by="x", usd=1e9)
KEPT_APART = {
    "HOLDS_STAKE": [
        [report("stake", by="x", percent=36), report("stake", by="x", percent=30, article="2")],
        [report("stake", by="x", percent=36), report("stake", by="x", percent=36, share_class="voting")],
        [report("stake", by="x", percent=36), report("stake", by="x", percent=2, status="ended", article="2")],
        [
            report("stake", by="x", percent=5, status="ended"),
            report("stake", by="x", percent=5, status="ended", on="2025-05-14", article="2"),
        ],
        [
            report("stake", by="x", percent=5, status="ended", date="2023-05", article="2"),
            report("stake", by="x", percent=5, status="ended", date="2024-05-01"),
        ],
        [
            report("stake", by="x", percent=5, status="ended"),
            report("stake", by="x", percent=5, on="2025-05-14", article="2"),
        ],
    ],
    "OF": [
        [report("valuation", usd=1e9), report("valuation", usd=2e9, article="2")],
        [report("valuation", usd=1e9), report("valuation", usd=1e9, on="2025-05-01", article="2")],
    ],
    "COMMITTED_TO_BUY": [
        [report("purchase-commitment", by="x", usd=1e9), report("purchase-commitment", by="x", usd=9e9, article="2")],
        [report("purchase-commitment", by="x", usd=1e9), report("purchase-commitment", by="y", usd=1e9)],
        [PROMISE, report("purchase-commitment", by="x", usd=1e9, on="2027-05-14", article="2")],
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
        [
            report("stake", by="x", percent=36),
            report("stake", by="x", percent=36, status="ended", article="2", on="2026-05-01"),
        ],
        [
            report("stake", by="x", percent=5, status="ended"),
            report("stake", by="x", percent=5, status="ended", article="2", on="2024-06-14"),
        ],
        [
            report("stake", by="x", percent=5, status="ended"),
            report("stake", by="x", percent=5, status="ended", article="2", on="2026-06-14", date="2024-05"),
        ],
        [
            report("stake", by="x", percent=5, status="ended"),
            report("stake", by="x", status="ended", article="2", on="2024-05-20"),
        ],
    ],
    "OF": [[report("valuation", usd=1e9), report("valuation", money={"value": 7.2e9, "currency": "CNY"})]],
    "COMMITTED_TO_BUY": [
        [PROMISE, report("purchase-commitment", by="x", article="2")],
        [PROMISE, report("purchase-commitment", by="x", usd=1e9, on="2024-07-14", article="2")],
        [PROMISE, report("purchase-commitment", by="x", usd=1e9, on="2027-05-14", date="2024-05-13", article="2")],
        [PROMISE, report("purchase-commitment", by="x", usd=1e9, on="2027-05-14", status="ended", article="2")],
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


def test_an_end_is_of_the_last_of_several_promises() -> None:
    again = report("purchase-commitment", by="x", usd=1e9, on="2027-05-14", article="2")
    ended = report("purchase-commitment", by="x", usd=1e9, on="2029-05-14", status="ended", article="3")
    found = {fact.properties["day"]: fact.status for fact in facts([PROMISE, again, ended], "COMMITTED_TO_BUY")}
    assert found == {"2024-05-14": Status.ASSERTED, "2027-05-14": Status.ENDED}


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
