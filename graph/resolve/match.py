"""The entities that a name may mean, scored and explained."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.model import Entity
from graph.resolve.blocking import NamesIndex
from graph.resolve.comparison import Comparison, Outcome, compare
from graph.resolve.names import normal_form
from graph.resolve.readings import reading
from graph.schema import EntityKind

# So many names are compared with a name.
COMPARED = 150
# Two entities whose scores differ by less are as near.
MARGIN = 0.02


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
        names = sorted({*self._index.near(name, COMPARED), *self._spelt.get(normal_form(name), ())})
        best: dict[str, Candidate] = {}
        for near, comparison in zip(names, compare(name, names), strict=True):
            for entity in sorted(self._bearers[near]):
                if entity not in best or comparison.score > best[entity].score:
                    best[entity] = self._candidate(entity, near, comparison)
        ranked = sorted(best.values(), key=lambda found: (-found.score, found.entity))
        return _unless_as_near(ranked)[:limit]

    def _candidate(self, entity: str, near: str, found: Comparison) -> Candidate:
        whole = self._entities[entity]
        return Candidate(
            entity=entity, kind=whole.kind, name=whole.name, matched=near,
            score=found.score, outcome=found.outcome, reasons=found.reasons,
        )  # fmt: skip


def _unless_as_near(ranked: list[Candidate]) -> list[Candidate]:
    """Where two entities are as near, neither is surely meant."""
    told = []
    for found in ranked:
        rivals = [each.name for each in ranked if each is not found and found.score - each.score < MARGIN]
        if found.outcome is Outcome.SAME and rivals:
            reasons = (f"{rivals[0]} is as near", *found.reasons)
            told.append(replace(found, outcome=Outcome.OPEN, reasons=reasons))
        else:
            told.append(found)
    return told
