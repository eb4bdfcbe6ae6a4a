"""What is counted of parties follows their facts: a graph that changed is the one that was made anew."""

from dataclasses import replace

from random_graph import in_parts, random_change
from small_graph import fact as told

from graph.model import Deal, Entity
from graph.schema import EntityKind, Status
from graph.stores import Change, GraphStore
from graph.stores.listing import listing
from graph.stores.tallies import counts, written
from queries import catalogue

QUERIES = catalogue.load_all()
STANDING = (["asserted", "ended"], ["asserted", "tentative", "denied", "ended"])
# Who put money into the company, in which deal, on which day, and whether that is stated.
A_ROUND = (
    ("lead", "d-a", "2024-06-01", True), ("joins", "d-a", "2024-06-03", True), ("later", "d-b", "2025-02-01", True),
    ("lead", "d-b", "2025-02-01", True), ("found", "d-c", "2025-03-01", False),
)  # fmt: skip


def _less(change: Change) -> Change:
    """Of every third fact nothing is left, of every fourth the sum has changed."""
    facts = [
        replace(fact, properties={**fact.properties, "usd": 5.5}) if number % 4 == 0 else fact
        for number, fact in enumerate(change.facts)
        if number % 3
    ]
    told = {fact.id for fact in facts}
    return replace(change, facts=facts, evidence=[piece for piece in change.evidence if piece.fact in told])


def test_a_graph_that_changed_is_as_one_made_anew(store: GraphStore) -> None:
    whole = random_change(11, parties=200)
    for change in (whole, _less(whole)):
        for part in in_parts(change, units=40):
            store.apply(part)
    changed = list(listing(store))
    store.clear()
    for part in in_parts(_less(whole), units=170):
        store.apply(part)
    assert list(listing(store)) == changed
    # Both are there to be compared.
    for kept in ("p.first_level > 1", "p.flow > 8"):
        [row] = store.rows(f"MATCH (p:Party) WHERE {kept} RETURN count(*) > 0 AS some", {})
        assert row["some"], kept


def test_who_goes_takes_the_payments_along(embedded_store: GraphStore) -> None:
    whole = random_change(11, parties=200)
    embedded_store.apply(whole)
    embedded_store.apply(Change(units=[], entities=[], articles=[], deals=[], facts=[], evidence=[], gone=["p00000"]))
    kept = {
        (row["id"], name): row[name]
        for row in embedded_store.rows("MATCH (p:Party) RETURN p.id AS id, p.paid AS paid, p.got AS got", {})
        for name in ("paid", "got")
        if row[name]
    }
    found = counts(row for row in _payments(whole) if "p00000" not in (row["source"], row["target"]))
    assert kept == {key: count for key, count in found.items() if key[1] != "first_in" and count}


def test_who_is_in_one_deal_comes_neither_before_nor_after(embedded_store: GraphStore) -> None:
    embedded_store.apply(_invested())
    for status in STANDING:
        rows = _asked(embedded_store, "first_movers", status=status)
        assert [(row["investor_id"], row["follower_ids"], row["days"]) for row in rows] == [
            (who, ["found", "later"], ["2024-06-01"]) for who in ("joins", "lead")
        ]
        before = {
            (row["a_id"], row["b_id"]): (row["a_before"], row["b_before"])
            for row in _asked(embedded_store, "co_investment", status=status)
        }
        assert before == {
            ("joins", "lead"): (0, 0), ("joins", "later"): (1, 0), ("later", "lead"): (0, 1),
            ("found", "joins"): (0, 0), ("found", "later"): (0, 0), ("found", "lead"): (0, 0),
        }  # fmt: skip


def _asked(store: GraphStore, name: str, **given: object) -> list[dict[str, object]]:
    query = QUERIES[name]
    return store.rows(query.body, query.bind({"at_least": 1, **given}))


def _invested() -> Change:
    made = [
        told(f"f-{number}", "INVESTED_IN", who, "moonshot-ai", deal=deal, day=day, day_stated=stated)
        for number, (who, deal, day, stated) in enumerate(A_ROUND)
    ]
    named = sorted({"moonshot-ai", *(who for who, *_ in A_ROUND)})
    entities = [Entity(id=one, kind=EntityKind.ORGANIZATION, name=one, names=(one,), forms=(one,)) for one in named]
    deals = [
        Deal(id=one, kind="round", company="moonshot-ai", status=Status.ASSERTED, properties={})
        for one in sorted({deal for _, deal, *_ in A_ROUND})
    ]
    return Change(units=["moonshot-ai"], entities=entities, articles=[], deals=deals, facts=made, evidence=[])


def _payments(change: Change) -> list[dict[str, object]]:
    made: dict[str, list[dict[str, object]]] = {}
    for fact in change.facts:
        properties = {"id": fact.id, "status": fact.status.value, "usd": fact.properties.get("usd")}
        made.setdefault(fact.edge, []).append({"source": fact.source, "target": fact.target, "properties": properties})
    return list(written(made))
