"""Content to windows of word pieces: the title first, then sentences, two of them shared with the window before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter
from typing import Self, TypeVar

from tokenizers import Tokenizer

from extract.reader.labels import AMOUNT, DATE, PERCENT, ROUND
from extract.values import dates, money, rounds
from extract.values.holdings import of_firms
from extract.values.refuted import standing

MAX_PIECES = 256
SHARED_SENTENCES = 2
LONGEST_TITLE = 60
BEGIN, END = 0, 2
SENTENCE_END = re.compile(r"(?<=[.!?。”\"’])\s+(?=\S)|\n+")

# No name and no value is longer, in characters.
LONGEST_PLACE = 300

Piece = tuple[int, int, int]  # id, start, end
Place = TypeVar("Place")


@dataclass(frozen=True, slots=True)
class ValueMention:
    """A sum, percent, round or date of the content, and what it reads as (a record of `extract.values`)."""

    kind: int
    start: int
    end: int
    value: object


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of one content, between a begin and an end piece, and, once given, the values that lie inside whole."""

    ids: list[int]
    spans: list[tuple[int, int] | None]
    values: list[tuple[ValueMention, int, int]] = field(default_factory=list)

    def holding(self, values: Sequence[ValueMention]) -> Self:
        """The window with those of its content's values that lie in it; `values` by where they start."""
        near = sorted(self.near(values, attrgetter("start")), key=attrgetter("kind", "start"))
        inside = [(value, *place) for value in near if (place := piece_span(self.spans, value.start, value.end))]
        return replace(self, values=inside)

    def near(self, places: Sequence[Place], start: Callable[[Place], int]) -> Iterator[Place]:
        """Those of the places that may lie in the window; they are in order of their starts."""
        for begins, ends in self._stretches():
            first = bisect_left(places, begins - LONGEST_PLACE, key=start)
            yield from places[first : bisect_left(places, ends, lo=first, key=start)]

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """From where to where the window reads on: the title, and what it has of the text."""
        spans = [span for span in self.spans if span]
        begins = spans[0][0] if spans else 0
        for (_, end), (start, _) in pairwise(spans):
            if start - end > LONGEST_PLACE:
                yield begins, end
                begins = start
        if spans:
            yield begins, spans[-1][1]


def values_in(content: str, published: str | None) -> list[ValueMention]:
    """Every sum, percent, round and date of the content, by where it starts; none that is set
    aside for another, no percent of what is paid.
    """
    stands = standing(content)
    found: list[tuple[int, list[object]]] = [
        (AMOUNT, list(money.find(stands, bare_won=True))),
        (PERCENT, list(of_firms(stands))),
        (ROUND, list(rounds.find(content))),
        (DATE, list(dates.find(content, published))),
    ]
    mentions = [ValueMention(kind, v.start, v.end, v) for kind, values in found for v in values]  # type: ignore[attr-defined]
    return sorted(mentions, key=attrgetter("start"))


def windows(content: str, title_end: int, tokenizer: Tokenizer) -> Iterator[Window]:
    """The windows of a content whose title ends at `title_end` (0: none). Nothing of it is left out."""
    encoding = tokenizer.encode(content, add_special_tokens=False)
    pieces = [(i, s, e) for i, (s, e) in zip(encoding.ids, encoding.offsets, strict=True)]
    sentences = list(_sentences(content, pieces))
    head = sentences[0] if title_end and sentences and len(sentences[0]) <= LONGEST_TITLE else []
    rest = sentences[1:] if head else sentences
    for first, stop in _groups([len(s) for s in rest], MAX_PIECES - 2 - len(head)):
        yield _window([*head, *(piece for s in rest[first:stop] for piece in s)])
    if head and not rest:
        yield _window(head)


def _sentences(content: str, pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces by sentence; a sentence of more than half a window is cut."""
    cuts = [match.end() for match in SENTENCE_END.finditer(content)]
    sentence: list[Piece] = []
    number, half = 0, MAX_PIECES // 2
    for piece in pieces:
        of_piece = bisect_right(cuts, piece[2] - 1)
        if sentence and (of_piece != number or len(sentence) == half):
            yield sentence
            sentence = []
        number = of_piece
        sentence.append(piece)
    if sentence:
        yield sentence


def _groups(sizes: list[int], room: int) -> Iterator[tuple[int, int]]:
    """Runs of sentences that fill the room, each beginning two sentences before the last one's end."""
    first = 0
    while first < len(sizes):
        stop, used = first, 0
        while stop < len(sizes) and (stop == first or used + sizes[stop] <= room):
            used += sizes[stop]
            stop += 1
        yield first, stop
        if stop == len(sizes):
            return
        first = max(first + 1, stop - SHARED_SENTENCES)


def _window(pieces: list[Piece]) -> Window:
    return Window([BEGIN, *(i for i, _, _ in pieces), END], [None, *((start, end) for _, start, end in pieces), None])


def piece_span(spans: list[tuple[int, int] | None], start: int, end: int) -> tuple[int, int] | None:
    """First and last piece of a stretch of the content, if the window holds it whole and in one run."""
    hit = [i for i, span in enumerate(spans) if span and span[0] < end and span[1] > start]
    if not hit or hit[-1] - hit[0] + 1 != len(hit):
        return None
    first, last = spans[hit[0]], spans[hit[-1]]
    whole = first is not None and last is not None and first[0] >= start - 2 and last[1] >= end
    return (hit[0], hit[-1]) if whole else None
