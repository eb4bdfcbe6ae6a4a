"""How every store answers: values as they went, reads only, whole, and in time."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from stored_changes import CHANGE, lines

from graph.stores import GraphStore, QueryError, QueryTimeoutError
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

ENDLESS = "UNWIND range(1, 9999) AS a UNWIND range(1, 9999) AS b UNWIND range(1, 9999) AS c RETURN sum(a + b * c) AS n"


def test_values_come_back_as_they_went(store: GraphStore) -> None:
    values: dict[str, Any] = {
        "empty": "", "nul": "a\0b", "korean": "㈜가나다 😀", "quotes": "'\"\\`$x", "largest": 2**63 - 1, "zero": 0,
        "float": 5e8, "small": 1e-300, "half": 0.1, "true": True, "list": ["나", "a", ""], "no_items": [],
    }  # fmt: skip
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    store.apply(replace(CHANGE, deals=[replace(CHANGE.deals[0], properties=given)]))
    back = store.rows("MATCH (d:Deal) RETURN properties(d) AS p", {})[0]["p"]
    assert {name: back[name] for name in values} == values
    assert [type(back[name]) for name in values] == [type(value) for value in values.values()]
    answered = store.rows("RETURN $given AS given, $none AS none", {"given": values, "none": None})
    assert answered == [{"given": values, "none": None}]


REFUSED = {
    "a write": "CREATE (x:Party {id: 'x'})",
    "a write after a read": "MATCH (x:Party) SET x.name = 'y' RETURN x.id AS id",
    "a constraint": "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Party) REQUIRE n.name IS UNIQUE",
    "what is not Cypher": "MATCH (x:Party RETURN x.id AS id",
    "an unknown variable": "MATCH (x:Party) RETURN y.id AS id",
    "a division by zero": "RETURN 1 / 0 AS n",
    "a node": "MATCH (x:Party) RETURN x",
    "a relationship in a list": "MATCH (:Party)-[r]->() RETURN collect(r) AS rs",
}


@pytest.mark.parametrize("case", REFUSED)
def test_rows_answers_reads_only_and_says_what_is_wrong(store: GraphStore, case: str) -> None:
    store.apply(CHANGE)
    before = lines(store)
    with pytest.raises(QueryError):
        store.rows(REFUSED[case], {})
    assert lines(store) == before


def test_an_empty_answer_is_an_empty_list(store: GraphStore) -> None:
    assert store.rows("MATCH (p:Party)-[r:NO_SUCH_TYPE]->(q:NoSuchLabel) RETURN p.id AS id", {}) == []


def test_no_answer_is_cut_short(store: GraphStore) -> None:
    assert len(store.rows("UNWIND range(1, 120000) AS n RETURN n", {})) == 120_000


@pytest.fixture(params=["embedded", "neo4j"])
def impatient(request: pytest.FixtureRequest, tmp_path: Path) -> GraphStore:
    if request.param == "neo4j":
        return Neo4jStore(request.getfixturevalue("neo4j_uri"), read_timeout=0.5)
    return EmbeddedStore(f"embedded:{tmp_path / 'graph'}", read_timeout=0.5)


def test_a_read_that_takes_too_long_is_ended(impatient: GraphStore) -> None:
    with impatient:
        with pytest.raises(QueryTimeoutError):
            impatient.rows(ENDLESS, {})
        assert impatient.rows("RETURN 1 AS n", {}) == [{"n": 1}]
