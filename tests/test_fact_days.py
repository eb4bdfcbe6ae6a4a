"""On which day a fact was done, from when it holds and until when."""

from itertools import permutations

import pytest
from reports import facts, report

from graph.facts.deriving import derived


def test_a_restated_clause_keeps_its_first_start() -> None:
    told = [
        report("exclusivity", by="x", scope="cloud", since="2024-01", until="2026"),
        report("exclusivity", by="x", scope="cloud", since="2025-01", until="2027", on="2025-02-01", article="2"),
    ]
    (fact,) = facts(told, "EXCLUSIVE_TO")
    assert (fact.properties["since"], fact.properties["until"]) == ("2024-01", "2027")


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


@pytest.mark.parametrize(
    ("told", "day", "is_stated"),
    [
        ({"on": "2024-02-12"}, "2024-02-12", False),
        ({"on": "2024-02-14", "date": "2024-02-12"}, "2024-02-12", True),
        # Told only after its end: it began on no day that is known.
        ({"on": "2024-11-02"}, "2024-09-10", True),
    ],
)
def test_the_day_of_an_end_is_not_that_of_the_beginning(told: dict[str, str], day: str, is_stated: bool) -> None:
    promise = report("exclusivity", by="x", scope="cloud", **told)
    end = report("exclusivity", by="x", scope="cloud", status="ended", date="2024-09-10", on="2024-09-11", article="2")
    for order in permutations([promise, end]):
        (fact,) = facts(order, "EXCLUSIVE_TO")
        assert (fact.properties["day"], fact.properties["day_stated"]) == (day, is_stated)
        assert (fact.status, fact.properties["until"]) == ("ended", "2024-09-10")


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


def test_a_date_that_is_none_is_not_taken_for_one() -> None:
    (fact,) = facts([report("stake", by="x", percent=5, date="last spring", since="2024-13")], "HOLDS_STAKE")
    assert (fact.properties["day"], fact.properties["day_stated"], fact.properties["since"]) == (
        "2024-05-14", False, None,
    )  # fmt: skip
