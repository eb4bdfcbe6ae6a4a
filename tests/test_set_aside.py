"""A value that words set aside for another is nobody's; what is set against it stands, and is not denied with it."""

import pytest

from api.wiring import article_reader
from extract.values.refuted import standing
from graph.model import Article

# A sentence, and what of it stands.
ASIDE = (
    ("It put in $60 million in credits, not $100 million in credits.", "It put in $60 million in credits,."),
    ("It put in $60 million, and not the $100 million reported.", "It put in $60 million, reported."),
    ("It put in $60 million rather than $100 million.", "It put in $60 million."),
    ("Not 20% but 12% of Stripe is Sequoia's.", "but 12% of Stripe is Sequoia's."),
    ("400억원이 아닌 40억원을 냈다.", "40억원을 냈다."),
    ("1억 달러 크레딧이 아니라 6천만 달러를 냈다.", "6천만 달러를 냈다."),
    ("1억 달러를 제공한 것이 아니라 6천만 달러를 제공했다.", "6천만 달러를 제공했다."),
    ("크레딧은 6천만 달러이지 1억 달러가 아니다.", "크레딧은 6천만 달러이지."),
)
KEPT = (
    "It raised not only $40 million but also $60 million.",
    "It paid not more than $100 million, and at least $40 million.",
    "It did not pay $100 million. It paid $40 million.",
    "It invested $5 million in Wiz, and did not sell 20%.",
    "지분 20%뿐 아니라 12%도 샀다.",
    "180억원은 현금이 아니라 GPU 사용권 20억원어치였다.",
    "카카오(지분 35%)가 아닌 주주가 20%를 가졌다.",
)
# What an article says, and the claims of it that have a value: relation, status, value.
READ = (
    ("en", "Correction: Osprey Cloud's investment in Heron AI was $40 million in cash and $60 million in credits, not "
     "$100 million in credits.", [("credit-amount", "asserted", 60e6)]),
    ("en", "Osprey Cloud denied reports that its investment in Heron AI was all credits. It paid $40 million in cash "
     "and $60 million in credits, not $100 million in credits.", [("credit-amount", "asserted", 60e6)]),
    ("en", "Osprey Cloud invested in Heron AI. It put in $40 million in cash and $60 million in credits, and not $100 "
     "million.", [("credit-amount", "asserted", 60e6), ("invests-in", "asserted", 40e6)]),
    ("en", "Osprey Cloud owns 12% of Heron AI, not 20%.", [("stake", "asserted", 12.0)]),
    ("ko", "오스프리클라우드가 헤론AI에 제공한 크레딧은 1억 달러가 아니라 6천만 달러다.",
     [("credit-amount", "asserted", 60e6)]),
    ("ko", "오스프리클라우드는 헤론AI에 1억 달러 크레딧이 아니라 현금 4천만 달러와 크레딧 6천만 달러를 투자했다.",
     [("credit-amount", "asserted", 60e6), ("invests-in", "asserted", 40e6)]),
    ("ko", "오스프리클라우드는 헤론AI 지분 20%가 아닌 12%를 보유하고 있다.", [("stake", "asserted", 12.0)]),
    ("ko", "헤론AI는 오스프리클라우드로부터 400억원이 아닌 40억원을 투자받았다고 정정했다.",
     [("invests-in", "asserted", 40e8)]),
    # Cash and credits told side by side.
    ("ko", "오스프리클라우드는 헤론AI에 현금 4천만 달러와 클라우드 크레딧 6천만 달러를 제공했다.",
     [("credit-amount", "asserted", 60e6)]),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "stands"), ASIDE)
def test_what_is_set_aside_is_blank(sentence: str, stands: str) -> None:
    left = standing(sentence)
    assert len(left) == len(sentence)
    assert "".join(left.split()) == "".join(stands.split())


@pytest.mark.parametrize("sentence", KEPT)
def test_what_stands_alone_is_kept(sentence: str) -> None:
    assert standing(sentence) == sentence


@pytest.mark.parametrize(("language", "text", "values"), READ)
def test_only_what_stands_is_claimed(language: str, text: str, values: list[tuple[str, str, float]]) -> None:
    [(_, claims)] = article_reader().read([Article(title="", text=text, language=language, published="2026-04-02")])
    told = [(c.relation.name, c.status.value, c.amount.value if c.amount else c.qualifiers["percent"]) for c in claims]
    assert sorted(told) == values
