"""Cypher that fills an empty Neo4j 5 or later with all that a store holds, so that it is dealgraph's graph there."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain, groupby, islice
from typing import Any

from api.answers import Desk
from graph.log import Log
from graph.stores import Row
from graph.stores.listing import nodes, relationships
from graph.stores.shape import FINDING, IN, RELATIONSHIPS, definitions
from graph.stores.writing import ENTER

# A server takes some 5 ms of its own to plan for each row that is written out, however many are in a statement.
BATCH = 50
HEAD = "// Run by cypher-shell --file, or statement by statement; each ends where a line ends in ;. May be run again."
ENDS = ("source", "target", "properties")
TYPES = {relationship.name: relationship for relationship in RELATIONSHIPS}
# Neo4j reads \\uXXXX before it looks for the end of a text: what would end one must not be written so.
NAMED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
ESCAPED = re.compile(r"[\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")


def cypher(desk: Desk, _: Log) -> Iterator[bytes]:
    """Constraints, nodes and relationships with every property, then where the graph stands: who loads the file has a
    store that answers as this one, which `dealgraph load` goes on from.
    """
    # What is written to the store meanwhile comes after this, and so is derived again from there.
    position = desk.store.position()
    stand = (
        [{"label": "Position", "kind": None, "properties": {"id": "position", **asdict(position)}}] if position else []
    )
    parts = (
        [*definitions(), ENTER],
        _nodes(row for row in nodes(desk.store) if row["label"] != "Position"),
        _relationships(relationships(desk.store)),
        _nodes(iter(stand)),
    )
    yield f"{HEAD}\n".encode()
    for statement in chain.from_iterable(parts):
        yield f"{statement};\n".encode()


def _nodes(rows: Iterator[Row]) -> Iterator[str]:
    for label, its in groupby(rows, lambda row: row["label"]):
        for kind, same in groupby(sorted(its, key=_kind), _kind):
            also = f" SET n:{kind}" if kind else ""
            written = f"MERGE (n:{label} {{id: row.id}}) SET n = row{also}"
            yield from _unwound((row["properties"] for row in same), written)


def _kind(row: Row) -> str:
    return row["kind"] or ""


def _relationships(rows: Iterator[Row]) -> Iterator[str]:
    for name, same in groupby(rows, lambda row: row["type"]):
        kind = TYPES[name]
        ends = f"MATCH (a:{kind.source} {{id: row.source}}) MATCH (b:{kind.target} {{id: row.target}})"
        if kind in (*FINDING, IN):
            written = f"MERGE (a)-[:{name}]->(b)"
        else:
            written = f"MERGE (a)-[r:{name} {{id: row.properties.id}}]->(b) SET r = row.properties"
        yield from _unwound(({part: row[part] for part in ENDS} for row in same), f"{ends} {written}")


def _unwound(rows: Iterator[Row], written: str) -> Iterator[str]:
    while batch := [*islice(rows, BATCH)]:
        yield "UNWIND [\n" + ",\n".join(map(literal, batch)) + f"\n] AS row {written}"


def literal(value: Any) -> str:
    """The value as Cypher writes it, on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"'{ESCAPED.sub(_escape, value)}'"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case dict():
            return f"{{{', '.join(f'{_name(name)}: {literal(held)}' for name, held in sorted(value.items()))}}}"
        case _:
            return repr(value).replace("e+", "e")


def _escape(found: re.Match[str]) -> str:
    return NAMED.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _name(name: str) -> str:
    return name if name.isascii() and name.isidentifier() else f"`{name.replace('`', '``')}`"
