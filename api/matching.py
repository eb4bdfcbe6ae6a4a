"""Names matched with the parties of a graph: the index of its names, kept while the graph stays as it is."""

from collections.abc import Sequence
from threading import Lock
from typing import Any

from api.answers import Desk
from graph.matching.matcher import Candidate, Matcher
from graph.model import Entity
from graph.schema import EntityKind
from graph.stores import Position, Row
from queries.catalogue import InvalidValueError

MOST_MATCHED = 100
# Of one name, where nobody says how many.
CANDIDATES, MOST_CANDIDATES = 5, 100


class Matching:
    """Several threads may ask at once; whoever asks first after a change of the graph waits for the index."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._made: tuple[Position | None, Matcher] | None = None

    def match(self, name: str, limit: int, kind: EntityKind | None = None) -> list[Candidate]:
        """The parties that the name may mean, of one kind if it is given, the likeliest first."""
        if not name.strip():
            raise InvalidValueError("name: it is empty")
        found = self._matcher().match(name, MOST_CANDIDATES)
        return [candidate for candidate in found if kind is None or candidate.kind is kind][:limit]

    def match_all(self, names: Sequence[str], limit: int) -> list[dict[str, Any]]:
        """Each name with its candidates."""
        if len(names) > MOST_MATCHED:
            raise InvalidValueError(f"name: at most {MOST_MATCHED} at a time, not {len(names)}")
        return [{"name": name, "candidates": [as_row(found) for found in self.match(name, limit)]} for name in names]

    def _matcher(self) -> Matcher:
        with self._lock:
            position = self._desk.store.position()
            if self._made is None or self._made[0] != position:
                self._made = position, Matcher(map(as_entity, self._desk.look_up("all_parties")))
            return self._made[1]


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
