"""The contract that every store passes: what a change leaves in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from random_graph import in_parts, random_change
from stored_changes import ARTICLE, CHANGE, NOTHING, evidence, fact, ids, lines, party

from graph.model import Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, GraphStore, Position, StoreError
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.shape import INDEXES, KINDS, LABELS, RELATIONSHIPS


def test_a_change_is_written_whole(store: GraphStore) -> None:
    store.apply(CHANGE)
    assert store.position() == Position(sequence=7, version="1", log="l")
    assert store.rows(
        "MATCH (a:Party)-[r:PARTICIPATED_IN]->(d:Deal)-[f:FUNDS]->(b:Party {id: $id}) "
        "RETURN a.name AS a, r.id AS fact, r.lead AS lead, r.articles AS articles, r.until AS until, f.id AS raised",
        {"id": "beta"},
    ) == [{"a": "Alpha", "fact": "f1", "lead": True, "articles": [ARTICLE.id], "until": None, "raised": "f2"}]
    assert store.rows(
        "MATCH (e:Evidence {fact: $fact})-[:IN]->(a:Article) "
        "RETURN e.id AS id, e.unit AS unit, e.published AS published, a.title AS title ORDER BY id",
        {"fact": "f1"},
    ) == [{"id": id_, "unit": "beta", "published": "2024-05-02", "title": "투자"} for id_ in ("c1", "c2")]
    assert ids(store, "(x:Valuation)-[:OF]->(:Party:Organization {id: 'beta'})") == ["f3"]
    assert ids(store, "(:Name {id: 'gamma inc'})-[:NAMES]->(x:Party:Person)") == ["gamma"]
    assert ids(store, "(:Party {id: 'alpha'})-[x:PART_OF]->(:Party {id: 'gamma'})") == ["t1"]


def test_applying_twice_changes_nothing(store: GraphStore) -> None:
    store.apply(CHANGE)
    once = lines(store)
    store.apply(CHANGE)
    assert lines(store) == once


def test_a_unit_is_replaced_whole_and_no_other_is_touched(store: GraphStore) -> None:
    other = replace(NOTHING, units=["alpha"], facts=[fact("g1", "HOLDS_STAKE", "beta", "alpha", unit="alpha")])
    store.apply(CHANGE)
    store.apply(replace(other, entities=[party("alpha"), party("beta")]))
    store.apply(replace(NOTHING, units=["beta"], facts=[fact("f9", "ACQUIRED", "alpha", "beta")]))
    assert ids(store, "(:Party)-[x]->(:Party)") == ["f9", "g1", "t1"]
    assert [ids(store, f"(x:{label})") for label in ("Deal", "Valuation", "Evidence")] == [[], [], []]
    assert ids(store, "(x:Article)") == []  # it goes with its last evidence


def test_what_moves_to_another_unit_is_there_once(store: GraphStore) -> None:
    """The unit that gains it may come before the one that loses it."""
    store.apply(CHANGE)
    moved = replace(
        CHANGE, units=["alpha"], entities=[], articles=[], ties=None, evidence=[evidence("c1", "g1")],
        deals=[replace(CHANGE.deals[0], company="alpha")], facts=[fact("g1", "HOLDS_STAKE", "beta", "alpha", "alpha")],
    )  # fmt: skip
    store.apply(moved)
    store.apply(replace(NOTHING, units=["beta"]))
    assert ids(store, "(x:Evidence)-[:IN]->(:Article)") == ["c1"]
    assert ids(store, "(x:Deal {company: 'alpha'})") == ["d1"]
    assert ids(store, "(:Party)-[x:PARTICIPATED_IN]->(:Deal)") == []


def test_gone_entities_and_articles_leave_nothing(store: GraphStore) -> None:
    store.apply(CHANGE)
    store.apply(replace(NOTHING, units=["beta"], gone=["beta", "gamma"], gone_articles=[ARTICLE.id], ties=[]))
    held = [row["id"] for row in store.rows("MATCH (n) WHERE n.id <> 'position' RETURN n.id AS id ORDER BY id", {})]
    assert held == ["alpha", "alpha", "alpha inc"]  # the party, and its two names


def test_pairs_of_investors_are_counted_as_changes_come(store: GraphStore) -> None:
    whole = random_change(11, parties=40)
    denied = [replace(f, status=Status.DENIED) if n % 3 else f for n, f in enumerate(whole.facts)]
    for change in (whole, replace(whole, facts=denied), whole):
        for part in in_parts(change, units=7):
            store.apply(part)
        assert pairs(store) == counted(change.facts)
    lost = max(fact.source or "" for fact in whole.facts if fact.edge == "INVESTED_IN")
    store.apply(replace(NOTHING, gone=[lost]))
    assert pairs(store) == counted(f for f in whole.facts if lost not in (f.source, f.target))


def pairs(store: GraphStore) -> dict[str, int]:
    found = store.rows(
        "MATCH (p:Pair) RETURN p.id AS id, p.a + ' ' + p.b AS of, p.shared AS shared, p.level AS level", {}
    )
    assert all(row["id"] == row["of"] and row["shared"] == row["level"] for row in found)
    return {row["id"]: row["shared"] for row in found}


def counted(facts: Iterable[Fact]) -> dict[str, int]:
    standing = [f for f in facts if f.edge == "INVESTED_IN" and f.status in (Status.ASSERTED, Status.ENDED)]
    ends = {(str(f.source), f.target) for f in standing if f.source != f.target}
    return Counter(f"{a} {b}" for a, one in ends for b, other in ends if one == other and a < b)


def test_a_party_that_is_renamed_keeps_its_facts_and_loses_its_old_names(store: GraphStore) -> None:
    store.apply(CHANGE)
    store.apply(replace(NOTHING, entities=[replace(party("alpha"), name="New", forms=("new", "beta"), country="KR")]))
    assert ids(store, "(x:Name)-[:NAMES]->(:Party {name: 'New', country: 'KR'})") == ["beta", "new"]
    assert ids(store, "(:Name {id: 'beta'})-[:NAMES]->(x:Party)") == ["alpha", "beta"]
    assert ids(store, "(x:Name {id: 'alpha inc'})") == []
    assert ids(store, "(:Party {id: 'alpha'})-[x:INVESTED_IN]->(:Party)") == ["f1"]
    store.apply(replace(NOTHING, entities=[replace(party("alpha"), country=None)]))
    assert store.rows("MATCH (p:Party {id: 'alpha'}) RETURN p.country AS country", {}) == [{"country": None}]


def test_a_party_that_changes_its_kind_keeps_everything_else(store: GraphStore) -> None:
    store.apply(CHANGE)
    before = lines(store)
    store.apply(replace(NOTHING, entities=[party("alpha", EntityKind.PERSON)]))
    assert ids(store, "(x:Person)") == ["alpha", "gamma"]
    assert ids(store, "(x:Organization)") == ["beta"]
    assert [line.replace('"Person"', '"Organization"') for line in lines(store)] == [
        line.replace('"Person"', '"Organization"') for line in before
    ]


WRONG: dict[str, tuple[Change, str]] = {
    "an end that is nowhere": (
        replace(CHANGE, facts=[*CHANGE.facts, fact("f8", "HOLDS_STAKE", "nobody", "beta")]),
        "no Party 'nobody'",
    ),
    "an article that is nowhere": (
        replace(CHANGE, articles=[]),
        f"no Article '{ARTICLE.id}'",
    ),
    "an unknown relationship": (replace(CHANGE, facts=[fact("f8", "LIKES", "alpha", "beta")]), "LIKES f8"),
    "a fact of another unit": (replace(CHANGE, facts=[fact("f8", "ACQUIRED", "beta", "alpha", "alpha")]), "its unit"),
    "a fact not found by its unit": (replace(CHANGE, facts=[fact("f8", "ACQUIRED", "beta", "alpha")]), "not the end"),
    "evidence of no fact": (replace(CHANGE, evidence=[evidence("c8", "f8")]), "its fact f8"),
    "a fact twice": (replace(CHANGE, facts=[*CHANGE.facts, CHANGE.facts[0]]), "f1 comes 2 times"),
    "a name too long to find": (replace(CHANGE, entities=[replace(party("x"), forms=("가" * 1400,))]), "too long"),
    "a value that no store keeps": (
        replace(CHANGE, deals=[replace(CHANGE.deals[0], properties={"amount": float("nan")})]),
        "amount is nan",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_change_is_refused_and_leaves_nothing(store: GraphStore, case: str) -> None:
    change, reason = WRONG[case]
    store.apply(replace(NOTHING, entities=[party("old")], position=Position(sequence=1, version="1", log="l")))
    before = lines(store)
    with pytest.raises(StoreError, match=reason):
        store.apply(change)
    assert lines(store) == before


def test_position_is_none_until_a_build_is_complete(store: GraphStore) -> None:
    assert store.position() is None
    store.apply(replace(CHANGE, position=None))
    assert store.position() is None
    store.apply(replace(NOTHING, position=Position(sequence=9, version="2", log="l")))
    assert store.position() == Position(sequence=9, version="2", log="l")
    store.apply(replace(CHANGE, position=None))
    assert store.position() == Position(sequence=9, version="2", log="l")
    store.clear()
    assert store.position() is None
    assert lines(store) == []


def test_a_store_can_be_closed_twice(store: GraphStore) -> None:
    store.close()
    store.close()


def test_both_stores_hold_the_same_graph(embedded_store: EmbeddedStore, neo4j_store: Neo4jStore) -> None:
    whole = random_change(seed=7, parties=400)
    embedded_store.apply(whole)
    for part in in_parts(whole, units=50):
        neo4j_store.apply(part)
    held = lines(embedded_store)
    assert len(held) > 9_000
    assert lines(neo4j_store) == held


def test_the_page_on_the_graph_names_everything_in_it() -> None:
    page = (Path(__file__).parents[1] / "docs" / "graph-schema.md").read_text(encoding="utf-8")
    indexed = [f"`{label}.{name}`" for label, name in INDEXES]
    named = [*LABELS, *KINDS, *(one.name for one in RELATIONSHIPS)]
    assert [name for name in (*indexed, *(f"`{name}`" for name in named)) if name not in page] == []
