"""The graph that networkx is given, and the steps over it that every answer takes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import networkx
from plain_graph import PlainGraph

from graph.stores import Row

Graph: TypeAlias = "networkx.MultiDiGraph[str]"
Given: TypeAlias = Mapping[str, Any]

INVESTED, GAVE, BUYS, BOUND = "INVESTED_IN", "GAVE_CREDIT", "COMMITTED_TO_BUY", "EXCLUSIVE_TO"
MONEY = ("amount", "amount_max", "currency", "qualifier", "usd")


def drawn(plain: PlainGraph) -> Graph:
    """Parties and articles as nodes, facts and ties as edges; evidence by the fact that it speaks of."""
    graph: Graph = networkx.MultiDiGraph()
    graph.add_nodes_from((row["id"], row) for row in (*plain.parties, *plain.articles))
    graph.add_edges_from((row["starts"], row["ends"], row) for row in (*plain.facts, *plain.ties))
    evidence: dict[str, list[Row]] = {}
    for row in plain.evidence:
        evidence.setdefault(row["fact"], []).append(row)
    graph.graph["evidence"] = evidence
    graph.graph["thresholds"] = plain.thresholds
    return graph


def outgoing(graph: Graph, party: str, *relations: str) -> Iterator[Row]:
    return (one for _, _, one in graph.out_edges(party, data=True) if one["relation"] in relations)


def incoming(graph: Graph, party: str, *relations: str) -> Iterator[Row]:
    return (one for _, _, one in graph.in_edges(party, data=True) if one["relation"] in relations)


def touching(graph: Graph, party: str, *relations: str) -> Iterable[Row]:
    """In either direction; a fact of the party with itself once."""
    both = (*outgoing(graph, party, *relations), *incoming(graph, party, *relations))
    return {one["id"]: one for one in both}.values()


def every(graph: Graph, relation: str) -> Iterator[Row]:
    return (one for _, _, one in graph.edges(data=True) if one["relation"] == relation)


def between(graph: Graph, start: str, end: str, relation: str) -> list[Row]:
    return [one for one in (graph.get_edge_data(start, end) or {}).values() if one["relation"] == relation]


def evidence_of(graph: Graph, fact: str) -> list[Row]:
    found: list[Row] = graph.graph["evidence"].get(fact, [])
    return found


def name(graph: Graph, party: str) -> str:
    found: str = graph.nodes[party]["name"]
    return found


def ends(graph: Graph, one: Row, start: str, end: str) -> Row:
    """The names and ids of both ends, under these names."""
    made = {start: name(graph, one["starts"]), f"{start}_id": one["starts"]}
    return made | {end: name(graph, one["ends"]), f"{end}_id": one["ends"]}


def of(one: Row, *names: str) -> Row:
    return {key: one.get(key) for key in names}


def group(graph: Graph, party: str) -> dict[str, list[str]]:
    """The party, its groups and their members, each with the ties that lead there, the fewest."""
    found: dict[str, list[str]] = {party: []}
    for tie in outgoing(graph, party, "PART_OF"):
        found.setdefault(tie["ends"], [_said(graph, tie)])
    for head, ties in tuple(found.items()):
        for tie in incoming(graph, head, "PART_OF"):
            found.setdefault(tie["starts"], [*ties, _said(graph, tie)])
    return found


def _said(graph: Graph, tie: Row) -> str:
    return f"{name(graph, tie['starts'])} is part of {name(graph, tie['ends'])} ({tie['source']})"
