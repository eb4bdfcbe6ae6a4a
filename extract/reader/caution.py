"""A learned status checked against the cues in the claim's own words.

Cues that are `sure` (`extract.languages`) overrule a status less careful than they are. Measured on the quotes of
33,807 labelled claims: how many have such a cue and none of a more careful kind, the share of them that is labelled so,
and the number that is labelled asserted.

|           | English         | Korean        |
| --------- | --------------- | ------------- |
| tentative | 1,031, .77, 81  | 960, .79, 74  |
| ended     | 149, .74, 5     | 231, .88, 15  |
| denied    | 404, .93, 6     | 537, .97, 7   |
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from extract.languages import LANGUAGES
from extract.languages.grammar import Cue
from extract.rules.statuses import STRENGTH
from graph.schema import Status

RIGHT: Mapping[Status, float] = MappingProxyType({Status.TENTATIVE: 0.8, Status.ENDED: 0.9, Status.DENIED: 0.95})
# A status that is learned this surely only a letter of intent gainsays: on held-out documents other cues were the wrong
# ones then.
CERTAIN = 0.95


def _cues(overrule: Callable[[Cue], bool]) -> dict[Status, re.Pattern[str]]:
    """The cues that overrule, one pattern a status, the most careful status first."""
    cues = [cue for language in LANGUAGES.values() for cue in language.grammar.cues if overrule(cue)]
    return {
        # An English word ends before a Korean particle.
        status: re.compile("|".join(f"(?:{cue.pattern})" for cue in cues if cue.status == status), re.ASCII)
        for status in reversed(STRENGTH)
        if any(cue.status == status for cue in cues)
    }


_SURE, _LETTERS = _cues(lambda cue: cue.sure), _cues(lambda cue: cue.letter)


def careful(words: str, status: Status, p: float) -> tuple[Status, float]:
    """The more careful of a learned status and what the claim's words say, and how probable it is.

    Where they disagree that is halfway between what the learned probability leaves and how often such cues are right.
    """
    cues = _SURE if p < CERTAIN else _LETTERS
    said = next((cued for cued, pattern in cues.items() if pattern.search(words)), Status.ASSERTED)
    if STRENGTH.index(said) <= STRENGTH.index(status):
        return status, p
    return said, (1 - p + RIGHT[said]) / 2
