"""A small graph made by hand: two investors, their companies, a credit, an exclusivity, a rumour."""

from graph.model import Article, Deal, Entity, Evidence, Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, Position, Tie

KOREAN = Article(
    title="알리바바, 문샷 AI에 8억달러 투자", text="알리바바가 문샷 AI에 8억달러를 투자했다. 지분은 36%다.",
    language="ko", published="2024-05-27", publisher="데모일보", url="https://news.example/1", key="demo-1",
)  # fmt: skip
ENGLISH = Article(
    title="Credits behind a round", text="<b>Just under half</b> of the sum was paid in cloud credits.",
    language="en", published="2024-06-01", publisher="Demo Post", url="javascript:alert(1)", key="demo-2",
)  # fmt: skip

ORGANIZATION = EntityKind.ORGANIZATION
ENTITIES = (
    Entity(id="alibaba", kind=ORGANIZATION, name="Alibaba", names=("Alibaba", "알리바바"),
           forms=("alibaba", "알리바바"), country="CN"),
    Entity(id="tencent", kind=ORGANIZATION, name="Tencent", names=("Tencent", "텐센트"), forms=("tencent", "텐센트")),
    Entity(id="moonshot-ai", kind=ORGANIZATION, name="Moonshot AI", names=("Moonshot AI", "문샷 AI"),
           forms=("moonshotai", "문샷ai"), former=("e-moonshot",)),
    Entity(id="e-one", kind=ORGANIZATION, name="Apollo", forms=("apollo",), names=("Apollo",)),
    Entity(id="e-two", kind=EntityKind.PERSON, name="Apollo", forms=("apollo",), names=("Apollo",)),
)  # fmt: skip


def fact(name: str, edge: str, source: str | None, target: str, **properties: object) -> Fact:
    own = {"first_published": "2024-05-27", "last_published": "2024-06-01", "recorded": "2024-06-02T00:00:00+00:00",
           "articles": (KOREAN.id,), "day": "2024-05-27", "day_stated": False, **properties}  # fmt: skip
    return Fact(
        id=name, edge=edge, unit="moonshot-ai", source=source, target=target, deal=own.pop("deal", None),
        status=own.pop("status", Status.ASSERTED), confidence=0.9, properties=own,
    )  # fmt: skip


MONEY = {"amount": 8e8, "currency": "USD", "qualifier": "about", "usd": 8e8}
FACTS = (
    fact("f-invest", "INVESTED_IN", "alibaba", "moonshot-ai", deal="d-round", round="series-b", lead=True, **MONEY),
    fact("f-raise", "FUNDS", "d-round", "moonshot-ai", deal="d-round", round="series-b", **MONEY),
    fact("f-stake", "HOLDS_STAKE", "alibaba", "moonshot-ai", percent=36.0),
    fact("f-credit", "GAVE_CREDIT", "alibaba", "moonshot-ai", kind="cloud", share_low=0.45, share_high=0.5),
    fact("f-rumour", "INVESTED_IN", "tencent", "moonshot-ai", status=Status.TENTATIVE),
    fact("f-promise", "EXCLUSIVE_TO", "moonshot-ai", "alibaba", scope="cloud", until="2026-12-31"),
    fact("f-worth", "OF", None, "moonshot-ai", amount=2.5e9, currency="USD", qualifier="exact"),
)


def evidence(of: Fact, article: Article, quote: str) -> Evidence:
    start = article.content.index(quote)
    return Evidence(
        id=f"c-{of.id[2:]}", fact=of.id, article=article.id, status=of.status, quote=quote, start=start,
        end=start + len(quote), reader="given", p=1.0, reported={"deal": of.deal},
    )  # fmt: skip


QUOTES = {
    "f-credit": (ENGLISH, "<b>Just under half</b> of the sum was paid in cloud credits."),
    "f-stake": (KOREAN, "지분은 36%다."),
}
SENTENCE = (KOREAN, "알리바바가 문샷 AI에 8억달러를 투자했다.")
EVIDENCE = tuple(evidence(each, *QUOTES.get(each.id, SENTENCE)) for each in FACTS)
DEAL = Deal(
    id="d-round", kind="round", company="moonshot-ai", status=Status.ASSERTED,
    properties={"round": "series-b", "confidence": 0.9, "day": "2024-05-27", "day_stated": False, **MONEY},
)  # fmt: skip
TIES = (
    Tie(id="t-rivals", edge="COMPETES_WITH", source="alibaba", target="tencent", since="2010", until=None,
        origin="a public report"),
)  # fmt: skip
SMALL = Change(
    units=("moonshot-ai",), entities=ENTITIES, articles=(KOREAN, ENGLISH), deals=(DEAL,), facts=FACTS,
    evidence=EVIDENCE, ties=TIES, position=Position(sequence=2, version="test", log="l"),
)  # fmt: skip
