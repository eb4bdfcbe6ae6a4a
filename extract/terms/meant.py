"""Which of an article's promises a sentence speaks of."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from extract.terms.clause import Span
from graph.model import Claim, Mention

# What a reader thinks less likely is not what a sentence speaks of.
LIKELY = 0.3
# How many sentences after its promise a sentence that names neither party still speaks of it.
_NEAR = 2


def meant(
    text: str, promises: Mapping[int, Claim], at: Mapping[int, int], sentences: Sequence[Span], here: int
) -> list[int]:
    """The promises of one pair that a sentence speaks of: of those that it names most parties of, else of those told
    next before it, the last. `at` says in which sentence each was told.
    """
    place = sentences[here]
    earlier = {n: claim for n, claim in promises.items() if claim.end <= place[1]}
    named = {n: _named(claim, text[slice(*place)]) for n, claim in earlier.items() if claim.p >= LIKELY}
    most = max(named.values(), default=0)
    those = [n for n, count in named.items() if count == most and (most or here - at[n] <= _NEAR)]
    its = [earlier[n] for n in those if at[n] == max(at[n] for n in those)]
    if not its or not all(_is_same(its[0], claim) for claim in its):
        return []
    return [n for n, claim in earlier.items() if _is_same(its[0], claim)]


def parties(claim: Claim) -> list[Mention]:
    return [party for party in (claim.subject, claim.object) if party]


def _named(claim: Claim, words: str) -> int:
    """How many of its parties the words name."""
    return sum(any(name in words for name in party.names) for party in parties(claim))


def told_in(claim: Claim, sentences: Sequence[Span]) -> int:
    """The number of the sentence in which the claim's words end."""
    return bisect_left(sentences, claim.end, key=lambda place: place[1])


def _is_same(one: Claim, other: Claim) -> bool:
    """Of the same parties, by any part of their names, whichever of them a reader takes for the bound one."""
    its, theirs = parties(one), parties(other)
    return any(all(map(_is_called, pair, theirs)) for pair in (its, its[::-1]))


def _is_called(one: Mention, other: Mention) -> bool:
    return any(a in b or b in a for a in one.names for b in other.names)
