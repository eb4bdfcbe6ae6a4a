"""How sure a fact is: the one formula.

Every independent source that reports the fact in its status (a publisher counts once, by its best report, and those
that print one text count as one, `graph/facts/copies.py`) leaves a doubt of 1 - SOURCE x p x AGREEMENT; the doubts
multiply, and the confidence is what they leave of 1. One publisher that asserts it and a reader that is sure of
having read so give 0.8, two give 0.96; reports that speak of it more weakly than it stands add less, reports of
the contrary add nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from graph.schema import Status

# How far one publisher is believed.
SOURCE = 0.8
# How far a report in one status (inner) supports a fact that stands in another (outer).
AGREEMENT: dict[Status, dict[Status, float]] = {
    Status.ASSERTED: {Status.ASSERTED: 1.0, Status.ENDED: 1.0, Status.TENTATIVE: 0.4},
    Status.TENTATIVE: {Status.TENTATIVE: 0.4},
    Status.DENIED: {Status.DENIED: 1.0},
    Status.ENDED: {Status.ENDED: 1.0},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One report: who published it, in which status, and how sure the reader is of having read it (0 to 1)."""

    source: str
    status: Status
    p: float


def combined(status: Status, reports: Iterable[Support]) -> float:
    """The confidence that a fact stands as `status` says, from 0 to 1; the order of reports does not matter."""
    best: dict[str, float] = defaultdict(float)
    for report in reports:
        weight = SOURCE * report.p * AGREEMENT[status].get(report.status, 0.0)
        best[report.source] = max(best[report.source], weight)
    # Sorted: multiplying in another order may differ in the last digit.
    return round(1 - prod(sorted(1 - weight for weight in best.values())), 6)
