"""The graph of the benchmarks: investors, companies and rounds from plain rows, terms beside them by a fixed seed."""

import random
from collections.abc import Iterable, Iterator

from bench_rows import Acquisition, Round, bench_rows

from graph.model import Article, Deal, Entity, Evidence, Fact, Value, content_id
from graph.schema import EntityKind, Status
from graph.stores import Change, Tie
from graph.stores.shape import FACTS

TERMS = 2_000  # synthetic facts of each kind of term; the export has none
SEED = 20_130_601


def bench_graph() -> tuple[str, Change]:
    """What the graph is called, and everything of it in one change."""
    source, rounds, bought = bench_rows()
    return source, _change(rounds, bought)


def _change(rounds: list[Round], bought: list[Acquisition]) -> Change:
    names = sorted({name for row in rounds for name in row[:2]} | {name for row in bought for name in row[:2]})
    parties = {name: content_id("e", name) for name in names}
    facts = [*_investments(rounds, parties), *_acquisitions(bought, parties), *_terms(rounds, parties)]
    articles = {fact.properties["first_published"]: _article(str(fact.properties["first_published"])) for fact in facts}
    return Change(
        units=sorted({fact.unit for fact in facts}),
        entities=[_entity(name, party) for name, party in parties.items()],
        articles=list(articles.values()),
        deals=list(_deals(facts)),
        facts=facts,
        evidence=[_evidence(fact, articles[fact.properties["first_published"]]) for fact in facts],
        ties=list(_ties(rounds, parties)),
    )


def _entity(name: str, party: str) -> Entity:
    return Entity(id=party, kind=EntityKind.ORGANIZATION, name=name, names=(name,), forms=(name.casefold(),))


def _article(day: str) -> Article:
    return Article(title=f"Deals of {day}", text="", language="en", published=day, publisher="Benchmark")


def fact(
    edge: str,
    source: str,
    target: str,
    *,
    day: str,
    amount: float | None = None,
    deal: str | None = None,
    **more: Value,
) -> Fact:
    """An asserted fact in US dollars with every property of its edge."""
    value = content_id("f", edge, source, target, deal, day, amount, sorted(more.items()))
    return Fact(
        id=value,
        edge=edge,
        unit=source if FACTS[edge].unit == "source" else target,
        source=source,
        target=target,
        deal=deal,
        status=Status.ASSERTED,
        confidence=0.9,
        properties={
            "since": None, "until": None, "first_published": day, "last_published": day, "recorded": day,
            "known_since": day, "articles": (_article(day).id,), "day": day, "day_stated": True,
            "amount": amount, "amount_max": None, "currency": "USD" if amount else None,
            "qualifier": "exact" if amount else None, "usd": amount, "usd_date": None, "usd_source": None, **more,
        },
    )  # fmt: skip


def _investments(rounds: Iterable[Round], parties: dict[str, str]) -> Iterator[Fact]:
    for company, investor, day, amount in rounds:
        target = parties[company]
        deal = content_id("d", target, day, amount)
        yield fact(
            "INVESTED_IN",
            parties[investor],
            target,
            day=day,
            amount=_number(amount),
            deal=deal,
            round=None,
            lead=None,
        )


def _acquisitions(bought: Iterable[Acquisition], parties: dict[str, str]) -> Iterator[Fact]:
    for company, acquirer, day, price in bought:
        target = parties[company]
        yield fact(
            "ACQUIRED",
            parties[acquirer],
            target,
            day=day or "2015",
            amount=_number(price),
            deal=content_id("d", target, "acquisition", day),
            percent=None,
        )


def _number(text: str) -> float | None:
    return float(text) if text and float(text) > 0 else None


def _deals(facts: Iterable[Fact]) -> Iterator[Deal]:
    seen = set()
    for one in facts:
        if one.deal is None or one.deal in seen:
            continue
        seen.add(one.deal)
        names = (
            "day", "day_stated", "amount", "amount_max", "currency", "qualifier", "usd", "usd_date", "usd_source",
            "first_published", "last_published",
        )  # fmt: skip
        yield Deal(
            id=one.deal,
            kind="acquisition" if one.edge == "ACQUIRED" else "round",
            company=one.target,
            status=Status.ASSERTED,
            properties={name: one.properties[name] for name in names} | {"round": None, "confidence": 0.9},
        )


def _terms(rounds: list[Round], parties: dict[str, str]) -> Iterator[Fact]:
    """Stakes, credits, commitments and exclusivities beside real investments, by a fixed seed."""
    chance = random.Random(SEED)  # noqa: S311  a fixed seed, nothing secret
    for company, investor, day, amount in chance.sample(rounds, TERMS):
        giver, taker = parties[investor], parties[company]
        deal = content_id("d", taker, day, amount)
        percent = round(chance.uniform(1, 60), 1)
        yield fact(
            "HOLDS_STAKE",
            giver,
            taker,
            day=day,
            deal=deal,
            percent=percent,
            percent_qualifier="exact",
            share_class=None,
        )
        credit = chance.randrange(1, 50) * 1e5
        yield fact(
            "GAVE_CREDIT",
            giver,
            taker,
            day=day,
            amount=credit,
            deal=deal,
            kind="cloud",
            share_low=None,
            share_high=None,
        )
        yield fact("COMMITTED_TO_BUY", taker, giver, day=day, amount=credit * 3, what="cloud", besides_credits=None)
        yield fact(
            "EXCLUSIVE_TO", taker, giver, day=day, scope=chance.choice(["financing", "cloud"]), bars=None,
            exceptions=None, territory=None, product=None, side=None,
        )  # fmt: skip


def _ties(rounds: list[Round], parties: dict[str, str]) -> Iterator[Tie]:
    """Rivals and groups among the investors, by a fixed seed: one group of its own size each."""
    chance = random.Random(SEED + 1)  # noqa: S311  a fixed seed, nothing secret
    investors = sorted({parties[row[1]] for row in rounds})
    chance.shuffle(investors)
    for one, other in zip(investors[:4000:2], investors[1:4000:2], strict=True):
        yield Tie(
            id=content_id("t", one, other), edge="COMPETES_WITH", source=one, target=other, since=None, until=None,
            origin="drawn",
        )  # fmt: skip
    for one, other in zip(investors[4000:8000:2], investors[4001:8000:2], strict=True):
        yield Tie(
            id=content_id("t", one, other), edge="PART_OF", source=one, target=other, since=None, until=None,
            origin="drawn",
        )  # fmt: skip


def _evidence(one: Fact, article: Article) -> Evidence:
    names = ("amount", "amount_max", "currency", "qualifier", "percent", "kind", "share_low", "share_high", "scope")
    empty = dict.fromkeys(
        ("amount", "amount_max", "currency", "qualifier", "percent", "percent_qualifier", "share_class", "date",
         "round", "lead", "scope", "kind", "share_low", "share_high"),
    )  # fmt: skip
    return Evidence(
        id=content_id("c", one.id, article.id),
        fact=one.id,
        article=article.id,
        status=one.status,
        quote=f"{one.edge} on {one.properties['day']}",
        start=0,
        end=10,
        reader="benchmark",
        p=0.9,
        reported=empty | {name: one.properties.get(name) for name in names} | {"published": article.published},
    )
