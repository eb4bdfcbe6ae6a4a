"""Candidates for a name by which articles mean several parties, as users judged: all of them, and none for sure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.log import LoggedJudgement, Snapshot, standing
from graph.matching.comparison import Outcome
from graph.matching.matcher import Candidate
from graph.model import Entity
from graph.named_parties import Parties
from graph.resolve.names import normal_form, shortened

SEVERAL = "articles mean several parties by this name"


class Meant:
    """Whom articles mean by some names, by judgements on one article each."""

    def __init__(self, snapshot: Snapshot, names: Sequence[str]) -> None:
        """Of other names than these nothing is looked at."""
        self._told: dict[str, list[LoggedJudgement]] = defaultdict(list)
        forms = {*map(normal_form, names)}
        for entry in standing(snapshot.judgements()):
            if entry.judgement.article and (form := normal_form(entry.judgement.a[0])) in forms:
                self._told[form].append(entry)

    def __bool__(self) -> bool:
        return bool(self._told)

    def names(self) -> set[str]:
        """The folded names of those who are meant."""
        return {normal_form(entry.judgement.b[0]) for its in self._told.values() for entry in its}

    def among(self, who: Parties, name: str, found: Sequence[Candidate]) -> list[Candidate]:
        """The candidates, of which none is sure any more, and behind those that bear the name who else is meant."""
        entries = self._told.get(normal_form(name), ())
        parties = who.entities() if entries else {}
        others = {party: said for party, said in _by_party(who, entries).items() if party in parties}
        if not others:
            return [*found]
        bearing = [each for each in found if each.entity not in others and each.outcome is Outcome.SAME]
        rest = [each for each in found if each.entity not in others and each not in bearing]
        told = [reason for said in others.values() for reason in said]
        return [
            *(replace(each, outcome=Outcome.OPEN, reasons=(SEVERAL, *told, *each.reasons)) for each in bearing),
            *(_meant(parties[party], said) for party, said in others.items()),
            *rest,
        ]


def _by_party(who: Parties, entries: Sequence[LoggedJudgement]) -> Mapping[str, list[str]]:
    """Why each party is meant that is not the name's own, in the order of the judgements."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        told = entry.judgement
        name, party = normal_form(told.a[0]), who.resolution.entity_id(normal_form(told.b[0]))
        if party != who.resolution.entity_id(name):
            found[party].append(_in_words(entry))
    return found


def _in_words(entry: LoggedJudgement) -> str:
    told = entry.judgement
    name, party = (shortened(names[0]) for names in (told.a, told.b))
    return f"in article {told.article} {name!r} means {party!r}: judged on {entry.recorded[:10]} ({entry.id})"


def _meant(party: Entity, said: Sequence[str]) -> Candidate:
    return Candidate(
        entity=party.id, kind=party.kind, name=party.name, matched=party.name, score=1.0, outcome=Outcome.OPEN,
        reasons=(SEVERAL, *said), undoubted=False,
    )  # fmt: skip
