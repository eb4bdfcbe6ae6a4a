"""Whatever the reports of one company: their facts are the same in any order, and rest on evidence."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report

from graph.facts.deriving import Derived, derived
from graph.reports import Report

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
    corrects=st.sampled_from((None, None, True)),
)
some_versions = st.builds(
    lambda report, seen, lapsed: replace(report, first="1", recorded=seen, lapsed=lapsed),
    some_reports,
    st.sampled_from(("2024-05-20T00:00:00Z", "2025-02-01T00:00:00Z")),
    st.sampled_from((None, "2025-02-01T00:00:00Z")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(some_reports | some_versions, max_size=9, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_facts_of_versions_are_the_same_in_any_order(reports: list[Report], chance: object) -> None:
    shuffled = [*reports]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert derived("c", shuffled) == derived("c", reports)


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
