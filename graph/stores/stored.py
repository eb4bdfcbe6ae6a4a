"""Records as the rows that a store writes: checked, and without what is not stated."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from graph.model import Article, Deal, Entity, Evidence, Fact
from graph.schema import SUPERSEDED
from graph.stores import Change, Row, Tie
from graph.stores.checks import checked, key, refuse_doubles, refuse_strays
from graph.stores.ranks.months import month
from graph.stores.ranks.ranking import ranks
from graph.stores.shape import IN, KINDS, NAMES, NOW, OF, PARTICIPATED_IN, PARTICIPATING
from graph.stores.tallies import followed

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
    refuse_strays(change, told)
    valuations = [fact for fact in change.facts if fact.edge == OF.name]
    ranked = ranks(change.facts, change.evidence)
    return Rows(
        parties={kind: _nodes(_party, [e for e in change.entities if e.kind.value == kind]) for kind in KINDS},
        found_by={
            NAMES.name: [{"source": key(form), "target": e.id} for e in change.entities for form in sorted({*e.forms})],
            NOW.name: [{"source": key(id_), "target": e.id} for e in change.entities for id_ in sorted({*e.former})],
        },
        articles=_nodes(_article, change.articles),
        nodes={
            "Deal": _nodes(_deal, change.deals),
            "Valuation": _nodes(_valuation, valuations),
            "Evidence": _nodes(
                lambda e: _evidence(e, told[e.fact], published.get(e.article)) | ranked.get(e.fact, {}), change.evidence
            ),
            "Earlier": [row for fact in change.facts for row in _earlier(fact)],
            "Threshold": _nodes(asdict, change.thresholds or ()),
        },
        relationships=_relationships(change),
    )


def _nodes(properties: Callable[[Any], Row], records: Iterable[Any]) -> list[Row]:
    """Sorted by id, so that every writer takes its locks in the same order."""
    made = [
        {
            "id": key(record.id),
            "properties": checked(f"{type(record).__name__.lower()} {record.id}", properties(record)),
        }
        for record in sorted(records, key=lambda record: str(record.id))
    ]
    refuse_doubles(made, lambda row: row["id"])
    return made


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


def _earlier(fact: Fact) -> Iterator[Row]:
    for one in fact.earlier:
        id_ = key(f"{fact.id} {one.known_since}")
        properties = {
            **one.properties, "id": id_, "fact": fact.id, "unit": fact.unit, "status": one.status.value,
            "confidence": one.confidence, "known_since": one.known_since, "known_until": one.known_until,
        }  # fmt: skip
        yield {"id": id_, "properties": checked(f"earlier {id_}", properties)}


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
        refuse_doubles(written, lambda row: row["properties"]["id"])
    made[IN.name] = [{"source": e.id, "target": e.article} for e in sorted(change.evidence, key=lambda e: e.id)]
    return made


def _add(made: dict[str, list[Row]], edge: str, source: str | None, target: str, properties: Row) -> None:
    made.setdefault(edge, []).append({"source": source, "target": target, "properties": properties})
