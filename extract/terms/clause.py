"""The words that a claim's terms are read from: its own sentences, and those after it that speak of the same clause."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

Span: TypeAlias = tuple[int, int]
Found = TypeVar("Found")
# How far around its quote a claim's sentence is looked at, and how much of how many sentences that follow.
_AROUND = 400
_LONGEST_NEXT = 300
_MOST_NEXT = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """Places of one claim's words in `text`: the quote, its sentences cut to a window, the sentences that go on.

    `next` are the sentences after them, whether they go on or not.
    """

    text: str
    quote: Span
    own: Span
    following: tuple[Span, ...]
    breaks: re.Pattern[str]
    next: tuple[Span, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """Where a term is looked for, the surest place first."""
        return (self.quote, self.own, *self.following)

    def has(self, place: Span, span: Span) -> bool:
        """Whether what stands at a span of a place is of this clause: in the quote's sentence another may begin."""
        if place is not self.own:
            return True
        start, stop = (span[1], self.quote[0]) if span[1] <= self.quote[0] else (self.quote[1], span[0])
        # Searched on to the end of both, since what follows a word tells whether it parts clauses.
        parted = self.breaks.search(self.text, start, max(span[1], self.quote[1]))
        return parted is None or parted.end() > stop

    def one(self, read: Callable[[Span], Iterable[tuple[Span, Found]]]) -> Found | None:
        """What the surest place says where it says one thing; of several that differ none."""
        for place in self.places:
            found = {value for span, value in read(place) if self.has(place, span)}
            if found:
                return found.pop() if len(found) == 1 else None
        return None


def clause(
    text: str, quote: Span, sentences: Sequence[Span], goes_on: re.Pattern[str], breaks: re.Pattern[str]
) -> Clause:
    """The clause of a quote in the text whose sentences these are."""
    met = [n for n, (start, end) in enumerate(sentences) if start < quote[1] and quote[0] < end]
    if not met:
        return Clause(text, quote, quote, (), breaks)
    own = max(sentences[met[0]][0], quote[0] - _AROUND), min(sentences[met[-1]][1], quote[1] + _AROUND)
    later = sentences[met[-1] + 1 :]
    following = tuple(_following(text, later, goes_on))
    after = tuple(map(_cut, later[len(following) : len(following) + _MOST_NEXT]))
    return Clause(text, quote, own, following, breaks, after)


def _following(text: str, sentences: Iterable[Span], goes_on: re.Pattern[str]) -> Iterator[Span]:
    for _, (start, end) in zip(range(_MOST_NEXT), map(_cut, sentences), strict=False):
        if not goes_on.match(text, start, end):
            return
        yield start, end


def _cut(sentence: Span) -> Span:
    return sentence[0], min(sentence[1], sentence[0] + _LONGEST_NEXT)
