"""Formats of programs that draw networks: GraphML, and GEXF, which is Gephi's own.

Days are text in both. As GEXF's dynamic attributes they would have to be whole days, which many are not known as, and
what has none would seem to have been there always.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import networkx

from api.answers import Desk
from api.exports.stated import stated
from graph.log import Log

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(desk: Desk, _: Log) -> Iterator[bytes]:
    """Parties, deals and valuations as nodes, facts between them; for Gephi, yEd, networkx."""
    return _document(networkx.generate_graphml(_drawn(desk), named_key_ids=True))


def gexf(desk: Desk, _: Log) -> Iterator[bytes]:
    """The same nodes and edges, an edge's id being its fact's; Gephi shows what each states in its table."""
    drawn = _drawn(desk)
    networkx.set_edge_attributes(drawn, {edge: edge[2] for edge in drawn.edges(keys=True)}, "id")
    return _document(networkx.generate_gexf(drawn))


def _document(lines: Iterator[str]) -> Iterator[bytes]:
    yield b"<?xml version='1.0' encoding='utf-8'?>\n"
    for line in lines:
        yield f"{line}\n".encode()


def _drawn(desk: Desk) -> "networkx.MultiDiGraph[str]":
    drawn: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for party in desk.look_up("all_parties"):
        drawn.add_node(party["id"], **_attributes({**party, "label": party["name"], "id": None}))
    for deal in desk.look_up("all_deals"):
        drawn.add_node(deal["id"], **_attributes({**deal["properties"], "kind": "Deal", "id": None}))
    for fact in desk.look_up("all_facts"):
        attributes = _attributes({**stated(fact), "relation": fact["relation"], "label": fact["relation"]})
        drawn.add_edge(fact["source"], fact["target"], key=fact["fact"], **attributes)
    return drawn


def _attributes(values: Mapping[str, Any]) -> dict[str, Any]:
    """What XML can hold: no null, no list, no control character."""
    joined = {name: "; ".join(value) if isinstance(value, list) else value for name, value in values.items()}
    return {
        name: NOT_XML.sub("", value) if isinstance(value, str) else value
        for name, value in sorted(joined.items())
        if value is not None
    }
