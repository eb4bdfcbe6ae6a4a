"""The network of names that are called one party, cut where two parties would become one."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from itertools import combinations, groupby
from operator import itemgetter
from typing import TypeAlias

from graph.model import content_id
from graph.resolve.judge import Contradictions, Node, Pair, Reason

Join: TypeAlias = tuple[Node, Node]
# Why, and the two names between which the reason holds.
Ground: TypeAlias = tuple[Reason, Pair]

MOST_NAMES = 30


class Network:
    """Known entities and unknown forms, joined by what is called one party. Nothing depends on an order."""

    def __init__(
        self, pairs: Mapping[Pair, int], judge: Contradictions, *, most_names: int | None = MOST_NAMES
    ) -> None:
        """`pairs` with how many articles state each.

        An unknown name that is called one with more than `most_names` others is taken for a common word.
        """
        self._judge = judge
        self._joins = {pair: nodes for pair in sorted(pairs) if len(set(nodes := judge.nodes(pair))) > 1}
        self._neighbours: dict[Node, set[Node]] = {node: set() for nodes in self._joins.values() for node in nodes}
        self._stated: Counter[Join] = Counter()
        for pair, nodes in self._joins.items():
            self._stated[nodes] += pairs[pair]
        # Of the pairs that stay two entities.
        self.refused: dict[Pair, Ground] = {}
        self._follow()
        if most_names is not None:
            self._cut(self._crowded(most_names))
        while cuts := self._cuts():
            self._cut(cuts)

    def ids(self) -> dict[str, str]:
        """The entity of every unknown form that is joined: the known one, or one named by the smallest form."""
        ids = {}
        for component in self.components():
            is_known, name = component[-1]
            entity = name if is_known else content_id("e", component[0][1])
            ids.update({form: entity for is_known, form in component if not is_known})
        return ids

    def components(self) -> Iterator[list[Node]]:
        """Those of two nodes and more, each sorted: known entities last, at most one when all is cut."""
        seen: set[Node] = set()
        for node in self._neighbours:
            if node not in seen:
                component = sorted(self._distances(node))
                seen.update(component)
                if len(component) > 1:
                    yield component

    def _follow(self) -> None:
        for pair, (one, other) in self._joins.items():
            if reason := self._judge.refusal(pair):
                self.refused[pair] = reason, pair
            else:
                self._neighbours[one].add(other)
                self._neighbours[other].add(one)

    def _crowded(self, most: int) -> dict[Join, Ground]:
        """All joins of an unknown name that is called one with more names than a party has: a common word."""
        cuts: dict[Join, Ground] = {}
        for node, neighbours in self._neighbours.items():
            if not node[0] and len(neighbours) > most:
                ground = Reason.AMBIGUOUS, (min(neighbours)[1], max(neighbours)[1])
                for join in ((min(node, far), max(node, far)) for far in neighbours):
                    cuts[join] = min(ground, cuts.get(join, ground))
        return cuts

    def _cuts(self) -> dict[Join, Ground]:
        """The joins on the shortest ways between two names of one component that cannot be of one party.

        Only those for the weightiest reason that there is: its cuts may leave nothing of the lighter ones.
        """
        found: dict[Reason, list[tuple[Node, Node, Ground]]] = {}
        for one, other, ground in (*self._conflicts(), *self._overloaded()):
            found.setdefault(ground[0], []).append((one, other, ground))
        weightiest = found.get(min(found, key=list(Reason).index)) if found else None
        cuts: dict[Join, Ground] = {}
        for other, ends in groupby(sorted(weightiest or ()), key=itemgetter(0)):
            distances = self._distances(other)
            for _, one, ground in ends:
                for join in self._way(one, distances, ground[0]):
                    cuts[join] = min(ground, cuts.get(join, ground))
        return cuts

    def _conflicts(self) -> Iterator[tuple[Node, Node, Ground]]:
        for component in self.components():
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
            one, arm = map(self._judge.node, sorted(pair, key=len))
            if reason is Reason.ARM and not one[0] and not arm[0]:
                for other in sorted(self._distances(one).keys() - self._distances(arm).keys()):
                    if other != one and self._judge.are_unlike(arm, other):
                        yield one, other, (Reason.AMBIGUOUS, (arm[1], other[1]))

    def _way(self, start: Node, distances: Mapping[Node, int], reason: Reason) -> list[Join]:
        """The joins to cut on the shortest ways from `start` to where the distances are measured from: as a rule all.

        Who judges two names to be of two parties finds fault with one join, so the one that fewest articles state goes.
        """
        way, ahead = [], {start}
        while ahead:
            steps = [
                (near, far)
                for near in ahead
                for far in self._neighbours[near]
                if distances[far] < distances[near]
            ]  # fmt: skip
            way += [(min(step), max(step)) for step in steps]
            ahead = {far for _, far in steps}
        if reason is Reason.JUDGED:
            fewest = min(self._stated[join] for join in way)
            return [join for join in way if self._stated[join] == fewest]
        return [join for join in way if not self._is_spared(join, reason)] or way

    def _is_spared(self, join: Join, reason: Reason) -> bool:
        """Not cut while another join on the way can be."""
        return reason is Reason.ARM and self._judge.both_end_in_business(*join)

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
