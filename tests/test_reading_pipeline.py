"""The rule reader as a spaCy pipeline: kept on disk and loaded again, fed with streams, within what may be stated."""

import functools
import itertools
from pathlib import Path

import pytest
import spacy

from extract.rules.components import COMPONENTS, pipeline, register
from extract.rules.rule_reader import RuleReader
from graph.model import Article
from graph.schema import MOST_NAMES

TEXTS = {
    "ko": "토스, 50억 투자 유치\n토스가 카카오벤처스로부터 50억원 규모의 시리즈A 투자를 유치했다고 11일 밝혔다.",
    "en": "Stripe raises $50 million\nStripe raised $50 million in a Series B led by Sequoia on Monday.",
}
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
