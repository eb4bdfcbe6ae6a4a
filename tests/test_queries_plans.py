"""What Neo4j reads for a question about one party: no whole label or relationship type, however large the graph is."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from copied_graph import beside
from neo4j import Driver, GraphDatabase
from neo4j_server import REPLAN
from random_graph import in_parts, random_change

from graph.stores import Change
from graph.stores.neo4j_store import Neo4jStore
from queries import catalogue
from queries.catalogue import Query

SEED = 20_241_103
PARTIES = {"b": "p00001"}
KEYED = {
    query.name: query
    for query in catalogue.load_all().values()
    if any(parameter.type == "party" or parameter.name == "fact" for parameter in query.parameters)
}
# Rules of law: a table of some forty rows, which does not grow with the graph.
SMALL = "Threshold"
# A plan is chosen for the graph at hand; for ten times the graph it may read this much more, and no ten times.
MOST = 1.5


@pytest.fixture
def driver(neo4j_uri: str) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_uri, notifications_min_severity="OFF") as opened:
        yield opened


def test_a_question_about_one_party_reads_what_is_near_it(neo4j_store: Neo4jStore, driver: Driver) -> None:
    small = random_change(SEED, parties=60)
    _fill(neo4j_store, small)
    _replan(driver)
    before = {name: _read(driver, query, small) for name, query in KEYED.items()}
    _fill(neo4j_store, beside(small, 9))
    _replan(driver)
    for name, query in KEYED.items():
        assert _read(driver, query, small) <= MOST * before[name], f"{name} reads more of a larger graph"


def _fill(store: Neo4jStore, change: Change) -> None:
    for part in in_parts(change):
        store.apply(part)


def _replan(driver: Driver) -> None:
    """Plans rest on counts that the server takes at times of its own choosing: it takes them now."""
    driver.execute_query(REPLAN)


def _read(driver: Driver, query: Query, change: Change) -> int:
    """How many records and index entries it takes, in every way to ask; no plan may scan."""
    return sum(_hits(driver, query, given) for given in _questions(query, change))


def _questions(query: Query, change: Change) -> Iterator[Mapping[str, Any]]:
    """Of one party, now and for a past day, with its group and without."""
    names = {parameter.name for parameter in query.parameters}
    raw: dict[str, object] = {p.name: PARTIES.get(p.name, "p00003") for p in query.parameters if p.type == "party"}
    raw |= {"fact": change.facts[0].id, "since": "2019"}
    for more in ({}, {"rollup": True}, {"as_of": "2024", "known_at": "2024", "until": "2024"}):
        if more.keys() & names or not more:
            yield query.bind({name: value for name, value in {**raw, **more}.items() if name in names})


def _hits(driver: Driver, query: Query, given: Mapping[str, Any]) -> int:
    answer = driver.execute_query(f"PROFILE {query.body}", given).summary.profile
    assert answer
    steps = list(_steps(answer))
    for step in steps:
        scanned = "Scan" in step["operatorType"] and SMALL not in step["args"]["Details"] and step["rows"]
        assert not scanned, f"{query.name} {given}: {step['operatorType']} {step['args']['Details']}"
    return sum(step["dbHits"] for step in steps)


def _steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from _steps(child)
