"""All that a store holds, in one order: equal graphs give equal lines, whatever the store."""

import json
from collections.abc import Iterator
from typing import Any

from graph.stores import GraphStore, Row
from graph.stores.shape import KINDS, LABELS, RELATIONSHIPS, Relationship


def listing(store: GraphStore) -> Iterator[str]:
    """One line of JSON for each node, then for each relationship."""
    for row in [*nodes(store), *relationships(store)]:
        yield json.dumps(row, ensure_ascii=False, sort_keys=True)


def nodes(store: GraphStore) -> Iterator[Row]:
    """`{"label", "kind", "properties"}`, by label and id; `kind` is a party's second label."""
    for label in LABELS:
        for row in _sorted(store, f"MATCH (n:{label}) RETURN labels(n) AS labels, properties(n) AS properties"):
            kind = next((kind for kind in KINDS if kind in row["labels"]), None)
            yield {"label": label, "kind": kind, "properties": row["properties"]}


def relationships(store: GraphStore) -> Iterator[Row]:
    """`{"type", "source", "target", "properties"}`, by type, ids of the ends and id; the ends are ids."""
    for relationship in RELATIONSHIPS:
        for row in _sorted(store, _ends(relationship)):
            yield {"type": relationship.name, **row}


def _ends(relationship: Relationship) -> str:
    pattern = f"(a:{relationship.source})-[r:{relationship.name}]->(b:{relationship.target})"
    return f"MATCH {pattern} RETURN a.id AS source, b.id AS target, properties(r) AS properties"


def _sorted(store: GraphStore, cypher: str) -> list[Row]:
    return sorted(store.rows(cypher, {}), key=_order)


def _order(row: Row) -> tuple[Any, ...]:
    properties = row["properties"]
    return (row.get("source", ""), row.get("target", ""), properties.get("id", ""))
