"""The terms of a clause: until when, where, to which side; cases as data in both languages, and any text at all."""

from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.languages.english.terms import TERMS as ENGLISH
from extract.languages.korean.terms import TERMS as KOREAN
from extract.terms.reading import vouched, with_terms
from graph.model import Article, Claim, Mention
from graph.schema import RELATIONS, SIDES, Status

# The text, its clause between brackets; what the claim says already; the terms.
CASES: tuple[tuple[str, str, dict[str, Any], dict[str, Any]], ...] = (
    (
        "en", "Orbia has a deal with Tallow. [Orbia may rent from no cloud but Tallow] through the end of 2028.", {},
        {"until": "2028-12-31", "side": "buys"},
    ),
    (
        "en", "[Orbia named Tallow its sole distributor across Japan], starting March 1, 2026 and lasting three years.",
        {"scope": "distribution"},
        {"since": "2026-03-01", "until": "2029-02-28", "territory": ("JP",), "side": "sells"},
    ),
    (
        "en", "[Orbia will sell its pumps only through Tallow in Norway and Sweden for 30 months].",
        {"scope": "distribution", "date": "2025-05-12"},
        {"until": "2027-11-12", "territory": ("NO", "SE"), "side": "sells"},
    ),
    (
        "en", "[Tallow is Orbia's sole supplier of cells]. The contract runs until 30 June 2027.", {"scope": "supply"},
        {"until": "2027-06-30", "side": "buys"},
    ),
    ("en", "[Until 20 February Orbia may speak with nobody but Tallow].", {"scope": "negotiation"},
     {"until": "2026-02-20"}),
    # Thirty months after a year that is all that is known end in one of two years.
    ("en", "[Orbia will buy from Tallow alone for 30 months].", {"date": "2024", "scope": "supply"}, {"side": "buys"}),
    # Another clause of the same sentence has a date of its own.
    (
        "en", "[Orbia will spend $90 million with Tallow], and until January 2030 may use no other cloud.",
        {"relation": "purchase-commitment"}, {},
    ),
    ("en", "[Orbia sells to Tallow alone] in Peru, Freedonia and Chile.", {"scope": "supply"}, {"side": "sells"}),
    ("en", "[The exclusive agreement of 2022 between Orbia and Tallow was ended].",
     {"status": "ended", "date": "2025-09"}, {"since": "2022", "until": "2025-09"}),
    ("en", "[Tallow pays $9 million in credits], to be used by the end of 2027.", {"relation": "credit-amount"},
     {"until": "2027-12-31"}),
    (
        "ko", "[오르비아는 탤로우 클라우드만 쓰기로 했다]. 계약 기간은 2027년 9월 말까지다.", {"scope": "cloud"},
        {"until": "2027-09-30", "side": "buys"},
    ),
    (
        "ko", "[오르비아는 앞으로 4년간 일본 전역에서 탤로우에만 제품을 공급하기로 했다].",
        {"scope": "supply", "date": "2025-01-22"}, {"until": "2029-01-22", "territory": ("JP",), "side": "sells"},
    ),
    ("ko", "[오르비아는 탤로우에 대만·홍콩 독점 판매권을 2030년까지 넘겼다].", {"scope": "distribution"},
     {"until": "2030", "territory": ("TW", "HK"), "side": "sells"}),
    ("ko", "[오르비아는 2023년부터 3년간 탤로우에서 최소 90억원어치를 산다].", {"relation": "purchase-commitment"},
     {"since": "2023", "until": "2025"}),
    ("ko", "[오르비아는 미국 유통사 탤로우와 전속 계약을 맺었다].", {"scope": "distribution"}, {}),
    ("ko", "[탤로우와의 전속 약정은 끝났다].", {"status": "ended", "date": "2025-03-31", "scope": "cloud"},
     {"until": "2025-03-31"}),
    ("en", "[Orbia may not take money from Quill Ventures or any other cloud provider until 2027].",
     {"scope": "financing"}, {"until": "2027", "bars": ("Quill Ventures", "other cloud provider")}),
    ("en", "[Orbia will spend at least $40 million on Tallow's chips] on top of the free hours.",
     {"relation": "purchase-commitment"}, {"what": "chips", "besides_credits": True}),
    # The day of a deal, told beside it or next.
    ("en", "[Tallow put $9 million into Orbia]. The shares changed hands on January 3.", {"relation": "invests-in"},
     {"date": "2026-01-03"}),
    ("en", "[Tallow put $9 million into Orbia]. The agreement was signed a day earlier.", {"relation": "invests-in"},
     {"date": "2026-01-14"}),
    ("en", "[Tallow put $9 million into Orbia]. The deal is expected to close on March 3.", {"relation": "invests-in"},
     {}),
    # Two days of two deals are nobody's.
    ("en", "[Tallow put $9 million into Orbia]. One deal closed on January 3. The other deal closed on January 4.",
     {"relation": "invests-in"}, {}),
    ("en", "[Tallow put $9 million into Orbia in 2021]. The new round closed on January 3.", {"relation": "invests-in"},
     {}),
    ("ko", "[탤로우는 오르비아 지분을 22.5%까지 높였다]. 취득일은 1월 3일이다.", {"relation": "stake"},
     {"date": "2026-01-03"}),
    ("ko", "[탤로우는 오르비아에 90억원을 투자했다]. 잔금은 1월 3일 치른다.", {"relation": "invests-in"}, {}),
    # A fraction in place of a sum.
    ("en", "[Just under half of the money takes the form of credits].", {"relation": "credit-amount"},
     {"share_low": 0.45, "share_high": 0.5}),
    ("en", '["Credits are a third of our part at the very most," said Tallow].', {"relation": "credit-amount"},
     {"share_low": 0.0, "share_high": 0.3333}),
    ("en", "[Tallow gives credits and a third of its shares to Orbia].", {"relation": "credit-amount"}, {}),
    ("ko", "[투자금 중 클라우드 크레딧은 4분의 1 정도다].", {"relation": "credit-amount"},
     {"share_low": 0.225, "share_high": 0.275}),
    # A scope that the words leave no doubt of; what is sold to clouds is no use of one.
    ("en", "[Orbia undertook not to sell shares to any other carmaker than Tallow].", {"relation": "exclusivity"},
     {"scope": "financing", "bars": ("other carmaker",)}),
    ("en", "[Tallow will be the only cloud on which Orbia trains its models].", {},
     {"scope": "cloud", "side": "buys"}),
    ("en", "[Orbia may sell its chips to no other cloud than Tallow].", {}, {"side": "sells"}),
    ("ko", "[오르비아는 탤로우 말고는 다른 클라우드를 쓰지 않는다].", {}, {"scope": "cloud", "side": "buys"}),
    ("ko", "[오르비아는 탤로우의 경쟁사에서 투자를 받지 않기로 했다].", {},
     {"scope": "financing", "bars": ("탤로우의 경쟁사",)}),
    # That it is paid on top of credits is told in the next sentence.
    ("ko", "[오르비아는 탤로우 서버를 4년간 90억원어치 쓰기로 했다]. 지난달 받은 크레딧과는 별개로 현금으로 낸다.",
     {"relation": "purchase-commitment"}, {"besides_credits": True}),
    ("en", "[Since March Orbia has been selling through Tallow alone].", {"scope": "distribution"},
     {"since": "2025-03", "side": "sells"}),
    ("en", "[The promise that Orbia gave Tallow lapsed at the end of November].", {"status": "ended", "scope": "cloud"},
     {"until": "2025-11-30"}),
    ("en", "[Orbia owes Tallow, a cloud firm, $40 million].", {"relation": "purchase-commitment"}, {}),
    (
        "ko", "계약에는 [오르비아가 2027년 3월까지 다른 클라우드 사업자에게서 투자를 받지 않는다]는 약속이 있다.",
        {"scope": "financing"}, {"until": "2027-03", "bars": ("다른 클라우드 사업자",)},
    ),
    ("ko", "[오르비아는 새벽벤처스와 노을투자의 자금을 받지 않기로 했다].", {"scope": "financing"},
     {"bars": ("새벽벤처스", "노을투자")}),
    ("ko", "[오르비아는 이용권을 다 쓴 뒤 탤로우의 연산 자원을 최소 90억원어치 사기로 했다].",
     {"relation": "purchase-commitment"}, {"what": "compute", "besides_credits": True}),
    ("ko", "[탤로우는 3월 10일까지 오르비아하고만 협상한다].", {"scope": "negotiation"}, {"until": "2026-03-10"}),
    ("en", "[Orbia will sell its maps to Tallow and to no other maker].", {"scope": "license"}, {"side": "sells"}),
    ("en", "[Orbia gives its maps to Tallow, and to nobody else].", {"scope": "license"}, {"side": "sells"}),
    ("en", "[Orbia must use no chips other than Tallow's].", {"scope": "supply"}, {"side": "buys"}),
    ("en", "[Orbia can be ordered on Tallow and nowhere else].", {"scope": "merchant"}, {}),
    ("en", "[Orbia can't take money from Quill, Inc. or Fern Ventures].", {"scope": "financing"},
     {"bars": ("Quill, Inc.", "Fern Ventures")}),
    ("ko", "[오르비아는 일본 내 판매를 탤로우에만 맡긴다].", {"scope": "distribution"},
     {"territory": ("JP",), "side": "sells"}),
    ("ko", "[오르비아는 웨이퍼를 탤로우에만 주문한다].", {"scope": "supply"}, {"side": "buys"}),
    ("ko", "[오르비아는 탤로우 외에는 부품을 쓰지 않는다].", {"scope": "supply"}, {"side": "buys"}),
    ("ko", "[오르비아의 칩은 탤로우 말고는 살 수 없다].", {"scope": "supply"}, {}),
    ("ko", "[오르비아는 새벽벤처스에서는 2028년 말까지 투자를 받을 수 없다].", {"scope": "financing"},
     {"until": "2028-12-31", "bars": ("새벽벤처스",)}),
    # What is left out: names apart, else the words as they stand.
    ("en", "[Orbia shall train on no other cloud], except in China.", {"scope": "cloud"},
     {"side": "buys", "exceptions": ("China",)}),
    ("en", "[Orbia may borrow from nobody but Tallow]; the promise does not extend to Quill Bank and Fern & Co.",
     {"scope": "financing"}, {"exceptions": ("Quill Bank", "Fern & Co")}),
    ("en", "[Orbia sells its pumps to no other mill]. Tallow paid for it. Old mills in Wales are carved out.",
     {"scope": "supply"}, {"side": "sells", "exceptions": ("Old mills in Wales",)}),
    ("en", "[Orbia sells its pumps to Tallow alone], though the deal comes with two exceptions.", {"scope": "supply"},
     {"side": "sells", "exceptions": ("deal comes with two exceptions",)}),
    # Who has the promise is no exception, nor are those kept out, nor who never was bound.
    ("en", "[Orbia will buy cells from nobody except Tallow].", {"scope": "supply"}, {}),
    ("en", "[Orbia is Tallow's alone]. Other providers are excluded. Its customers are unaffected.", {}, {}),
    ("en", "[Orbia sells to Tallow alone]. It gave up other buyers.", {"status": "denied", "scope": "supply"},
     {"side": "sells"}),
    ("ko", "[오르비아는 탤로우 클라우드만 쓰기로 했다]. 다만 일본 리전과 사내 장비는 예외다.", {"scope": "cloud"},
     {"side": "buys", "exceptions": ("일본 리전과 사내 장비",)}),
    ("ko", "[오르비아는 다른 은행에서 돈을 받지 않는다]. 기한은 3년이다. 단 새벽은행과 노을은행은 제외된다.",
     {"scope": "financing"}, {"bars": ("다른 은행",), "exceptions": ("새벽은행", "노을은행")}),
    ("ko", "[오르비아는 펌프를 탤로우에만 판다]. 수출용은 누구에게나 팔 수 있다.", {"scope": "supply"},
     {"side": "sells", "exceptions": ("수출용",)}),
    ("ko", "[오르비아는 아시아에서 펌프를 탤로우에만 판다]. 이 계약은 일본에서는 적용되지 않는다.", {"scope": "supply"},
     {"side": "sells", "territory": ("Asia",), "exceptions": ("일본",)}),
    ("ko", "[오르비아는 펌프를 탤로우에만 판다]. 크레딧은 여기에 포함되지 않는다. 이 조항은 계약에서 빠졌다.",
     {"scope": "supply"}, {"side": "sells"}),
)  # fmt: skip


