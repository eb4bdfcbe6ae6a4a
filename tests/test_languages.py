"""Languages: tokens lose nothing, sentences cover what is said, the language of a text is known by its letters."""

import functools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.languages import LANGUAGES, detect
from extract.pipeline import UnsupportedLanguageError
from extract.rules.components import SentenceEnds, pipeline
from extract.rules.rule_reader import RuleReader
from graph.model import Article

PIPELINES = functools.cache(pipeline)
KOREAN = st.text(alphabet="가했다는은이었 \n\t\u200b\u200f\ufeffAb1.🙂\x00\x01한ᆫ고ᄀ\r\u2028'\"()", max_size=40)


@settings(deadline=None)
@given(text=KOREAN | st.text(max_size=60))
@example(text="두  칸 띄운 글\n\n새 줄에서 시작했다. ")
@example(text="\u200f토스\u200b가 🙂 투자했다")
@pytest.mark.parametrize("code", LANGUAGES)
def test_tokens_lose_nothing(code: str, text: str) -> None:
    assert PIPELINES(code).make_doc(text).text == text


def test_contracted_morphemes_are_one_token() -> None:
    doc = PIPELINES("ko").make_doc("투자했다")
    assert [(token.text, token.tag_) for token in doc] == [("투자", "NNG"), ("했", "XSV+EP"), ("다", "EF")]


def test_a_headline_does_not_run_into_the_text() -> None:
    doc = PIPELINES("ko").make_doc("토스, 50억 투자 유치\n네이버가 웃었다.")
    assert "\n" in [token.text for token in doc]


@pytest.mark.parametrize(
    ("code", "text", "sentences"),
    [
        ("ko", "토스가 투자를 받았다. 네이버도 웃었다.", ["토스가 투자를 받았다.", "네이버도 웃었다."]),
        ("ko", "토스가 받았다.네이버도 웃었다", ["토스가 받았다.", "네이버도 웃었다"]),
        ("ko", "3.5% 늘었다.\n\n제목", ["3.5% 늘었다.", "제목"]),
        ("en", "Acme Inc. raised $2.5 million. It hired.", ["Acme Inc. raised $2.5 million.", "It hired."]),
        ("en", "The U.S. firm paid. J. Smith left!", ["The U.S. firm paid.", "J. Smith left!"]),
    ],
)
def test_sentences(code: str, text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in SentenceEnds(code).sentences(text)] == sentences


@settings(deadline=None)
@given(text=KOREAN | st.text(max_size=200))
@pytest.mark.parametrize("code", LANGUAGES)
def test_sentences_cover_all_that_is_no_space(code: str, text: str) -> None:
    covered = "".join(text[start:end] for start, end in SentenceEnds(code).sentences(text))
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("토스가 시리즈A 투자를 유치했다", "ko"),
        ("OpenAI가 Anthropic과 경쟁", "ko"),
        ("Stripe raised $5 million, 한국", "en"),
        ("アリババが投資した", None),
        ("12,345 %", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_its_letters(text: str, code: str | None) -> None:
    assert detect(text) == code


def test_an_unknown_language_is_named() -> None:
    article = Article(title="Titel", text="Text", language="de", key="a-7")
    with pytest.raises(UnsupportedLanguageError, match=r"a-7.*'de'.*en, ko"):
        list(RuleReader().read([article]))
