"""The pairs that wait for a judgement, with what it would change in the graph."""

from collections.abc import Mapping
from typing import Any

from api.answers import Desk
from graph.doubts import Doubt, doubts
from graph.log import Snapshot
from graph.resolve.known import Known
from graph.stores import Row

NOTHING: Mapping[str, int] = {"facts": 0, "deals": 0}


def waiting(snapshot: Snapshot, known: Known, desk: Desk) -> list[Row]:
    """Those first of which a judgement would change most facts and deals, then those that most articles state."""
    found = doubts(snapshot, known)
    ids = sorted({id_ for doubt in found for id_ in (doubt.a, doubt.b)})
    weights = {row["party"]: row for row in desk.look_up("weights", ids=ids)} if ids else {}
    rows = [_row(doubt, weights) for doubt in found]
    return sorted(rows, key=lambda row: (-row["facts"] - row["deals"], -row["articles"], row["a_id"], row["b_id"]))


def _row(doubt: Doubt, weights: Mapping[str, Row]) -> dict[str, Any]:
    """A judgement moves what hangs on the smaller of the two parties."""
    its = [weights.get(id_, NOTHING) for id_ in (doubt.a, doubt.b)]
    moved = min(its, key=lambda weight: weight["facts"] + weight["deals"])
    return {
        "a": doubt.a_name, "a_id": doubt.a, "b": doubt.b_name, "b_id": doubt.b,
        "facts": moved["facts"], "deals": moved["deals"], "articles": doubt.articles, "reasons": doubt.reasons,
    }  # fmt: skip
