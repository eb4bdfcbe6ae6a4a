"""Candidates for names in the light of the log: what it tells of a name and a party, beyond how both are spelt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.judgements.doubts import called_one, sharing
from graph.judgements.joins import Joins
from graph.judgements.meant import Meant
from graph.judgements.verdicts import in_words, judged_pairs
from graph.log import DIFFERENT, Snapshot, standing
from graph.matching.comparison import Outcome
from graph.matching.matcher import Candidate
from graph.named_parties import EDGES, Parties, pair_of
from graph.parties import parties
from graph.resolve.judge import Pair, Reason
from graph.resolve.known import Known
from graph.resolve.names import normal_form


def explained(
    snapshot: Snapshot, known: Known, names: Sequence[str], found: Sequence[list[Candidate]]
) -> list[list[Candidate]]:
    """The candidates of each name with what joined the names of each, and what the name's own party has to do with it.

    Who was judged or told to be another party than the name's is different, however alike they are. Of a name by which
    articles mean other parties as well, these are candidates too.
    """
    matched = {each.matched for its in found for each in its if each.outcome is not Outcome.DIFFERENT}
    meant = Meant(snapshot, names)
    if not matched and not meant:
        return [*found]
    who = parties(snapshot, known, {*map(normal_form, (*matched, *names)), *meant.names()})
    told = _Told(who)
    return [
        meant.among(who, name, [told.explained(name, each) for each in its])
        for name, its in zip(names, found, strict=True)
    ]


class _Told:
    """What the log tells of some parties and their names."""

    def __init__(self, who: Parties) -> None:
        self._who = who
        self._joins = Joins(who)
        self._parted = _parted(who)
        self._open = _left_open(who)

    def explained(self, name: str, found: Candidate) -> Candidate:
        own = self._who.resolution.entity_id(normal_form(name))
        pair = min(own, found.entity), max(own, found.entity)
        if why := self._parted.get(pair):
            return replace(found, outcome=Outcome.DIFFERENT, reasons=(why, *found.reasons))
        also = () if found.outcome is Outcome.DIFFERENT else self._joins.also_called(found.matched, found.name)
        return replace(found, reasons=(*self._open.get(pair, ()), *found.reasons, *also))


def _parted(who: Parties) -> Mapping[Pair, str]:
    """The parties that are two by the user's word, a judgement before a row."""
    told = {who.ids(pair_of(tie)): str(Reason.TOLD_APART) for tie in who.ties if tie.kind in EDGES}
    for entry in standing(who.snapshot.judgements()):
        if entry.judgement.verdict == DIFFERENT:
            told |= {who.ids(pair): in_words(entry) for pair in judged_pairs([entry]).apart}
    return {pair: why for pair, why in told.items() if len({*pair}) == 2}


def _left_open(who: Parties) -> Mapping[Pair, list[str]]:
    """Why parties that stay two may be one."""
    reasons: dict[Pair, list[str]] = defaultdict(list)
    for doubt in (*called_one(who, ()), *sharing(who, ())):
        reasons[doubt.pair] += doubt.reasons
    return reasons
