"""Words that names have in several languages: 은행, Bank and 银行 say one thing, and tell a bank from its group."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from graph.resolve.guards import script

LANGUAGES = ("en", "ko", "zh", "ja")
# A word glued to the end of a Latin name is as long as this, but for the few that are shorter.
SHORTEST_GLUED = 4
SHORT_GLUED = ("pay",)
SHORTEST_STEM = 3
# The only words of one Han character that are taken off the end of a name.
HAN_ENDS = ("云",)
# Taken off the beginning of a name in Hangul or Han.
BEGINNINGS = ("한국", "대한", "중국", "일본", "韩国", "中国", "日本")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What each spelling may mean, which meanings tell two parties apart, and how English spells them."""

    meanings: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    english: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, tuple[str, ...]]
    longest: int

    def means(self, spelling: str) -> frozenset[str]:
        """Nothing for a word that is not in the table."""
        return self.meanings.get(spelling, frozenset())

    def tells(self, meanings: frozenset[str]) -> bool:
        """Two parties may differ in this word alone."""
        return bool(meanings & self.telling)

    def stands_in(self, meanings: frozenset[str], form: str) -> bool:
        """Some spelling of the word is a part of the form."""
        return any(len(each) > 1 and each in form for meaning in meanings for each in self.spellings[meaning])


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The table that comes with the program."""
    text = (files("graph") / "data" / "words.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), strict=True))
    meanings: dict[str, set[str]] = {}
    for row in rows:
        for language in LANGUAGES:
            for spelling in row[language].split():
                meanings.setdefault(spelling, set()).add(row["word"])
    return Vocabulary(
        meanings={spelling: frozenset(found) for spelling, found in meanings.items()},
        telling=frozenset(row["word"] for row in rows if row["tells"]),
        english={row["word"]: tuple(row["en"].split()) for row in rows},
        spellings={row["word"]: tuple(" ".join(row[language] for language in LANGUAGES).split()) for row in rows},
        longest=max(map(len, meanings)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A word of a name that the vocabulary has, as it is written there."""

    written: str
    meanings: frozenset[str]


def parted(words: Sequence[str]) -> tuple[list[str], list[Said]]:
    """The words that say who, and those that the vocabulary has; a name of the latter alone has no others."""
    stems: list[str] = []
    said: list[Said] = []
    for stem, found in _parts(words):
        said += found
        if stem:
            stems.append(stem)
    return stems, said


def _parts(words: Sequence[str]) -> Iterator[tuple[str, list[Said]]]:
    skipped = False
    for word, following in pairwise((*words, "")):
        if skipped:
            skipped = False
        elif following and (meanings := vocabulary().means(word + following)):
            skipped = True
            yield "", [Said(written=f"{word} {following}", meanings=meanings)]
        elif meanings := vocabulary().means(word):
            yield "", [Said(written=word, meanings=meanings)]
        else:
            yield _without_ends(word)


def _without_ends(word: str) -> tuple[str, list[Said]]:
    """What stays of a word when a country before it and the known words at its end are taken off, again and again."""
    ends: list[Said] = []
    while end := _end(word):
        ends.insert(0, _said(end))
        word = word[: -len(end)]
    if word in vocabulary().meanings:
        return "", [_said(word), *ends]
    country = next((place for place in BEGINNINGS if word.startswith(place) and len(word) > len(place) + 1), "")
    return word.removeprefix(country), [*([_said(country)] if country else []), *ends]


def _said(word: str) -> Said:
    return Said(written=word, meanings=vocabulary().means(word))


def _end(word: str) -> str:
    latin = script(word) == "latin"
    for length in range(min(vocabulary().longest, len(word) - (SHORTEST_STEM if latin else 1)), 0, -1):
        end = word[-length:]
        if (meanings := vocabulary().means(end)) and _is_an_end(end, meanings, latin=latin):
            return end
    return ""


def _is_an_end(end: str, meanings: frozenset[str], *, latin: bool) -> bool:
    if latin:
        return end in SHORT_GLUED or (len(end) >= SHORTEST_GLUED and vocabulary().tells(meanings))
    return len(end) > 1 or end in HAN_ENDS
