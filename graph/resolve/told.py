"""What the user told of names comes first: which forms are one party by his word, and which of it cannot hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from graph.model import content_id
from graph.resolve.judge import Contradictions, Node, Pair
from graph.resolve.known import Known
from graph.resolve.network import Ground, Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Pairs of forms that the user judged to be of one party, and of two; and by which form an article means which.

    `same_too` and `different_too` come from the other names that the parties had then: nobody judged on those, so they
    give way to what was judged.
    """

    same: Sequence[Pair] = ()
    different: Sequence[Pair] = ()
    same_too: Sequence[Pair] = ()
    different_too: Sequence[Pair] = ()
    means: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def apart(self) -> Sequence[Pair]:
        """All pairs of two parties, said or not."""
        return (*self.different, *self.different_too)


NOTHING_JUDGED = Judged()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The forms that share a node by the user's word, and the pairs that would make one party of two."""

    forms: Mapping[Node, tuple[str, ...]]
    refused: Mapping[Pair, Ground]

    def ids(self, joined: Mapping[str, str]) -> dict[str, str]:
        """The entity of each form; `joined` has those of the unknown nodes that articles join to others."""
        found = {}
        for (is_known, name), forms in self.forms.items():
            entity = name if is_known else joined.get(name) or content_id("e", name)
            found.update(dict.fromkeys(forms, entity))
        return found


def told_of(
    pairs: Iterable[Pair], known: Known, *, apart: Iterable[Pair] = (), judged: Judged = NOTHING_JUDGED
) -> Told:
    """Judgements come before the user's rows: `pairs` of one party, and those that ties set `apart`.

    Every one holds, however many lead from one name to another, unless they lead from one party to another.
    Then those on the shortest ways between the two are refused, whichever came first.
    """
    said = said_of(known, judged)
    judge = Contradictions(known, apart=(), judged=judged.apart, told=said.forms)
    kept = _joined(judged.same_too, judge, said.forms)
    rows = _joined(pairs, Contradictions(known, apart=apart, judged=judged.apart, told=kept.forms), kept.forms)
    return Told(forms=rows.forms, refused={**rows.refused, **said.refused})


def said_of(known: Known, judged: Judged) -> Told:
    """The judgements alone, without the other names of those on whom they were."""
    return _joined(judged.same, Contradictions(known, apart=(), judged=judged.different), {})


def _joined(pairs: Iterable[Pair], judge: Contradictions, before: Mapping[Node, tuple[str, ...]]) -> Told:
    """`before` are the forms that share a node already."""
    network = Network(dict.fromkeys(pairs, 1), judge, most_names=None)
    forms = dict(before)
    for component in network.components():
        its = [forms.pop(node, () if node[0] else (node[1],)) for node in component]
        forms[component[-1] if component[-1][0] else component[0]] = tuple(sorted(chain.from_iterable(its)))
    return Told(forms=forms, refused=network.refused)
