"""Records as the rows that a store writes: checked, and without what is not stated."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any

from graph.model import Article, Deal, Entity, Evidence, Fact
from graph.schema import SUPERSEDED
from graph.stores import Change, Row, StoreError, Tie
from graph.stores.ranks.months import month
from graph.stores.ranks.ranking import ranks
from graph.stores.shape import (
    FACTS,
    FUNDS,
    IN,
    KINDS,
    NAMES,
    NOW,
    OF,
    PARTICIPATED_IN,
    PARTICIPATING,
    PARTY_FACTS,
    TIES,
)  # fmt: skip
from graph.stores.tallies import followed

LARGEST_INTEGER = 2**63 - 1
# An index of Neo4j takes no value much longer; no name or id is.
LONGEST_KEY = 4000
# Comes after all sums, where the largest come first.
UNKNOWN_SIZE = -1
# Signs of Latin letters are told apart by what follows; of others no more is told than 256 of them have in common.
FIRST_SIGN, LATIN, LAST_SIGN = 0x20, 0x80, 0xD800


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All rows of a change: parties by kind, what is replaced with its unit by label, relationships by type."""

    parties: Mapping[str, list[Row]]
    found_by: Mapping[str, list[Row]]
    articles: list[Row]
    nodes: Mapping[str, list[Row]]
    relationships: Mapping[str, list[Row]]


def rows(change: Change, published: Mapping[str, str | None]) -> Rows:
    """`published` has the day of every article that evidence names.

    Raises StoreError, naming the record, for a change that would leave the graph wrong.
    """
    told = {fact.id: fact for fact in change.facts}
    _check_belonging(change, told)
    valuations = [fact for fact in change.facts if fact.edge == OF.name]
    ranked = ranks(change.facts, change.evidence)
    return Rows(
        parties={kind: _nodes(_party, [e for e in change.entities if e.kind.value == kind]) for kind in KINDS},
        found_by={
            NAMES.name: [
                {"source": _key(form), "target": e.id} for e in change.entities for form in sorted({*e.forms})
            ],
            NOW.name: [{"source": _key(id_), "target": e.id} for e in change.entities for id_ in sorted({*e.former})],
        },
        articles=_nodes(_article, change.articles),
        nodes={
            "Deal": _nodes(_deal, change.deals),
            "Valuation": _nodes(_valuation, valuations),
            "Evidence": _nodes(
                lambda e: _evidence(e, told[e.fact], published.get(e.article)) | ranked.get(e.fact, {}), change.evidence
            ),
            "Threshold": _nodes(asdict, change.thresholds or ()),
        },
        relationships=_relationships(change),
    )


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


def _check_belonging(change: Change, told: Mapping[str, Fact]) -> None:
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


def _nodes(properties: Callable[[Any], Row], records: Iterable[Any]) -> list[Row]:
    """Sorted by id, so that every writer takes its locks in the same order."""
    made = [
        {
            "id": _key(record.id),
            "properties": checked(f"{type(record).__name__.lower()} {record.id}", properties(record)),
        }
        for record in sorted(records, key=lambda record: str(record.id))
    ]
    _refuse_doubles(made, lambda row: row["id"])
    return made


def _key(value: str) -> str:
    _require(len(value.encode(errors="replace")) <= LONGEST_KEY, f"{value[:40]}…: too long for a name or an id")
    return value


def _refuse_doubles(made: Sequence[Row], identity: Callable[[Row], Any]) -> None:
    for value, count in Counter(map(identity, made)).items():
        _require(count == 1, f"{value} comes {count} times in one change")


def _party(entity: Entity) -> Row:
    return {
        "id": entity.id, "name": entity.name, "names": entity.names, "forms": entity.forms, "country": entity.country,
        "letters": _letters(entity.name),
    }  # fmt: skip


def _letters(name: str) -> int:
    """Grows with the name as names are sorted, from 0 to 3288: no index is read in its order in all stores."""
    first, second = (*map(ord, name[:2]), 0, 0)[:2]
    if first < LATIN:
        return (max(first, FIRST_SIGN) - FIRST_SIGN) * 32 + min(second, LATIN - 1) // 4
    return (LATIN - FIRST_SIGN) * 32 + min(first, LAST_SIGN) // 256


def _article(article: Article) -> Row:
    return {
        "id": article.id, "key": article.key, "url": article.url, "title": article.title,
        "publisher": article.publisher, "published": article.published, "language": article.language,
    }  # fmt: skip


def _deal(deal: Deal) -> Row:
    return {**deal.properties, "id": deal.id, "kind": deal.kind, "company": deal.company, "status": deal.status.value}


def _fact(fact: Fact) -> Row:
    return {
        **fact.properties, "id": fact.id, "status": _status(fact),
        "confidence": fact.confidence, "deal": fact.deal, "unit": fact.unit,
    }  # fmt: skip


def _status(fact: Fact) -> str:
    return SUPERSEDED if fact.superseded else fact.status.value


def _valuation(fact: Fact) -> Row:
    return {**_fact(fact), "company": fact.target}


def _evidence(evidence: Evidence, fact: Fact, published: str | None) -> Row:
    """By what its fact is found among all: no index is over relationships of several types."""
    known = evidence.reported.get("told") or published
    return {
        **evidence.reported, "id": evidence.id, "fact": evidence.fact, "unit": fact.unit,
        "fact_status": _status(fact), "fact_size": _size(fact.properties.get("usd")),
        "fact_disputed": bool(fact.properties.get("disputed")) or None,
        "status": evidence.status.value, "quote": evidence.quote, "start": evidence.start, "end": evidence.end,
        "reader": evidence.reader, "p": evidence.p,
        "published": known, "month": None if known is None else month(str(known)),
    }  # fmt: skip


def _size(usd: Any) -> int:
    """How many binary digits a sum has: among facts of one size few differ much."""
    return UNKNOWN_SIZE if usd is None else int(usd).bit_length()


def _tie(tie: Tie) -> Row:
    return {"id": tie.id, "since": tie.since, "until": tie.until, "source": tie.origin, "kind": tie.kind}


def _relationships(change: Change) -> dict[str, list[Row]]:
    made: dict[str, list[Row]] = {}
    first = followed(change.facts)
    for fact in change.facts:
        source = fact.id if fact.edge == OF.name else fact.source
        properties = checked(f"{fact.edge} {fact.id}", {**_fact(fact), **first.get(fact.id, {})})
        _add(made, fact.edge, source, fact.target, properties)
        if fact.edge in PARTICIPATING and fact.deal is not None:
            _add(made, PARTICIPATED_IN.name, source, fact.deal, properties)
    for tie in change.ties or ():
        _add(made, tie.edge, tie.source, tie.target, checked(f"{tie.edge} {tie.id}", _tie(tie)))
    for written in made.values():
        written.sort(key=lambda row: str(row["properties"]["id"]))
        _refuse_doubles(written, lambda row: row["properties"]["id"])
    made[IN.name] = [{"source": e.id, "target": e.article} for e in sorted(change.evidence, key=lambda e: e.id)]
    return made


def _add(made: dict[str, list[Row]], edge: str, source: str | None, target: str, properties: Row) -> None:
    made.setdefault(edge, []).append({"source": source, "target": target, "properties": properties})
