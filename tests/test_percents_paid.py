"""A percent of what is paid is no part of a firm: neither reader makes a holding of it."""

import pytest

from api.wiring import article_reader
from extract.values.holdings import of_firms
from graph.model import Article

PAID = (
    "People say 60% of it was credits.",
    "It put in $5 million: 60% in cloud credits, 40% in cash.",
    "Credits made up 60% of the consideration.",
    "The part in credits is 40 percent.",
    "Between 30 and 40 percent of the cheque was written in credits.",
    "Seventy percent of the $35.5 million cheque is compute.",
    "이 중 60%는 크레딧이었다.",
    "대금의 60%는 현금, 40%는 GPU 이용권으로 냈다.",
    "투자금 60%를 크레딧으로 지급했다.",
    "현금 40%, 크레딧 60%로 냈다.",
    "크레딧 비중은 60%다.",
    # Told again in words of its own.
    "People say 60% of it was credits. It was 10%.",
    "투자금의 60%가 크레딧이라는 말이 있지만 실제로는 10%다.",
)
HELD = (
    "It bought 30% of Heron for cash.",
    "It bought 30% of Heron in cash.",
    "It received 12% of Heron in exchange for credits.",
    "It gets 12 per cent of Heron for its money.",
    "It took 24.9 per cent of Heron, an investment of $18 million.",
    "Aviva, with 8%, prefers cash.",
    "The fund got 10% and the equipment maker got 6%.",
    "It purchased shares equal to 7.8% of capital. The price was $3.10.",
    "지분 12%를 현금으로 인수했다.",
    "크레딧을 주고 지분 12%를 받았다.",
    "현금 120억원으로 지분 35%를 원한다.",
)
DEAL = {
    "en": "Osprey Cloud invested $40 million in Heron AI in May.",
    "ko": "오스프리클라우드가 헤론AI에 400억원을 투자했다.",
}
TOLD = (
    ("en", '"People say 60% of it was credits," its chief said. "It was 10%."'),
    ("en", "Osprey Cloud paid 60% of the price in server time."),
    ("ko", "오스프리클라우드는 투자금의 60%를 크레딧으로 지급했다."),
    ("ko", "60%가 크레딧이라는 말이 돌지만 실제로는 10%다."),
)


@pytest.mark.parametrize("sentence", PAID)
def test_what_is_paid_is_no_part_of_a_firm(sentence: str) -> None:
    assert of_firms(sentence) == []


@pytest.mark.parametrize("sentence", HELD)
def test_what_is_held_is_one_whatever_it_is_paid_with(sentence: str) -> None:
    assert of_firms(sentence)


@pytest.mark.parametrize(("language", "sentence"), TOLD)
def test_no_holding_is_made_of_it(language: str, sentence: str) -> None:
    article = Article(title="", text=f"{DEAL[language]} {sentence}", language=language, published="2026-04-02")
    [(_, claims)] = article_reader(least=0).read([article])
    assert [claim for claim in claims if "percent" in claim.qualifiers] == []
