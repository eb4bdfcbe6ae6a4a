"""Every reader on any text: it ends, its quotes stand where it says, and the same article gives the same bytes."""

import functools
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import orjson
import pytest
from command_line import ROOT, dealgraph, environment
from hypothesis import given, settings
from hypothesis import strategies as st

from api.wiring import article_reader
from extract.documents import read_documents
from extract.pipeline import Reader
from extract.reader.learned_reader import LearnedReader
from extract.rules.rule_reader import RuleReader
from graph.claim_json import as_json, from_json
from graph.model import Article, Claim

# Whoever reads articles: a class or a function without arguments, which another process can import.
READERS: dict[str, Callable[[], Reader]] = {"rules": RuleReader, "learned": LearnedReader}
LANGUAGES = ("ko", "en")
BENCHMARK = ROOT / "tests" / "benchmark"

SENTENCES = {
    "ko": "토스가 카카오벤처스로부터 50억원 규모의 시리즈A 투자를 유치했다.",
    "en": "Stripe raised $50 million in a Series B led by Sequoia.",
}
# What breaks offsets elsewhere: what is not seen, what takes two units or several, what turns the text around.
STRANGE = (
    "🙂", "👩\u200d👩\u200d👧", "🇰🇷", "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\ue000", "\uf000",
    "\U000f0000", "אבג", "مرحبا", "阿里巴巴投资了", "アリババ", "e\u0301", "ᆫ", "ㅋㅋ", "\x00", "\x1b[0m", "\u2028",
    "\u3000", "㈜", "ﬁ", "İ", "ß", "𝐒𝐭𝐫𝐢𝐩𝐞",
)  # fmt: skip
PIECES = (
    *SENTENCES.values(), *STRANGE, "토스가 ", "카카오벤처스", "로부터 ", "50억원", " 규모의 시리즈A 투자를 유치했다",
    "각각 ", "네이버의 ", "지분 36%를 ", "인수했다", "Stripe ", "Sequoia", " raised ", "$50 million", " from ",
    "led by ", ". ", "36% of ", ", ", " and ", "(", ")", "‘", "’", "\n", "  ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)

Read = Callable[[Iterable[Article]], Iterator[tuple[Article, list[Claim]]]]


@functools.cache
def made(name: str) -> Reader:
    return READERS[name]()


every_reader = pytest.mark.parametrize(
    "read", [pytest.param(lambda them, name=name: made(name).read(them), id=name) for name in READERS]
)
both_languages = pytest.mark.parametrize("code", LANGUAGES)


def article(text: str, code: str, title: str = "") -> Article:
    return Article(title=title, text=text, language=code, published="2024-05-13")


def as_bytes(claims: Iterable[Claim]) -> bytes:
    return orjson.dumps([as_json(claim) for claim in claims])


def claims_of(read: Read, one: Article) -> list[Claim]:
    """The article's claims, once it is sure that each is one that the log keeps, with its quote in its place."""
    [(same, claims)] = read([one])
    assert same == one
    for claim in claims:
        assert one.content[claim.start : claim.end] == claim.quote
        assert 0 < len(claim.quote) <= 160
        assert from_json(as_json(claim), one) == claim
        for name in (*claim.subject.names, *(claim.object.names if claim.object else ())):
            assert name in one.content
    return claims


@every_reader
@settings(deadline=None, max_examples=100)
@given(text=TEXTS, title=TEXTS, code=st.sampled_from(LANGUAGES))
def test_a_quote_stands_where_its_offsets_say(read: Read, text: str, title: str, code: str) -> None:
    claims_of(read, article(text, code, title))


@both_languages
def test_what_is_strange_beside_a_sentence_hides_nothing_that_the_rules_read(code: str) -> None:
    read = made("rules").read
    alone = claims_of(read, article(SENTENCES[code], code))
    assert alone
    for strange in STRANGE:
        moved = claims_of(read, article(f"{strange}\n{SENTENCES[code]}\n{strange}", code))
        told = {(claim.relation.name, claim.subject, claim.object, claim.amount, claim.quote) for claim in moved}
        assert told >= {(each.relation.name, each.subject, each.object, each.amount, each.quote) for each in alone}


@both_languages
def test_what_is_strange_beside_a_sentence_harms_no_claim_of_the_network(code: str) -> None:
    for strange in STRANGE:
        claims_of(made("learned").read, article(f"{strange}\n{SENTENCES[code]}\n{strange}", code))


@every_reader
@both_languages
def test_a_headline_alone_states_what_it_states(read: Read, code: str) -> None:
    headline = SENTENCES[code].removesuffix(".")
    assert {claim.relation.name for claim in claims_of(read, article("", code, headline))} >= {"raises"}


@every_reader
@both_languages
@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\u200b", ".", "토", "S", "…\n\n…", "。。。", "0" * 3000, "\ufeff" * 500]
)
def test_what_says_nothing_states_nothing(read: Read, code: str, text: str) -> None:
    assert claims_of(read, article(text, code)) == []
    assert claims_of(read, article(text, code, title=text)) == []


