"""Two readers as one: what the first says, and what only the second says where it is seldom wrong."""

from collections.abc import Iterable, Iterator
from itertools import tee
from typing import TypeAlias

from extract.pipeline import Reader
from extract.reader.names import folded
from graph.model import Article, Claim, Mention

Forms: TypeAlias = frozenset[str]


class BothReaders:
    """The claims of the `first`; of the `second` those that are `sure` enough and that the first does not contradict.

    A claim contradicts another of the same relation that has the same parties, in either direction.
    """

    def __init__(self, first: Reader, second: Reader, sure: float) -> None:
        self._first, self._second, self._sure = first, second, sure
        self.version = f"{first.version}+{second.version}"

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came; of neither reader one that waits."""
        one, other = tee(articles)
        for (article, claims), (_, more) in zip(self._first.read(one), self._second.read(other), strict=True):
            said = [ends for claim in claims for ends in _both_ways(claim)]
            yield article, claims + [c for c in more if c.p >= self._sure and not any(_same(c, s) for s in said)]


def _both_ways(claim: Claim) -> Iterator[tuple[str, Forms, Forms]]:
    subject, object_ = _forms(claim.subject), _forms(claim.object)
    yield claim.relation.name, subject, object_
    if claim.object:
        yield claim.relation.name, object_, subject


def _same(claim: Claim, said: tuple[str, Forms, Forms]) -> bool:
    relation, subject, object_ = said
    ends = ((_forms(claim.subject), subject), (_forms(claim.object), object_))
    return claim.relation.name == relation and all(a & b or not (a or b) for a, b in ends)


def _forms(party: Mention | None) -> Forms:
    return frozenset(map(folded, party.names)) if party else frozenset()
