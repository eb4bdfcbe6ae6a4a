"""What the user told of names comes first: which forms are one party by his word, and which of his rows cannot hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import content_id
from graph.resolve.judge import Contradictions, Node, Pair
from graph.resolve.known import Known
from graph.resolve.network import Ground, Network


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


def told_of(pairs: Iterable[Pair], known: Known, *, apart: Iterable[Pair]) -> Told:
    """Every row holds, however many lead from one name to another, unless they lead from one party to another.

    Then those on the shortest ways between the two are refused, whichever came first.
    """
    network = Network(pairs, Contradictions(known, apart=apart), most_names=None)
    forms: dict[Node, tuple[str, ...]] = {}
    for component in network.components():
        node = component[-1] if component[-1][0] else component[0]
        forms[node] = tuple(form for is_known, form in component if not is_known)
    return Told(forms=forms, refused=network.refused)
