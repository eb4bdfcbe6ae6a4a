"""Every query on what is odd: the same rows in the same order on Neo4j and on the embedded store."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from neo4j_server import REPLAN
from odd_graph import PARTIES, hub, odd_changes
from test_queries_alike import assert_declared, days

from graph.stores import Change, GraphStore
from queries import catalogue
from queries.catalogue import Query

QUERIES = catalogue.load_all()
EVERY = ["asserted", "tentative", "denied", "ended"]


# Few, for each asks everything of both stores; always the same, for a failure here is for no passer-by to find.
@pytest.mark.timeout(1200)
@settings(
    max_examples=5, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(change=odd_changes())
def test_ends_that_are_one_cycles_and_nothing_stated(
    embedded_store: GraphStore, neo4j_store: GraphStore, change: Change
) -> None:
    _fill((embedded_store, neo4j_store), change)
    _expect_alike((embedded_store, neo4j_store), change)


@pytest.mark.timeout(1200)
def test_a_hub_of_ten_thousand(embedded_store: GraphStore, neo4j_store: GraphStore) -> None:
    change = hub()
    _fill((embedded_store, neo4j_store), change)
    neo4j_store.rows(REPLAN, {})
    _expect_alike((embedded_store, neo4j_store), change)


def _fill(stores: tuple[GraphStore, GraphStore], change: Change) -> None:
    for store in stores:
        store.clear()
        store.apply(change)


def _expect_alike(stores: tuple[GraphStore, GraphStore], change: Change) -> None:
    for query in QUERIES.values():
        for raw in _questions(query, change):
            one, other = (store.rows(query.body, query.bind(raw)) for store in stores)
            assert one == other, f"{query.name} {raw}"
            assert_declared(query, one)


def _questions(query: Query, change: Change) -> Iterator[Mapping[str, Any]]:
    """Of all, where it may be asked of all, and of two parties: as it is by itself, and with all that it can take."""
    names = {parameter.name: parameter for parameter in query.parameters}
    parties = [name for name, parameter in names.items() if parameter.type == "party"]
    needed = days(query) | ({"fact": change.facts[0].id} if "fact" in names else {})
    more = {"status": EVERY, "rollup": True, "as_of": "2024-05", "known_at": "2024-05", "at_least": 1, "ways": 9}
    more = {name: value for name, value in more.items() if name in names and _takes(names[name].choices, value)}
    if not any(names[name].required for name in parties):
        yield needed
        yield {**needed, **more}
    if parties:
        yield {**needed, **dict(zip(parties, PARTIES, strict=False))}
        yield {**needed, **more, **dict(zip(parties, PARTIES[1:], strict=False))}


def _takes(choices: tuple[str, ...], value: object) -> bool:
    return not isinstance(value, list) or {*value} <= {*choices}
