"""Who is behind a claim, by the words of its sentence."""

import pytest

from extract.languages.sources import CORRECTIONS, SOURCE_CUES
from extract.sources import attributed
from graph.claim_json import from_json
from graph.model import Article, Value
from graph.schema import SOURCES

CASES = [
    ("en", "Acme raised $5 million.", None),
    ("en", "Acme raised $5 million in a round led by Orbia, the company said on Monday.", "company"),
    ("en", "A spokeswoman for Acme said the round came to $5 million.", "company"),
    ("en", "Orbia is in talks to buy Acme for $5 million, people familiar with the matter said.", "anonymous"),
    (
        "en",
        "Acme, which declined to comment, raised $5 million, according to three people, the company said.",
        "anonymous",
    ),
    ("en", "Orbia paid $5 million for Acme, its annual report shows; the company said so in May.", "filing"),
    ("en", '"We raised $5 million," said Ann Lee, Acme\'s founder.', "person"),
    ("en", "Analysts put the round at $5 million.", "media"),
    ("ko", "토스가 50억원을 투자받았다.", None),
    ("ko", "토스는 50억원 규모의 투자를 유치했다고 20일 밝혔다.", "company"),
    ("ko", "토스가 50억원을 유치했다고 회사 관계자는 설명했다.", "company"),
    ("ko", "토스가 50억원을 유치할 것으로 알려졌다.", "anonymous"),
    ("ko", "업계 관계자는 토스가 50억원을 유치했다고 밝혔다.", "anonymous"),
    ("ko", "네이버는 토스 주식 50억원어치를 취득하기로 했다고 공시했다.", "filing"),
    ("ko", "이승건 대표는 50억원을 유치했다고 밝혔다.", "person"),
    ("ko", "로이터통신은 토스가 50억원을 유치했다고 보도했다.", "media"),
]
EXAMPLES = [(code, cue.example, cue.kind) for code, cues in SOURCE_CUES.items() for cue in cues]


def said(language: str, text: str, title: str = "", quote: str | None = None) -> dict[str, Value]:
    article = Article(title=title, text=text, language=language)
    row = {"relation": "raises", "subject": ["Acme"], "status": "asserted", "quote": quote or text[:8]}
    (claim,) = attributed(article, [from_json(row, article)])
    return dict(claim.qualifiers)


@pytest.mark.parametrize(("language", "text", "kind"), [*CASES, *EXAMPLES])
def test_the_kind_of_source(language: str, text: str, kind: str | None) -> None:
    assert said(language, text).get("source") == kind


def test_every_kind_is_told_in_every_language() -> None:
    assert all({cue.kind for cue in cues} == set(SOURCES) for cues in SOURCE_CUES.values())
    assert SOURCE_CUES.keys() == CORRECTIONS.keys()


def test_another_sentence_says_nothing_of_it() -> None:
    text = "Acme raised $5 million. Two people familiar with the matter said that it also hired a chef."
    assert said("en", text) == {}
    assert said("en", text, quote="hired a chef")["source"] == "anonymous"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Acme raised $5 million, not $50 million as an earlier version of this article said.", ""),
        ("en", "Acme raised $5 million.", "Correction: Acme raised $5 million"),
        ("en", "Acme raised $5 million.", "Acme's round: a correction"),
        ("en", "Acme raised $5 million. The company corrected the figure on Friday.", ""),
        ("en", "Correction. Acme raised $5 million.", ""),
        ("ko", "토스의 유치액은 50억원으로 바로잡습니다.", ""),
        ("ko", "토스는 50억원을 유치했다. 회사는 금액을 40억원에서 50억원으로 정정했다.", ""),
        ("ko", "토스는 50억원을 유치했다고 정정 공시했다.", ""),
        ("ko", "토스가 50억원을 유치했다.", "[정정] 토스, 50억원 유치"),
    ],
)
def test_what_sets_another_report_right(language: str, text: str, title: str) -> None:
    assert said(language, text, title)["corrects"] is True


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Acme raised $5 million after the market correction.", ""),
        ("en", "Acme, which sells error-correction software, raised $5 million.", "Quantum error correction pays"),
        ("en", "Acme raised $5 million. It corrected its course in May.", ""),
        ("en", "Acme raised $5 million. It was its first. Birch corrected the statement.", ""),
        ("ko", "토스는 질서를 바로잡기 위해 50억원을 유치했다.", ""),
        ("ko", "토스는 회계를 잘못 적은 것으로 나타났지만 50억원을 유치했다.", ""),
    ],
)
def test_what_sets_nothing_right(language: str, text: str, title: str) -> None:
    assert "corrects" not in said(language, text, title)


def test_what_is_given_with_a_claim_stands() -> None:
    article = Article(title="", text="Analysts put it at $5 million.", language="en")
    row = {"relation": "raises", "subject": ["Acme"], "status": "asserted", "quote": "Analysts", "source": "filing"}
    (claim,) = attributed(article, [from_json(row, article)])
    assert claim.qualifiers["source"] == "filing"
