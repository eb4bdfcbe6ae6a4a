"""Two names, compared: how likely one party bears both, whether that is sure enough, and why, in words."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from graph.resolve.alignment import distances
from graph.resolve.guards import is_too_short, names_an_arm
from graph.resolve.readings import Reading, reading, skeleton
from graph.resolve.words import Said, vocabulary

# The likeliest reader of a pair reads the script that spells sounds best along the other.
READS_FIRST = ("hangul", "kana", "han", "latin")
# Of names that differ, none is surer than this.
SUREST_SPELLING = 0.9
# What a guard leaves of a score.
GUARDED = 0.3


class Outcome(StrEnum):
    """What follows from a comparison alone; judgements and articles may say otherwise."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "to be judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """`same` from this score on, `different` below that one."""

    same: float
    different: float


THRESHOLDS = Thresholds(same=0.97, different=0.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`score` is from 0 to 1; `reasons` are for a person."""

    score: float
    outcome: Outcome
    reasons: tuple[str, ...]


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
        score = _score(far, len(skeleton(heard.sounds)))
        if score > found[at][0]:
            found[at] = score, f"sounds alike: {first.name} as {heard.letters}, {far:.2f} apart"
    return found


def _in_order(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    first, second = sorted((one, other), key=lambda told: READS_FIRST.index(told.script))
    return first, second


def _score(apart: float, consonants: int) -> float:
    """How likely two names that sound so far apart, and are that long, are of one party."""
    return 1 / (1 + math.exp(-(3.5 - 18 * apart + 0.5 * (min(consonants, 10) - 5))))


def _compared(one: Reading, other: Reading, score: float, heard: str) -> Comparison:
    if one.form == other.form and one.form:
        return Comparison(score=1.0, outcome=Outcome.SAME, reasons=("the same name, however it is written",))
    reasons = [heard] if heard else []
    if one.script == other.script:
        score, spelt = _by_spelling(one, other)
        reasons = [spelt]
    reasons += _same_words(one, other)
    against = list(_against(one, other))
    if against:
        score *= GUARDED
        outcome = Outcome.DIFFERENT
    else:
        doubts = list(_doubts(one, other))
        against = doubts
        outcome = _outcome(score, is_sure=not doubts and one.script != other.script)
    return Comparison(score=round(score, 4), outcome=outcome, reasons=(*against, *reasons))


def _outcome(score: float, *, is_sure: bool) -> Outcome:
    if score < THRESHOLDS.different:
        return Outcome.DIFFERENT
    return Outcome.SAME if is_sure and score >= THRESHOLDS.same else Outcome.OPEN


def _by_spelling(one: Reading, other: Reading) -> tuple[float, str]:
    """Of two names that share their last words, the words before them decide."""
    alike = _alike(one.form, other.form)
    if one.stems and other.stems:
        alike = min(alike, _alike("".join(one.stems), "".join(other.stems)))
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


def _only(one: Reading, other: Reading) -> Iterator[tuple[Said, Reading]]:
    left = list(other.said)
    for word in one.said:
        same = next((each for each in left if each.meanings & word.meanings), None)
        if same:
            left.remove(same)
        elif not vocabulary().stands_in(word.meanings, other.form):
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


ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
HAN_NUMBERS = "一二三四五六七八九十"
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
