"""What a change must be for a store to keep it: plain values, ids that come once, ends and units that belong to it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any

from graph.model import Fact
from graph.stores import Change, Row, StoreError
from graph.stores.shape import FACTS, FUNDS, PARTY_FACTS, TIES

LARGEST_INTEGER = 2**63 - 1
# An index of Neo4j takes no value much longer; no name or id is.
LONGEST_KEY = 4000


def checked(record: str, properties: Mapping[str, Any]) -> Row:
    """What a store can keep, alike in every store: text, numbers, booleans, and flat lists of text."""
    kept: Row = {}
    for name, value in properties.items():
        if value is None:
            continue
        if isinstance(value, list | tuple):
            kept[name] = [*value]
            refused = not all(isinstance(item, str) and _storable(item) for item in value)
        else:
            kept[name] = value
            refused = not _storable(value)
        if refused:
            raise StoreError(
                f"{record}: {name} is {value!r}: only text, finite numbers, booleans and lists of text are kept"
            )
    return kept


def _storable(value: object) -> bool:
    match value:
        case bool():
            return True
        case str():
            return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
        case float():
            return isfinite(value)
        case int():
            return -LARGEST_INTEGER <= value <= LARGEST_INTEGER
        case _:
            return False


def refuse_strays(change: Change, told: Mapping[str, Fact]) -> None:
    units = {*change.units}
    deals = {deal.id for deal in change.deals}
    for deal in change.deals:
        _require(deal.company in units, f"deal {deal.id}: its company {deal.company} is not among the units")
    for fact in change.facts:
        what = f"{fact.edge} {fact.id}"
        _require(fact.edge in FACTS, f"{what}: no such relationship; there are {', '.join(FACTS)}")
        _require(fact.unit in units, f"{what}: its unit {fact.unit} is not among the units")
        _require(fact.unit == _unit_end(fact), f"{what}: its unit {fact.unit} is not the end by which it is replaced")
        _require(fact.deal is None or fact.deal in deals, f"{what}: its deal {fact.deal} is not in the change")
        _require(fact.edge != FUNDS.name or fact.source == fact.deal, f"{what}: its source is not its deal")
    for piece in change.evidence:
        _require(piece.fact in told, f"evidence {piece.id}: its fact {piece.fact} is not in the change")
    for tie in change.ties or ():
        _require(tie.edge in TIES, f"{tie.edge} {tie.id}: no such relationship; there are {', '.join(TIES)}")


def _unit_end(fact: Fact) -> str | None:
    known = PARTY_FACTS.get(fact.edge)
    return fact.source if known is not None and known.unit == "source" else fact.target


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise StoreError(message)


def key(value: str) -> str:
    _require(len(value.encode(errors="replace")) <= LONGEST_KEY, f"{value[:40]}…: too long for a name or an id")
    return value


def refuse_doubles(made: Sequence[Row], identity: Callable[[Row], Any]) -> None:
    for value, count in Counter(map(identity, made)).items():
        _require(count == 1, f"{value} comes {count} times in one change")