def read(language: str, text: str, said: dict[str, Any]) -> dict[str, Any]:
    """The qualifiers of the one claim, without those that it has beforehand."""
    stated = dict(said)
    relation, status = stated.pop("relation", "exclusivity"), stated.pop("status", "asserted")
    start, end = text.index("["), text.index("]") - 1
    text = text.replace("[", "").replace("]", "")
    article = Article(title="", text=text, language=language, published="2026-01-15")
    parties = [
        Mention(names=tuple(name for name in names if name in text) or names)
        for names in (("Tallow", "탤로우"), ("Orbia", "오르비아"))
    ]
    if relation == "purchase-commitment":
        parties.reverse()
    claim = Claim(
        article=article.id, relation=RELATIONS[relation], subject=parties[0], object=parties[1], status=Status(status),
        quote=text[start:end], start=start, end=end, reader="test", p=0.9, qualifiers=MappingProxyType(stated),
    )  # fmt: skip
    [found] = with_terms(article, [claim])
    return {name: value for name, value in found.qualifiers.items() if name not in stated}


@pytest.mark.parametrize(("language", "text", "said", "terms"), CASES)
def test_terms(language: str, text: str, said: dict[str, Any], terms: dict[str, Any]) -> None:
    assert read(language, text, said) == terms


@pytest.mark.parametrize(
    ("text", "status", "p", "believed"),
    [
        ("Tallow will be the only cloud on which Orbia trains its models.", "asserted", 0.75, 0.95),
        ("Tallow will be the only cloud on which Orbia trains its models.", "asserted", 0.65, 0.65),
        ("Tallow will be the only cloud on which Orbia trains its models.", "denied", 0.75, 0.75),
        ("Tallow is close to Orbia.", "asserted", 0.75, 0.75),
    ],
)
def test_words_that_leave_no_doubt_vouch_for_a_likely_promise(
    text: str, status: str, p: float, believed: float
) -> None:
    article = Article(title="", text=text, language="en", published="2026-01-15")
    claim = Claim(
        article=article.id, relation=RELATIONS["exclusivity"], subject=Mention(names=("Tallow",)),
        object=Mention(names=("Orbia",)), status=Status(status), quote=text, start=0, end=len(text), reader="test", p=p,
        qualifiers=MappingProxyType({"scope": "supply"}),
    )  # fmt: skip
    assert [found.p for found in vouched(article, [claim])] == [believed]


