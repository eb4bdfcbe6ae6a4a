"""Articles that are one text count as one source, and nothing else comes of it."""

from itertools import permutations

import pytest
from reports import report

from graph.facts.copies import alike, by_source, sketch
from graph.facts.deriving import derived
from graph.reports import Report

WIRE = (
    "Tallow Freight, which books empty truck space for small shippers, has raised thirty million dollars in a round "
    "led by Orbia Partners. The money will pay for an office in Busan and for drivers who speak to customs officers. "
    "The company carried nine thousand loads last year and says that it will be profitable before the winter. Its "
    "founders, two sisters from Incheon, started with one van that their uncle had left behind."
)
OTHER = (
    "Orbia Partners is putting money into trucking. Its choice is Tallow Freight, a broker of unused lorry space, "
    "which takes thirty million dollars from the fund and a few of its friends. People who ship by road have long "
    "complained that half of what they pay for is air, and the sisters who run the firm agree with them. An office "
    "abroad comes next, they said on the phone, and perhaps a second line of business in cold storage."
)
KOREAN = (
    "빈 화물칸을 중개하는 탤로프레이트가 오르비아파트너스에서 삼백억원을 유치했다. 회사는 부산에 사무소를 열고 통관을 "
    "돕는 기사를 뽑을 계획이다. 지난해 구천 건의 화물을 날랐고 올겨울 전에 흑자를 낼 것으로 본다. 인천에서 자란 자매가 "
    "삼촌이 두고 간 승합차 한 대로 시작한 회사다. 두 사람은 처음 이 년 동안 직접 운전대를 잡았다고 말했다."
)
EVERY_TENTH = " ".join("so" if at % 10 == 9 else word for at, word in enumerate(WIRE.split()))
ROUND_AGAIN = WIRE.replace("thirty million", "forty million")


def told(*texts: str, language: str = "en", days: int = 1) -> list[Report]:
    """One article a text, each of its own publisher, so many days apart."""
    return [
        report("raises", usd=30e6, round="seed", text=text, language=language, publisher=f"Daily {n}", article=f"{n}",
               on=f"2024-05-{n * days + 1:02}")
        for n, text in enumerate(texts)
    ]  # fmt: skip


SOURCES = {
    "a byline and another tail": (1, told(WIRE, f"By our own reporter. {WIRE}", WIRE.rsplit(".", 2)[0])),
    "every tenth word another": (1, told(WIRE, EVERY_TENTH)),
    "a copy of a copy": (1, told(WIRE, WIRE[:-90], f"{WIRE[:-90]} It is a busy year for trucks.")),
    "in Korean": (1, told(KOREAN, f"[앵커] {KOREAN}", language="ko")),
    "told in its own words": (2, told(WIRE, OTHER)),
    "one wire story and one of its own": (2, told(WIRE, WIRE, OTHER)),
    "weeks apart": (2, told(WIRE, WIRE, days=20)),
    "only headlines": (2, told("Tallow raises thirty million", "Tallow raises thirty million")),
}


@pytest.mark.parametrize(("count", "reports"), SOURCES.values(), ids=SOURCES)
def test_how_many_sources_there_are(count: int, reports: list[Report]) -> None:
    assert len({each.source for each in by_source(reports)}) == count
    (fact,) = derived("c", reports).facts
    assert fact.confidence == pytest.approx(1 - 0.2**count)
    assert len(fact.properties["articles"]) == len(reports)


@pytest.mark.parametrize("reports", [reports for _, reports in SOURCES.values()], ids=SOURCES)
def test_the_order_of_arrival_does_not_matter(reports: list[Report]) -> None:
    sources = [{each.id: each.source for each in by_source(order)} for order in permutations(reports)]
    assert all(found == sources[0] for found in sources)


def test_the_first_that_names_its_publisher_is_the_source_and_evidence_says_so() -> None:
    nameless = report("raises", usd=30e6, text=WIRE, publisher=None, article="9", on="2024-05-01")
    first, second = told(WIRE, WIRE)
    evidence = {piece.article: piece.reported["copy_of"] for piece in derived("c", [nameless, first, second]).evidence}
    assert evidence == {
        nameless.article.id: first.article.id,
        second.article.id: first.article.id,
        first.article.id: None,
    }


def test_one_text_of_two_rounds_stays_two_deals() -> None:
    first = report("raises", usd=30e6, round="seed", text=WIRE, article="1", publisher="A")
    second = report("raises", usd=40e6, round="series-a", text=ROUND_AGAIN, article="2", publisher="B")
    assert alike(sketch(first.article.text), sketch(second.article.text)) > 0.9
    assert len(derived("c", [first, second]).deals) == 2


def test_of_long_texts_a_sample_tells_how_much_they_share() -> None:
    words = [f"word{n}" for n in range(2000)]
    half = [*words[:1333], *(f"other{n}" for n in range(667))]
    assert alike(sketch(" ".join(words)), sketch(" ".join(half))) == pytest.approx(0.5, abs=0.1)
