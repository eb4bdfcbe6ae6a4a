"""Where an answer stops, no row is lost: however few are shown, they are the first of all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from odd_graph import PARTIES, odd_changes
from random_graph import random_change
from test_queries_alike import dense

from graph.schema import Status
from graph.stores import Change, GraphStore, Row
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.ranks.breaches import STATED
from graph.stores.ranks.months import month
from queries import catalogue

QUERIES = catalogue.load_all()
STANDING, ENDED, ALL = ["asserted", "ended"], ["ended"], ["asserted", "tentative", "denied", "ended"]
CONFLICTS = "exclusivity_conflicts"
# How many rows each finds of what stands, at least; as many parties as the dense graph takes.
ASKED = {"credits": 60, "round_trips": 60, "credit_share": 60, CONFLICTS: 60}
# Whose rank says whether a row is read.
CAUSES = {"credits": "fact", "round_trips": "fact", "credit_share": "credit", CONFLICTS: "exclusivity"}
MANY, SHOWN = 3300, (1, 2, 7, 30)
KEPT = "MATCH (e:Evidence) WHERE e.{name} IS NOT NULL RETURN e.fact AS fact, e.{name} AS rank"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    with EmbeddedStore(f"embedded:{tmp_path_factory.mktemp('stopping') / 'graph'}", read_timeout=300) as store:
        store.apply(dense(random_change(41, parties=MANY)))
        yield store


@pytest.fixture(scope="module")
def told_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """Each fact is asserted by one article: nothing that is newer can fail to be among the changes."""
    change = random_change(43, parties=600)
    told = {piece.fact: replace(piece, status=Status.ASSERTED) for piece in change.evidence}
    facts = [replace(fact, status=Status.ASSERTED) for fact in change.facts]
    with EmbeddedStore(f"embedded:{tmp_path_factory.mktemp('once') / 'graph'}", read_timeout=300) as store:
        store.apply(replace(change, facts=facts, evidence=[*told.values()]))
        yield store


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("status", [STANDING, ENDED, ALL])
def test_few_rows_are_the_first_of_all(filled: GraphStore, name: str, status: Sequence[str]) -> None:
    query = QUERIES[name]
    raw = {"status": [*status]} if "status" in {one.name for one in query.parameters} else {}
    whole = filled.rows(query.body, query.bind({**raw, "limit": 10_000}))
    assert status != STANDING or len(whole) >= ASKED[name]
    for limit in SHOWN:
        assert filled.rows(query.body, query.bind({**raw, "limit": limit})) == whole[:limit]


@pytest.mark.parametrize("known_at", ["2022", "2024-05"])
def test_few_rows_of_what_was_known_are_the_first_of_all(filled: GraphStore, known_at: str) -> None:
    query = QUERIES["credit_share"]
    whole = filled.rows(query.body, query.bind({"known_at": known_at, "limit": 10_000}))
    assert len(whole) > SHOWN[-1]
    for limit in SHOWN:
        assert filled.rows(query.body, query.bind({"known_at": known_at, "limit": limit})) == whole[:limit]


@pytest.mark.parametrize("until", [None, "2024", "2023-06", "2022-03-15"])
def test_the_newest_changes_are_the_first_of_all(filled: GraphStore, told_once: GraphStore, until: str | None) -> None:
    query = QUERIES["changes"]
    for store in (filled, told_once):
        raw = {"since": "2019-02", "until": until}
        whole = store.rows(query.body, query.bind({**raw, "limit": 10_000}))
        assert len(whole) > SHOWN[-1]
        assert whole == sorted(whole, key=lambda row: row["day"], reverse=True)
        for limit in SHOWN:
            assert store.rows(query.body, query.bind({**raw, "limit": limit})) == whole[:limit]


def test_no_row_comes_before_the_rank_of_its_fact(filled: GraphStore) -> None:
    assert all(_expect_ranked(filled))


@settings(
    max_examples=25, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(change=odd_changes())
def test_nor_where_facts_are_odd(embedded_store: GraphStore, change: Change) -> None:
    embedded_store.clear()
    embedded_store.apply(change)
    assert [*_expect_ranked(embedded_store)]
    told = {piece.fact for piece in change.evidence}
    for name, cause in CAUSES.items():
        query = QUERIES[name]
        of_each = [row for party in PARTIES for row in embedded_store.rows(query.body, query.bind({"party": party}))]
        of_all = embedded_store.rows(query.body, query.bind({}))
        assert all(row in of_each for row in of_all), name
        assert all(row in of_all for row in of_each if row[cause] in told), name


def _expect_ranked(store: GraphStore) -> Iterator[bool]:
    query = QUERIES["credit_share"]
    rows = store.rows(query.body, query.bind({"limit": 10_000}))
    ranks = _kept(store, "fact_share")
    assert all(_share(row) <= ranks[row["credit"]] for row in rows), rows
    yield bool(rows)
    query = QUERIES[CONFLICTS]
    rows = store.rows(query.body, query.bind({"limit": 10_000}))
    ranks = _kept(store, "fact_rivalry")
    ranks |= {fact: max(rank, ranks.get(fact, 0)) for fact, rank in _kept(store, "fact_breach").items()}
    assert all(_breach(row) <= ranks[row["exclusivity"]] for row in rows), rows
    yield bool(rows)


def _kept(store: GraphStore, name: str) -> dict[str, int]:
    return {row["fact"]: row["rank"] for row in store.rows(KEPT.format(name=name), {})}


def _share(row: Row) -> int:
    whole = 100 + int(100 * row["share_low"]) if row["share_high"] >= 1 else int(100 * row["share_high"])
    return 202 * row["conflict"] + whole


def _breach(row: Row) -> int:
    day = row["reason"].split(" (")[-1].split(")")[0]
    return STATED * (row["certainty"] == "certain") + month(day)
