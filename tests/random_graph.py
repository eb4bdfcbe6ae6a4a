"""A seeded random graph: every kind of relationship, with gaps, coarse dates, all statuses, hubs and cycles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from graph.model import Article, Deal, Earlier, Entity, Evidence, Fact, Value, content_id
from graph.resolve.known import Known
from graph.schema import AMOUNT_QUALIFIERS, CREDIT_KINDS, ROUNDS, SCOPES, SIDES, EntityKind, Status
from graph.stores import Change, Position, Tie

FIRST_DAY = date(2019, 1, 1)
DAYS = 2400
STATUSES = (Status.ASSERTED,) * 7 + (Status.TENTATIVE, Status.DENIED, Status.ENDED)
CURRENCIES = ("USD", "KRW", "CNY", "EUR")
# How many of a relationship come to a thousand parties.
SHARES = {
    "HOLDS_STAKE": 500, "ACQUIRED": 160, "OF": 240, "GAVE_CREDIT": 160, "COMMITTED_TO_BUY": 160, "EXCLUSIVE_TO": 160,
}  # fmt: skip
DEALS = 900
TIES = {"PART_OF": 120, "COMPETES_WITH": 100}
SYLLABLES = ("가", "나", "다라", "벤처", "soft", "nova", "智", "Åb", "x'y", 'q"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One random graph in the making."""

    random: Random
    parties: list[Entity]
    articles: list[Article]
    deals: list[Deal] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


