"""The pairs that wait for a judgement, with what it would change in the graph."""

from collections.abc import Mapping
from itertools import islice, takewhile

from api.answers import Desk
from api.matching import as_entity
from graph.judgements.doubts import Doubt, alike, called_one, everybody, settled, sharing
from graph.log import Snapshot
from graph.model import Entity
from graph.resolve.known import Known
from graph.stores import Row


def waiting(snapshot: Snapshot, known: Known, desk: Desk, limit: int) -> list[Row]:
    """So many, those first of which a judgement would change most facts and deals, then those that are most alike."""
    everyone = everybody(snapshot, known)
    weights = {row["party"]: row for row in desk.look_up("weights")}
    decided = settled(everyone)
    found = called_one(everyone, decided)
    found += sharing(everyone, decided | {doubt.pair for doubt in found})
    decided |= {doubt.pair for doubt in found}
    found += islice(alike(_heaviest(desk, weights), known, decided), limit)
    rows = [_row(doubt, weights) for doubt in found]
    return sorted(rows, key=lambda row: (-_weight(row), -row["score"], row["a_id"], row["b_id"]))[:limit]


def _heaviest(desk: Desk, weights: Mapping[str, Row]) -> list[Entity]:
    """Those with facts, the most first."""
    parties = sorted(desk.look_up("all_parties"), key=lambda row: (-_weight(weights.get(row["id"])), row["id"]))
    return [*map(as_entity, takewhile(lambda row: _weight(weights.get(row["id"])), parties))]


def _weight(row: Row | None) -> int:
    return row["facts"] + row["deals"] if row else 0


def _row(doubt: Doubt, weights: Mapping[str, Row]) -> Row:
    """A judgement moves what hangs on the smaller of the two parties."""
    moved = min((weights.get(id_) for id_ in doubt.pair), key=_weight)
    return {
        "a": doubt.a_name, "a_id": doubt.a, "b": doubt.b_name, "b_id": doubt.b,
        "facts": moved["facts"] if moved else 0, "deals": moved["deals"] if moved else 0,
        "score": doubt.score, "reasons": doubt.reasons,
    }  # fmt: skip
