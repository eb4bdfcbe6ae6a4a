"""Whether who is bound may buy from nobody else, or sell to nobody else."""

import re
from collections.abc import Iterator

from extract.languages.terms import SideWords
from extract.terms.clause import Clause, Span
from extract.terms.parties import BENEFICIARY, BOUND, masked
from graph.model import Claim


class Sides:
    """The cues of one language."""

    def __init__(self, words: SideWords) -> None:
        self._cues = [
            (re.compile(pattern.replace("{beneficiary}", f"{BENEFICIARY}+").replace("{bound}", f"{BOUND}+")), side)
            for side, patterns in (("buys", words.buys), ("sells", words.sells))
            for pattern in patterns
        ]

    def read(self, claim: Claim, clause: Clause) -> str | None:
        """The side that the clause tells; None where its words tell either."""
        return clause.one(lambda place: self._told(masked(clause.text, place, claim), place[0]))

    def _told(self, words: str, start: int) -> Iterator[tuple[Span, str]]:
        for pattern, side in self._cues:
            for match in pattern.finditer(words):
                yield (start + match.start(), start + match.end()), side
