"""A claim's quote: its own sentences, or as much of them as a quote may hold, cut between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reader.labels import PARTY
from extract.reader.mentions import Mentioned
from extract.reader.quotes import LONGEST_QUOTE, ends_of_sentences, quote

LONG = "word " * 60


def quoted(content: str, *names: str) -> str:
    places = [Mentioned(PARTY, at, at + len(name)) for name in names if (at := content.index(name)) >= 0]
    start, end = quote(content, ends_of_sentences(content), places)
    return content[start:end]


@pytest.mark.parametrize(
    ("content", "names", "expected"),
    [
        ("It rained. Orbia bought Tallow. It rained.", ("Orbia", "Tallow"), "Orbia bought Tallow."),
        ("가온이 다온에 투자했다.\n비가 왔다.", ("가온", "다온"), "가온이 다온에 투자했다."),
        ("Orbia grew. It bought Tallow. It rained.", ("Orbia", "Tallow"), "Orbia grew. It bought Tallow."),
    ],
)
def test_a_short_claim_is_quoted_by_the_sentence(content: str, names: tuple[str, ...], expected: str) -> None:
    assert quoted(content, *names) == expected


def test_a_long_sentence_is_cut_between_words_around_the_parties() -> None:
    words = quoted(f"{LONG}Orbia bought Tallow {LONG}.", "Orbia", "Tallow")
    assert "Orbia bought Tallow" in words
    assert len(words) <= LONGEST_QUOTE
    assert set(words.split()) == {"word", "Orbia", "bought", "Tallow"}


def test_parties_too_far_apart_are_quoted_at_the_second() -> None:
    words = quoted(f"Orbia {LONG}Tallow {LONG}.", "Orbia", "Tallow")
    assert "Tallow" in words
    assert len(words) <= LONGEST_QUOTE


@given(st.text(alphabet="가나 a.!\n\u200b\u202e😀", min_size=1, max_size=600), st.data())
def test_a_quote_is_never_long_and_never_empty_where_names_stand(content: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(content) - 1))
    second = data.draw(st.integers(0, len(content) - 1))
    places = [Mentioned(PARTY, at, at + 1) for at in (first, second) if not content[at].isspace()]
    if places:
        start, end = quote(content, ends_of_sentences(content), places)
        assert 0 < end - start <= LONGEST_QUOTE
        assert start <= places[-1].start < end
