"""Which mentions of an article are one party: equal folded names, and names that the network takes for the same."""

from collections import defaultdict
from collections.abc import Iterable

from extract.reader.akin import may_be_one
from extract.reader.labels import INDEX, PAIRS, PARTY
from extract.reader.mentions import LEADER, Mentioned
from extract.reader.names import folded, is_korean
from extract.reader.network import Reading
from graph.schema import LONGEST_NAME, MOST_NAMES

SAME = INDEX["same"]
RELATED = [INDEX[relation] for relation in PAIRS]
ONE_PARTY = 0.5


class Parties:
    """The parties of one article. A party is known by a key, one of its folded names."""

    def __init__(self, content: str, readings: Iterable[Reading]) -> None:
        self._top: dict[str, str] = {}
        self._surfaces: dict[str, dict[str, int]] = defaultdict(dict)
        same: dict[tuple[str, str], float] = defaultdict(float)
        related: dict[tuple[str, str], float] = defaultdict(float)
        for reading in readings:
            keys = [self._form(content, m.start, m.end) if m.kind == PARTY else "" for m in reading.mentions]
            for i, j in _pairs(keys):
                pair = (min(keys[i], keys[j]), max(keys[i], keys[j]))
                either = float(reading.labels[i, j, SAME] + reading.labels[j, i, SAME]) / 2
                is_named_twice = _is_named_twice(content, reading.mentions[i], reading.mentions[j])
                same[pair] = max(same[pair], 1.0 if is_named_twice else either)
                related[pair] = max(
                    related[pair], *(float(reading.labels[a, b, RELATED].max()) for a, b in ((i, j), (j, i)))
                )
        led = {tuple(sorted(map(folded, found.groups()))) for found in LEADER.finditer(content)}
        for pair, p in sorted(same.items(), key=lambda item: (-item[1], item[0])):
            # Nobody invests in himself: two parties of a claim are two; and so are a firm and its chairman.
            if p > ONE_PARTY and p > related[pair] and pair not in led and may_be_one(*map(self._written, pair)):
                self._top[self.key(pair[0])] = self.key(pair[1])
        self._members: dict[str, list[str]] = defaultdict(list)
        for form in self._top:
            self._members[self.key(form)].append(form)

    def key(self, form: str) -> str:
        """The party's key of a folded name."""
        while self._top[form] != form:
            form = self._top[form]
        return form

    def at(self, content: str, start: int, end: int) -> str | None:
        """The key of the party whose name stands there, None for what is no name."""
        form = folded(content[start:end])
        return self.key(form) if form in self._top else None

    def names(self, key: str) -> tuple[str, ...]:
        """The party's surface forms, the longest first; of equally long ones the first to stand in the text."""
        places = {name: at for form in self._members[key] for name, at in self._surfaces[form].items()}
        return tuple(sorted(places, key=lambda name: (-len(name), places[name]))[:MOST_NAMES])

    def _written(self, form: str) -> str:
        return next(iter(self._surfaces[form]))

    def _form(self, content: str, start: int, end: int) -> str:
        name = content[start:end]
        form = folded(name) if len(name) <= LONGEST_NAME else ""
        if form:
            self._top.setdefault(form, form)
            self._surfaces[form].setdefault(name, start)
        return form


def _is_named_twice(content: str, one: Mentioned, other: Mentioned) -> bool:
    """Whether a name is given again in the other script: 가을볕인베스트(Gaeulbyeot Invest).

    So it was with all 1,023 such names of labelled parties, whichever came first.
    """
    first, then = sorted((one, other), key=lambda mention: mention.start)
    # Asked of each pair of a window's names, so first what is cheap.
    if then.start - first.end > len(" (") or content[first.end : then.start].strip() != "(":
        return False
    return content[then.end : then.end + 1] == ")" and is_korean(content[first.start : first.end]) != is_korean(
        content[then.start : then.end]
    )


def _pairs(keys: list[str]) -> Iterable[tuple[int, int]]:
    named = [n for n, key in enumerate(keys) if key]
    return ((i, j) for i in named for j in named if i < j and keys[i] != keys[j])
