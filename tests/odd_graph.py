"""Graphs of what is odd: ends that are one, cycles, nothing stated, coarse days, made by Hypothesis; and a hub."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st

from graph.model import Article, Deal, Earlier, Entity, Evidence, Fact, Value
from graph.resolve.known import Known
from graph.schema import AMOUNT_QUALIFIERS, SCOPES, SIDES, EntityKind, Status
from graph.stores import Change, Tie
from graph.stores.shape import FUNDS, OF, PARTY_FACTS, TIES

PARTIES = tuple(f"p{number:05}" for number in range(5))
STATUSES = (Status.ASSERTED, Status.ASSERTED, Status.ENDED, Status.TENTATIVE, Status.DENIED)
DAYS = (None, None, "2023", "2024-05", "2024-05-13", "2024-12-31")
# What a fact may state; of each, nothing is as likely as something.
STATED: dict[str, tuple[Value, ...]] = {
    "day": DAYS, "since": DAYS, "until": DAYS, "first_published": DAYS, "last_published": DAYS, "known_since": DAYS,
    "day_stated": (True, False, None), "amount": (None, 0.0, 1e6, 9e9), "amount_max": (None, 0.0, 2e7),
    "usd": (None, 0.0, 1e6, 9e9), "currency": (None, "USD", "KRW"), "qualifier": (None, *AMOUNT_QUALIFIERS),
    "percent": (None, 0.0, 20.0, 100.0), "percent_qualifier": (None, *AMOUNT_QUALIFIERS), "lead": (None, True, False),
    "share_class": (None, "voting"), "round": (None, "seed", "cumulative"), "scope": (None, *SCOPES),
    "side": (None, *SIDES), "bars": (None, ("p00001",), ("", "other clouds")), "territory": (None, ("KR",)),
    "exceptions": (None, ("P 1",), ("spare parts", "P 2")), "what": (None, "", "cloud"),
    "kind": (None, "cloud", "compute"), "share_low": (None, 0.0, 0.5), "share_high": (None, 1.0),
    "besides_credits": (None, True), "disputed": (None, ("amount", "percent"), ("round", "share")),
}  # fmt: skip
# Of every fact of the hub.
TOLD: dict[str, Value] = {
    "day": "2024-05-13", "day_stated": True, "first_published": "2024-05-14", "last_published": "2024-05-14",
    "known_since": "2024-05-14", "amount": 1e6, "usd": 1e6, "currency": "USD", "qualifier": "exact", "percent": 10.0,
    "scope": "cloud",
}  # fmt: skip
REPORTED = ("amount", "amount_max", "currency", "qualifier", "percent", "round", "share_low", "share_high", "kind")
ARTICLES = tuple(
    Article(title=f"기사 {day}", text="", language="ko", published=day, publisher=publisher, url=url)
    for day, publisher, url in (
        (None, None, None), ("2024", "A일보", None), ("2024-05-13", None, "https://example.org/1"),
        ("2023-12", "B", "x"),
    )
)  # fmt: skip


@st.composite
def odd_changes(draw: st.DrawFn) -> Change:
    """Five parties with up to thirty facts among them."""
    facts = [_fact(draw, number) for number in range(draw(st.integers(1, 30)))]
    told = [_evidence(draw, fact, number) for fact in facts for number in range(draw(st.integers(0, 2)))]
    return _change(facts, told, [_tie(draw, number) for number in range(draw(st.integers(0, 8)))], PARTIES)


def hub(edges: int = 10_000) -> Change:
    """One party that has so many relationships, in both directions, with a tenth as many others."""
    others = [f"p{number:05}" for number in range(1, 1 + edges // 10)]
    out = (*["INVESTED_IN"] * 4, "HOLDS_STAKE", "HOLDS_STAKE", "GAVE_CREDIT")
    back = ("COMMITTED_TO_BUY", "COMMITTED_TO_BUY", "EXCLUSIVE_TO")
    facts = [
        _made(
            f"f-{other}-{number}", edge, (PARTIES[0], other) if number < len(out) else (other, PARTIES[0]), stated=TOLD
        )
        for other in others
        for number, edge in enumerate((*out, *back))
    ]
    return _change(facts, [], [], (PARTIES[0], *others))


def _change(facts: list[Fact], told: list[Evidence], ties: list[Tie], parties: Sequence[str]) -> Change:
    return Change(
        units=sorted(parties),
        entities=[_party(number, party) for number, party in enumerate(parties)],
        articles=ARTICLES,
        deals=[
            Deal(id=f"d-{party}", kind="round", company=party, status=Status.ASSERTED, properties={"confidence": 0.5})
            for party in parties[:2]
        ],
        facts=facts,
        evidence=told,
        ties=ties,
        thresholds=Known.load().thresholds,
    )


def _party(number: int, party: str) -> Entity:
    name = f"P {number}"
    return Entity(
        id=party, kind=EntityKind.ORGANIZATION, name=name, names=(name,), forms=(name.lower(), f"shared {number // 2}"),
        country=("KR", "US", None)[number % 3],
    )  # fmt: skip


def _fact(draw: st.DrawFn, number: int) -> Fact:
    edge = draw(st.sampled_from((*PARTY_FACTS, FUNDS.name, OF.name)))
    source, target = draw(st.sampled_from(PARTIES)), draw(st.sampled_from(PARTIES))
    stated: dict[str, Value] = {name: draw(st.sampled_from(values)) for name, values in STATED.items()}
    stated["articles"] = tuple(article.id for article in ARTICLES[: draw(st.integers(0, 2))])
    deal = draw(st.sampled_from((None, *(f"d-{party}" for party in PARTIES[:2]))))
    if edge == FUNDS.name:
        deal = source = f"d-{PARTIES[0]}"
    return _made(
        f"f-{number:02}", edge, (None if edge == OF.name else source, target), stated=stated, deal=deal,
        status=draw(st.sampled_from(STATUSES)), earlier=_earlier(draw),
    )  # fmt: skip


def _earlier(draw: st.DrawFn) -> tuple[Earlier, ...]:
    """What was known from one day to the next; not always is there something."""
    days = sorted(draw(st.sets(st.sampled_from([day for day in DAYS if day]), max_size=3)))
    return tuple(
        Earlier(
            known_since=since,
            known_until=until,
            status=draw(st.sampled_from(STATUSES)),
            confidence=0.25,
            properties={name: draw(st.sampled_from(STATED[name])) for name in ("day", "until", "usd", "percent")},
        )
        for since, until in pairwise(days)
    )


def _made(
    id_: str, edge: str, ends: tuple[str | None, str], *, stated: dict[str, Value], deal: str | None = None,
    status: Status = Status.ASSERTED, earlier: tuple[Earlier, ...] = (),
) -> Fact:  # fmt: skip
    source, target = ends
    known = PARTY_FACTS.get(edge)
    unit = source if known is not None and known.unit == "source" else target
    assert unit
    return Fact(
        id=id_, edge=edge, unit=unit, source=source, target=target, deal=deal, status=status, confidence=0.5,
        properties=stated, earlier=earlier,
    )  # fmt: skip


def _evidence(draw: st.DrawFn, fact: Fact, number: int) -> Evidence:
    return Evidence(
        id=f"c-{fact.id}-{number}", fact=fact.id, article=draw(st.sampled_from(ARTICLES)).id,
        status=draw(st.sampled_from(STATUSES)), quote="", start=0, end=0, reader="odd", p=0.5,
        reported={name: draw(st.sampled_from(STATED[name])) for name in REPORTED},
    )  # fmt: skip


def _tie(draw: st.DrawFn, number: int) -> Tie:
    return Tie(
        id=f"t-{number}", edge=draw(st.sampled_from(sorted(TIES))), source=draw(st.sampled_from(PARTIES)),
        target=draw(st.sampled_from(PARTIES)), since=draw(st.sampled_from(DAYS)), until=draw(st.sampled_from(DAYS)),
        origin="odd",
    )  # fmt: skip
