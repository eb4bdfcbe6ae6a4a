"""What part of a stated deal was credits or goods, told in a sentence that does not name its parties."""

import pytest

from api.wiring import article_reader
from graph.model import Article, Claim

DEALS = {
    "en": (
        "Hollowmere AI raises $90 million",
        "Hollowmere AI has raised $90 million. Brackwater Cloud led the round with $60 million.",
    ),
    "ko": (
        "솔바람로보틱스, 120억원 투자 유치",
        "솔바람로보틱스가 120억원 규모의 시리즈A 투자를 유치했다. 물레방아클라우드가 80억원을 투자했다.",
    ),
}
TOLD = [
    ("en", "Of the sum that it put in, $25 million was servers.", 25e6, "hardware"),
    ("en", "A third of its part came in the form of cloud credits.", (1 / 3, 1 / 3), "cloud"),
    ("en", "About 40 percent of that investment is GPU hours.", (0.4, 0.4), "compute"),
    ("ko", "물레방아클라우드는 이 중 30억원을 현금 대신 GPU 서버 20대로 납입했다.", 30e8, "hardware"),
    ("ko", "물레방아클라우드 몫은 현금 50억원과 클라우드 이용권 30억원이다.", 30e8, "cloud"),
]  # fmt: skip
SILENT = [
    ("en", "A third of its part would come in the form of cloud credits if the board agrees."),
    ("en", "'People say 60% of it was credits,' its chief said. 'It was 10%.'"),
    ("en", "Half of the money was said to be servers. In fact the company was paid in cash."),
    ("ko", "이 중 30억원이 서버로 지급됐다는 소문이 있었으나 사실이 아닌 것으로 확인됐다."),
    ("ko", "투자금의 절반이 크레딧이라는 보도가 있었다. 그러나 회사는 현금만 받았다고 밝혔다."),
    ("en", "Half of what Pallister Networks buys every year is servers."),
    ("ko", "물레방아클라우드는 이 중 30억원을 서버로 납입하는 방안을 검토했지만 전액 현금으로 냈다."),
]  # fmt: skip


def credits_in(language: str, sentence: str) -> list[Claim]:
    title, text = DEALS[language]
    article = Article(title=title, text=f"{text} {sentence}", language=language, published="2026-04-02")
    [(_, claims)] = article_reader().read([article])
    assert any(claim.relation.name == "invests-in" for claim in claims), "the deal itself is stated"
    return [claim for claim in claims if claim.relation.name == "credit-amount"]


@pytest.mark.parametrize(("language", "sentence", "part", "kind"), TOLD)
def test_a_sentence_tells_it_of_the_one_deal(
    language: str, sentence: str, part: float | tuple[float, float], kind: str
) -> None:
    [told] = credits_in(language, sentence)
    if isinstance(part, tuple):
        assert (told.qualifiers["share_low"], told.qualifiers["share_high"]) == pytest.approx(part, abs=1e-3)
    else:
        assert told.amount is not None
        assert told.amount.value == part
    assert told.qualifiers["kind"] == kind
    assert told.quote.endswith(sentence)


@pytest.mark.parametrize(("language", "sentence"), SILENT)
def test_what_is_planned_or_anothers_is_no_part(language: str, sentence: str) -> None:
    assert credits_in(language, sentence) == []


def test_marks_that_a_text_has_itself_are_none_of_ours() -> None:
    [told] = credits_in("en", "Of the sum\ue000 that it \ue002put in, $25 million was servers\ue001.")
    assert told.amount is not None
    assert told.amount.value == 25e6
