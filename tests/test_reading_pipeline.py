"""The reader as a spaCy pipeline: kept on disk and loaded again, fed with streams, true to its offsets."""

import functools
import itertools
import time
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.components import COMPONENTS, pipeline, register
from extract.rule_reader import RuleReader
from graph.claim_json import as_json, from_json
from graph.model import Article
from graph.schema import MOST_NAMES

TEXTS = {
    "ko": "토스, 50억 투자 유치\n토스가 카카오벤처스로부터 50억원 규모의 시리즈A 투자를 유치했다고 11일 밝혔다.",
    "en": "Stripe raises $50 million\nStripe raised $50 million in a Series B led by Sequoia on Monday.",
}
# What a text may be made of: deals, names, and all that has broken offsets elsewhere.
PIECES = (
    "토스가 ", "카카오벤처스", "로부터 ", "50억원", " 규모의 시리즈A 투자를 유치했다", ". ", "네이버의 ", "지분 36%를 ",
    "인수했다", "각각 ", "Stripe ", "Sequoia", " raised ", "$50 million", " from ", "led by ", "36% of ", ", ", " and ",
    "(", ")", "‘", "’", "\n", "🙂", "👩\u200d👩\u200d👧", "\u200b", "\u200f", "\ufeff", "\ue000", "\uf000", "אבג",
    "漢字",
    "e\u0301", "ᆫ", "\x00", "\u2028", "  ", "㈜",
)  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
READER = functools.cache(RuleReader)


def article(text: str, code: str = "ko", title: str = "") -> Article:
    return Article(title=title, text=text, language=code, published="2024-05-13")


@pytest.mark.parametrize("code", TEXTS)
def test_the_pipeline_is_spacys(code: str) -> None:
    assert tuple(pipeline(code).pipe_names) == COMPONENTS


@pytest.mark.parametrize("code", TEXTS)
def test_a_pipeline_from_disk_reads_the_same(code: str, tmp_path: Path) -> None:
    made = pipeline(code, known=["옹달샘", "Tidepool"])
    made.to_disk(tmp_path)
    register()
    loaded = spacy.load(tmp_path)
    assert loaded.config["components"]["party_names"]["known"] == ["Tidepool", "옹달샘"]
    assert loaded(TEXTS[code])._.findings == made(TEXTS[code])._.findings
    assert made(TEXTS[code])._.findings


@pytest.mark.parametrize("code", TEXTS)
def test_a_stream_is_read_as_it_comes(code: str) -> None:
    endless = (article(f"{TEXTS[code]} {number}", code) for number in itertools.count())
    read = list(itertools.islice(RuleReader().read(endless), 3))
    assert [found.text[-1] for found, _ in read] == ["0", "1", "2"]
    assert all(claims for _, claims in read)


def test_known_names_are_names() -> None:
    text = "옹달샘이 50억원 규모의 시리즈A 투자를 유치했다."
    [(_, unknown)] = RuleReader().read([article(text)])
    [(_, known)] = RuleReader(known=["옹달샘"]).read([article(text)])
    assert [claim.subject.names for claim in known] == [("옹달샘",)]
    assert not unknown


@settings(deadline=None, max_examples=200)
@given(text=ARTICLES, title=ARTICLES)
@pytest.mark.parametrize("code", TEXTS)
def test_a_quote_stands_where_its_offsets_say(code: str, text: str, title: str) -> None:
    [(read, claims)] = READER().read([article(text, code, title)])
    for claim in claims:
        assert read.content[claim.start : claim.end] == claim.quote
        assert 0 < len(claim.quote) <= 160
        assert from_json(as_json(claim), read) == claim  # so the log keeps it
        for name in (*claim.subject.names, *(claim.object.names if claim.object else ())):
            assert name in read.content


# (language, text, what an article may state, what none can)
BEYOND_LIMITS = {
    "a name of 400 characters": ("en", "{} raised $5 million from Sequoia.", "Abab", "Abab" * 100),
    "an amount of 25 digits": ("en", "Stripe raised ${} trillion from Sequoia.", "5", "5,000,000,000,000"),
    "a share of 300 %": ("ko", "네이버가 토스의 지분 {}%를 보유하고 있다.", "30", "300"),
}


@pytest.mark.parametrize(("code", "text", "sane", "absurd"), BEYOND_LIMITS.values(), ids=BEYOND_LIMITS)
def test_what_no_article_can_state_is_not_claimed(code: str, text: str, sane: str, absurd: str) -> None:
    read = READER().read([article(text.format(one), code) for one in (sane, absurd)])
    assert [bool(claims) for _, claims in read] == [True, False]


def test_a_party_of_very_many_names_is_read_under_some() -> None:
    asides = "".join(f"토스(Toss{a}{b})는 성장했다. " for a in "abcdefgh" for b in "abcdefgh")
    [(_, claims)] = READER().read([article(f"{asides}토스가 50억원 규모의 시리즈A 투자를 유치했다.")])
    assert {len(claim.subject.names) for claim in claims} == {MOST_NAMES}


@settings(deadline=None, max_examples=30)
@given(texts=st.lists(ARTICLES, min_size=1, max_size=6), data=st.data())
def test_what_stands_beside_an_article_changes_nothing(texts: list[str], data: st.DataObject) -> None:
    articles = [article(text, code) for text in texts for code in TEXTS]
    alone = {one: next(iter(READER().read([one])))[1] for one in articles}
    shuffled = data.draw(st.permutations(articles))
    assert list(READER().read(shuffled)) == [(one, alone[one]) for one in shuffled]


@pytest.mark.parametrize(
    ("code", "unit"), [("ko", "토스가 카카오벤처스와 50억원을 "), ("en", "Stripe and Sequoia raised ")]
)
def test_the_time_is_in_proportion_to_the_length_of_a_paragraph(code: str, unit: str) -> None:
    """No full stop in it; a sentence is cut, so that no rule sees more than its limit."""
    short, long = unit * (50_000 // len(unit.encode())), unit * (500_000 // len(unit.encode()))
    reader = RuleReader()
    list(reader.read([article("한 줄", code)]))
    times = []
    for text in (short, long):
        start = time.process_time()
        list(reader.read([article(text, code)]))
        times.append(time.process_time() - start)
    assert times[1] < 25 * times[0]
