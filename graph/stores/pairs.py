"""How many companies two investors share: kept, for to count all pairs anew takes a question too long."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeAlias

from graph.schema import Status
from graph.stores import Row

STANDING = (Status.ASSERTED.value, Status.ENDED.value)
HIGHEST = 200
# The companies in which those put money who go, beside those that are replaced themselves.
BACKED = "UNWIND $rows AS row MATCH (:Party {id: row.id})-[:INVESTED_IN]->(c:Party) RETURN DISTINCT c.id AS id"
BACKING = """UNWIND $rows AS row MATCH (c:Party {id: row.id})<-[f:INVESTED_IN]-(investor:Party)
WHERE f.status IN ['asserted', 'ended'] AND investor <> c
RETURN DISTINCT c.id AS company, investor.id AS investor"""
COUNT = """UNWIND $rows AS row MERGE (p:Pair {id: row.id})
SET p.a = row.a, p.b = row.b, p.shared = coalesce(p.shared, 0) + row.more"""
# By this they are found: no store goes down an index from its highest value, but each finds equal ones.
LEVEL = f"""UNWIND $rows AS row MATCH (p:Pair {{id: row.id}})
SET p.level = CASE WHEN p.shared < {HIGHEST} THEN p.shared ELSE {HIGHEST} END"""
FORGET = "UNWIND $rows AS row MATCH (p:Pair {id: row.id}) WHERE p.shared = 0 DELETE p"

# By company: who has put money into it.
Backers: TypeAlias = Mapping[str, set[str]]


def backers(stored: Iterable[Row]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in stored:
        found[row["company"]].add(row["investor"])
    return found


def standing(investments: Iterable[Row]) -> Iterable[Row]:
    """Of relationships that are written, those that count."""
    for row in investments:
        if row["properties"]["status"] in STANDING and row["source"] != row["target"]:
            yield {"company": row["target"], "investor": row["source"]}


def shifts(before: Backers, after: Backers) -> list[Row]:
    """What more, or less, each pair shares, in the order of their ids."""
    more: Counter[tuple[str, str]] = Counter()
    for sign, side in ((1, after), (-1, before)):
        for company, its in side.items():
            if before.get(company) != after.get(company):
                for pair in combinations(sorted(its), 2):
                    more[pair] += sign
    return [{"id": f"{a} {b}", "a": a, "b": b, "more": count} for (a, b), count in sorted(more.items()) if count]
