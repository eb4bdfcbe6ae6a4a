"""Names of two scripts that one party may bear, found among any number of names by what is heard of them."""

from collections.abc import Iterable

from graph.matching.comparison import compare
from graph.matching.outlines import skeleton
from graph.matching.readings import reading
from graph.resolve.guards import script

# A skeleton of fewer consonants is that of too many names.
FEWEST_CONSONANTS = 3


def skeletons(form: str) -> set[str]:
    """By what it is found; empty for a name of few sounds."""
    found = map(skeleton, reading(form).sounds)
    return {consonants for consonants in found if len(consonants) >= FEWEST_CONSONANTS}


def heard_as(form: str, others: Iterable[str]) -> dict[str, float]:
    """Those of the others, in other scripts, that sound like the name, and how likely one party bears both.

    From the two names alone: the same whatever else is known.
    """
    foreign = sorted(other for other in set(others) if script(other) != script(form))
    compared = zip(foreign, compare(form, foreign), strict=True)
    return {other: found.score for other, found in compared if found.undoubted}
