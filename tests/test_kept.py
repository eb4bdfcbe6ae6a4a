"""Who sells shares keeps the rest: what is kept is the seller's, and neither the buyer's nor sold."""

import csv
import functools
from pathlib import Path

import pytest

from api.wiring import article_reader
from graph.model import Article, Claim, Mention

READER = functools.cache(article_reader)
CORPUS = Path(__file__).parent / "corpus"
# Of sentences that say what a seller keeps so many are read right, and in so many another holds it or it is over.
READ = (("en", 144, 105, 5), ("ko", 144, 102, 3))
# A stake that is made smaller, and who holds it; nobody else is told to hold any.
SMALLER = (
    ("en", "Osprey cut its stake in Tern Labs from 30% to 12%.", 12),
    ("en", "Osprey's stake in Tern Labs fell from 30% to 12%.", 12),
    ("en", "Osprey lowered its Tern Labs stake by 5 percentage points to 12%.", 12),
    ("en", "Osprey sold shares of Tern Labs for $40 million, cutting its stake to 12% from 30%.", 12),
    ("ko", "오스프리는 테른랩스 지분을 30%에서 12%로 줄였다.", 12),
    ("ko", "오스프리의 테른랩스 지분율은 30%에서 12%로 떨어졌다.", 12),
    ("ko", "오스프리는 테른랩스 지분율을 5%포인트 낮춰 12%로 줄였다.", 12),
    ("ko", "오스프리는 테른랩스 주식을 400억원에 팔아 지분율이 30%에서 12%로 낮아졌다.", 12),
    ("ko", "오스프리, 테른랩스 지분 30%→12%로 축소", 12),
)
# Half of a stake is sold: nobody is told to have sold or bought the whole.
HALVED = (
    ("en", "Osprey sold half of its 24% stake in Tern Labs to Heron Capital."),
    ("en", "Heron Capital bought half of Osprey's 24% stake in Tern Labs."),
    ("en", "Heron Capital agreed to buy two thirds of Osprey's 24% holding in Tern Labs."),
    ("ko", "오스프리는 테른랩스 지분 24% 가운데 절반을 헤론캐피탈에 매각했다."),
    ("ko", "헤론캐피탈은 오스프리가 가진 테른랩스 지분 24%의 절반을 매입했다."),
    ("ko", "헤론캐피탈은 오스프리의 테른랩스 지분 24% 중 3분의 2를 인수했다."),
)
# Nothing here is kept by the seller, Marlow Partners or 말로파트너스.
NOT_KEPT = (
    ("en", "Corona Capital bought the remaining 30% of Finchley Systems from Marlow Partners."),
    ("en", "Marlow Partners sold its remaining 18% of Finchley Systems to Corona Capital."),
    ("en", "Corona Capital acquired 12% of Finchley Systems from Marlow Partners and now owns 40%."),
    (
        "en",
        "Marlow Partners sold 10% of Finchley Systems to Corona Capital. Elmwood Family Office keeps its 22% stake.",
    ),
    ("en", "Marlow Partners is in talks to sell 10% of Finchley Systems to Corona Capital and would keep 18%."),
    ("en", "Marlow Partners sold 10% of Finchley Systems to Corona Capital, which remains below 20%."),
    ("en", "Marlow Partners sold Finchley Systems shares to Corona Capital. Its revenue kept growing, by 18 percent."),
    ("en", "Marlow Partners will retain the right to buy back 10% of Finchley Systems from Corona Capital."),
    (
        "en",
        "Marlow Partners sold 10% of Finchley Systems to Corona Capital. It keeps on 62% of staff.",
    ),
    (
        "en",
        "Corona Capital, which has kept its 9% of Finchley Systems since 2019, bought another 6% from Marlow Partners.",
    ),
    ("ko", "코로나캐피탈이 핀치시스템 잔여 지분 30%를 말로파트너스로부터 인수했다."),
    ("ko", "말로파트너스가 핀치시스템 잔여 지분 18%를 코로나캐피탈에 매각했다."),
    ("ko", "코로나캐피탈은 말로파트너스에서 핀치시스템 지분 12%를 인수해 40%를 보유하게 됐다."),
    ("ko", "말로파트너스가 핀치시스템 지분 10%를 코로나캐피탈에 팔았다. 느릅오피스는 22%를 계속 보유한다."),
    ("ko", "말로파트너스는 핀치시스템 지분 10%를 코로나캐피탈에 파는 방안을 협의 중이며 18%는 남길 전망이다."),
    ("ko", "말로파트너스가 핀치시스템 지분 10%를 코로나캐피탈에 팔았다. 대표는 남고 직원 62%도 그대로 남는다."),
    ("ko", "2019년부터 핀치시스템 지분 9%를 유지해 온 코로나캐피탈은 말로파트너스로부터 6%를 더 인수했다."),
    ("ko", "말로파트너스는 핀치시스템 주식을 코로나캐피탈에 팔았다. 매출은 18% 늘며 성장세를 유지했다."),
)


def stakes(language: str, text: str) -> list[Claim]:
    article = Article(title="", text=text, language=language, published="2026-04-02")
    [(_, claims)] = READER().read([article])
    return [claim for claim in claims if claim.relation.name == "stake" and "percent" in claim.qualifiers]


def is_(party: Mention | None, name: str) -> bool:
    return party is not None and any(name in known for known in party.names)


def reading(language: str, row: dict[str, str]) -> str:
    told = [one for one in stakes(language, row["text"]) if one.qualifiers["percent"] == float(row["percent"])]
    right = [is_(c.subject, row["seller"]) and is_(c.object, row["firm"]) and c.status == "asserted" for c in told]
    return "missing" if not told else "right" if all(right) else "wrong"


@pytest.mark.parametrize(("language", "sentences", "right", "wrong"), READ)
def test_what_is_kept_is_the_sellers(language: str, sentences: int, right: int, wrong: int) -> None:
    with (CORPUS / f"kept_{language}.tsv").open(encoding="utf-8") as lines:
        rows = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    read = [reading(language, row) for row in rows]
    assert (len(read), read.count("right"), read.count("wrong")) == (sentences, right, wrong)


@pytest.mark.parametrize(("language", "text", "percent"), SMALLER)
def test_a_stake_made_smaller_is_what_is_left_of_it(language: str, text: str, percent: float) -> None:
    [held] = stakes(language, text)
    assert held.subject.names[0] in {"Osprey", "오스프리"}
    assert (held.status, held.qualifiers["percent"]) == ("asserted", percent)


@pytest.mark.parametrize(("language", "text"), NOT_KEPT)
def test_who_sells_keeps_nothing_that_is_bought_or_anothers(language: str, text: str) -> None:
    sellers = [one for one in stakes(language, text) if one.subject.names[0] in {"Marlow Partners", "말로파트너스"}]
    assert [one for one in sellers if one.status == "asserted"] == []


@pytest.mark.parametrize(("language", "text"), HALVED)
def test_of_a_stake_that_is_halved_nobody_sells_or_buys_the_whole(language: str, text: str) -> None:
    assert [one for one in stakes(language, text) if one.qualifiers["percent"] == 24] == []
