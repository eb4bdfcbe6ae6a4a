"""The network of names that are called one party, and where it is cut so that no two parties become one."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations, product
from typing import TypeAlias

from graph.model import content_id
from graph.resolve.guards import adds_only_neutral_words, are_variants, is_too_short, names_an_arm, script, tail
from graph.resolve.known import Known

Pair: TypeAlias = tuple[str, str]
# A known entity's id, or a form that no known entity has; the first says which.
Node: TypeAlias = tuple[bool, str]
Edge: TypeAlias = tuple[Node, Node]
Neighbours: TypeAlias = dict[Node, set[Node]]


class Reason(StrEnum):
    """Why two forms that an article calls one party stay apart."""

    TWO_KNOWN = "both are known, as two parties"
    TOLD_APART = "a tie that the user gave has them as two parties"
    TOO_SHORT = "a name this short stands for too many parties"
    ARM = "one is the other with a business word behind it: a firm and its arm"
    LONGER_THAN_KNOWN = "one is a known name with words behind it that may make it another party"
    AMBIGUOUS = "a name on the way from one to the other is used for parties of different names"


Refused: TypeAlias = dict[Pair, tuple[Reason, Pair]]


class Network:
    """Known entities and unknown forms, joined by what is called one party. Nothing depends on an order."""

    def __init__(self, known: Known, pairs: Iterable[Pair], *, told: Iterable[Pair], apart: Iterable[Pair]) -> None:
        self._known = known
        self._apart = {self._edge(pair) for pair in apart}
        told_pairs = {_sorted(pair) for pair in told}
        self._told = {self._edge(pair) for pair in told_pairs}
        self._pairs = sorted({_sorted(pair) for pair in pairs} | told_pairs)
        # Pairs that stay two entities, each with the reason and the two names between which it holds.
        self.refused: Refused = {}
        self._neighbours = self._admitted()
        while cuts := self._cuts():
            self._cut(cuts)

    def ids(self) -> dict[str, str]:
        """The entity of every form that is joined with another: a known one, or one named by its smallest form."""
        ids = {}
        for component in self._components():
            entity = component[-1][1] if component[-1][0] else content_id("e", component[0][1])
            ids.update({name: entity for is_known, name in component if not is_known})
        return ids

    def _admitted(self) -> Neighbours:
        neighbours: Neighbours = {}
        for pair in self._pairs:
            one, other = self._edge(pair)
            if one == other:
                continue
            if reason := self._refusal(pair, (one, other)):
                self.refused[pair] = reason, pair
                continue
            neighbours.setdefault(one, set()).add(other)
            neighbours.setdefault(other, set()).add(one)
        return neighbours

    def _refusal(self, pair: Pair, edge: Edge) -> Reason | None:
        if reason := self._contradiction(edge):
            return reason
        if edge in self._told:
            return None
        return Reason.TOO_SHORT if any(map(is_too_short, pair)) else self._by_words(edge)

    def _contradiction(self, edge: Edge) -> Reason | None:
        if edge[0][0] and edge[1][0]:
            return Reason.TWO_KNOWN
        return Reason.TOLD_APART if edge in self._apart else None

    def _by_words(self, edge: Edge) -> Reason | None:
        pairs = self._nearest_forms(edge)
        if any(names_an_arm(*pair) for pair in pairs):
            return Reason.ARM
        return Reason.LONGER_THAN_KNOWN if any(self._is_doubtful(*pair) for pair in pairs) else None

    def _nearest_forms(self, edge: Edge) -> list[Pair]:
        """The pairs of forms to judge by: of a known entity's, the longest with which the unknown form begins."""
        pairs = list(product(*map(self._forms, edge)))
        begun = [pair for pair in pairs if self._known.entity_id(min(pair, key=len)) and tail(*pair)]
        nearest = max((len(min(pair, key=len)) for pair in begun), default=0)
        return [pair for pair in pairs if pair not in begun or len(min(pair, key=len)) == nearest]

    def _is_doubtful(self, one: str, other: str) -> bool:
        longer_than_known = bool(tail(one, other)) and self._known.entity_id(min(one, other, key=len)) is not None
        return longer_than_known and not adds_only_neutral_words(one, other)

    def _cuts(self) -> dict[Edge, tuple[Reason, Pair]]:
        """The joins on the shortest ways between any two names of one component that cannot be one party."""
        cuts: dict[Edge, tuple[Reason, Pair]] = {}
        for component in self._components():
            for one, other in combinations(component, 2):
                if reason := self._conflict(one, other, anchored=component[-1][0]):
                    for edge in self._way(one, other):
                        cuts[edge] = min(cuts.get(edge, (reason, (one[1], other[1]))), (reason, (one[1], other[1])))
        return cuts

    def _conflict(self, one: Node, other: Node, *, anchored: bool) -> Reason | None:
        if other in self._neighbours[one]:
            return None
        if reason := self._contradiction((one, other)) or self._by_words((one, other)):
            return reason
        judged = other[0] if anchored else True
        return Reason.AMBIGUOUS if judged and self._are_unlike(one, other) else None

    def _are_unlike(self, one: Node, other: Node) -> bool:
        of_one_script = [
            pair for pair in product(self._forms(one), self._forms(other)) if script(pair[0]) == script(pair[1])
        ]
        return bool(of_one_script) and not any(are_variants(*pair) for pair in of_one_script)

    def _way(self, one: Node, other: Node) -> list[Edge]:
        to_one, to_other = self._distances(one), self._distances(other)
        way = [
            _sorted_nodes(near, far)
            for near in to_one
            for far in self._neighbours[near]
            if to_one[near] + 1 + to_other[far] == to_one[other]
        ]
        return [edge for edge in way if edge not in self._told] or way

    def _distances(self, start: Node) -> Mapping[Node, int]:
        distances, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            for neighbour in self._neighbours[node] - distances.keys():
                distances[neighbour] = distances[node] + 1
                queue.append(neighbour)
        return distances

    def _cut(self, cuts: Mapping[Edge, tuple[Reason, Pair]]) -> None:
        for one, other in cuts:
            self._neighbours[one].discard(other)
            self._neighbours[other].discard(one)
        for pair in self._pairs:
            if pair not in self.refused and (cut := cuts.get(self._edge(pair))):
                self.refused[pair] = cut

    def _components(self) -> Iterator[list[Node]]:
        """Each with at least two nodes, sorted: known entities come last, in a consistent network at most one."""
        seen: set[Node] = set()
        for node in self._neighbours:
            if node not in seen:
                component = sorted(self._distances(node))
                seen.update(component)
                if len(component) > 1:
                    yield component

    def _forms(self, node: Node) -> tuple[str, ...]:
        return self._known.entities[node[1]].forms if node[0] else (node[1],)

    def _edge(self, pair: Pair) -> Edge:
        return _sorted_nodes(*(self._node(form) for form in pair))

    def _node(self, form: str) -> Node:
        entity = self._known.entity_id(form)
        return (True, entity) if entity else (False, form)


def _sorted(pair: Pair) -> Pair:
    return min(pair), max(pair)


def _sorted_nodes(one: Node, other: Node) -> Edge:
    return min(one, other), max(one, other)
