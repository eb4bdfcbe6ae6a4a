"""A learned status checked against the cues in the claim's own words.

Cues that are `sure` (`extract.languages`) overrule a status less careful than they are. Measured on the quotes of
12,271 labelled claims: how many have such a cue and none of a more careful kind, the share of them that is labelled so,
and the number that is labelled asserted.

|           | English       | Korean        |
| --------- | ------------- | ------------- |
| tentative | 384, .81, 46  | 269, .81, 31  |
| ended     | 13, .85, 0    | 46, .87, 4    |
| denied    | 61, .93, 0    | 85, .95, 2    |
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from extract.languages import LANGUAGES
from extract.rules.statuses import STRENGTH
from graph.schema import Status

RIGHT: Mapping[Status, float] = MappingProxyType({Status.TENTATIVE: 0.8, Status.ENDED: 0.9, Status.DENIED: 0.95})
_CUES = {
    status: re.compile(
        "|".join(
            f"(?:{cue.pattern})"
            for language in LANGUAGES.values()
            for cue in language.grammar.cues
            if cue.sure and cue.status == status
        ),
        re.ASCII,  # An English word ends before a Korean particle.
    )
    for status in reversed(STRENGTH)
    if status in RIGHT
}


def careful(words: str, status: Status, p: float) -> tuple[Status, float]:
    """The more careful of a learned status and what the claim's words say, and how probable it is.

    Where they disagree that is halfway between what the learned probability leaves and how often such cues are right.
    """
    said = next((cued for cued, pattern in _CUES.items() if pattern.search(words)), Status.ASSERTED)
    if STRENGTH.index(said) <= STRENGTH.index(status):
        return status, p
    return said, (1 - p + RIGHT[said]) / 2
