"""Money that goes round in a circle of firms, answered by every simple cycle of a networkx graph."""

from collections.abc import Iterator, Sequence
from typing import Any

import networkx
from networkx_graph import BUYS, GAVE, INVESTED, Given, Graph, every, name

from graph.stores import Row

PAID = (INVESTED, GAVE, BUYS)


def circular_flows(graph: Graph, given: Given) -> list[Row]:
    links: dict[tuple[str, str], list[Row]] = {}
    for one in (_then(one, given) for relation in PAID for one in every(graph, relation)):
        if one and _stands(one, given) and one["starts"] != one["ends"]:
            links.setdefault((one["starts"], one["ends"]), []).append(one)
    found = [
        (min(sum(one.get("usd") or 0.0 for one in links[pair]) for pair in _pairs(firms)), firms)
        for firms in _circles(list(links), given["party"])
    ]
    found.sort(key=lambda two: (-two[0], len(two[1]), two[1]))
    rows = [_row(graph, firms, usd, links) for usd, firms in found[: given["limit"]]]
    shown = {None: -1.0}
    return sorted(rows, key=lambda row: (-shown.get(row["usd"], row["usd"]), len(row["firm_ids"]), row["firm_ids"]))


def _circles(pairs: Sequence[tuple[str, str]], party: str | None) -> Iterator[list[str]]:
    """From the party; else from the firm of most links if it has over 200, or of the smallest id."""
    drawn: networkx.DiGraph[str] = networkx.DiGraph(pairs)
    for cycle in networkx.simple_cycles(drawn, length_bound=4):
        if len(cycle) > 2 and (party is None or party in cycle):
            at = cycle.index(party or min(cycle))
            yield [*cycle[at:], *cycle[:at]]


def _pairs(firms: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(firms, [*firms[1:], firms[0]], strict=True))


def _then(one: Row, given: Given) -> Row | None:
    """As it was known last by the day asked for."""
    by, ends = given["known_at"], {name: one[name] for name in ("id", "relation", "starts", "ends")}
    if by is None:
        return one
    states = [state for state in [*one["earlier"], one] if state.get("known_since", "~")[: len(by)] <= by]
    return {**max(states, key=lambda state: str(state["known_since"])), **ends} if states else None


def _stands(one: Row, given: Given) -> bool:
    day, by = one.get("day"), given["as_of"]
    return one["status"] in given["status"] and (by is None or day is None or day[: len(by)] <= by)


def _row(graph: Graph, firms: list[str], usd: float, links: dict[tuple[str, str], list[Row]]) -> Row:
    told = [_link(graph, pair, links[pair]) for pair in _pairs(firms)]
    least = [link["least"] for link in told]
    known = None not in least
    return {
        "firms": [name(graph, firm) for firm in firms], "firm_ids": firms, "usd": usd if known else None,
        "least": min(least) if known else None,
        "largest": min((link["largest"] for link in told if link["largest"] is not None), default=None),
        "facts": [fact for link in told for fact in link["facts"]], "links": told,
    }  # fmt: skip


def _link(graph: Graph, pair: tuple[str, str], facts: list[Row]) -> Row:
    facts = sorted(facts, key=lambda one: one["id"])
    least: dict[str, float] = dict.fromkeys(PAID, 0.0)
    known, most = False, []
    for one in facts:
        low, high = _ends(one)
        known |= low is not None
        least[one["relation"]] += low or 0.0
        most.append(high)
    return {
        "payer": name(graph, pair[0]), "payee": name(graph, pair[1]),
        "relations": list(dict.fromkeys(one["relation"] for one in facts)), "facts": [one["id"] for one in facts],
        "least": least[BUYS] + max(least[INVESTED], least[GAVE]) if known else None,
        "largest": None if None in most else sum(most),
    }  # fmt: skip


def _ends(one: Row) -> tuple[float | None, float | None]:
    usd: Any = one.get("usd")
    amount = one.get("amount")
    most = usd if usd is None or not amount else usd * (one.get("amount_max") or amount) / amount
    return (0.0 if one.get("qualifier") == "max" else usd), (None if one.get("qualifier") == "min" else most)
