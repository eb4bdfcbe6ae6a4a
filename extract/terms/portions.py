"""What part of an investment the article says was credits or goods."""

import re

from extract.languages.terms import PortionWords
from extract.terms.clause import Clause, Span
from extract.values import shares
from extract.values.shares import Share

_SHARE = "\ue000"


class Portions:
    """The patterns of one language, at work.

    Of 92 and 91 labelled credits of which a fraction is told (English, Korean) they read 34 and 42 right, 2 and 1
    wrong.
    Percentages are left alone: most are a share of the company.
    """

    def __init__(self, words: PortionWords) -> None:
        self._portions = [re.compile(pattern.replace("{share}", _SHARE), re.IGNORECASE) for pattern in words.portions]

    def read(self, clause: Clause) -> Share | None:
        """The one fraction that the claim's own words call credits or goods; where several are named, none."""
        return next((found for place in (clause.quote, clause.own) if (found := self._one(clause.text, place))), None)

    def _one(self, text: str, place: Span) -> Share | None:
        words = text[slice(*place)].replace(_SHARE, " ")
        named = shares.find(words)
        for share in reversed(named):
            words = words[: share.start] + _SHARE + words[share.end :]
        return named[0] if len(named) == 1 and any(pattern.search(words) for pattern in self._portions) else None
