"""Whether who is bound may buy from nobody else, or sell to nobody else."""

import re
from collections.abc import Iterator

from extract.languages.terms import SideWords
from extract.terms.clause import Clause, Span
from graph.model import Claim

# Each letter of a party's name becomes one of these, so that places in the text stay what they are.
_BENEFICIARY, _BOUND = "\ue000", "\ue001"
_PRIVATE = re.compile(r"[\ue000\ue001]")


class Sides:
    """The cues of one language: in their patterns `{beneficiary}` and `{bound}` are the claim's parties."""

    def __init__(self, words: SideWords) -> None:
        self._cues = [
            (re.compile(pattern.replace("{beneficiary}", f"{_BENEFICIARY}+").replace("{bound}", f"{_BOUND}+")), side)
            for side, patterns in (("buys", words.buys), ("sells", words.sells))
            for pattern in patterns
        ]

    def read(self, claim: Claim, clause: Clause) -> str | None:
        """The side that the clause tells; None where its words tell either."""
        return clause.one(lambda place: self._told(_masked(clause.text, place, claim), place))

    def _told(self, words: str, place: Span) -> Iterator[tuple[Span, str]]:
        for pattern, side in self._cues:
            for match in pattern.finditer(words):
                yield (place[0] + match.start(), place[0] + match.end()), side


def _masked(text: str, place: Span, claim: Claim) -> str:
    words = _PRIVATE.sub(" ", text[slice(*place)])
    for party, letter in ((claim.subject, _BENEFICIARY), (claim.object, _BOUND)):
        for name in sorted(party.names if party else (), key=len, reverse=True):
            words = words.replace(name, letter * len(name))
    return words
