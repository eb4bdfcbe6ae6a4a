"""Which names may be one party's by how they are written."""

import pytest

from api.wiring import article_reader
from extract.reader.akin import may_be_one
from graph.model import Article

ONE = [
    ("Sundew Cloud", "Sundew"), ("LG Energy Solution", "LGES"), ("Norrebro Fund", "Nørrebro Fund"), ("X", "X Corp."),
    ("한빛데이터센터", "한빛"), ("한화손보", "한화손해보험"), ("소프트뱅크", "소프트뱅크그룹"),
    ("엘앤씨바이오그룹", "엘앤씨바이오"), ("토르발시스템", "Torvald Systems"),
]  # fmt: skip
TWO = [
    ("Selwyn Capital", "Damoa Health"), ("Oakmere Capital", "Minoan Capital"), ("Ibarra Vision", "Optra"),
    ("Dovetail AI", "Dovetail Health"), ("Radley Cloud", "Radleigh Capital"), ("너울테크", "너울데이터"),
    ("큰솔벤처스", "큰솔파트너스"),
    ("꿀잠연구소", "문서린"), ("가야테크", "한올택배"), ("Corrigan Compute", "Yarrow Voice"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "one"), [(names, True) for names in ONE] + [(names, False) for names in TWO])
def test_names_may_be_one_partys(names: tuple[str, str], *, one: bool) -> None:
    assert may_be_one(*names) is may_be_one(*reversed(names)) is one


def test_a_buyer_and_what_it_buys_are_two_though_they_stand_side_by_side() -> None:
    article = Article(
        title="Selwyn Capital agrees to buy Korea's Damoa Health", language="en", published="2026-05-29",
        text="Selwyn Capital has agreed to buy all of Damoa Health, a Korean booking service for check-ups, for "
        "145 billion won, the London firm said on May 29. The share purchase agreement was signed a day earlier.",
    )  # fmt: skip
    [(_, claims)] = article_reader(least=0).read([article])
    assert {(c.relation.name, c.subject.names[0], c.object and c.object.names[0]) for c in claims} == {
        ("acquires", "Selwyn Capital", "Damoa Health")
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Gaeulbyeot Invest (가을볕인베스트) led a $20 million Series A round in Orchard Metric.",
        ),
        ("ko", "가을볕인베스트(Gaeulbyeot Invest)가 오차드메트릭에 200억원을 투자했다고 12일 밝혔다."),
    ],
)
def test_a_name_in_the_other_script_in_brackets_is_the_same_partys(language: str, text: str) -> None:
    [(_, claims)] = article_reader(least=0).read([Article(title="", text=text, language=language)])
    investors = {frozenset(c.subject.names) for c in claims if c.relation.name == "invests-in"}
    assert investors == {frozenset({"가을볕인베스트", "Gaeulbyeot Invest"})}
