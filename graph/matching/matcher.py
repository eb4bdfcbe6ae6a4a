"""The entities that a name may mean, scored and explained."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.matching.blocking import NamesIndex
from graph.matching.comparison import Comparison, Outcome, compare, log_odds, reads_along
from graph.matching.own_script import weighed
from graph.matching.readings import reading
from graph.model import Entity
from graph.resolve.names import normal_form
from graph.schema import EntityKind

# So many names are compared with a name; fewer of those that must be read along it one by one.
COMPARED, ONE_BY_ONE = 150, 60
# A party is surely meant by a name in another script where its odds lead those of every other party by this, as a
# logarithm; others count as no less likely than that. Chosen on half of the names of `docs/benchmark-names.md`.
LEAD, LEAST_RIVAL = 4.0, -1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity with the name of it that is nearest to the name that was asked for."""

    entity: str
    kind: EntityKind
    name: str
    matched: str
    score: float
    outcome: Outcome
    reasons: tuple[str, ...]
    undoubted: bool


class Matcher:
    """Finds entities by names. The same entities in any order give the same candidates."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)
        self._spelt: defaultdict[str, set[str]] = defaultdict(set)
        for entity in self._entities.values():
            for name in entity.names or (entity.name,):
                self._bearers[name].add(entity.id)
                self._spelt[normal_form(name)].add(name)
        self._index = NamesIndex(self._bearers)

    def match(self, name: str, limit: int = 5) -> list[Candidate]:
        """The likeliest first, ties by id; none for a name without a letter or digit."""
        if not reading(name).words:
            return []
        nearest = enumerate(self._index.near(name, COMPARED))
        few = {other for at, other in nearest if at < ONE_BY_ONE or not reads_along(other, name)}
        names = sorted(few | self._spelt.get(normal_form(name), set()))
        best: dict[str, Candidate] = {}
        for near, comparison in zip(names, compare(name, names), strict=True):
            for entity in sorted(self._bearers[near]):
                found = weighed(name, near, comparison, self._entities[entity].names)
                if entity not in best or _rank(found) < _rank(best[entity]):
                    best[entity] = self._candidate(entity, near, found)
        ranked = sorted(best.values(), key=lambda found: (*_rank(found), found.entity))
        return _decided(ranked)[:limit]

    def _candidate(self, entity: str, near: str, found: Comparison) -> Candidate:
        whole = self._entities[entity]
        return Candidate(
            entity=entity, kind=whole.kind, name=whole.name, matched=near,
            score=found.score, outcome=found.outcome, reasons=found.reasons, undoubted=found.undoubted,
        )  # fmt: skip


def _rank(found: Candidate | Comparison) -> tuple[bool, float]:
    """Who bears the very name comes before who is heard as surely."""
    return found.outcome is not Outcome.SAME, -found.score


def _decided(ranked: list[Candidate]) -> list[Candidate]:
    """The first may be surely meant; where two parties bear the very name, neither is."""
    if not ranked:
        return []
    first, *others = ranked
    if first.outcome is Outcome.SAME and others and others[0].outcome is Outcome.SAME:
        alike = [found for found in ranked if found.outcome is Outcome.SAME]
        return [_open(found, f"{len(alike)} parties bear this name") for found in alike] + ranked[len(alike) :]
    rival = max(log_odds(others[0].score), LEAST_RIVAL) if others else LEAST_RIVAL
    if first.undoubted and log_odds(first.score) - rival >= LEAD:
        first = replace(first, outcome=Outcome.SAME, reasons=("no other party is nearly as near", *first.reasons))
    return [first, *others]


def _open(found: Candidate, reason: str) -> Candidate:
    return replace(found, outcome=Outcome.OPEN, reasons=(reason, *found.reasons))
