"""Parties that are one because their names, in two scripts, sound alike, and like no other party's; or somewhat alike,
and no other's tell the same deals."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from graph.resolve.judge import Judge, Pair

# On names of registers, of which half have no partner: 99.6 in 100 right (`docs/benchmark-names.md`).
SURE = 0.8
# Of two names that are less alike than this, more are of two parties than of one.
LEAST_ALIKE = 0.5

Merge = tuple[str, str]  # two entities, the smaller id first


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Heard:
    """Two forms, the smaller one first, and how likely they are of one party by their sound alone."""

    one: str
    other: str
    score: float

    @property
    def pair(self) -> Pair:
        return self.one, self.other

    @property
    def is_near(self) -> bool:
        """It may be one party's, so that no other is surely."""
        return self.score >= LEAST_ALIKE

    @property
    def is_sure(self) -> bool:
        """One party's, where neither name sounds like another party's."""
        return self.score >= SURE


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Shared:
    """Two forms, the smaller one first, that sound somewhat alike and whose parties tell the same deals, in words."""

    one: str
    other: str
    score: float
    deals: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        return self.one, self.other


def joined_alone(
    near: Iterable[Pair],
    sure: Iterable[Pair],
    entity: Callable[[str], str],
    forms: Mapping[str, Iterable[str]],
    judge: Judge,
) -> dict[str, str]:
    """The entity that each of two becomes, by the `sure` pairs of their names. `entity` and `forms` say who is who
    without this.

    No party is joined to a second one: who is `near` to two is left to judge.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in map(_ends(entity), near):
        if one != other:
            beside[one].add(other)
            beside[other].add(one)
    merges: dict[str, str] = {}
    for pair in sure:
        one, other = _ends(entity)(pair)
        alone = beside[one] == {other} and beside[other] == {one}
        if alone and not _speaks_against(pair, forms[one], forms[other], judge):
            kept = _kept(one, other, forms, judge)
            merges |= {one: kept, other: kept}
    return merges


def _ends(entity: Callable[[str], str]) -> Callable[[Pair], Merge]:
    def ends(pair: Pair) -> Merge:
        one, other = map(entity, pair)
        return min(one, other), max(one, other)

    return ends


def _speaks_against(pair: Pair, its: Iterable[str], others: Iterable[str], judge: Judge) -> bool:
    nodes = ({judge.node(form) for form in forms} for forms in (its, others))
    return judge.refusal(pair) is not None or any(
        judge.conflict(*sorted(two)) or judge.are_unlike(*sorted(two)) for two in product(*nodes)
    )


def _kept(one: str, other: str, forms: Mapping[str, Iterable[str]], judge: Judge) -> str:
    """A known party's id stays; of two unknown ones that of the smallest form, as everywhere."""

    def rank(entity: str) -> tuple[bool, str]:
        return (not any(judge.node(form)[0] for form in forms[entity]), min(forms[entity]))

    return min(one, other, key=rank)
