"""The judgements that stand, taken together: what they join, what they part, and what contradicts them."""

from collections.abc import Iterable
from itertools import product

from graph.log import DIFFERENT, SAME, LoggedJudgement
from graph.resolve.judge import Contradictions, Node, Pair
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.told import Judged, said_of, told_of


def judged_pairs(judgements: Iterable[LoggedJudgement]) -> Judged:
    """The names that were judged to be of one party or of two; what follows for the other names that each party had;
    and whom articles mean.
    """
    said: dict[str, list[Pair]] = {SAME: [], DIFFERENT: []}
    too: dict[str, list[Pair]] = {SAME: [], DIFFERENT: []}
    means = {}
    for told in (entry.judgement for entry in judgements):
        (a, *its), (b, *others) = ([*map(normal_form, names)] for names in (told.a, told.b))
        if told.article:
            means[told.article, a] = b
            continue
        said[told.verdict].append(_pair(a, b))
        if told.verdict == SAME:
            too[SAME] += [_pair(a, name) for name in its] + [_pair(b, name) for name in others]
        else:
            too[DIFFERENT] += [_pair(*two) for two in product((a, *its), (b, *others))][1:]
    return Judged(
        same=said[SAME], different=said[DIFFERENT], same_too=too[SAME], different_too=too[DIFFERENT], means=means
    )


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def in_words(entry: LoggedJudgement) -> str:
    """Not who judged, and why: that is for who may read the log."""
    return f"judged {entry.judgement.verdict} on {entry.recorded[:10]} ({entry.id})"


class Verdicts:
    """Some judgements in the light of what is known beforehand."""

    def __init__(self, known: Known, entries: Iterable[LoggedJudgement]) -> None:
        self._known = known
        self._entries = tuple(entries)
        self._judged = judged_pairs(self._entries)
        self._names = Contradictions(known, apart=(), told=told_of((), known, judged=self._judged).forms)

    @property
    def hold(self) -> bool:
        """None contradicts others, whatever other names those had on whom they were."""
        return not said_of(self._known, self._judged).refused

    def adding(self, new: LoggedJudgement) -> "Verdicts":
        return Verdicts(self._known, (*self._entries, new))

    def nodes(self, pair: Pair) -> tuple[Node, Node]:
        """What two folded names stand for."""
        return self._names.nodes(pair)

    def join(self, pair: Pair) -> bool:
        one, other = self.nodes(pair)
        return one == other

    def joining(self, pair: Pair) -> list[LoggedJudgement]:
        """Those without any one of which the two names would not be joined."""
        if not self.join(pair):
            return []
        return [entry for entry in self._entries if not self._without(entry).join(pair)]

    def parting(self, pair: Pair) -> list[LoggedJudgement]:
        """Those by which the two names are of two parties."""
        nodes = self.nodes(pair)
        if self.join(pair):
            return []
        return [entry for entry in self._entries if nodes in map(self.nodes, judged_pairs([entry]).apart)]

    def against(self, new: LoggedJudgement) -> list[LoggedJudgement]:
        """What stands in the way of another judgement: those without any one of which it would hold, else all."""
        if self.adding(new).hold:
            return []
        return [entry for entry in self._entries if self._without(entry, new).hold] or list(self._entries)

    def _without(self, entry: LoggedJudgement, *new: LoggedJudgement) -> "Verdicts":
        return Verdicts(self._known, (*(each for each in self._entries if each != entry), *new))
