"""Words that names have in several languages: 은행, Bank and 银行 say one thing, and tell a bank from its group."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from graph.matching import hangul
from graph.resolve.guards import script

LANGUAGES = ("en", "ko", "zh", "ja")
# A word glued to the end of a Latin name is as long as this, longer where it tells nothing; but for the few that
# are shorter.
SHORTEST_GLUED, LONG_GLUED = 4, 7
SHORT_GLUED = ("pay",)
SHORTEST_STEM = 3
# What the sounds of a word count: it says who in no name.
TELLING, NEUTRAL, FORM = 0.3, 0.2, 0.1
# The only words of one Han character that are taken off the end of a name.
HAN_ENDS = ("云",)
# Taken off the beginning of a name in Hangul or Han.
BEGINNINGS = ("한국", "대한", "중국", "일본", "韩国", "中国", "日本")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What each spelling may mean, which meanings tell two parties apart, which are but forms, and how English spells
    them."""

    meanings: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    forms: frozenset[str]
    english: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, tuple[str, ...]]
    longest: int

    def means(self, spelling: str) -> frozenset[str]:
        """Nothing for a word that is not in the table."""
        return self.meanings.get(spelling, frozenset())

    def tells(self, meanings: frozenset[str]) -> bool:
        """Two parties may differ in this word alone."""
        return bool(meanings & self.telling)

    def weight(self, meanings: frozenset[str]) -> float:
        """How much the sounds of such a word count beside those of a name's own words."""
        if not meanings:
            return 1.0
        return FORM if meanings <= self.forms else TELLING if meanings & self.telling else NEUTRAL

    def stands_in(self, meanings: frozenset[str], form: str) -> bool:
        """Some spelling of the word is a part of the form."""
        spellings = (each for meaning in meanings for each in self.spellings[meaning])
        return any(each in form and (len(each) > 1 or hangul.is_hangul(each)) for each in spellings)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The table that comes with the program."""
    text = (files("graph") / "data" / "words.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), strict=True))
    meanings: dict[str, set[str]] = {}
    for row in rows:
        for language in LANGUAGES:
            for spelling in row[language].split():
                meanings.setdefault(hangul.plain(spelling), set()).add(row["word"])
    return Vocabulary(
        meanings={spelling: frozenset(found) for spelling, found in meanings.items()},
        telling=frozenset(row["word"] for row in rows if row["tells"] == "yes"),
        forms=frozenset(row["word"] for row in rows if row["tells"] == "form"),
        english={row["word"]: tuple(row["en"].split()) for row in rows},
        spellings={
            row["word"]: tuple(hangul.plain(" ".join(row[language] for language in LANGUAGES)).split()) for row in rows
        },
        longest=max(map(len, meanings)),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, folded, or a piece of one; `meanings` where the vocabulary has it."""

    written: str
    meanings: frozenset[str] = frozenset()


def parts(words: Sequence[str]) -> Iterator[Part]:
    """The words that say who and those that the vocabulary has, in order."""
    skipped = False
    for word, following in pairwise((*words, "")):
        if skipped:
            skipped = False
        elif following and vocabulary().means(word + following):
            skipped = True
            yield _known(word + following)
        elif vocabulary().means(word):
            yield _known(word)
        else:
            yield from _pieces(word)


def _pieces(word: str) -> Iterator[Part]:
    """A country before a word, and the known words at its end, taken off again and again."""
    ends: list[Part] = []
    while end := _end(word):
        ends.insert(0, _known(end))
        word = word[: -len(end)]
    country = next((place for place in BEGINNINGS if word.startswith(place) and len(word) > len(place) + 1), "")
    if country:
        yield _known(country)
    yield _known(word.removeprefix(country))
    yield from ends


def _known(word: str) -> Part:
    return Part(word, vocabulary().means(word))


def _end(word: str) -> str:
    latin = script(word) == "latin"
    for length in range(min(vocabulary().longest, len(word) - (SHORTEST_STEM if latin else 1)), 0, -1):
        end = word[-length:]
        if (meanings := vocabulary().means(end)) and _is_an_end(end, meanings, latin=latin):
            return end
    return ""


def _is_an_end(end: str, meanings: frozenset[str], *, latin: bool) -> bool:
    if latin:
        return end in SHORT_GLUED or len(end) >= (SHORTEST_GLUED if vocabulary().tells(meanings) else LONG_GLUED)
    return len(end) > 1 or end in HAN_ENDS
