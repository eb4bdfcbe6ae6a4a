"""An answer as a graph: the facts that its rows name as edges, what they join as nodes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.answers import Desk, Page
from api.phrases import sentence
from graph.stores import Row
from queries.catalogue import InvalidValueError, Query

# What is not a party is at the source of these.
KINDS: Mapping[str, str] = {"FUNDS": "deal", "OF": "valuation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Nodes `{id, name, kind}` by their ids, edges by those of their facts.

    An edge is a fact as it stands now, with a sentence, the columns that name it, and in which rows, from 0.
    What a company raised is no edge where no sentence tells of it but only of its investors: their facts are.
    """

    nodes: Sequence[Row]
    edges: Sequence[Row]


def drawing(desk: Desk, query: Query, page: Page) -> Drawing:
    """Raises InvalidValueError for a query that declares no graph."""
    if not query.graph:
        raise InvalidValueError(f"{query.name}: its answer is no graph; one is that of {', '.join(_drawn(desk))}")
    named = _named(query.graph, page.items)
    facts = desk.look_up("drawn", ids=sorted(named)) if named else []
    return Drawing(nodes=_nodes(facts), edges=[_edge(fact, named[fact["fact"]]) for fact in facts])


def _drawn(desk: Desk) -> list[str]:
    return [query.name for query in desk.catalogue.values() if query.graph]


def _named(columns: Iterable[str], rows: Iterable[Row]) -> dict[str, list[tuple[int, str]]]:
    """Where each id stands: rows with columns."""
    named: dict[str, list[tuple[int, str]]] = {}
    for number, row in enumerate(rows):
        for column in columns:
            for id_ in _ids(row, column):
                named.setdefault(id_, []).append((number, column))
    return named


def _ids(row: Row, column: str) -> list[str]:
    name, _, key = column.partition(".")
    found = [part[key] for part in row[name] or ()] if key else [row[name]]
    return [id_ for each in found if each is not None for id_ in (each if isinstance(each, list) else [each])]


def _nodes(facts: Iterable[Row]) -> list[Row]:
    nodes = {}
    for fact in facts:
        kind = KINDS.get(fact["relation"], "party")
        nodes[fact["source"]] = {"id": fact["source"], "name": fact["source_name"] or kind, "kind": kind}
        nodes[fact["target"]] = {"id": fact["target"], "name": fact["target_name"], "kind": "party"}
    return [nodes[id_] for id_ in sorted(nodes)]


def _edge(fact: Row, places: Sequence[tuple[int, str]]) -> dict[str, Any]:
    return {
        **fact, "sentence": sentence(fact),
        "columns": sorted({column for _, column in places}), "rows": sorted({number for number, _ in places}),
    }  # fmt: skip
