"""The heaviest questions of the catalogue, answered by DuckDB and by networkx from the same facts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

import duckdb
import networkx

from graph.stores import Change, Row

Given = Mapping[str, Any]
Answer = set[tuple[Any, ...]]

# What is compared of a query's answer: these columns of its rows.
COMPARED: dict[str, tuple[str, ...]] = {
    "co_investors": ("co_investor_id", "shared"),
    "co_investment": ("a_id", "b_id", "shared", "a_companies", "b_companies"),
    "backed_by_both": ("company_id",),
    "round_trips": ("fact", "investor_id"),
    "credits": ("fact", "amount", "deal_share_low"),
}

SQL: dict[str, str] = {
    "co_investors": """
        SELECT b.source, count(DISTINCT b.target) AS shared
        FROM (SELECT DISTINCT target FROM facts
              WHERE edge = 'INVESTED_IN' AND source = $investor AND target <> $investor) AS own
        JOIN facts AS b ON b.edge = 'INVESTED_IN' AND b.target = own.target
             AND b.source <> $investor AND b.source <> b.target
        JOIN parties AS p ON p.id = b.source
        GROUP BY b.source, p.name ORDER BY shared DESC, p.name, b.source LIMIT $limit""",
    "co_investment": """
        WITH backs AS (SELECT DISTINCT source, target FROM facts WHERE edge = 'INVESTED_IN' AND source <> target),
             sizes AS (SELECT source, count(*) AS n FROM backs GROUP BY source),
             pairs AS (SELECT a.source AS a, b.source AS b, count(*) AS shared
                       FROM backs AS a JOIN backs AS b ON a.target = b.target AND a.source < b.source
                       GROUP BY a.source, b.source HAVING count(*) >= $at_least
                       ORDER BY shared DESC, a.source, b.source LIMIT $limit)
        SELECT a, b, shared, x.n, y.n FROM pairs JOIN sizes AS x ON x.source = a JOIN sizes AS y ON y.source = b""",
    "backed_by_both": """
        SELECT DISTINCT x.target FROM facts AS x JOIN facts AS y ON x.target = y.target
        WHERE x.edge = 'INVESTED_IN' AND y.edge = 'INVESTED_IN' AND x.source = $a AND y.source = $b
              AND x.target <> $a AND x.target <> $b
        LIMIT $limit""",
    "round_trips": """
        WITH heads AS (SELECT source AS party, target AS head FROM ties WHERE edge = 'PART_OF'
                       UNION SELECT id, id FROM parties)
        SELECT buys.id, gave.source
        FROM facts AS buys
        JOIN heads AS s ON s.party = buys.target JOIN heads AS g ON g.head = s.head
        JOIN facts AS gave ON gave.source = g.party AND gave.target = buys.source
        JOIN parties AS c ON c.id = buys.source JOIN parties AS i ON i.id = gave.source
        WHERE buys.edge = 'COMMITTED_TO_BUY' AND gave.edge IN ('INVESTED_IN', 'GAVE_CREDIT')
              AND gave.source <> gave.target
        GROUP BY buys.id, buys.usd, gave.source, c.name, c.id, i.name
        ORDER BY coalesce(buys.usd, -1) DESC, c.name, c.id, i.name, gave.source, buys.id LIMIT $limit""",
    "credits": """
        SELECT f.id, f.amount, CASE WHEN f.amount <= i.amount THEN round(f.amount / i.amount, 6) END
        FROM facts AS f LEFT JOIN (SELECT source, target, deal, min_by(amount, id) AS amount FROM facts
                                   WHERE edge = 'INVESTED_IN' AND amount > 0 GROUP BY source, target, deal) AS i
             ON i.source = f.source AND i.target = f.target AND i.deal = f.deal
        WHERE f.edge = 'GAVE_CREDIT' ORDER BY f.id LIMIT $limit""",
}


def database(change: Change) -> duckdb.DuckDBPyConnection:
    """Facts, ties and parties as tables, indexed by both ends."""
    connection = duckdb.connect()
    tables: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
        "facts": (
            "id TEXT, edge TEXT, source TEXT, target TEXT, deal TEXT, amount DOUBLE, usd DOUBLE",
            [
                (f.id, f.edge, f.source, f.target, f.deal, f.properties["amount"], f.properties["usd"])
                for f in change.facts
            ],
        ),
        "ties": ("edge TEXT, source TEXT, target TEXT", [(t.edge, t.source, t.target) for t in change.ties or ()]),
        "parties": ("id TEXT, name TEXT", [(e.id, e.name) for e in change.entities]),
    }
    for name, (columns, rows) in tables.items():
        connection.execute(f"CREATE TABLE {name} ({columns})")
        fields = [column.split()[0] for column in columns.split(", ")]
        lists = {field: [row[place] for row in rows] for place, field in enumerate(fields)}
        kinds = ", ".join(
            f"unnest($l{place}::{column.split()[1]}[])" for place, column in enumerate(columns.split(", "))
        )
        connection.execute(f"INSERT INTO {name} SELECT {kinds}", {f"l{p}": lists[f] for p, f in enumerate(fields)})
    for end in ("source", "target"):
        connection.execute(f"CREATE INDEX facts_{end} ON facts ({end})")
    return connection


def by_sql(connection: duckdb.DuckDBPyConnection, name: str, given: Given) -> Answer:
    """The compared columns, by DuckDB."""
    wanted = {key: given[key] for key in given if f"${key}" in SQL[name]}
    return set(connection.execute(SQL[name], wanted).fetchall())


def drawn(change: Change) -> "networkx.MultiDiGraph[str]":
    """Facts and ties as the edges of one graph, each with its id, its type and its figures."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((e.id, {"name": e.name}) for e in change.entities)
    for f in change.facts:
        graph.add_edge(
            f.source,
            f.target,
            id=f.id,
            edge=f.edge,
            deal=f.deal,
            amount=f.properties["amount"],
            usd=f.properties["usd"],
        )
    graph.add_edges_from((t.source, t.target, {"edge": t.edge}) for t in change.ties or ())
    return graph


