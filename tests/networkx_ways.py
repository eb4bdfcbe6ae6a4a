"""The shortest ways between two parties, by networkx's own search over the facts that stand."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise

import networkx
from networkx_graph import Given, Graph, ends, evidence_of, of

from graph.stores import Row

MOST_STEPS = 4


def _connection(graph: Graph, given: Given) -> Iterator[Row]:
    a, b = given["a"], given["b"]
    standing = networkx.MultiGraph()
    standing.add_edges_from(
        (start, end, {"row": row})
        for start, end, row in graph.edges(data=True)
        if row["relation"] == "PART_OF" or row.get("status") in given["status"]
    )
    if a == b or a not in standing or b not in standing or not networkx.has_path(standing, a, b):
        return
    ways = sorted(networkx.all_shortest_paths(networkx.Graph(standing), a, b))
    if len(ways[0]) - 1 > MOST_STEPS:
        return
    for number, way in enumerate(islice(ways, given["ways"]), 1):
        for step, (one, other) in enumerate(pairwise(way), 1):
            told = [edge["row"] for edge in standing.get_edge_data(one, other).values()]
            told.sort(key=lambda row: (-row.get("confidence", 0.0), row["id"]))
            yield {"way": number, "step": step, **_step(graph, told, given)}


def _step(graph: Graph, told: list[Row], given: Given) -> Row:
    first = told[0]
    said = [one for one in evidence_of(graph, first["id"]) if one["status"] in given["status"]]
    best = min(said, key=lambda one: (-one["p"], one["id"]), default={})
    stated = of(first, "relation", "status", "confidence", "day", "since", "until")
    return (
        ends(graph, first, "subject", "object")
        | stated
        | {
            "fact": first["id"],
            "facts": [row["id"] for row in told],
            "evidence": best.get("id"),
            "quote": best.get("quote"),
            "origin": first.get("source") if first["relation"] == "PART_OF" else None,
        }
    )


WAYS: dict[str, Callable[[Graph, Given], Iterable[Row]]] = {"connection": _connection}
