"""Whether two names may be of one party: what is known of them, what the user told, what their words say."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import product
from typing import TypeAlias

from graph.resolve.guards import (
    adds_only_neutral_words,
    are_variants,
    differ_in_number,
    ends_in_business,
    is_too_short,
    names_an_arm,
    script,
    tail,
)
from graph.resolve.known import Known

# Two forms, the smaller one first.
Pair: TypeAlias = tuple[str, str]
# A known entity's id, or a form that no known entity has; the first says which.
Node: TypeAlias = tuple[bool, str]


class Reason(StrEnum):
    """Why two forms that an article calls one party stay apart, the weightiest reason first."""

    TWO_KNOWN = "they are known as two parties"
    JUDGED = "they were judged to be two parties"
    TOLD_APART = "a tie that the user gave has them as two parties"
    TOO_SHORT = "a name this short stands for too many parties"
    ARM = "a business word parts them: a firm and its arm, or two arms"
    NUMBER = "they differ in a number: two funds, or two of a series"
    LONGER_THAN_KNOWN = "one is a known name with words behind it that may make it another party"
    AMBIGUOUS = "a name is used for parties of different names"


# The reasons that outweigh the user's own word that two names are of one party.
CONTRADICTIONS = (Reason.TWO_KNOWN, Reason.JUDGED, Reason.TOLD_APART)


class Contradictions:
    """What no word can mend: two known parties, and parties that the user judged or told apart."""

    def __init__(
        self,
        known: Known,
        *,
        apart: Iterable[Pair],
        judged: Iterable[Pair] = (),
        told: Mapping[Node, tuple[str, ...]] | None = None,
    ) -> None:
        """`judged` are pairs of two parties by a judgement, `apart` by a tie; `told` the forms that share a node."""
        self._known = known
        self._told = told or {}
        self._node_of = {form: node for node, forms in self._told.items() for form in forms}
        self._apart = {self.nodes(pair): Reason.TOLD_APART for pair in apart}
        self._apart |= {self.nodes(pair): Reason.JUDGED for pair in judged}

    def node(self, form: str) -> Node:
        """What the form stands for."""
        entity = self._known.entity_id(form)
        return (True, entity) if entity else self._node_of.get(form, (False, form))

    def nodes(self, pair: Pair) -> tuple[Node, Node]:
        """What the two forms stand for, the smaller one first: forms before known entities."""
        one, other = (self.node(form) for form in pair)
        return min(one, other), max(one, other)

    def refusal(self, pair: Pair) -> Reason | None:
        """Why who calls the two one party is not followed."""
        return self._contradiction(*self.nodes(pair))

    def conflict(self, one: Node, other: Node) -> Reason | None:
        """Why the two, which nobody calls one party, cannot be one by way of other names."""
        return self._contradiction(one, other)

    def are_unlike(self, one: Node, other: Node) -> bool:  # noqa: ARG002
        """Names say nothing against the user's word."""
        return False

    def both_end_in_business(self, one: Node, other: Node) -> bool:  # noqa: ARG002
        return False

    def _contradiction(self, one: Node, other: Node) -> Reason | None:
        if one == other:
            return None
        if one[0] and other[0]:
            return Reason.TWO_KNOWN
        return self._apart.get((min(one, other), max(one, other)))


class Judge(Contradictions):
    """Answers from tables alone: the same for the same two names, whatever else was read."""

    def refusal(self, pair: Pair) -> Reason | None:
        """Why an article that calls the two one party is not followed."""
        one, other = self.nodes(pair)
        if one == other:
            return None
        if reason := self._contradiction(one, other):
            return reason
        return Reason.TOO_SHORT if any(map(is_too_short, pair)) else self._by_words(one, other)

    def conflict(self, one: Node, other: Node) -> Reason | None:
        return self._contradiction(one, other) or self._by_words(one, other)

    def are_unlike(self, one: Node, other: Node) -> bool:
        """Both have names in one script, and no name of one may be a variant of a name of the other."""
        pairs = [pair for pair in self._pairs(one, other) if script(pair[0]) == script(pair[1])]
        return bool(pairs) and not any(are_variants(*pair) for pair in pairs)

    def both_end_in_business(self, one: Node, other: Node) -> bool:
        """Both have names that a business word closes: what parts an arm from its firm does not part them."""
        return all(any(map(ends_in_business, self._forms(node))) for node in (one, other))

    def _by_words(self, one: Node, other: Node) -> Reason | None:
        pairs = self._nearest(self._pairs(one, other))
        if any(names_an_arm(*pair) for pair in pairs):
            return Reason.ARM
        if any(differ_in_number(*pair) for pair in pairs):
            return Reason.NUMBER
        doubtful = any(self._begins_with_known(pair) and not adds_only_neutral_words(*pair) for pair in pairs)
        return Reason.LONGER_THAN_KNOWN if doubtful else None

    def _nearest(self, pairs: list[Pair]) -> list[Pair]:
        """Of the known names with which an unknown one begins, only the longest tells what was put behind it."""
        begun = [pair for pair in pairs if self._begins_with_known(pair)]
        nearest = max((len(min(pair, key=len)) for pair in begun), default=0)
        return [pair for pair in pairs if pair not in begun or len(min(pair, key=len)) == nearest]

    def _begins_with_known(self, pair: Pair) -> bool:
        return bool(tail(*pair)) and self._known.entity_id(min(pair, key=len)) is not None

    def _pairs(self, one: Node, other: Node) -> list[Pair]:
        return list(product(self._forms(one), self._forms(other)))

    def _forms(self, node: Node) -> tuple[str, ...]:
        told = self._told.get(node, ())
        return (*self._known.entities[node[1]].forms, *told) if node[0] else told or (node[1],)
