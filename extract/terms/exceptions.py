"""What a promise leaves out, in the words that its clause or the sentences after it say that by."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from extract.languages.terms import ExceptionWords
from extract.terms.clause import Clause, Span
from extract.terms.parties import masked
from graph.model import Claim
from graph.schema import MOST_TERMS


class Exceptions:
    """The cues of one language."""

    def __init__(self, words: ExceptionWords) -> None:
        self._told, self._within = ([re.compile(pattern) for pattern in table] for table in (words.told, words.within))
        self._lead, self._none = re.compile(words.lead), re.compile(words.none)
        self._list, self._parts = re.compile(words.list), re.compile(words.parts)

    def places(self, claim: Claim, clause: Clause, promises: Sequence[Claim]) -> list[Span]:
        """Where all that is left out is named, up to the sentence of another of the promises."""
        later = takewhile(lambda place: not _has_any(place, promises), (*clause.following, *clause.next))
        return [*chain.from_iterable(self._left_out(clause, place, claim) for place in (clause.own, *later))]

    def named(self, text: str, places: Sequence[Span]) -> tuple[str, ...]:
        """What is left out there: the names of a list, else the words as they stand."""
        found = chain.from_iterable(self._each(text[slice(*place)]) for place in places)
        return tuple(dict.fromkeys(found))[:MOST_TERMS]

    def _left_out(self, clause: Clause, place: Span, claim: Claim) -> Iterator[Span]:
        """Where the surest cue of a place names what is left out."""
        words = masked(clause.text, place, claim)
        cues = (*self._told, *(() if place in clause.next else self._within))
        for pattern in cues:
            spans = [
                (place[0] + match.start("excepted"), place[0] + match.end("excepted"))
                for match in pattern.finditer(words)
                if not self._none.match(match["excepted"])
            ]
            found = [span for span in spans if pattern in self._told or clause.has(place, span)]
            if found:
                yield from found
                return

    def _each(self, words: str) -> Iterator[str]:
        named = self._lead.sub("", words).strip(" ,")
        yield from self._parts.split(named) if self._list.fullmatch(named) else (named,)


def _has_any(place: Span, promises: Sequence[Claim]) -> bool:
    return any(place[0] <= promise.start < place[1] for promise in promises)
