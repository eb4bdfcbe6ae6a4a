"""How several parties share what a match says: each with each or one by one, a sum of each, one whole sum."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from extract.rules.masking import MONEY
from extract.rules.places import place
from extract.rules.sentence import Sentence
from extract.rules.who import End

# How far after its last slot a rule's match may have its 각각 or respectively.
_TAIL = 20


def paired(
    sentence: Sentence, match: re.Match[str], subjects: Sequence[End], objects: Sequence[End | None]
) -> Iterable[tuple[End, End | None]]:
    """Each with each; the first with the first where the text says 각각 or respectively."""
    if len(subjects) == len(objects) > 1 and _one_by_one(sentence, match):
        return zip(subjects, objects, strict=True)
    return ((subject, target) for subject in subjects for target in objects)


def sums(sentence: Sentence, match: re.Match[str], number: int) -> list[Any]:
    """The sums of each where the text gives them one by one (각각 50억, 100억), none where they do not fit."""
    if number < 2 or not _one_by_one(sentence, match):
        return []
    reach = range(match.start(), match.end() + _TAIL)
    found = [slot.value for at, slot in sentence.slots(MONEY) if at in reach]
    if len(found) < 2:
        return []
    return found if len(found) == number else [None] * number


def is_alone(sentence: Sentence, match: re.Match[str], subjects: Sequence[End]) -> bool:
    """Whether nobody but the one subject may be meant: then the whole sum is its own."""
    at = place(match, "subject")
    return len(subjects) == 1 and (at is None or not sentence.rules.others.match(sentence.masked.text, at + 1))


def _one_by_one(sentence: Sentence, match: re.Match[str]) -> bool:
    said = sentence.masked.text[match.start() : match.end() + _TAIL]
    return bool(sentence.rules.respectively.search(said))
