"""The graph as Cypher: a real Neo4j that the file fills holds the same graph, and answers the same."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import golden_graph
import pytest
from neo4j import Driver, GraphDatabase
from small_graph import SMALL

from api.answers import Desk
from api.exports import FORMATS
from api.exports.statements import BATCH, literal
from graph.log import Log
from graph.schema import EntityKind
from graph.stores import Change, GraphStore, Position
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.shape import definitions
from queries.catalogue import load_all

CORPUS = (Path(__file__).parent / "corpus" / "hostile.jsonl").read_text().splitlines()
# No store keeps half of a surrogate pair.
HOSTILE = tuple(
    value
    for value in (row["value"] * row.get("times", 1) for row in map(json.loads, CORPUS))
    if not any("\ud800" <= sign <= "\udfff" for sign in value)
)
ODD = (
    *HOSTILE, "\\u0027}) DETACH DELETE n //", "\\\\u0027", "\\", "\\'", "';\n", ";\r\n", "`",
    "\0\b\f\x1b\x7f\x85\u2028", "\u202e", "한글 𝔘 e\u0301", "",
)  # fmt: skip
GOLDEN = golden_graph.change()
ENTITY = GOLDEN.entities[0]


def change() -> Change:
    """The golden graph, with what nobody means well and a person, in more parties than a statement takes."""
    more = [
        replace(ENTITY, id=f"e-{n:03}", name=f"N {n}", names=(f"N {n}",), forms=(f"n {n}",),
                kind=EntityKind.PERSON if n % 3 else EntityKind.ORGANIZATION)
        for n in range(2 * BATCH)
    ]  # fmt: skip
    odd = replace(ENTITY, id="e-odd", name=ODD[0], names=ODD, forms=("odd", *(word for word in ODD if len(word) < 99)))
    deals = [
        replace(
            GOLDEN.deals[0],
            properties={
                **GOLDEN.deals[0].properties,
                "odd `name`": ODD,
                "e+": 1e21,
                "small": 1e-300,
                "low": -1,
                "largest": 2**63 - 1,
                "no": False,
                "none": (),
            },
        ),
        *GOLDEN.deals[1:],
    ]
    return replace(
        GOLDEN,
        entities=[*GOLDEN.entities, *more, odd],
        deals=deals,
        position=Position(sequence=7, version="1", log="l"),
    )


def statements(store: GraphStore, tmp_path: Path) -> list[str]:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        written = b"".join(FORMATS["cypher"].pieces(Desk(store, load_all()), log)).decode()
    assert written.endswith(";\n")
    return written.split(";\n")[:-1]


@pytest.fixture
def empty(neo4j_uri: str, neo4j_store: Neo4jStore) -> Iterator[Driver]:
    """A server without constraints and indexes, as a new one."""
    assert list(listing(neo4j_store)) == []
    with GraphDatabase.driver(neo4j_uri) as driver:
        for row in shown(driver, "CONSTRAINTS") + shown(driver, "INDEXES"):
            kind = "INDEX" if "owningConstraint" in row else "CONSTRAINT"
            driver.execute_query(f"DROP {kind} {row['name']} IF EXISTS")
        assert shown(driver, "INDEXES") == []
        yield driver


def shown(driver: Driver, what: str) -> list[dict[str, Any]]:
    rows = driver.execute_query(f"SHOW {what}").records
    return [dict(row) for row in rows if row["type"] != "LOOKUP"]


def test_a_neo4j_that_the_file_fills_answers_as_the_store_does(
    embedded_store: EmbeddedStore, empty: Driver, neo4j_uri: str, tmp_path: Path
) -> None:
    embedded_store.apply(change())
    written = statements(embedded_store, tmp_path)
    with empty.session() as session:
        for statement in written:
            session.run(statement).consume()
    names = {row["name"] for row in shown(empty, "INDEXES")}
    assert names == {definition.split()[2] for definition in definitions()}
    with Neo4jStore(neo4j_uri) as filled:
        assert list(listing(filled)) == list(listing(embedded_store))
        assert filled.position() == embedded_store.position()
        for name, given, _ in golden_graph.cases():
            query = load_all()[name]
            bound = query.bind(given)
            assert filled.rows(query.body, bound) == embedded_store.rows(query.body, bound), f"{name} {given}"
        with empty.session() as session:
            for statement in written:
                session.run(statement).consume()
        assert list(listing(filled)) == list(listing(embedded_store))


def test_a_load_that_broke_off_is_known_as_ours_and_not_as_whole(
    embedded_store: EmbeddedStore, empty: Driver, neo4j_uri: str, tmp_path: Path
) -> None:
    embedded_store.apply(SMALL)
    with empty.session() as session:
        for statement in statements(embedded_store, tmp_path)[:-1]:
            session.run(statement).consume()
    with Neo4jStore(neo4j_uri) as filled:
        assert filled.position() is None
        assert filled.rows("MATCH (p:Position) RETURN p.id AS id", {}) == [{"id": "position"}]


def test_a_value_is_on_one_line_and_ends_where_it_should() -> None:
    for value in ODD:
        written = literal(value)
        assert len(written.splitlines()) == 1, written
        assert re.fullmatch(r"'(?:[^'\\]|\\['\\nrtbf]|\\u[0-9a-f]{4})*'", written), written
