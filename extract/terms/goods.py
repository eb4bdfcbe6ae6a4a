"""What is bought, and whether what was given for nothing counts towards it."""

import re

from extract.languages.terms import GoodsWords
from extract.terms.clause import Clause
from extract.terms.parties import masked
from graph.model import Claim


class Goods:
    """The words of one language."""

    def __init__(self, words: GoodsWords) -> None:
        self._kinds = {kind: re.compile(pattern) for kind, pattern in words.kinds.items()}
        self._besides = [re.compile(pattern) for pattern in words.besides]

    def what(self, claim: Claim, clause: Clause) -> str | None:
        """The one kind of goods that the quote names, not counting the parties' names."""
        words = masked(clause.text, clause.quote, claim)
        found = [kind for kind, pattern in self._kinds.items() if pattern.search(words)]
        return found[0] if len(found) == 1 else None

    def besides_credits(self, clause: Clause) -> bool | None:
        """True where the purchase comes on top of credits; None where that is not said."""
        places = (clause.own, *clause.following, *clause.next)
        return any(pattern.search(clause.text, *place) for pattern in self._besides for place in places) or None
