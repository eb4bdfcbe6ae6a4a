"""What speaks against a party that a name only sounds like: it has a name in that script, and it is another one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.matching.comparison import LEAST, Comparison, Outcome, alike, log_odds, probability
from graph.matching.readings import reading
from graph.resolve.names import normal_form, shortened

# So much less likely, as a logarithm of odds. Every fourth company of `docs/benchmark-names.md` by its English name,
# which the tables do not know, sounds like 9 of their parties instead of 20.
LESS_LIKELY = 3.0
# Names that are spelt less alike are other names; shorter ones are abbreviations of what is not spelt like them.
ALIKE, SHORTEST = 0.65, 4
# Sounds are the same for a letter once and many times; no name has one three times running.
_RUNNING = re.compile(r"([^\W\d_])\1\1")


def weighed(name: str, near: str, found: Comparison, names: Iterable[str]) -> Comparison:
    """The comparison with one of a party's `names`, in the light of the others."""
    if found.outcome is not Outcome.OPEN or reading(name).script == reading(near).script:
        return found
    against = tuple(_against(name, names))
    if not against:
        return found
    score = round(probability(log_odds(found.score) - LESS_LIKELY), 4)
    outcome = Outcome.OPEN if score >= LEAST else Outcome.DIFFERENT
    return replace(found, score=score, outcome=outcome, reasons=(*against, *found.reasons), undoubted=False)


def _against(name: str, names: Iterable[str]) -> Iterator[str]:
    if _RUNNING.search(normal_form(name)):
        yield f"{shortened(name)} has one letter three times running"
    own = [other for other in names if reading(other).script == reading(name).script]
    if own and all(_is_another(normal_form(name), normal_form(other)) for other in own):
        yield f"spelt unlike {shortened(own[0])}, a name that the party has in this script"


def _is_another(one: str, other: str) -> bool:
    holds = one in other or other in one
    return len(other) >= SHORTEST and not holds and alike(one, other) < ALIKE