def test_the_quote_reaches_to_the_words_that_tell_the_promise() -> None:
    text = (
        "Tallow has bought a tenth of Orbia. In return the start-up undertook not to sell shares to any other carmaker."
    )
    article = Article(title="", text=text, language="en", published="2026-01-15")
    claim = Claim(
        article=article.id, relation=RELATIONS["exclusivity"], subject=Mention(names=("Tallow",)),
        object=Mention(names=("Orbia",)), status=Status.ASSERTED, quote=text[:35], start=0, end=35, reader="test",
        p=0.9, qualifiers=MappingProxyType({"scope": "supply"}),
    )  # fmt: skip
    [found] = with_terms(article, [claim])
    assert (found.quote, found.qualifiers["scope"]) == (text, "financing")


def test_what_a_claim_says_already_stands() -> None:
    [language, text, *_] = CASES[0]
    assert read(language, text, {"until": "2031", "side": "sells"}) == {}


def test_both_languages_call_a_place_alike() -> None:
    english, korean = set(ENGLISH.places.names), set(KOREAN.places.names)
    assert len(english & korean) > 60
    assert {code for code in english ^ korean if len(code) == 2 and code != "EU"} <= english


PIECES = (
    "until ", "the end of ", "2028", "March 1, 2026", "for three years", " in Japan", " and ", "only ", "Orbia ",
    "Tallow ", "sell ", "nobody else ", ". ", "9" * 12, " years ", "까지", "2030년 ", "3년간 ", "일본 ", "독점 판매권",
    "에서만 ", "다른 ", "클라우드", "쓰지 않", "\ue000", "\ue001", "\n", "half of the credits ", "was signed on ",
    "3일 체결", "999년간 ", "for 999 days ", "2월 30일까지 ",
    "except for ", " is exempt", "은 예외다", "다만 ",
)  # fmt: skip


@given(
    text=st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200),
    language=st.sampled_from(("en", "ko")),
    said=st.sampled_from([said for _, _, said, _ in CASES]),
    data=st.data(),
)
def test_any_text_has_terms_within_bounds(text: str, language: str, said: dict[str, Any], data: st.DataObject) -> None:
    text = text.replace("[", "").replace("]", "") + "."
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    terms = read(language, f"{text[:start]}[{text[start:end]}]{text[end:]}", said)
    assert terms.get("side") in (None, *SIDES)
    assert all(4 <= len(terms[name]) <= 10 for name in ("since", "until") if name in terms)


def test_a_huge_sentence_costs_no_more_than_its_window() -> None:
    text = "Orbia sells and buys for three years in Japan until 2028 and other clouds only " * 25_000
    terms = read("en", f"{text[:1_000_000]}[Orbia will sell only to Tallow]{text[1_000_000:]}", {"scope": "supply"})
    assert terms["side"] == "sells"