def by_networkx(graph: "networkx.MultiDiGraph[str]", name: str, given: Given) -> Answer:
    """The compared columns, by a walk over the graph."""
    return WALKS[name](graph, given)


def compared(name: str, rows: list[Row]) -> Answer:
    """The same columns of a store's answer."""
    return {tuple(row[column] for column in COMPARED[name]) for row in rows}


def _backed(graph: Any, investor: str) -> set[str]:
    made = graph.out_edges(investor, data="edge")
    return {company for _, company, edge in made if edge == "INVESTED_IN" and company != investor}


def _backers(graph: Any, company: str) -> set[str]:
    made = graph.in_edges(company, data="edge")
    return {investor for investor, _, edge in made if edge == "INVESTED_IN" and investor != company}


def _co_investors(graph: Any, given: Given) -> Answer:
    own = given["investor"]
    shared = Counter(other for company in _backed(graph, own) for other in _backers(graph, company) if other != own)
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], graph.nodes[pair[0]]["name"], pair[0]))
    return set(ranked[: given["limit"]])


def _co_investment(graph: Any, given: Given) -> Answer:
    backers: dict[str, set[str]] = defaultdict(set)
    sizes: dict[str, set[str]] = defaultdict(set)
    for investor, company, edge in graph.edges(data="edge"):
        if edge == "INVESTED_IN" and investor != company:
            backers[company].add(investor)
            sizes[investor].add(company)
    shared = Counter(pair for some in backers.values() for pair in combinations(sorted(some), 2))
    ranked = sorted((-n, *pair) for pair, n in shared.items() if n >= given["at_least"])
    return {(a, b, -n, len(sizes[a]), len(sizes[b])) for n, a, b in ranked[: given["limit"]]}


def _backed_by_both(graph: Any, given: Given) -> Answer:
    return {
        (company,) for company in (_backed(graph, given["a"]) & _backed(graph, given["b"])) - {given["a"], given["b"]}
    }


def _round_trips(graph: Any, given: Given) -> Answer:
    found = []
    for buyer, seller, data in graph.edges(data=True):
        if data["edge"] != "COMMITTED_TO_BUY":
            continue
        for giver in _group(graph, seller) - {buyer}:
            if any(
                part["edge"] in ("INVESTED_IN", "GAVE_CREDIT")
                for part in (graph.get_edge_data(giver, buyer) or {}).values()
            ):
                names = (graph.nodes[buyer]["name"], buyer, graph.nodes[giver]["name"], giver)
                found.append((-(data["usd"] or -1), *names, data["id"]))
    return {(row[5], row[4]) for row in sorted(found)[: given["limit"]]}


def _group(graph: Any, party: str) -> set[str]:
    heads = {party} | {head for _, head, edge in graph.out_edges(party, data="edge") if edge == "PART_OF"}
    return heads | {
        member for head in heads for member, _, edge in graph.in_edges(head, data="edge") if edge == "PART_OF"
    }


def _credits(graph: Any, given: Given) -> Answer:
    found = []
    for giver, taker, data in graph.edges(data=True):
        if data["edge"] == "GAVE_CREDIT":
            puts = [
                (part["id"], part["amount"])
                for part in graph.get_edge_data(giver, taker).values()
                if part["edge"] == "INVESTED_IN" and part["deal"] == data["deal"] and part["amount"]
            ]
            put = min(puts)[1] if puts else None
            share = round(data["amount"] / put, 6) if put and data["amount"] <= put else None
            found.append((data["id"], data["amount"], share))
    return set(sorted(found)[: given["limit"]])


WALKS: dict[str, Callable[[Any, Given], Answer]] = {
    "co_investors": _co_investors, "co_investment": _co_investment, "backed_by_both": _backed_by_both,
    "round_trips": _round_trips, "credits": _credits,
}  # fmt: skip
