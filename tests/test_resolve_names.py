"""The normal form of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolve.legal import LEGAL_AFFIXES, LEGAL_WORDS
from graph.resolve.names import LONGEST_FORM, normal_form

ONE_NAME = [
    (
        "삼성전자",
        "주식회사 삼성전자",
        "삼성전자㈜",
        "㈜삼성전자",
        "삼성전자(주)",
        "삼성전자 주식회사",
        "（주）삼성전자",
    ),
    ("OpenAI", "Open AI", "OpenAI, Inc.", "OPENAI", "ＯｐｅｎＡＩ", "OpenAI L.L.C."),
    ("문샷 AI", "문샷AI", "문샷\u200b AI", "문샷-AI", "문샷에이아이", "주식회사 문샷에이아이"),
    ("Tencent Holdings", "Tencent Holdings Ltd.", "TENCENT HLDGS LIMITED"),
    ("腾讯控股", "腾讯控股有限公司"),
    ("月之暗面", "月之暗面 有限公司", "月之暗面股份有限公司"),
    ("ソニー", "株式会社ソニー", "ソニー株式会社", "㈱ソニー", "ｿﾆｰ"),
    ("Amazon.com", "Amazon.com, Inc.", "AMAZON.COM INC"),
    ("Hahn & Company", "Hahn & Company, Inc."),
    ("Procter & Gamble", "The Procter and Gamble Co.", "Procter&Gamble"),
    ("Ford Motor", "Ford Motor Company", "Ford Motor Co."),
    ("Nestlé", "Nestle SA", "NESTLÉ S.A."),
    ("AJ Networks", "AJ Networks Co.,Ltd."),
    ("DE&T", "DE&TCo.,Ltd.", "DE&T.CO.,LTD", "DE&T Co. Ltd."),
    ("Mistral AI", "Mistral AI SAS"),
    ("Pay 'N Pak", "Pay ’N Pak Stores".removesuffix(" Stores")),
    ("메이크스페이스㈜", "메이크스페이스", "유한회사 메이크스페이스"),
    ("바이트댄스", "바이트댄스(유)"),
]

TWO_NAMES = [
    ("Posco", "Pos Co., Ltd."), ("카카오", "카카오벤처스"), ("카카오", "카카오뱅크"), ("네이버", "네이버클라우드"),
    ("Alibaba", "Alibaba Cloud"), ("Alibaba", "Alibaba Group"), ("Kookmin", "Kookmin Group"),
    ("포스코", "포스코홀딩스"), ("POSCO", "POSCO Holdings Inc."), ("Golfzon Co., Ltd.", "Golfzon Holdings Co., Ltd."),
    ("SoftBank Group", "SoftBank Corp."), ("SoftBank", "SoftBank Corp."), ("롯데", "롯데지주"),
    ("삼성", "삼성그룹"), ("阿里巴巴", "阿里巴巴集团"), ("腾讯", "腾讯云"), ("Boring", "The Boring Company"),
    ("Block, Inc.", "The Block"), ("L&S 벤처캐피탈", "LS벤처캐피탈"), ("A+ Capital", "A Capital"),
    ("Google", "Google Ventures"), ("Sequoia Capital", "Sequoia"), ("ガ", "カ"), ("Inc.", "Ltd."),
]  # fmt: skip

PIECES = [
    *sorted(LEGAL_WORDS), *LEGAL_AFFIXES, "holdings", "the", "company", "and", "&", "(주)", "(", "에이아이", "에이",
    "아이", "posco", "카카오", "Ａｃｍｅ", " ", ".", "-", "\u200b", "e", "\u0301", "\u3099", "か", "ᄀ", "ᅡ", "ﬁ", "İ",
]  # fmt: skip
NAMES = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize("names", ONE_NAME, ids=lambda names: names[0])
def test_spellings_of_one_name_have_one_form(names: tuple[str, ...]) -> None:
    assert {normal_form(name) for name in names} == {normal_form(names[0])}


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_names_of_two_parties_have_two_forms(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@given(NAMES)
def test_the_form_of_a_form_is_itself(name: str) -> None:
    assert normal_form(normal_form(name)) == normal_form(name)


@given(NAMES)
def test_only_the_empty_name_has_an_empty_form(name: str) -> None:
    assert bool(normal_form(name)) == bool(name)


@given(NAMES, st.sampled_from([" Inc.", ", Ltd.", " 주식회사", "㈜", " GmbH", "股份有限公司"]))
def test_a_legal_form_added_changes_nothing(name: str, legal_form: str) -> None:
    form = normal_form(name)
    if len(form) < LONGEST_FORM and form.isalnum() and form not in LEGAL_AFFIXES:
        assert normal_form(form + legal_form) == form


@pytest.mark.parametrize(
    "name", ["a" * 5000, "주식회사" * 1250, "가 " * 2500, "!" * 5000, "(주)" * 1600, "\u200b" * 5000]
)
def test_a_long_name_has_a_bounded_form(name: str) -> None:
    assert 0 < len(normal_form(name)) <= LONGEST_FORM


def test_long_names_stay_apart() -> None:
    assert normal_form("a" * 5000 + "b") != normal_form("a" * 5000 + "c")


@pytest.mark.parametrize("name", [*sorted(LEGAL_WORDS), *LEGAL_AFFIXES, "(주)", "…", "\u200b", "\ud800", " "])
def test_a_name_of_legal_forms_or_symbols_alone_keeps_a_form(name: str) -> None:
    assert normal_form(name)
