"""How what its party did may break a promise of exclusivity at worst: `exclusivity_conflicts` asks for the newest."""

from collections.abc import Iterable, Iterator
from typing import Any

from graph.model import Fact
from graph.stores import Row
from graph.stores.pairs import STANDING
from graph.stores.ranks.months import MONTHS, month

# Those whose day is stated come first.
STATED = len(MONTHS) + 1
HIGHEST = 2 * STATED - 1
GOODS = ("cloud", "supply", "model-access", "license", "merchant", "distribution")
SIDES = {"cloud": "buys", "distribution": "sells", "license": "sells", "merchant": "sells"}


def breaches(clause: Fact, unit: Iterable[Fact]) -> Row:
    """The highest of the deals that may break it: of rivals, who are known by their ties alone, and of all others."""
    if _start(clause) is None or not _runs(clause):
        return {}
    others = [one for one in unit if one.status.value in STANDING and _is_of_another(one, clause)]
    again = (one for one in others if one.edge == "EXCLUSIVE_TO" and _is_again(one, clause))
    levels = [
        *(_level(_start(one), stated=one.properties.get("since") is not None or _stated(one)) for one in again),
        *(
            _level(_day(one), stated=_stated(one))
            for one in others
            if one.edge in _barred(clause) and _while(one, clause)
        ),
    ]
    money = [
        _level(_day(one), stated=_stated(one))
        for one in others
        if clause.properties.get("scope") == "financing" and one.edge == "INVESTED_IN" and _while(one, clause)
    ]
    # Who buys of the party is told among the facts of the buyer.
    sold = [HIGHEST] if _side(clause) == "sells" and clause.properties.get("scope") in GOODS else []
    return {"fact_breach": max(levels + sold, default=None), "fact_rivalry": max(money, default=None)}


def _barred(clause: Fact) -> Iterator[str]:
    scope = clause.properties.get("scope")
    if scope == "negotiation":
        yield from ("ACQUIRED", "INVESTED_IN")
    if scope in GOODS and _side(clause) == "buys":
        yield from ("COMMITTED_TO_BUY", "GAVE_CREDIT")


def _side(clause: Fact) -> object:
    return clause.properties.get("side") or SIDES.get(str(clause.properties.get("scope")))


def _runs(clause: Fact) -> bool:
    ended = clause.status.value == "ended"
    return clause.status.value in STANDING and not (ended and clause.properties.get("until") is None)


def _is_of_another(one: Fact, clause: Fact) -> bool:
    other = one.target if one.source == clause.source else one.source
    same_deal = one.edge in ("ACQUIRED", "INVESTED_IN") and one.deal is not None and one.deal == clause.deal
    return other not in (clause.source, clause.target) and not same_deal


def _is_again(one: Fact, clause: Fact) -> bool:
    start, day = _start(clause), _start(one)
    return one.properties.get("scope") == clause.properties.get("scope") and day is not None and day >= start


def _while(one: Fact, clause: Fact) -> bool:
    """As far as coarse days tell."""
    day, start, until = _day(one), _start(clause), clause.properties.get("until")
    if day is None:
        return False
    return _latest(day) > _earliest(start) and (until is None or _earliest(day) <= _latest(str(until)))


def _level(day: str | None, *, stated: bool) -> int:
    return STATED * stated + month(day or "")


def _start(clause: Fact) -> Any:
    since = clause.properties.get("since")
    return _day(clause) if since is None else since


def _day(fact: Fact) -> Any:
    return fact.properties.get("day")


def _stated(fact: Fact) -> bool:
    return bool(fact.properties.get("day_stated"))


def _earliest(day: str) -> str:
    return (day + "-01-01")[:10]


def _latest(day: str) -> str:
    return (day + "-99-99")[:10]
