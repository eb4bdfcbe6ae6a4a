"""What is counted of a party over all of its payments: kept, for to find the largest anew a question reads them all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any, TypeAlias

from graph.model import Fact
from graph.stores import Row
from graph.stores.pairs import HIGHEST, STANDING
from graph.stores.shape import PARTY_FACTS, Relationship

PAYMENTS = [PARTY_FACTS[edge] for edge in ("INVESTED_IN", "GAVE_CREDIT", "COMMITTED_TO_BUY")]
KINDS_OF_PAYMENT = "|".join(one.name for one in PAYMENTS)
NAMES = ("first_in", "paid", "got")
COUNTED = f"""UNWIND $rows AS row MATCH (p:Party {{id: row.id}})
RETURN p.id AS id, {", ".join(f"p.{name} AS {name}" for name in NAMES)}"""
KEEP = f"""UNWIND $rows AS row MATCH (p:Party {{id: row.id}})
SET {", ".join(f"p.{name} = row.{name}" for name in (*NAMES, "first_level", "flow"))}"""
RETURNED = """f.id AS id, f.status AS status, f.usd AS usd, f.followed AS followed,
startNode(f).id AS source, endNode(f).id AS target"""
# They go with the party, whosever facts they are.
OF_GONE = f"UNWIND $rows AS row MATCH (:Party {{id: row.id}})-[f:{KINDS_OF_PAYMENT}]-(:Party) RETURN {RETURNED}"
# So much counts at most, that the sum of many is none too large for a store.
MOST = 2**44

# By party and name of the count.
Counts: TypeAlias = "Counter[tuple[str, str]]"


def of_unit(payment: Relationship) -> str:
    """The statement that finds the payments by the end together with whose facts they are derived."""
    arrow = f"-[f:{payment.name}]->" if payment.unit == "source" else f"<-[f:{payment.name}]-"
    return f"UNWIND $rows AS row MATCH (:Party {{id: row.id}}){arrow}(:Party) RETURN {RETURNED}"


def counts(payments: Iterable[Row]) -> Counts:
    """In how many companies each was first, and what it paid to others and got from them.

    In whole dollars, and one more for each payment: who paid what is not told has paid, too.
    """
    found: Counts = Counter()
    first = set()
    for row in {row["id"]: row for row in payments}.values():
        if row["status"] in STANDING and row["source"] != row["target"]:
            worth = min(ceil(max(row["usd"] or 0.0, 0.0)) + 1, MOST)
            found[row["source"], "paid"] += worth
            found[row["target"], "got"] += worth
            if row["followed"]:
                first.add((row["source"], row["target"]))
    found.update((source, "first_in") for source, _ in first)
    return found


def written(relationships: Mapping[str, list[Row]]) -> Iterable[Row]:
    """Of relationships that are written, the payments."""
    for payment in PAYMENTS:
        for row in relationships.get(payment.name, []):
            kept = {name: row["properties"].get(name) for name in ("id", "status", "usd", "followed")}
            yield {**kept, "source": row["source"], "target": row["target"]}


def kept(party: str, its: Mapping[str, int | None]) -> Row:
    """The properties of a party: its counts, and by what the largest are found; none where nothing is counted."""
    first, worth = its["first_in"] or 0, min(its["paid"] or 0, its["got"] or 0, MOST)
    levels = {"first_level": min(first, HIGHEST) or None, "flow": grown(worth) if worth > 0 else None}
    return {"id": party, **{name: its[name] or None for name in NAMES}, **levels}


def grown(worth: int) -> int:
    """Grows with a sum, by eight steps each time that it doubles: from 8 to 360."""
    digits = worth.bit_length()
    return 8 * (digits - 1) + (8 * worth >> digits - 1)


def moved(before: Counts, after: Counts) -> Counts:
    return Counter({key: more for key in before.keys() | after.keys() if (more := after[key] - before[key])})


def followed(facts: Iterable[Fact]) -> dict[str, Row]:
    """By the id of an investment that nobody's came before: how many others came later for certain.

    `alone` where all others did, on days that are stated. Within a coarse day or a deal nothing comes before or after.
    """
    by_company: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        stands = fact.status.value in STANDING and not fact.superseded
        if fact.edge == "INVESTED_IN" and stands and fact.source is not None and fact.source != fact.target:
            by_company[fact.target][fact.source].append(fact)
    found: dict[str, Row] = {}
    for its in by_company.values():
        told = _told(one for made in its.values() for one in made)
        days = {investor: [day for one in made if (day := told.get(_deal(one)))] for investor, made in its.items()}
        stated = {
            who for who, made in its.items() if all(_day(one) and one.properties.get("day_stated") for one in made)
        }
        first = {investor: min(some) for investor, some in days.items() if some}
        ends = {investor: _end(some) for investor, some in days.items() if some}
        for mover in first:
            if first[mover] <= min(ends.values()):
                later = {one for one, day in first.items() if day > ends[mover]}
                alone = len(later & stated) == len(its) - 1
                said = {"followed": len(later), "alone": alone or None}
                own = (one for one in its[mover] if (day := told.get(_deal(one))) and day <= ends[mover])
                found |= {one.id: said for one in own if later}
    return found


def _day(fact: Fact) -> Any:
    return fact.properties.get("day")


def _deal(fact: Fact) -> str:
    return fact.deal or fact.id


def _told(facts: Iterable[Fact]) -> dict[str, str]:
    """The first day that is told of each deal."""
    found: dict[str, str] = {}
    for fact in facts:
        if day := _day(fact):
            found[_deal(fact)] = min(day, found.get(_deal(fact), day))
    return found


def _end(days: Iterable[str]) -> str:
    """A day sorts before all within it, and with a tilde after them."""
    return min(day + "~" for day in days)
