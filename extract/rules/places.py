"""Where the slots of a rule are in a masked sentence, and which of them take only some values."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from extract.rules.masking import Masked, Slot

_HALF = 50

# A percent below a half or from a half, or which another one became; the round of all money so far; a list of parties;
# who speaks of itself: of Heron, which said that Osprey invested, the verb is not.
_TESTS: Mapping[str, Callable[[Slot], bool]] = {
    "minority": lambda slot: slot.value.value is not None and slot.value.value < _HALF,
    "majority": lambda slot: slot.value.value is not None and slot.value.value >= _HALF,
    "reached": lambda slot: bool(slot.value.is_reached),
    "cumulative": lambda slot: bool(slot.value.round == "cumulative"),
    "round": lambda slot: bool(slot.value.round != "cumulative"),
    "several": lambda slot: len(slot.parties) > 1,
    "itself": lambda slot: not any(party.name for party in slot.parties),
}


def place(match: re.Match[str], group: str) -> int | None:
    """Where a slot of the rule is in the masked sentence."""
    bound = group in match.re.groupindex and match.start(group) >= 0
    return match.start(group) if bound else None


def value(match: re.Match[str], sentence: Masked, *groups: str) -> Any:
    """What the first of the rule's slots that is bound holds."""
    places = (place(match, group) for group in groups)
    return next((sentence.slots[at].value for at in places if at is not None), None)


def fits(match: re.Match[str], sentence: Masked) -> bool:
    places = ((place(match, group), test) for group, test in _TESTS.items())
    return all(at is None or test(sentence.slots[at]) for at, test in places)
