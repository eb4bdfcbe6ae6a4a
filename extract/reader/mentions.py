"""What a window mentions: parties, where the tags and the words around allow a name, and the values found before."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.languages.english import words as english_words
from extract.languages.korean import words as korean_words
from extract.languages.products import PRODUCTS
from extract.reader.labels import PARTY
from extract.reader.names import snapped
from extract.reader.windows import Window

Floats = NDArray[np.float32]
# A mention, its first piece and its last.
Placed = tuple["Mentioned", int, int]
# Of characters, the first one and the one after the last.
Span = tuple[int, int]

MOST_PARTIES, MOST_VALUES = 48, 32
TAGGED = 0.5
# A name before these is whose arm, unit or affiliate the party is, and no party itself.
OWNER = re.compile(r"\s?(?:산하|계열)(?![가-힣])|['’]s\s(?:[A-Za-z-]+\s){0,3}(?:arm|unit|subsidiary|affiliate|fund)\b")
# A name after these is a product's, or again an owner's.
APART = re.compile(
    r"(?:\b(?:app|chatbot|model|game|service|arm of|unit of|subsidiary of)\s|(?:앱|챗봇|서비스|게임)\s)['‘“\"]?$"
)
# Nor is a place a party (a city's or a country's fund has a name of its own, or none), nor what firms sell, nor a word
# for firms of a kind.
NOBODY = PRODUCTS | frozenset(korean_words.PLACES) | frozenset(korean_words.DESCRIPTIONS)
PLACE_WORDS = frozenset(english_words.PLACES)
LATIN = re.compile("[A-Za-z]")
# Whose chairman somebody is stands before his name, and is no part of it: 두나무 송치형 회장.
LEADER = re.compile(rf"(?<!\w)(?P<firm>\S{{1,30}}) (?P<person>[가-힣]{{3}})(?= (?:{'|'.join(korean_words.TITLES)}))")
LONGEST_APART = 15
# Words without a capital or a figure name nobody, nor do these alone, nor what ends in whose it is.
NO_NAME = re.compile(
    r"[a-z][a-z -]*|AI|Inc|Bank|Capital|Services|The|CEO|회사|국유펀드|(?:.*\s)?(?:산하|계열|계열사|자회사|모회사)"
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A party or a value at a place of the content; `value` is a record of `extract.values`, None for a party."""

    kind: int
    start: int
    end: int
    value: Any = None


def parties_of(window: Window, content: str, bio: Floats, trim: Floats, named: Sequence[Span] = ()) -> list[Placed]:
    """The parties that are tagged, by their pieces' tag probabilities and scores of characters to trim, and those that
    are `named` at a place where none is tagged.
    """
    tagged = list(islice(_parties(window, content, bio, trim), MOST_PARTIES))
    return [*tagged, *islice(_untagged(window, named, tagged), MOST_PARTIES - len(tagged))]


def places_of(names: Collection[str], content: str) -> list[Span]:
    """Where names stand as words, of those that begin alike the longest."""
    if not names:
        return []
    either = re.compile("|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name)))))
    spans = (found.span() for found in either.finditer(content))
    return [span for span in spans if snapped(content, *span) == span]


def values_of(window: Window) -> list[Placed]:
    """The sums, percents, rounds and dates that lie in the window."""
    return [(Mentioned(v.kind, v.start, v.end, v.value), i, j) for v, i, j in window.values[:MOST_VALUES]]


def _parties(window: Window, content: str, bio: Floats, trim: Floats) -> Iterator[Placed]:
    taken = {piece for _, i, j in window.values for piece in range(i, j + 1)}
    for first, last in _joined(party_spans(bio), window, content):
        place = _place(window, content, first, last, int(trim[last].argmax()))
        if place and not taken.issuperset(range(first, last + 1)):
            yield Mentioned(PARTY, *place), first, last


def _untagged(window: Window, named: Sequence[Span], tagged: Sequence[Placed]) -> Iterator[Placed]:
    pieces = [(n, *span) for n, span in enumerate(window.spans) if span]
    for start, end in window.near(named, itemgetter(0)):
        within = [n for n, begins, ends in pieces if begins < end and start < ends]
        if within and all(end <= one.start or one.end <= start for one, _, _ in tagged):
            yield Mentioned(PARTY, start, end), within[0], within[-1]


def party_spans(bio: Floats) -> list[tuple[int, int]]:
    """Party spans of one window, first and last piece, from its tag probabilities [T, 3] (begin, inside, outside)."""
    found: list[tuple[int, int]] = []
    start = None
    for i, (begin, inside, _) in enumerate(bio.tolist()):
        party = begin + inside > TAGGED
        if start is not None and (not party or begin > inside):
            found.append((start, i - 1))
            start = None
        if party and start is None:
            start = i
    return [*found, (start, len(bio) - 1)] if start is not None else found


def _joined(spans: list[tuple[int, int]], window: Window, content: str) -> list[tuple[int, int]]:
    """Spans with but a space between them are one name where both have Latin letters."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and joined[-1][1] + 1 == first and _one_name(window, content, *joined[-1], first, last):
            first = joined.pop()[0]
        joined.append((first, last))
    return joined


def _one_name(window: Window, content: str, first: int, last: int, then: int, end: int) -> bool:
    one, other = _characters(window, first, last), _characters(window, then, end)
    return (
        one is not None
        and other is not None
        and content[one[1] : other[0]] in ("", " ")
        and all(LATIN.search(content, *place) for place in (one, other))
    )


def _place(window: Window, content: str, first: int, last: int, trim: int) -> tuple[int, int] | None:
    place = _characters(window, first, last)
    if place is None or place[1] - trim <= place[0]:
        return None
    start, stop = snapped(content, place[0], place[1] - trim)
    leader = LEADER.match(content, start)
    if leader and leader.end() == stop and content.count(leader["firm"]) > content.count(leader[0]):
        start = leader.start("person")
    return (start, stop) if stop - start > 1 and _names_party(content, start, stop) else None


def _names_party(content: str, start: int, stop: int) -> bool:
    return not (
        NO_NAME.fullmatch(content, start, stop)
        or content[start:stop] in NOBODY
        or PLACE_WORDS.issuperset(content[start:stop].casefold().split())
        or OWNER.match(content, stop)
        or APART.search(content[max(0, start - LONGEST_APART) : start])
    )


def _characters(window: Window, first: int, last: int) -> tuple[int, int] | None:
    begin, end = window.spans[first], window.spans[last]
    return (begin[0], end[1]) if begin and end else None
