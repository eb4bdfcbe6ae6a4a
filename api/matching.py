"""Names matched with the parties of a graph: the index of its names, kept while the graph stays as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from api.answers import Desk
from api.legible import illegible
from graph.judgements.explaining import explained
from graph.log import Log
from graph.matching.matcher import Candidate, Matcher
from graph.model import Entity
from graph.resolve.known import Known
from graph.schema import EntityKind
from graph.stores import Position, Row
from queries.catalogue import InvalidValueError

MOST_MATCHED = 100
# Of one name, where nobody says how many.
CANDIDATES, MOST_CANDIDATES = 5, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name, and how many parties it may mean are wanted, of one kind if that is given."""

    name: str
    limit: int = CANDIDATES
    kind: EntityKind | None = None


class Matching:
    """Several threads may ask at once; whoever asks first after a change of the graph waits for the index."""

    def __init__(self, desk: Desk, log: Log | None) -> None:
        """`log` is that of the graph, where there is one."""
        self._desk = desk
        self._log = log
        self._lock = Lock()
        self._made: tuple[Position | None, Matcher] | None = None

    def match(self, asked: Sequence[Asked]) -> list[list[Candidate]]:
        """The parties that each name may mean, the likeliest first."""
        if not all(one.name.strip() for one in asked):
            raise InvalidValueError("name: it is empty")
        if fault := next(filter(None, (illegible(one.name) for one in asked)), None):
            raise InvalidValueError(f"name: {fault}")
        if len(asked) > MOST_MATCHED:
            raise InvalidValueError(f"name: at most {MOST_MATCHED} at a time, not {len(asked)}")
        position, matcher = self._matcher()
        found = [_wanted(one, matcher.match(one.name, MOST_CANDIDATES)) for one in asked]
        if self._log is None or position is None or position.log != self._log.identity():
            return found
        told = explained(self._log.upto(position.sequence), Known.load(), [one.name for one in asked], found)
        return [_wanted(one, candidates) for one, candidates in zip(asked, told, strict=True)]

    def match_all(self, names: Sequence[str], limit: int) -> list[dict[str, Any]]:
        """Each name with its candidates."""
        found = self.match([Asked(name=name, limit=limit) for name in names])
        return [
            {"name": name, "candidates": [*map(as_row, candidates)]}
            for name, candidates in zip(names, found, strict=True)
        ]

    def _matcher(self) -> tuple[Position | None, Matcher]:
        with self._lock:
            position = self._desk.store.position()
            if self._made is None or self._made[0] != position:
                self._made = position, Matcher(map(as_entity, self._desk.look_up("all_parties")))
            return self._made


def _wanted(asked: Asked, found: Iterable[Candidate]) -> list[Candidate]:
    return [each for each in found if asked.kind in (None, each.kind)][: asked.limit]


def as_row(found: Candidate) -> dict[str, Any]:
    """A candidate as it is answered."""
    return {
        "entity": found.entity, "kind": str(found.kind), "name": found.name, "matched": found.matched,
        "score": found.score, "outcome": str(found.outcome), "reasons": list(found.reasons),
    }  # fmt: skip


def as_entity(row: Row) -> Entity:
    """A row of `all_parties`, as a record."""
    return Entity(
        id=row["id"], kind=EntityKind(row["kind"]), name=row["name"], names=tuple(row["names"]), country=row["country"]
    )
