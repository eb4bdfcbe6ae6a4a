"""Words in which each party and each percent is one character, so that patterns say who has which part of what."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from extract.values.holdings import of_firms
from extract.values.percent import Percent
from extract.values.refuted import standing
from graph.model import Claim, Mention

PARTY, PERCENT = "\ue000", "\uf001"
_MARKS = str.maketrans({PARTY: " ", PERCENT: " "})
# A party that a pattern is about.
_BOUND = re.compile(r"\{(?:seller|buyer|keeper)\}")

_Found: TypeAlias = tuple[int, int, Percent | Mention]


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
    found: list[_Found] = [(one.start, one.end, one) for one in of_firms(standing(words))]
    found += _named(words, parties)
    text, at, slots = "", 0, dict[int, Percent | Mention]()
    for start, end, one in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= at:
            text += words[at:start].translate(_MARKS)
            slots[len(text)] = one
            text, at = text + (PERCENT if isinstance(one, Percent) else PARTY), end
    return Masked(
        text + words[at:].translate(_MARKS),
        {place: one for place, one in slots.items() if isinstance(one, Mention)},
        {place: one for place, one in slots.items() if isinstance(one, Percent)},
    )


def parties_of(claims: Iterable[Claim]) -> dict[str, Mention]:
    """The parties of claims by each of their names, the longest first."""
    named = {name: end for claim in claims for end in (claim.subject, claim.object) if end for name in end.names}
    return dict(sorted(named.items(), key=lambda one: (-len(one[0]), one[0])))


def _named(words: str, parties: Mapping[str, Mention]) -> Iterator[_Found]:
    for found in re.finditer("|".join(map(re.escape, parties)), words):
        yield (*found.span(), parties[found.group()])