@every_reader
@settings(deadline=None, max_examples=20)
@given(texts=st.lists(TEXTS, min_size=1, max_size=6), data=st.data())
def test_neither_order_nor_neighbours_nor_batches_change_a_byte(
    read: Read, texts: list[str], data: st.DataObject
) -> None:
    articles = [article(text, code) for text in texts for code in LANGUAGES]
    alone = {one: as_bytes(claims_of(read, one)) for one in articles}
    shuffled = data.draw(st.permutations(articles * 2))
    cut = data.draw(st.integers(0, len(shuffled)))
    for batches in ([shuffled], [shuffled[:cut], shuffled[cut:]]):
        pairs = [pair for batch in batches for pair in read(batch)]
        assert [one for one, _ in pairs] == shuffled
        assert all(as_bytes(claims) == alone[one] for one, claims in pairs)


def cpu_seconds(read: Read, one: Article) -> float:
    start = time.process_time()
    claims_of(read, one)
    return time.process_time() - start


def mentions(code: str, count: int) -> str:
    """A text that names parties so often, in English always others; one sentence in ten tells of a deal."""
    chance = random.Random(count)  # noqa: S311  a seed, not a secret
    sentences = []
    for place in range(count // 2):
        one, other = ("".join(chance.choices("bdfglmnrstvaeiou", k=6)).title() for _ in range(2))
        says = {"en": f"{one} met {other}. ", "ko": "토스가 카카오벤처스를 만났다. "}
        deal = {"en": f"{one} raised $5 million from {other}. ", "ko": f"{SENTENCES['ko']} "}
        sentences.append((says if place % 10 else deal)[code])
    return "".join(sentences)


# What grows, how many of it there are at most, and a text of so many.
GROWS: dict[str, tuple[int, Callable[[str, int], str]]] = {
    "a paragraph without a full stop": (1_500, lambda code, count: SENTENCES[code].removesuffix(".") * count),
    "mentions of parties": (10_000, mentions),
    "a word": (10_000, lambda code, count: {"ko": "토스", "en": "Stripe"}[code] * count),
    "words with a capital": (10_000, lambda code, count: {"ko": "토스 ", "en": "Stripe "}[code] * count),
}


@every_reader
@both_languages
@pytest.mark.parametrize("kind", GROWS)
def test_the_time_is_in_proportion_to_the_length(read: Read, code: str, kind: str) -> None:
    """Ten times the text takes ten times as long, and not a hundred."""
    most, text = GROWS[kind]
    list(read([article(SENTENCES[code], code)]))
    short, long = (cpu_seconds(read, article(text(code, count), code)) for count in (most // 10, most))
    assert long < 25 * max(short, 0.05)


HUGE = """
import importlib, resource, sys
from graph.model import Article
module, name, size = sys.argv[1:]
reader = getattr(importlib.import_module(module), name)()
unit = "토스가 Sequoia와 投资 이야기를 나누고 🙂 또 나누면서도 정하지 못한 것은 언제 누구와 얼마를, 곧 50억원을 "
def peak(text):
    [(article, claims)] = reader.read([Article(title="", text=text, language="ko")])
    assert all(article.content[claim.start : claim.end] == claim.quote for claim in claims)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak(unit), peak(unit * (int(size) // len(unit.encode()))))
"""


@pytest.mark.parametrize("made_by", READERS.values(), ids=READERS)
def test_two_megabytes_without_a_full_stop_take_little_memory(made_by: Callable[[], Reader]) -> None:
    place = (made_by.__module__, made_by.__qualname__)
    peaks = subprocess.run(
        [sys.executable, "-c", HUGE, *place, str(2_000_000)],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = map(int, peaks.stdout.split())
    assert (after - before) * 1024 < 300_000_000


def test_another_process_prints_the_same_bytes(tmp_path: Path) -> None:
    documents = tmp_path / "documents.jsonl"
    lines = [line for code in LANGUAGES for line in (BENCHMARK / f"{code}.jsonl").read_bytes().splitlines()]
    documents.write_bytes(b"\n".join(lines[::12]))
    here = [as_bytes(claims) for _, claims in article_reader().read(read_documents(documents))]
    printed = dealgraph("read", documents, settings={"PYTHONHASHSEED": "1"}).stdout.splitlines()
    assert [orjson.dumps(orjson.loads(line)["claims"]) for line in printed] == here
    assert sum(len(orjson.loads(claims)) for claims in here) > 5
