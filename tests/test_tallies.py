"""What is counted of parties follows their facts: a graph that changed is the one that was made anew."""

from dataclasses import replace

from random_graph import in_parts, random_change

from graph.stores import Change, GraphStore
from graph.stores.listing import listing
from graph.stores.tallies import counts, written


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
    assert store.rows("MATCH (p:Party) WHERE p.first_level > 1 AND p.flow > 8 RETURN count(*) > 0 AS some", {})[0][
        "some"
    ]


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


def _payments(change: Change) -> list[dict[str, object]]:
    made: dict[str, list[dict[str, object]]] = {}
    for fact in change.facts:
        properties = {"id": fact.id, "status": fact.status.value, "usd": fact.properties.get("usd")}
        made.setdefault(fact.edge, []).append({"source": fact.source, "target": fact.target, "properties": properties})
    return list(written(made))
