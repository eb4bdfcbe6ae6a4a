"""What readings of an article say, as claims before they are records: each said once, by its clearest mentions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from extract.reader.labels import INDEX, PAIRS, PARTY, STATUSES
from extract.reader.mentions import Floats, Mentioned
from extract.reader.network import Reading
from extract.reader.parties import Parties
from extract.reader.value_links import LINKED, ValueLinks
from graph.schema import CREDIT_KINDS, SCOPES, Status

Key: TypeAlias = tuple[str, str, Any]  # relation, subject, and object, a sum, or None
# Less sure than this that something is done, a reader says what is next likely: on held-out documents 32 of 351
# doubtful claims come out as done, and 174 of 1,544 that are done as doubtful; at .7 it is 38 and 136.
SURELY_DONE = 0.8
# Below this nothing is ever a claim: it spares the bookkeeping.
LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Found:
    """One claim before it becomes a record. Parties are keys of `Parties`; `values` by name of the claim's field."""

    relation: str
    subject: str
    object: str | None
    p: float
    status: str
    status_p: float
    places: tuple[Mentioned, ...]
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Best:
    """The clearest place of one claim so far: its mentions by their numbers in a reading, of one party but one."""

    p: float
    reading: Reading
    subject: int
    other: int | None = None

    @property
    def places(self) -> tuple[Mentioned, ...]:
        return tuple(self.reading.mentions[n] for n in (self.subject, self.other) if n is not None)

    @property
    def status(self) -> Floats:
        """The probabilities of the statuses there."""
        if self.other is None:
            one: Floats = self.reading.raises_status[self.subject]
            return one
        both: Floats = self.reading.status[self.subject, self.other]
        return both

    def likeliest(self, classes: Floats, names: Sequence[str]) -> str:
        """The name of the likeliest class of this pair of mentions."""
        return names[int(classes[self.subject, self.other].argmax())]


class Said:
    """All that readings of one article's windows say: of parties, of their pairs, and of parties and values."""

    def __init__(self, content: str, readings: Iterable[Reading], parties: Parties) -> None:
        self._best: dict[Key, Best] = {}
        self._leads: dict[tuple[str, str], float] = defaultdict(float)
        self._values = ValueLinks()
        for reading in readings:
            keys = [parties.at(content, m.start, m.end) if m.kind == PARTY else None for m in reading.mentions]
            for i, subject in enumerate(keys):
                if subject is not None:
                    self._read(reading, keys, i, subject)
            self._values.read_rounds(reading)

    def claims(self) -> Iterator[Found]:
        """Every claim that anything speaks for, with its values; `p` is the network's figure."""
        for (relation, subject, other), best in self._best.items():
            object_ = other if relation in PAIRS else None
            values = self._values_of(relation, subject, other, best)
            status = _status(best.status)
            yield Found(
                relation, subject, object_, best.p, STATUSES[status], float(best.status[status]),
                best.places, {name: value for name, value in values.items() if value is not None},
            )  # fmt: skip

    def _values_of(self, relation: str, subject: str, other: Any, best: Best) -> dict[str, Any]:
        if relation not in PAIRS:
            return self._values.of_sum(relation, subject, other)
        values = self._values.of_pair(relation, subject, other)
        if relation == "invests-in":
            values["lead"] = self._leads[subject, other] > LINKED
        if relation == "exclusivity":
            values["scope"] = best.likeliest(best.reading.scope, SCOPES)
        if relation == "credit-amount":
            values["kind"] = best.likeliest(best.reading.credit, CREDIT_KINDS)
        return values

    def _read(self, reading: Reading, keys: list[str | None], i: int, subject: str) -> None:
        self._offer(("raises", subject, None), float(reading.raises[i]), reading, i)
        for j, other in enumerate(reading.mentions):
            if other.kind != PARTY:
                for label, value, p in self._values.read(reading, i, j, subject):
                    if label in ("raises", "valuation"):
                        self._offer((label, subject, value), p, reading, i, j)
            elif (object_ := keys[j]) is not None and object_ != subject:
                self._read_pair(reading, i, j, subject, object_)

    def _read_pair(self, reading: Reading, i: int, j: int, subject: str, object_: str) -> None:
        for relation in PAIRS:
            p = float(reading.labels[i, j, INDEX[relation]])
            self._offer((relation, subject, object_), p, reading, i, j)
        self._leads[subject, object_] = max(self._leads[subject, object_], float(reading.labels[i, j, INDEX["leads"]]))

    def _offer(self, key: Key, p: float, reading: Reading, i: int, j: int | None = None) -> None:
        known = self._best.get(key)
        if p > LEAST and (known is None or p > known.p):
            self._best[key] = Best(p, reading, i, j)


def _status(sure: Floats) -> int:
    """The likeliest one; of what is not surely done, the likeliest of the others."""
    likeliest, *others = (int(status) for status in (-sure).argsort())
    doubted = STATUSES[likeliest] == Status.ASSERTED and sure[likeliest] < SURELY_DONE
    return others[0] if doubted else likeliest
