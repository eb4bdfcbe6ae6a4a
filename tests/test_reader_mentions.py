"""Of what is tagged as a party's name, what cannot be one is left out."""

import numpy as np
import pytest

from extract.reader.mentions import parties_of
from extract.reader.windows import Window


@pytest.mark.parametrize(
    ("content", "tagged", "names"),
    [
        ("엔비디아 산하 엔벤처스가 투자했다", ["엔비디아 산하", "엔벤처스"], ["엔벤처스"]),
        ("삼성 계열사 하나가 투자했다", ["삼성 계열사"], []),
        ("자회사 엔벤처스가 투자했다", ["자회사", "엔벤처스"], ["엔벤처스"]),
        ("베이징과 선전의 국유펀드, 루멘캐피탈이 투자했다", ["베이징", "선전", "루멘캐피탈"], ["루멘캐피탈"]),
        ("Hong Kong and Beacon Sea invested", ["Hong Kong", "Beacon Sea"], ["Beacon Sea"]),
        ("Orbia's arm Tallow Ventures invested", ["Orbia", "Tallow Ventures"], ["Tallow Ventures"]),
    ],
)
def test_whose_arm_and_where_it_is_is_no_party(content: str, tagged: list[str], names: list[str]) -> None:
    spans = [(content.index(name), content.index(name) + len(name)) for name in tagged]
    window = Window(ids=[0] * (len(spans) + 2), spans=[None, *spans, None], values=[])
    begins = [[0, 0, 1], *[[1, 0, 0]] * len(spans), [0, 0, 1]]
    found = parties_of(window, content, np.array(begins, np.float32), np.zeros((len(begins), 4), np.float32))
    assert [content[one.start : one.end] for one, _, _ in found] == names
