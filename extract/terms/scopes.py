"""What a promise of exclusivity is about, where its words leave no doubt."""

import re

from extract.languages.terms import ScopeWords
from extract.terms.clause import Clause, Span


class Scopes:
    """The patterns of one language, at work.

    Of 5,237 labelled quotes they decide 345, 7 of them against the label.
    """

    def __init__(self, words: ScopeWords) -> None:
        self._scopes = {scope: re.compile(pattern) for scope, pattern in words.scopes.items()}

    def read(self, clause: Clause) -> tuple[str, Span] | None:
        """The one scope that the surest of the clause's places names by its words, and that place."""
        for place in clause.places:
            words = clause.text[slice(*place)]
            found = [scope for scope, pattern in self._scopes.items() if pattern.search(words)]
            if found:
                return (found[0], place) if len(found) == 1 else None
        return None
