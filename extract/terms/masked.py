"""Words in which each party and each percent is one character, so that patterns say who has which part of what."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from extract.rules import masking
from extract.rules.masking import PARTY, PERCENT, Slot, mark_all
from extract.rules.names import Span
from extract.values.holdings import of_firms
from extract.values.percent import Percent
from extract.values.refuted import standing
from graph.model import Claim, Mention

# A party that a pattern is about.
_BOUND = re.compile(r"\{(?:seller|buyer|keeper)\}")

_Mark: TypeAlias = tuple[Span, str, Slot]


@dataclass(frozen=True, slots=True)
class Masked:
    """Words with one character for each, and what stands where, in order."""

    text: str
    parties: dict[int, Mention]
    percents: dict[int, Percent]

    def bound(self, patterns: Iterable[re.Pattern[str]]) -> list[Mention]:
        """The parties that patterns name."""
        return [self.parties[match.start("who")] for pattern in patterns for match in pattern.finditer(self.text)]


def pattern(words: str) -> re.Pattern[str]:
    marked = words.replace("{percent}", PERCENT).replace("{party}", PARTY)
    return re.compile(_BOUND.sub(f"(?P<who>{PARTY})", marked))


def masked(words: str, parties: Mapping[str, Mention]) -> Masked:
    """The words, the longest of the names that stand in one place being the party's."""
    marks = [*mark_all(PERCENT, [*of_firms(standing(words))], 0), *_named(words, parties)]
    found = masking.masked(words, (0, len(words)), sorted(marks, key=lambda mark: (mark[0][0], -mark[0][1])))
    return Masked(found.text, _standing_for(PARTY, found), _standing_for(PERCENT, found))


def parties_of(claims: Iterable[Claim]) -> dict[str, Mention]:
    """The parties of claims by each of their names, the longest first."""
    named = {name: end for claim in claims for end in (claim.subject, claim.object) if end for name in end.names}
    return dict(sorted(named.items(), key=lambda one: (-len(one[0]), one[0])))


def _standing_for(kind: str, found: masking.Masked) -> dict[int, masking.Value]:
    return {at: slot.value for at, slot in found.slots.items() if found.text[at] == kind}


def _named(words: str, parties: Mapping[str, Mention]) -> Iterator[_Mark]:
    for found in re.finditer("|".join(map(re.escape, parties)), words):
        yield found.span(), PARTY, Slot(*found.span(), value=parties[found.group()])
