"""Which reports are taken for one deal."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report
from told_deals import ONE_DEAL, TWO_DEALS

from graph.deals.beside import attached
from graph.deals.grouping import grouped
from graph.reports import Report


@pytest.mark.parametrize("reports", ONE_DEAL.values(), ids=ONE_DEAL)
def test_one_deal(reports: list[Report]) -> None:
    (deal,) = grouped(reports)
    assert {r.id for r in deal.reports} == {r.id for r in reports}


@pytest.mark.parametrize("reports", TWO_DEALS.values(), ids=TWO_DEALS)
def test_two_deals(reports: list[Report]) -> None:
    assert len(grouped(reports)) == 2


@pytest.mark.parametrize("reports", [*ONE_DEAL.values(), *TWO_DEALS.values()], ids=[*ONE_DEAL, *TWO_DEALS])
def test_the_order_of_reports_does_not_matter(reports: list[Report]) -> None:
    found = [_parts(list(order)) for order in permutations(reports)]
    assert all(parts == found[0] for parts in found)


def _parts(reports: list[Report]) -> dict[str, frozenset[str]]:
    return {deal.id: frozenset(r.id for r in deal.reports) for deal in grouped(reports)}


def test_who_only_is_said_to_have_invested_is_in_neither_of_two_deals() -> None:
    sums = [
        report("invests-in", by="x", usd=usd, date=day) for usd, day in ((30e6, "2024-05-01"), (90e6, "2024-05-10"))
    ]
    assert sorted(len(deal.reports) for deal in grouped([*sums, report("invests-in", by="y")])) == [1, 1, 1]


def test_a_sum_of_all_rounds_is_no_deal() -> None:
    assert grouped([report("raises", usd=30e6, round="cumulative")]) == []


def test_what_is_told_of_a_year_goes_to_the_deal_of_that_year_in_which_the_investor_put_in_as_much() -> None:
    told = [
        report("raises", usd=1e9, date="2024-01-10", on="2024-01-12"),
        report("invests-in", by="x", lead=True, date="2024-01-10", on="2024-01-12"),
        report("invests-in", by="x", usd=8e8, date="2024-06", article="2", on="2024-08-26"),
        report("invests-in", by="x", usd=8e8, date="2024", article="3", on="2024-07-29"),
    ]
    assert {frozenset(r.article.id for r in deal.reports) for deal in grouped(told)} == {
        frozenset({told[0].article.id}),
        frozenset({told[2].article.id, told[3].article.id}),
    }


def test_a_stake_goes_with_the_deal_of_its_holder_in_its_article() -> None:
    bought, held = report("stake", by="x", percent=20), report("stake", by="y", percent=10)
    elsewhere = report("stake", by="x", percent=20, article="2")
    deals = grouped([report("invests-in", by="x", round="seed"), report("invests-in", by="z")])
    assert attached([bought, held, elsewhere], deals) == {bought.id: deals[0].id}


def test_what_was_sold_goes_with_the_deal_of_the_buyer() -> None:
    sold, bought = report("stake", by="x", status="ended", percent=22), report("invests-in", by="y", usd=94e6)
    before = report("invests-in", by="x", usd=65e6, date="2022-10")
    deals = grouped([bought, before])
    assert [deal.reports for deal in deals if deal.id == attached([sold], deals)[sold.id]] == [(bought,)]


def test_no_deal_that_is_talked_of_has_brought_about_what_is_held() -> None:
    held, talks = report("stake", by="x", percent=20), report("acquires", by="x", status="tentative")
    assert attached([held], grouped([talks])) == {}


def test_a_promise_to_buy_goes_with_the_deal_of_the_seller_in_those_days() -> None:
    promise = report("purchase-commitment", by="x", usd=60e6)
    now, long_ago = report("invests-in", by="x", usd=40e6), report("invests-in", by="x", usd=1e6, date="2019")
    deals = grouped([now, long_ago])
    assert [deal.reports for deal in deals if deal.id == attached([promise], deals)[promise.id]] == [(now,)]
    assert attached([promise], grouped([long_ago])) == {}


def test_a_worth_goes_with_the_news_though_an_older_round_is_told_without_a_day() -> None:
    news, before = report("raises", usd=38e6, round="series-a"), report("raises", usd=4e6, round="seed", date="2022-06")
    backer = report("invests-in", by="x", round="seed")
    deals = grouped([news, before, backer])
    worth = report("valuation", usd=380e6, date="2024-05-14")
    assert [deal.reports for deal in deals if deal.id == attached([worth], deals)[worth.id]] == [(news,)]


def test_a_valuation_goes_with_the_nearest_deal() -> None:
    now, then = report("raises", round="series-b"), report("raises", round="seed", date="2020")
    value = report("valuation", usd=1e9)
    deals = grouped([now, then])
    assert [deal.reports for deal in deals if deal.id == attached([value], deals)[value.id]] == [(now,)]


some_reports = st.builds(
    report,
    st.sampled_from(("raises", "invests-in", "credit-amount", "acquires")),
    by=st.sampled_from(("x", "y")),
    on=st.sampled_from(("2024-01-01", "2024-05-14", "2024-06-01", "2025-01-01")),
    article=st.sampled_from(("1", "2", "3")),
    status=st.sampled_from(("asserted", "tentative", "denied", "ended")),
    usd=st.sampled_from((None, 30e6, 31e6, 60e6)),
    round=st.sampled_from((None, "seed", "series-a", "debt", "cumulative")),
    date=st.sampled_from((None, "2024", "2024-05", "2024-01-15")),
    corrects=st.sampled_from((None, None, True)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(some_reports, max_size=9, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_deals_are_the_same_in_any_order(reports: list[Report], chance: object) -> None:
    shuffled = [*reports]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _parts(shuffled) == _parts(reports)
    placed = [r for deal in grouped(reports) for r in deal.reports]
    assert sorted(r.id for r in placed) == sorted(r.id for r in reports if r.round != "cumulative")


@settings(max_examples=100, deadline=None)
@given(st.lists(some_reports, max_size=9, unique_by=lambda r: r.id))
def test_what_can_never_be_one_is_never_one(reports: list[Report]) -> None:
    for deal in grouped(reports):
        assert len({r.round for r in deal.reports} - {None}) <= 1
        assert len({r.claim.relation.deal_kind for r in deal.reports}) == 1
