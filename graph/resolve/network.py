"""The network of names that are called one party, cut where two parties would become one."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from graph.model import content_id
from graph.resolve.judge import Judge, Node, Pair, Reason

Join: TypeAlias = tuple[Node, Node]
# Why, and the two names between which the reason holds.
Ground: TypeAlias = tuple[Reason, Pair]

_WEIGHT = {reason: weight for weight, reason in enumerate(Reason)}


class Network:
    """Known entities and unknown forms, joined by what is called one party. Nothing depends on an order."""

    def __init__(self, pairs: Iterable[Pair], judge: Judge) -> None:
        self._judge = judge
        self._joins = {pair: nodes for pair in sorted(set(pairs)) if len(set(nodes := judge.nodes(pair))) > 1}
        self._neighbours: dict[Node, set[Node]] = {node: set() for nodes in self._joins.values() for node in nodes}
        # Of the pairs that stay two entities.
        self.refused: dict[Pair, Ground] = {}
        self._follow()
        while cuts := self._cuts():
            self._cut(cuts)

    def ids(self) -> dict[str, str]:
        """The entity of every unknown form that is joined: the known one, or one named by the smallest form."""
        ids = {}
        for component in self._components():
            is_known, name = component[-1]
            entity = name if is_known else content_id("e", component[0][1])
            ids.update({form: entity for is_known, form in component if not is_known})
        return ids

    def _follow(self) -> None:
        for pair, (one, other) in self._joins.items():
            if reason := self._judge.refusal(pair):
                self.refused[pair] = reason, pair
            else:
                self._neighbours[one].add(other)
                self._neighbours[other].add(one)

    def _cuts(self) -> dict[Join, Ground]:
        """The joins on the shortest ways between two names of one component that cannot be of one party.

        Only those for the weightiest reason that there is: its cuts may leave nothing of the lighter ones.
        """
        found = [*self._conflicts(), *self._overloaded()]
        weightiest = min((_WEIGHT[reason] for _, _, (reason, _) in found), default=None)
        cuts: dict[Join, Ground] = {}
        for one, other, ground in found:
            if _WEIGHT[ground[0]] == weightiest:
                for join in self._way(one, other, ground[0]):
                    cuts[join] = min(ground, cuts.get(join, ground))
        return cuts

    def _conflicts(self) -> Iterator[tuple[Node, Node, Ground]]:
        for component in self._components():
            anchored = component[-1][0]
            for one, other in combinations(component, 2):
                reason = None if other in self._neighbours[one] else self._judge.conflict(one, other)
                # Beside a known entity, what an article calls by its name is that entity, however unlike two are.
                if not reason and other not in self._neighbours[one] and (other[0] or not anchored):
                    reason = Reason.AMBIGUOUS if self._judge.are_unlike(one, other) else None
                if reason:
                    yield one, other, (reason, (one[1], other[1]))

    def _overloaded(self) -> Iterator[tuple[Node, Node, Ground]]:
        """A short name that articles use for an arm as well is not free to be the short name of another party."""
        for pair, (reason, _) in self.refused.items():
            one, arm = sorted(self._joins[pair], key=lambda node: len(node[1]))
            if reason is Reason.ARM and not one[0] and not arm[0]:
                for other in sorted(self._distances(one).keys() - self._distances(arm).keys()):
                    if other != one and self._judge.are_unlike(arm, other):
                        yield one, other, (Reason.AMBIGUOUS, (arm[1], other[1]))

    def _way(self, one: Node, other: Node, reason: Reason) -> list[Join]:
        to_one, to_other = self._distances(one), self._distances(other)
        way = [
            (near, far) if near < far else (far, near)
            for near in to_one
            for far in self._neighbours[near]
            if to_one[near] + 1 + to_other[far] == to_one[other]
        ]
        return [join for join in way if not self._is_spared(join, reason)] or way

    def _is_spared(self, join: Join, reason: Reason) -> bool:
        """Not cut while another join on the way can be."""
        return self._judge.is_told(*join) or (reason is Reason.ARM and self._judge.both_end_in_business(*join))

    def _distances(self, start: Node) -> Mapping[Node, int]:
        distances, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            for neighbour in self._neighbours[node] - distances.keys():
                distances[neighbour] = distances[node] + 1
                queue.append(neighbour)
        return distances

    def _cut(self, cuts: Mapping[Join, Ground]) -> None:
        for one, other in cuts:
            self._neighbours[one].discard(other)
            self._neighbours[other].discard(one)
        for pair, join in self._joins.items():
            if pair not in self.refused and join in cuts:
                self.refused[pair] = cuts[join]

    def _components(self) -> Iterator[list[Node]]:
        """Those of two nodes and more, each sorted: known entities last, at most one when all is cut."""
        seen: set[Node] = set()
        for node in self._neighbours:
            if node not in seen:
                component = sorted(self._distances(node))
                seen.update(component)
                if len(component) > 1:
                    yield component
