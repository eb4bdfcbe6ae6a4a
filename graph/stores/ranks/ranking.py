"""Where a fact comes among all that answer a question: kept with its evidence, so that few need be read."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.model import Evidence, Fact
from graph.stores import Row
from graph.stores.pairs import STANDING
from graph.stores.ranks.breaches import breaches
from graph.stores.ranks.shares import share
from graph.stores.tallies import MOST, grown

# Ids are compared as text, whatever they begin with.
PLACES = [f"f-{place:02x}" for place in range(256)]


def ranks(facts: Iterable[Fact], evidence: Iterable[Evidence]) -> dict[str, Row]:
    """By the id of a fact of whole units, what its evidence keeps of it."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for piece in evidence:
        told[piece.fact].append(piece)
    by_unit: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not fact.superseded:
            by_unit[fact.unit].append(fact)
    return {id_: rank for its in by_unit.values() for id_, rank in _of_unit(its, told)}


def _of_unit(facts: Sequence[Fact], told: Mapping[str, Sequence[Evidence]]) -> Iterator[tuple[str, Row]]:
    is_backed = any(map(_backs, facts))
    for fact in facts:
        match fact.edge:
            case "GAVE_CREDIT":
                yield fact.id, _sure(fact) | {"fact_share": share(fact, facts, told)}
            case "COMMITTED_TO_BUY" if is_backed:
                yield fact.id, {"fact_back": _back(fact)}
            case "EXCLUSIVE_TO":
                yield fact.id, breaches(fact, facts)


def _sure(credit: Fact) -> Row:
    """The surest first, and of equal ones the lowest id."""
    sure = int(1000 * credit.confidence)
    return {"fact_sure": sure, "fact_place": 257 * sure + 256 - bisect_right(PLACES, credit.id)}


def _backs(fact: Fact) -> bool:
    """Where nobody gives a party anything, nothing comes back by what it buys."""
    is_money = fact.edge in ("INVESTED_IN", "GAVE_CREDIT")
    return is_money and fact.status.value in STANDING and fact.source != fact.target


def _back(commitment: Fact) -> int:
    usd: Any = commitment.properties.get("usd")
    return grown(min(max(int(usd or 0.0), 1), MOST))
