"""The contract that every store passes, and what each store does on its own."""

import os
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from random_graph import in_parts, random_change

from graph.model import Article, Deal, Entity, Evidence, Fact
from graph.schema import EntityKind, Status
from graph.stores import (
    Change,
    GraphStore,
    Position,
    QueryError,
    QueryTimeoutError,
    Row,
    StoreError,
    StoreUnavailableError,
    Tie,
)
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.shape import INDEXES, KINDS, LABELS, RELATIONSHIPS

ARTICLE = Article(title="투자", text="알파가 베타에 투자했다.", language="ko", published="2024-05-02")
HERE = Path(__file__).parent
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
ENDLESS = "UNWIND range(1, 9999) AS a UNWIND range(1, 9999) AS b UNWIND range(1, 9999) AS c RETURN sum(a + b * c) AS n"


def party(name: str, kind: EntityKind = EntityKind.ORGANIZATION) -> Entity:
    return Entity(id=name, kind=kind, name=name.title(), names=(name, f"{name}사"), forms=(name, f"{name} inc"))


def fact(id_: str, edge: str, source: str | None, target: str, unit: str = "beta", deal: str | None = None) -> Fact:
    return Fact(
        id=id_, edge=edge, unit=unit, source=source, target=target, deal=deal, status=Status.ASSERTED, confidence=0.75,
        properties={"articles": (ARTICLE.id,), "amount": 5e8, "lead": True, "until": None},
    )  # fmt: skip


def evidence(id_: str, fact_id: str) -> Evidence:
    return Evidence(
        id=id_, fact=fact_id, article=ARTICLE.id, status=Status.ASSERTED, quote="알파가 베타에", start=3, end=9,
        reader="rules-1", p=0.5, reported={"amount": 5e8, "round": None},
    )  # fmt: skip


CHANGE = Change(
    units=["beta"],
    entities=[party("alpha"), party("beta"), party("gamma", EntityKind.PERSON)],
    articles=[ARTICLE],
    deals=[Deal(id="d1", kind="round", company="beta", status=Status.ASSERTED, properties={"round": "seed"})],
    facts=[
        fact("f1", "INVESTED_IN", "alpha", "beta", deal="d1"),
        fact("f2", "FUNDS", "d1", "beta", deal="d1"),
        fact("f3", "OF", None, "beta"),
        fact("f4", "EXCLUSIVE_TO", "beta", "alpha"),
        fact("f5", "HOLDS_STAKE", "gamma", "beta"),
        fact("f6", "COMMITTED_TO_BUY", "beta", "alpha"),
    ],
    evidence=[evidence("c1", "f1"), evidence("c2", "f1"), evidence("c3", "f3")],
    ties=[Tie(id="t1", edge="PART_OF", source="alpha", target="gamma", since=None, until=None, origin="filing")],
    position=Position(sequence=7, version="1", log="l"),
)
NOTHING = Change(units=[], entities=[], articles=[], deals=[], facts=[], evidence=[])


def lines(store: GraphStore) -> list[str]:
    return list(listing(store))


def ids(store: GraphStore, pattern: str) -> list[str]:
    """The ids of what `x` stands for in the pattern."""
    return [row["id"] for row in store.rows(f"MATCH {pattern} RETURN x.id AS id ORDER BY id", {})]


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


def test_readers_go_on_while_a_writer_writes(store: GraphStore) -> None:
    store.apply(CHANGE)
    done = Event()

    def read() -> int:
        answered = 0
        while not done.is_set():
            found: list[Row] = store.rows("MATCH (p:Party) RETURN p.id AS id, p.name AS name ORDER BY id", {})
            assert [row["id"] for row in found] == ["alpha", "beta", "gamma"]
            answered += 1
        return answered

    with ThreadPoolExecutor() as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            for sequence in range(15):
                store.apply(replace(CHANGE, position=Position(sequence=sequence, version="1", log="l")))
        finally:
            done.set()
        assert all(reader.result() > 0 for reader in readers)


def test_writers_come_one_after_the_other(store: GraphStore) -> None:
    """Four at once, of the same units in opposite orders: no deadlock, nothing double."""
    forth, back = CHANGE, replace(CHANGE, entities=CHANGE.entities[::-1], facts=CHANGE.facts[::-1])
    store.apply(CHANGE)
    before = lines(store)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(store.apply, [forth, back] * 10))
    assert lines(store) == before


def test_both_stores_hold_the_same_graph(embedded_store: EmbeddedStore, neo4j_store: Neo4jStore) -> None:
    whole = random_change(seed=7, parties=400)
    embedded_store.apply(whole)
    for part in in_parts(whole, units=50):
        neo4j_store.apply(part)
    held = lines(embedded_store)
    assert len(held) > 9_000
    assert lines(neo4j_store) == held


def test_a_folder_in_use_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    with EmbeddedStore(f"embedded:{folder}"):
        opening = f"from graph.stores.embedded_store import EmbeddedStore\nEmbeddedStore({f'embedded:{folder}'!r})"
        other = subprocess.run([sys.executable, "-c", opening], capture_output=True, text=True, env=ENV)
        assert f"StoreUnavailableError: the graph folder {folder} is open in another process" in other.stderr
        with pytest.raises(StoreUnavailableError, match=str(folder)):
            EmbeddedStore(f"embedded:{folder}")
    with EmbeddedStore(f"embedded:{folder}") as again:
        assert again.position() is None


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(StoreUnavailableError, match=str(tmp_path)):
        EmbeddedStore(f"embedded:{tmp_path}")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_server_that_is_down_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(StoreUnavailableError, match=f"bolt://127.0.0.1:{port}") as raised:
        Neo4jStore(f"bolt://reader:s3cret@127.0.0.1:{port}")
    assert "s3cret" not in str(raised.value)


WRITER = """
import sys
from dataclasses import replace
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore
from random_graph import in_parts, random_change

with EmbeddedStore(sys.argv[1]) as store:
    for number, part in enumerate(in_parts(random_change(seed=3, parties=300), units=5), start=1):
        store.apply(replace(part, position=Position(sequence=number, version="1", log="l")))
        print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 4, 17])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    url = f"embedded:{tmp_path / 'graph'}"
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True, env=ENV) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(acknowledged)]
        writer.kill()
    assert said[-1] == str(acknowledged)
    with EmbeddedStore(url) as survivor, EmbeddedStore(f"embedded:{tmp_path / 'other'}") as other:
        position = survivor.position()
        assert position is not None
        assert position.sequence >= acknowledged
        parts = list(in_parts(random_change(seed=3, parties=300), units=5))
        for number, part in enumerate(parts[: position.sequence], start=1):
            other.apply(replace(part, position=Position(sequence=number, version="1", log="l")))
        assert lines(survivor) == lines(other)
        survivor.apply(replace(parts[-1], position=Position(sequence=len(parts), version="1", log="l")))


def test_the_page_on_the_graph_names_everything_in_it() -> None:
    page = (HERE.parent / "docs" / "graph-schema.md").read_text(encoding="utf-8")
    indexed = [f"`{label}.{name}`" for label, name in INDEXES]
    named = [*LABELS, *KINDS, *(one.name for one in RELATIONSHIPS)]
    assert [name for name in (*indexed, *(f"`{name}`" for name in named)) if name not in page] == []