def random_change(seed: int, parties: int = 5000) -> Change:
    """The whole graph as one change; the same seed gives the same graph. A Neo4j takes it `in_parts`."""
    random = Random(seed)  # noqa: S311  a seed, not a secret
    draw = Draw(
        random=random,
        parties=[_party(random, number) for number in range(parties)],
        articles=[_article(random, number) for number in range(parties // 2)],
    )
    for _ in range(DEALS * parties // 1000):
        _add_deal(draw)
    for edge, share in SHARES.items():
        for _ in range(share * parties // 1000):
            _add_fact(draw, edge, _hub(draw), _anyone(draw))
    ties = [_tie(draw, edge) for edge, share in TIES.items() for _ in range(share * parties // 1000)]
    return Change(
        units=sorted({fact.unit for fact in draw.facts}),
        entities=draw.parties,
        articles=draw.articles,
        deals=draw.deals,
        facts=list({fact.id: fact for fact in draw.facts}.values()),
        evidence=list({piece.id: piece for piece in draw.evidence}.values()),
        ties=list({tie.id: tie for tie in ties}.values()),
        thresholds=Known.load().thresholds,
        position=Position(sequence=parties, version="random", log="l"),
    )


def in_parts(whole: Change, units: int = 500) -> Iterator[Change]:
    """The same graph as a deriver sends it: what the units share first, then so many units at a time."""
    yield replace(whole, units=[], deals=[], facts=[], evidence=[], position=None)
    shared = replace(whole, entities=[], articles=[], ties=None)
    deals, facts = _grouped(whole.deals, "company"), _grouped(whole.facts, "unit")
    evidence = _grouped(whole.evidence, "fact")
    for start in range(0, len(whole.units), units):
        some = whole.units[start : start + units]
        told = [fact for unit in some for fact in facts[unit]]
        yield replace(
            shared,
            units=some,
            deals=[deal for unit in some for deal in deals[unit]],
            facts=told,
            evidence=[piece for fact in told for piece in evidence[fact.id]],
            position=whole.position if start + units >= len(whole.units) else None,
        )


def _grouped(records: Iterable[Any], name: str) -> Mapping[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        found[getattr(record, name)].append(record)
    return found


def _party(random: Random, number: int) -> Entity:
    name = f"{''.join(random.choices(SYLLABLES, k=3))} {number}"
    kind = random.choices((EntityKind.ORGANIZATION, EntityKind.PERSON), (9, 1))[0]
    shared = [f"group {random.randrange(200)}"] if random.random() < 0.1 else []
    return Entity(
        id=f"p{number:05}", kind=kind, name=name, names=(name, f"{name} Inc."), forms=(name.lower(), *shared),
        country=random.choice(("KR", "US", "CN", None)),
    )  # fmt: skip


def _article(random: Random, number: int) -> Article:
    day = _day(random)
    return Article(
        title=f"기사 {number}", text=f"본문 {number} …", language=random.choice(("ko", "en")),
        published=day, publisher=random.choice(("A일보", "B Times", None)), url=f"https://example.org/{number}",
    )  # fmt: skip


def _add_deal(draw: Draw) -> None:
    """A round or a purchase of one company, with those who take part in it."""
    random, company = draw.random, _anyone(draw)
    kind = random.choices(("round", "acquisition"), (9, 1))[0]
    id_ = content_id("d", len(draw.deals))
    round_ = random.choice((*ROUNDS, None)) if kind == "round" else None
    status = random.choice(STATUSES)
    properties = {"confidence": round(random.random(), 3), **_dates(random), **_money(random), "round": round_}
    draw.deals.append(Deal(id=id_, kind=kind, company=company.id, status=status, properties=properties))
    _add_fact(draw, "FUNDS", id_, company, deal=id_, more={"round": round_})
    edge = "INVESTED_IN" if kind == "round" else "ACQUIRED"
    for _ in range(random.choice((0, 1, 1, 2, 3, 5))):
        more: dict[str, Value] = {"round": round_, "lead": random.choice((True, False, None))}
        _add_fact(draw, edge, _hub(draw), company, deal=id_, more=more)


def _add_fact(
    draw: Draw, edge: str, source: Entity | str, target: Entity, *, deal: str | None = None,
    more: dict[str, Value] | None = None,
) -> None:  # fmt: skip
    source_id = None if edge == "OF" else source if isinstance(source, str) else source.id
    if source_id == target.id:
        return
    random = draw.random
    articles = random.sample(draw.articles, random.choice((1, 1, 2, 3)))
    published = sorted(article.published for article in articles if article.published)
    id_ = content_id("f", edge, source_id, target.id, deal, random.random())
    stated: dict[str, Value] = {**_money(random), **_dates(random), **_particular(random, edge), **(more or {})}
    known = sorted(
        {
            str(stated["first_published"]),
            *(_day(random)[: random.choice((7, 10))] for _ in range(random.choice((0, 0, 1, 2)))),
        }
    )
    properties: dict[str, Value] = {
        **stated, "known_since": known[-1],
        "disputed": random.choice((None, None, ("amount",), ("amount", "round"), ("percent", "share"))),
        "recorded": published[-1] if published else None, "articles": tuple(sorted(a.id for a in articles)),
    }  # fmt: skip
    unit = source_id if edge in ("COMMITTED_TO_BUY", "EXCLUSIVE_TO") else target.id
    assert unit is not None
    draw.facts.append(
        Fact(
            id=id_, edge=edge, unit=unit, source=source_id, target=target.id, deal=deal,
            status=random.choice(STATUSES), confidence=round(random.random(), 3), properties=properties,
            earlier=tuple(_earlier(random, stated, since, until) for since, until in pairwise(known)),
        )
    )  # fmt: skip
    draw.evidence.extend(_evidence(random, id_, article) for article in articles)


def _earlier(random: Random, stated: Mapping[str, Value], since: str, until: str) -> Earlier:
    """Another sum and another day, as the fact was known before."""
    return Earlier(
        known_since=since, known_until=until, status=random.choice(STATUSES), confidence=round(random.random(), 3),
        properties={name: value for name, value in stated.items() if "published" not in name}
        | {"day": _coarse(random) or since, **_money(random)},
    )  # fmt: skip


def _evidence(random: Random, fact: str, article: Article) -> Evidence:
    return Evidence(
        id=content_id("c", fact, article.id), fact=fact, article=article.id, status=random.choice(STATUSES),
        quote=article.text, start=len(article.title) + 1, end=len(article.content), reader="random-1",
        p=round(random.random(), 3), reported=_money(random),
    )  # fmt: skip


def _particular(random: Random, edge: str) -> dict[str, Value]:
    """What only this kind of relationship has; absent as often as not."""
    percent, low = random.choice((None, 5.0, 36.0, 51.0, 100.0)), random.choice((None, 0.25, 0.45))
    stake: dict[str, Value] = {"percent": percent, "percent_qualifier": random.choice((*AMOUNT_QUALIFIERS, None))}
    match edge:
        case "HOLDS_STAKE":
            return {**stake, "share_class": random.choice((None, None, "voting", "preferred"))}
        case "ACQUIRED":
            return stake
        case "GAVE_CREDIT":
            return {"kind": random.choice(CREDIT_KINDS), "share_low": low, "share_high": low and low + 0.25}
        case "COMMITTED_TO_BUY":
            return {"what": random.choice(("cloud", "칩", None)), "besides_credits": random.choice((True, None))}
        case "EXCLUSIVE_TO":
            bars = random.choice((None, ("other clouds",), ("p00001", "p00002")))
            return {"scope": random.choice(SCOPES), "bars": bars, "side": random.choice((*SIDES, None))}
        case _:
            return {}


def _money(random: Random) -> dict[str, Value]:
    if random.random() < 0.3:
        return {}
    amount, currency = float(random.randrange(1, 900) * 10 ** random.randrange(5, 10)), random.choice(CURRENCIES)
    converted: dict[str, Value] = (
        {"usd": amount / 1000, "usd_date": _day(random), "usd_source": "test"} if currency == "KRW" else {}
    )
    return {
        "amount": amount, "amount_max": amount * 2 if random.random() < 0.1 else None, "currency": currency,
        "qualifier": random.choice(AMOUNT_QUALIFIERS), **converted,
    }  # fmt: skip


def _dates(random: Random) -> dict[str, Value]:
    first, last, day = _day(random), _day(random), _coarse(random)
    return {
        "first_published": min(first, last), "last_published": max(first, last), "day": day or min(first, last),
        "day_stated": day is not None, "since": _coarse(random), "until": _coarse(random),
    }  # fmt: skip


def _day(random: Random) -> str:
    return (FIRST_DAY + timedelta(days=random.randrange(DAYS))).isoformat()


def _coarse(random: Random) -> str | None:
    length = random.choice((0, 0, 4, 7, 10))
    return _day(random)[:length] or None


def _anyone(draw: Draw) -> Entity:
    return draw.random.choice(draw.parties)


def _hub(draw: Draw) -> Entity:
    """The lower its number, the more often a party is drawn: a few have hundreds of relationships."""
    return draw.parties[int(len(draw.parties) * draw.random.random() ** 4)]


def _tie(draw: Draw, edge: str) -> Tie:
    source, target = draw.random.sample(draw.parties, 2)
    return Tie(
        id=content_id("t", edge, source.id, target.id), edge=edge, source=source.id, target=target.id,
        since=_coarse(draw.random), until=_coarse(draw.random), origin="test",
    )  # fmt: skip
