"""Two names, compared: how likely one party bears both, whether that is sure enough, and why, in words."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from graph.resolve.alignment import distances
from graph.resolve.guards import HAN_NUMBERS, ROMAN, is_too_short, names_an_arm
from graph.resolve.readings import Heard, Reading, reading, skeleton
from graph.resolve.words import Part, vocabulary

# The likeliest reader of a pair reads the script that spells sounds best along the other.
READS_FIRST = ("hangul", "kana", "han", "latin")
# Of names that differ, none is surer than this.
SUREST_SPELLING = 0.9
# A logistic regression on half of the names of `docs/benchmark-names.md`, on what stands near each.
BASE, BY_DISTANCE, BY_CONSONANT, BY_WEIGHT = 2.1, -17.3, 0.1, 0.126
MOST_COUNTED = 10
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
            found[at] = score, f"sounds alike: {first.name} as {heard.letters}, {far:.2f} apart"
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
    consonants, weight = min(len(skeleton(heard.sounds)), MOST_COUNTED), min(sum(heard.weights), MOST_COUNTED)
    return 1 / (1 + math.exp(-(BASE + BY_DISTANCE * apart + BY_CONSONANT * consonants + BY_WEIGHT * weight)))


def _compared(one: Reading, other: Reading, score: float, heard: str) -> Comparison:
    if one.form == other.form and one.form:
        return Comparison(score=1.0, outcome=Outcome.SAME, reasons=("the same name, however it is written",))
    reasons = [heard] if heard else []
    if one.script == other.script:
        score, spelt = _by_spelling(one, other)
        reasons = [spelt]
    reasons += _same_words(one, other)
    if against := list(_against(one, other)):
        score, outcome = score * GUARDED, Outcome.DIFFERENT
    else:
        against = list(_doubts(one, other))
        outcome = Outcome.OPEN if score >= LEAST else Outcome.DIFFERENT
    return Comparison(
        score=round(score, 4), outcome=outcome, reasons=(*against, *reasons),
        undoubted=not against and one.script != other.script,
    )  # fmt: skip


def _by_spelling(one: Reading, other: Reading) -> tuple[float, str]:
    """Of two names that share their last words, the words before them decide."""
    alike = _alike(one.form, other.form)
    if one.stem and other.stem:
        alike = min(alike, _alike(one.stem, other.stem))
    return SUREST_SPELLING * alike**3, f"spelt alike by {alike:.2f}"


def _alike(one: str, other: str) -> float:
    return Indel.normalized_similarity(unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other))


def _same_words(one: Reading, other: Reading) -> Iterator[str]:
    for word in one.said:
        for same in other.said:
            if word.meanings & same.meanings and word.written != same.written:
                yield f"the same word: {word.written} is {same.written}"


def _against(one: Reading, other: Reading) -> Iterator[str]:
    """What makes two parties of them, however alike they are otherwise."""
    numbers = _numbers(one), _numbers(other)
    if numbers[0] != numbers[1]:
        yield f"numbers differ: {' '.join(numbers[0]) or 'none'} and {' '.join(numbers[1]) or 'none'}"
    for word, told in (*_only(one, other), *_only(other, one)):
        if vocabulary().tells(word.meanings):
            yield f"only {told.name} is called {word.written}"
    if one.script == other.script and names_an_arm(one.form, other.form):
        yield "a business word parts them: a firm and its arm, or two arms"


def _only(one: Reading, other: Reading) -> Iterator[tuple[Part, Reading]]:
    left = list(other.said)
    for word in one.said:
        same = next((each for each in left if each.meanings & word.meanings), None)
        if same:
            left.remove(same)
        elif not word.meanings <= vocabulary().forms and not vocabulary().stands_in(word.meanings, other.form):
            yield word, one


def _numbers(told: Reading) -> tuple[str, ...]:
    """Its numbers in order, Roman ones at its end and Chinese ones of a fund among them."""
    found = [str(int(digits)) for digits in re.findall(r"[0-9]+", " ".join(told.words))]
    last = told.words[-1] if len(told.words) > 1 else ""
    if last in ROMAN:
        found.append(str(ROMAN[last]))
    if issue := HAN_ISSUE.search(told.form):
        found.append(str(HAN_NUMBERS.index(issue[1]) + 1))
    return tuple(found)


HAN_ISSUE = re.compile(f"([{HAN_NUMBERS}])[期号]")


def _doubts(one: Reading, other: Reading) -> Iterator[str]:
    """What leaves the question open, however alike they are."""
    for told in (one, other):
        if is_too_short(told.form):
            yield f"{told.name} is too short to tell a party by"
        if mixed := _of_two_alphabets(told):
            yield f"{mixed}: letters of two alphabets that look alike"
    for word, told in (*_only(one, other), *_only(other, one)):
        yield f"only {told.name} is called {word.written}"


def _of_two_alphabets(told: Reading) -> str:
    """A word of Latin letters among which are Greek or Cyrillic ones."""
    for word in told.words:
        alphabets = {unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}
        if len(alphabets & {"LATIN", "GREEK", "CYRILLIC"}) > 1:
            return word
    return ""
