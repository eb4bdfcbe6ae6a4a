"""Whom a promise keeps out: named parties, or the words for a class of them."""

import re
from collections.abc import Iterator

from extract.languages.terms import BarWords
from extract.terms.clause import Clause, Span
from extract.terms.parties import BOUND, masked
from graph.model import Claim
from graph.schema import MOST_TERMS


class Bars:
    """The cues of one language."""

    def __init__(self, words: BarWords) -> None:
        self._financing = [re.compile(pattern) for pattern in words.financing]
        self._parts, self._lead = re.compile(words.parts), re.compile(words.lead)

    def read(self, claim: Claim, clause: Clause) -> tuple[str, ...] | None:
        return clause.one(lambda place: self._told(clause.text, place, claim))

    def _told(self, text: str, place: Span, claim: Claim) -> Iterator[tuple[Span, tuple[str, ...]]]:
        words = masked(text, place, claim)
        for pattern in self._financing:
            for match in pattern.finditer(words):
                start, end = (place[0] + at for at in match.span("barred"))
                # Who is bound is not kept out.
                if BOUND not in match["barred"] and set(match["barred"]) - {"\ue000"}:
                    yield (
                        (place[0] + match.start(), place[0] + match.end()),
                        tuple(self._each(text[start:end]))[:MOST_TERMS],
                    )
                    return

    def _each(self, barred: str) -> Iterator[str]:
        for part in self._parts.split(barred):
            name = self._lead.sub("", part).strip()
            if name:
                yield name
