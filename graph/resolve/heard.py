"""Parties that are one because their names, in two scripts, sound alike, and like no other party's."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from graph.resolve.judge import Judge, Pair

# On names of registers, of which half have no partner: 99.6 in 100 right (`docs/benchmark-names.md`).
SURE = 0.8

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
    def is_sure(self) -> bool:
        """One party's, where neither name sounds like another party's."""
        return self.score >= SURE


def joined_by_sound(
    heard: Iterable[Heard], entity: Callable[[str], str], forms: Mapping[str, Iterable[str]], judge: Judge
) -> dict[str, str]:
    """The entity that each of two becomes. `entity` and `forms` say who is who without this.

    No party is joined to a second one: who sounds like two is left to judge.
    """
    near: dict[str, set[str]] = defaultdict(set)
    sure: dict[Merge, Pair] = {}
    for found in heard:
        one, other = sorted((entity(found.one), entity(found.other)))
        if one != other:
            near[one].add(other)
            near[other].add(one)
            if found.is_sure:
                sure[one, other] = found.pair
    merges: dict[str, str] = {}
    for (one, other), pair in sure.items():
        alone = near[one] == {other} and near[other] == {one}
        if alone and not _speaks_against(pair, forms[one], forms[other], judge):
            kept = _kept(one, other, forms, judge)
            merges |= {one: kept, other: kept}
    return merges


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
