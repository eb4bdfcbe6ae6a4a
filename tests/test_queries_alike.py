"""Every query on a large random graph: the same rows in the same order on Neo4j and on the embedded store."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from neo4j_server import REPLAN
from random_graph import in_parts, random_change

from graph.model import Value
from graph.schema import SOURCES, Status
from graph.stores import Change, GraphStore
from graph.stores.shape import PARTY_FACTS
from queries import catalogue
from queries.catalogue import Parameter, Query

QUERIES = catalogue.load_all()
SEED = 20_241_103
# So often is a question asked, and until it finds something, but no more often than that.
CHOICES, MOST = 5, 20
STATUSES = (Status.ASSERTED, Status.ENDED)
PYTHON = {"str": str, "int": int, "float": float, "bool": bool, "list[str]": list, "list[map]": list, "map": dict}
SUPERSEDED = {"superseded": "2025-06-01", "deal": None}


def dense(change: Change) -> Change:
    """The random graph, in which a few investors share companies and some suppliers back their customers.

    Some investments are made partly in credits, and some money goes round.
    """
    pairs = [(f"p{one:05}", f"p{company:05}") for one in range(5) for company in range(1000, 1012)]
    # One is in with many, and so links their portfolios.
    made = [f for f in change.facts if f.edge == "INVESTED_IN" and f.source and "p00100" < f.source < "p02000"]
    pairs += [("p00002", f.target) for f in made if f.target != "p00002"]
    pairs += [(f.target, f.source) for f in change.facts[::3] if f.edge == "COMMITTED_TO_BUY" and f.source]
    pairs += [("p01000", "p02000"), ("p02000", "p00000"), ("p02000", "p03000"), ("p03000", "p00001")]
    kept = next(f for f in change.facts if f.edge == "INVESTED_IN" and f.properties["day"])
    more = [
        replace(kept, id=f"f-dense-{n:03}", source=one, target=company, unit=company, deal=None)
        for n, (one, company) in enumerate(dict.fromkeys(pairs))
    ]
    in_credits = {
        fact.id: replace(fact, id=f"f-credit-{n:03}", edge="GAVE_CREDIT")
        for n, fact in enumerate([f for f in change.facts if f.edge == "INVESTED_IN" and f.deal][::20])
    }
    told = [
        replace(piece, id=f"c-credit-{n:04}", fact=in_credits[piece.fact].id, reported=partly(piece.reported, n))
        for n, piece in enumerate(piece for piece in change.evidence if piece.fact in in_credits)
    ]
    facts = [
        *change.facts,
        *(replace(fact, status=STATUSES[n % 2]) for n, fact in enumerate(more)),
        *in_credits.values(),
    ]
    # Few parties of the random graph are a group: the hubs, that are asked for most, become some.
    known = [tie for tie in change.ties or () if tie.edge == "PART_OF" and tie.source > "p00004"]
    members = [replace(tie, id=f"t-dense-{n:03}", target=f"p{n % 5:05}") for n, tie in enumerate(known[:40])]
    return replace(
        change, facts=facts, evidence=[*change.evidence, *told], ties=[*(change.ties or ()), *members],
        units=sorted({*change.units, *(fact.unit for fact in more)}),
    )  # fmt: skip


def partly(reported: Mapping[str, Value], number: int) -> Mapping[str, Value]:
    """A part of the money, or a share, from sources of all kinds."""
    amount, source = reported.get("amount"), (None, *SOURCES)[number % (len(SOURCES) + 1)]
    if number % 3 == 0:
        return {"share_low": 0.25, "share_high": 0.5, "source": source, "corrects": number % 2 == 0}
    return {**reported, "amount": amount and float(amount) / 3, "amount_max": None, "source": source, "kind": "cloud"}


# Every question several times on two stores: on a slow machine more than the ten minutes that a test has.
@pytest.mark.timeout(2400)
def test_the_same_rows_in_the_same_order(embedded_store: GraphStore, neo4j_store: GraphStore) -> None:
    change = dense(random_change(SEED))
    for store in (embedded_store, neo4j_store):
        for part in in_parts(change):
            store.apply(part)
    neo4j_store.rows(REPLAN, {})
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    answered = set()
    for query in QUERIES.values():
        for turn in range(MOST):
            if turn >= CHOICES and query.name in answered:
                break
            given = asked(query, random, change)
            rows = [store.rows(query.body, query.bind(given)) for store in (embedded_store, neo4j_store)]
            assert rows[0] == rows[1], f"{query.name} {given}"
            assert_declared(query, rows[0])
            answered |= {query.name} if rows[0] else set()
    assert answered == set(QUERIES)


def test_what_is_superseded_is_no_answer(embedded_store: GraphStore) -> None:
    change = random_change(SEED, parties=400)
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    questions = [
        (query.body, query.bind(asked(query, random, change) | as_known_now(query)))
        for query in QUERIES.values()
        for _ in range(CHOICES // 4)
    ]
    embedded_store.apply(change)
    before = [embedded_store.rows(*question) for question in questions]
    embedded_store.apply(with_superseded(change))
    for question, rows in zip(questions, before, strict=True):
        assert embedded_store.rows(*question) == rows, question
    assert any(before)


def as_known_now(query: Query) -> dict[str, None]:
    """As things are known now."""
    return {p.name: None for p in query.parameters if p.name == "known_at"}


def with_superseded(change: Change) -> Change:
    """The graph with facts that articles told before they changed."""
    lost = {
        fact.id: replace(fact, id=f"f-lost-{n:04}", deal=None, superseded=True)
        for n, fact in enumerate(fact for fact in change.facts if fact.edge in PARTY_FACTS)
    }
    told = [
        replace(piece, id=f"c-lost-{n:04}", fact=lost[piece.fact].id, reported={**piece.reported, **SUPERSEDED})
        for n, piece in enumerate(piece for piece in change.evidence if piece.fact in lost)
    ]
    return replace(change, facts=[*change.facts, *lost.values()], evidence=[*change.evidence, *told])


def days(query: Query) -> dict[str, str]:
    """A value for each day that must be given."""
    return {p.name: "2024-05" for p in query.parameters if p.required and p.type == "date"}


def assert_declared(query: Query, rows: list[dict[str, Any]]) -> None:
    """Each column is there, and a value is of the type that the header says."""
    kinds = {column.name: PYTHON[column.type] for column in query.columns}
    for row in rows:
        assert list(row) == list(kinds), query.name
        for name, value in row.items():
            assert value is None or type(value) is kinds[name], f"{query.name}.{name} is {value!r}"


def asked(query: Query, random: Random, change: Change) -> dict[str, object]:
    """A value for each parameter; of two days the earlier one first."""
    given = {parameter.name: chosen(parameter, random, change) for parameter in query.parameters}
    if given.get("since") and given.get("until"):
        given["since"], given["until"] = sorted(str(given[name]) for name in ("since", "until"))
    return given


def chosen(parameter: Parameter, random: Random, change: Change) -> object:
    """A value that often finds something: hubs more than others, half of the defaults."""
    if not parameter.required and random.random() < 0.5:
        return parameter.default_value
    kinds: dict[str, Callable[[], object]] = {
        "party": lambda: f"p{int(5000 * random.random() ** 6):05}",
        "str": lambda: random.choice(parameter.choices or [fact.id for fact in change.facts]),
        "date": lambda: f"{random.randrange(2019, 2026)}-{random.randrange(1, 13):02}-15"[: random.choice((4, 7, 10))],
        "bool": lambda: random.random() < 0.5,
        "int": lambda: random.choice((1, 2, 3, 7, 50)),
        "float": lambda: random.choice((5.0, 20.0, 50.0)),
        "list[str]": lambda: random.sample(parameter.choices, random.randrange(1, len(parameter.choices) + 1)),
    }
    return kinds[parameter.type]()
