"""Two names, compared: how likely one party bears both, whether that is sure enough, and why, in words."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from graph.matching.alignment import distances
from graph.matching.objections import against, doubts, same_words
from graph.matching.readings import Heard, Reading, reading
from graph.resolve.names import shortened

# The likeliest reader of a pair reads the script that spells sounds best along the other.
READS_FIRST = ("hangul", "kana", "han", "latin")
# Of names that differ, none is surer than this.
SUREST_SPELLING = 0.9
# A logistic regression on half of the names of `docs/benchmark-names.md`, on what stands near each, where nothing
# speaks against the pair.
BASE, BY_DISTANCE, BY_LOGARITHM, BY_WEIGHT = -7.3, -3.3, -4.04, 0.255
NEAREST, MOST_WEIGHT = 0.02, 10.0
# What a guard leaves of a score.
GUARDED = 0.3


class Outcome(StrEnum):
    """What follows from a comparison alone; judgements and articles may say otherwise."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "to be judged"


# Names that are less alike are of two parties.
LEAST = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`score` is from 0 to 1; `reasons` are for a person.

    Two names that differ are never the same by themselves. They may be, by a lead over all others, where they are
    `undoubted`: in two scripts, and nothing speaks against it.
    """

    score: float
    outcome: Outcome
    reasons: tuple[str, ...]
    undoubted: bool = False


def compare(name: str, others: Sequence[str]) -> list[Comparison]:
    """The name with each of the others; the same either way round."""
    told, theirs = reading(name), [reading(other) for other in others]
    likeness = _by_sound(told, theirs)
    return [_compared(told, other, *found) for other, found in zip(theirs, likeness, strict=True)]


def _by_sound(name: Reading, others: Sequence[Reading]) -> list[tuple[float, str]]:
    """Of each pair in two scripts the score and what was heard; of the others nothing."""
    pairs = [
        (at, *_in_order(name, other)) for at, other in enumerate(others) if other.script != name.script
    ]  # fmt: skip
    found = [(0.0, "")] * len(others)
    forth = [(at, heard) for at, first, second in pairs if first is name for heard in second.heard]
    apart = distances(name, [heard for _, heard in forth])
    told = [(at, float(far), name, heard) for (at, heard), far in zip(forth, apart, strict=True)]
    for at, first, second in pairs:
        if first is not name:
            told += [
                (at, float(far), first, heard)
                for heard, far in zip(second.heard, distances(first, second.heard), strict=True)
            ]
    for at, far, first, heard in told:
        score = _score(far, heard)
        if score > found[at][0]:
            found[at] = score, f"sounds alike: {first.shown} as {shortened(heard.letters)}, {far:.2f} apart"
    return found


def reads_along(one: str, other: str) -> bool:
    """It is the first name that is read along the second."""
    first, second = reading(one), reading(other)
    return first.script != second.script and _in_order(first, second)[0] is first


def _in_order(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    first, second = sorted((one, other), key=lambda told: READS_FIRST.index(told.script))
    return first, second


def _score(apart: float, heard: Heard) -> float:
    """How likely two names that sound so far apart, and have that much to be heard, are of one party."""
    weight = min(sum(heard.weights), MOST_WEIGHT)
    odds = BASE + BY_DISTANCE * apart + BY_LOGARITHM * math.log(apart + NEAREST) + BY_WEIGHT * weight
    return probability(odds)


def probability(odds: float) -> float:
    """Of odds given as a logarithm."""
    return 1 / (1 + math.exp(-odds))


def log_odds(score: float) -> float:
    """Finite also for what is certain."""
    return math.log((score + 1e-6) / (1 - score + 1e-6))


def _compared(one: Reading, other: Reading, score: float, heard: str) -> Comparison:
    if one.form == other.form and one.form:
        return Comparison(score=1.0, outcome=Outcome.SAME, reasons=("the same name, however it is written",))
    reasons = [heard] if heard else []
    if one.script == other.script:
        score, spelt = _by_spelling(one, other)
        reasons = [spelt]
    if score < LEAST:  # most names, of which nobody asks for more
        return Comparison(score=round(score, 4), outcome=Outcome.DIFFERENT, reasons=tuple(reasons))
    reasons += same_words(one, other)
    if objections := list(against(one, other)):
        score, outcome = score * GUARDED, Outcome.DIFFERENT
    else:
        objections = list(doubts(one, other))
        outcome = Outcome.OPEN
    return Comparison(
        score=round(score, 4), outcome=outcome, reasons=(*objections, *reasons),
        undoubted=not objections and one.script != other.script,
    )  # fmt: skip


def _by_spelling(one: Reading, other: Reading) -> tuple[float, str]:
    """Of two names that share their last words, the words before them decide."""
    likeness = alike(one.look, other.look)
    if one.stem and other.stem:
        likeness = min(likeness, alike(one.stem, other.stem))
    return SUREST_SPELLING * likeness**3, f"spelt alike by {likeness:.2f}"


def alike(one: str, other: str) -> float:
    """How much of two spellings is the same, letter by letter, from 0 to 1."""
    return Indel.normalized_similarity(unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other))
