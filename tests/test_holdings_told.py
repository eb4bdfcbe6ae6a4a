"""From reports of stakes to who holds what: sales and exits one after another, and a percent that comes back."""

from itertools import islice, permutations

import pytest
from reports import report

from graph.facts.deriving import derived
from graph.model import Entity
from graph.reports import Report
from graph.schema import EntityKind
from graph.stores import Change, GraphStore
from queries import catalogue

QUERIES = catalogue.load_all()
# What is told of one holder, each with its day, percent and status; then the rest and since when, and its times.
Told = tuple[str, float | None, str]
TIMES = tuple[tuple[str, str | None, float], ...]
CASES: dict[str, tuple[list[Told], tuple[float, str] | None, TIMES]] = {
    "an exit after a sale of a part": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2023-01-05", None, "ended")],
        None,
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", "2023-01-05", 15.0)),
    ),
    "an exit soon after a sale of a part": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2022-01-09", None, "ended")],
        None,
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", "2022-01-09", 15.0)),
    ),
    "the sale of all that is left": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2023-01-05", 15, "ended")],
        None,
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", "2023-01-05", 15.0)),
    ),
    "the sale of the whole percent after one of a part": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2023-01-05", 20, "ended")],
        None,
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", "2023-01-05", 15.0)),
    ),
    "two exits": (
        [
            ("2010-01-05", 20, "asserted"), ("2011-01-05", 5, "ended"), ("2012-01-05", None, "ended"),
            ("2015-01-05", 30, "asserted"), ("2016-01-05", 6, "ended"), ("2017-01-05", None, "ended"),
        ],
        None,
        (
            ("2010-01-05", "2011-01-05", 20.0), ("2011-01-05", "2012-01-05", 15.0),
            ("2015-01-05", "2016-01-05", 30.0), ("2016-01-05", "2017-01-05", 24.0),
        ),
    ),
    "an exit after the rumour of a smaller holding": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 10, "tentative"), ("2023-01-05", None, "ended")],
        None,
        (("2020-01-05", "2023-01-05", 20.0),),
    ),
    "two sales of one size": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2023-01-05", 5, "ended")],
        (10.0, "2023-01-05"),
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", "2023-01-05", 15.0), ("2023-01-05", None, 10.0)),
    ),
    "one sale told twice": (
        [("2020-01-05", 20, "asserted"), ("2022-01-05", 5, "ended"), ("2022-02-05", 5, "ended")],
        (15.0, "2022-01-05"),
        (("2020-01-05", "2022-01-05", 20.0), ("2022-01-05", None, 15.0)),
    ),
    "a percent that comes back": (
        [("2020-01-05", 12, "asserted"), ("2021-01-05", 20, "asserted"), ("2022-06-05", 12, "asserted")],
        (12.0, "2022-06-05"),
        (("2020-01-05", "2021-01-05", 12.0), ("2021-01-05", "2022-06-05", 20.0), ("2022-06-05", None, 12.0)),
    ),
    "as much bought again": (
        [("2020-01-05", 12, "asserted"), ("2021-01-05", 12, "ended"), ("2022-06-05", 12, "asserted")],
        (12.0, "2022-06-05"),
        (("2020-01-05", "2021-01-05", 12.0), ("2022-06-05", None, 12.0)),
    ),
    "a sale of as much as was once held": (
        [("2020-01-05", 5, "asserted"), ("2021-01-05", 20, "asserted"), ("2022-06-05", 5, "ended")],
        (15.0, "2022-06-05"),
        (("2020-01-05", "2021-01-05", 5.0), ("2021-01-05", "2022-06-05", 20.0), ("2022-06-05", None, 15.0)),
    ),
    "one holding told again and again": (
        [("2020-01-05", 12, "asserted"), ("2021-01-05", 12, "asserted"), ("2022-06-05", 12.04, "asserted")],
        (12.0, "2020-01-05"),
        (("2020-01-05", None, 12.0),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_who_holds_what_by_what_is_told(embedded_store: GraphStore, case: str) -> None:
    told, rest, times = CASES[case]
    reports = [
        report("stake", by="x", on=day, percent=percent, status=status, article=str(at), publisher=f"P{at}")
        for at, (day, percent, status) in enumerate(told)
    ]
    made = derived("c", reports)
    assert all(derived("c", order) == made for order in islice(permutations(reports), 1, 24))
    _put(embedded_store, reports)
    assert [(row["percent"], row["day"]) for row in _asked(embedded_store, "cap_table")] == [*filter(None, [rest])]
    found = tuple((row["since"], row["until"], row["percent"]) for row in _asked(embedded_store, "stake_history"))
    assert found == times


def test_what_is_left_is_as_sure_as_the_sale(embedded_store: GraphStore) -> None:
    held = [
        report("stake", by="x", percent=20, since="2019", on="2020-01-05", article=name, publisher=name)
        for name in "AB"
    ]
    sold = [report("stake", by="x", percent=5, status="ended", date="2022-01", on="2022-03-01")]
    _put(embedded_store, [*held, *sold])
    (row,) = _asked(embedded_store, "cap_table")
    (sure,) = {fact.confidence for fact in derived("c", held).facts}
    (sale,) = {fact.confidence for fact in derived("c", sold).facts}
    assert row["confidence"] == sale < sure
    assert [row[name] for name in ("percent", "day", "day_stated", "since")] == [15.0, "2022-01", True, None]
    (row,) = _asked(embedded_store, "cap_table", as_of="2021")
    assert [row[name] for name in ("percent", "day", "day_stated", "since", "confidence")] == [
        20.0, "2020-01-05", False, "2019", sure,
    ]  # fmt: skip


def _put(store: GraphStore, reports: list[Report]) -> None:
    made = derived("c", reports)
    store.apply(
        Change(
            units=["c"], entities=[_party("c"), _party("x")], articles=made.articles, deals=made.deals,
            facts=made.facts, evidence=made.evidence, ties=[],
        )
    )  # fmt: skip


def _party(name: str) -> Entity:
    return Entity(id=name, kind=EntityKind.ORGANIZATION, name=name, names=(name,), forms=(name,), country=None)


def _asked(store: GraphStore, name: str, **given: str) -> list[dict[str, object]]:
    query = QUERIES[name]
    return [*map(dict, store.rows(query.body, query.bind({"company": "c", **given})))]
