"""What a cue makes of a claim: a cue has a side on which it governs, and its scope ends with the clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.languages.grammar import Cue, Grammar
from extract.rules.names import Span
from graph.schema import Status

# Of several cues that govern one claim the strongest counts.
STRENGTH = (Status.ASSERTED, Status.TENTATIVE, Status.ENDED, Status.DENIED)


@dataclass(frozen=True, slots=True)
class Scope:
    """Part of a masked sentence, and the status of the claims in it."""

    start: int
    end: int
    status: Status
    letter: bool = False


class StatusReader:
    """The cues of one language, ready to use."""

    def __init__(self, grammar: Grammar) -> None:
        self._cues: list[tuple[re.Pattern[str], Cue]] = [(re.compile(cue.pattern), cue) for cue in grammar.cues]
        self._silences = [(re.compile(silence.pattern), silence.reach) for silence in grammar.silences]
        self._scope_end = re.compile(grammar.scope_end)

    def scopes(self, sentence: str) -> list[Scope]:
        """What each cue of a masked sentence governs."""
        ends = self._ends(sentence)
        return [
            Scope(*self._reach(sentence, match.span(), cue.reach, ends), cue.status, cue.letter)
            for pattern, cue in self._cues
            for match in pattern.finditer(sentence)
        ]

    def silent(self, sentence: str) -> list[Span]:
        """The parts of a masked sentence that claim nothing."""
        ends = self._ends(sentence)
        return [
            self._reach(sentence, match.span(), reach, ends)
            for pattern, reach in self._silences
            for match in pattern.finditer(sentence)
        ]

    def _ends(self, sentence: str) -> list[Span]:
        return [match.span() for match in self._scope_end.finditer(sentence)]

    @staticmethod
    def _reach(sentence: str, cue: Span, reach: str, ends: list[Span]) -> Span:
        start, end = cue
        if reach == "sentence":
            return 0, len(sentence)
        clause_start = max((last for _, last in ends if last <= start), default=0)
        clause_end = min((first for first, _ in ends if first >= end), default=len(sentence))
        return {"before": (clause_start, end), "onward": (clause_start, len(sentence))}.get(reach, (start, clause_end))


def status(stated: Status, predicate: Span, scopes: list[Scope]) -> Status:
    """The status of a claim whose predicate is at `predicate`, where its rule says `stated`."""
    return max((stated, *(scope.status for scope in governing(predicate, scopes))), key=STRENGTH.index)


def governing(predicate: Span, scopes: list[Scope]) -> Iterator[Scope]:
    start, end = predicate
    return (scope for scope in scopes if scope.start < end and start < scope.end)
