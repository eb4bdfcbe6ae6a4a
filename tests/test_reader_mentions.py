"""Of what is tagged as a party's name, what cannot be one is left out."""

import numpy as np
import pytest

from extract.reader.mentions import parties_of, places_of
from extract.reader.windows import Window


@pytest.mark.parametrize(
    ("content", "tagged", "names"),
    [
        ("엔비디아 산하 엔벤처스가 투자했다", ["엔비디아 산하", "엔벤처스"], ["엔벤처스"]),
        ("삼성 계열사 하나가 투자했다", ["삼성 계열사"], []),
        ("자회사 엔벤처스가 투자했다", ["자회사", "엔벤처스"], ["엔벤처스"]),
        ("베이징과 선전의 국유펀드, 루멘캐피탈이 투자했다", ["베이징", "선전", "루멘캐피탈"], ["루멘캐피탈"]),
        ("Hong Kong and Beacon Sea invested", ["Hong Kong", "Beacon Sea"], ["Beacon Sea"]),
        ("나래정보는 크다. 나래정보 한가람 회장이 주식을 샀다", ["나래정보 한가람"], ["한가람"]),
        ("나래 벤처스 대표가 주식을 샀다", ["나래 벤처스"], ["나래 벤처스"]),
        ("Orbia's arm Tallow Ventures invested", ["Orbia", "Tallow Ventures"], ["Tallow Ventures"]),
    ],
)
def test_whose_arm_and_where_it_is_is_no_party(content: str, tagged: list[str], names: list[str]) -> None:
    spans = [(content.index(name), content.index(name) + len(name)) for name in tagged]
    window = Window(ids=[0] * (len(spans) + 2), spans=[None, *spans, None], values=[])
    begins = [[0, 0, 1], *[[1, 0, 0]] * len(spans), [0, 0, 1]]
    found = parties_of(window, content, np.array(begins, np.float32), np.zeros((len(begins), 4), np.float32))
    assert [content[one.start : one.end] for one, _, _ in found] == names


def test_a_party_that_is_known_is_one_though_no_tag_says_so() -> None:
    content = "알리바바와 텐센트가 투자했다, 알리바바클라우드는 아니다"
    spans = [(0, 4), (4, 5), (6, 9), (9, 10), (17, 21), (21, 25)]
    window = Window(ids=[0] * 8, spans=[None, *spans, None], values=[])
    begins = np.array([[0, 0, 1]] * 3 + [[1, 0, 0]] + [[0, 0, 1]] * 4, np.float32)
    found = parties_of(window, content, begins, np.zeros((8, 4), np.float32), [(0, 4), (6, 9)])
    assert [(one.start, one.end, first, last) for one, first, last in found] == [(6, 9, 3, 3), (0, 4, 1, 1)]


def test_a_name_stands_where_no_longer_one_does() -> None:
    content = "알리바바와 알리바바 클라우드, 알리바바클라우드코리아"
    assert places_of({"알리바바", "알리바바 클라우드"}, content) == [(0, 4), (6, 15)]
    assert places_of((), content) == []
