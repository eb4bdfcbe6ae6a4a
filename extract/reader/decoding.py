"""What the network says of an article's windows, as claims: each said once, by its clearest pair of mentions."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean
from typing import Any, TypeAlias

from extract.reader.decisions import Decisions
from extract.reader.labels import (
    AMOUNT,
    DATE,
    INDEX,
    LABELS,
    PAIRS,
    PARTY,
    PERCENT,
    ROUND,
    STATUSES,
    sum_of,
)
from extract.reader.mentions import Floats, Mentioned
from extract.reader.network import Reading
from extract.reader.parties import Parties
from graph.schema import CREDIT_KINDS, SCOPES, Status

Key: TypeAlias = tuple[str, str, Any]  # relation, subject, and object, a sum, or None
End: TypeAlias = tuple[Any, str]  # a party or a sum, and the label by which a value is linked to it
LINKED = 0.5
# An end that sees next to nothing of a value outvotes the other: on held-out documents 6 of 1,830 sums were not theirs.
SEEN = 0.1
# Who gives and who takes is not clear where the other direction is this much as likely. On held-out documents it leaves
# out 14 claims of 40 that are turned round, and 22 of 1,195 that are right.
EITHER_WAY = 0.35
# Less sure than this that something is done, a reader says what is next likely: on held-out documents 32 of 351
# doubtful claims come out as done, and 174 of 1,544 that are done as doubtful; at .7 it is 38 and 136.
SURELY_DONE = 0.8


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


def found(content: str, readings: list[Reading], parties: Parties, decisions: Decisions) -> list[Found]:
    """The claims of an article that are at least as likely as their relation's threshold, the likeliest first."""
    said = [
        replace(c, p=decisions.probability(c.p, c.relation))
        for c in _one_way(list(Said(content, readings, parties).claims()))
    ]
    claims = [claim for claim in said if claim.p >= decisions.thresholds[claim.relation]]
    with_sum = {(c.relation, c.subject) for c in claims if c.object is None and "amount" in c.values}
    kept = [c for c in claims if c.object or "amount" in c.values or (c.relation, c.subject) not in with_sum]
    return sorted(kept, key=lambda c: (-c.p, c.relation, c.subject, c.object or "", c.places[0].start))


def _one_way(claims: list[Found]) -> Iterator[Found]:
    """The claims, each as likely as it is where of two that are each other turned round at most one is true.

    Those that are not much likelier than turned round are left out.
    """
    likely = {(claim.relation, claim.subject, claim.object): claim.p for claim in claims}
    for claim in claims:
        turned = likely.get((claim.relation, claim.object or "", claim.subject), 0.0)
        if turned <= EITHER_WAY * claim.p:
            yield replace(claim, p=claim.p * (1 - turned) / (1 - claim.p * turned)) if turned else claim


class Said:
    """All that the windows of one article say: of parties, of their pairs, and of parties and values."""

    def __init__(self, content: str, readings: list[Reading], parties: Parties) -> None:
        self.best: dict[Key, Best] = {}
        self.links: dict[End, dict[Any, float]] = defaultdict(lambda: defaultdict(float))
        self.leads: dict[tuple[str, str], float] = defaultdict(float)
        self.values: dict[Any, Any] = {}
        for reading in readings:
            keys = [parties.at(content, m.start, m.end) if m.kind == PARTY else None for m in reading.mentions]
            for i, subject in enumerate(keys):
                if subject is not None:
                    self._read(reading, keys, i, subject)
            self._read_rounds(reading)

    def claims(self) -> Iterator[Found]:
        """Every claim that anything speaks for, with its values."""
        for (relation, subject, other), best in self.best.items():
            object_ = other if relation in PAIRS else None
            values = self._of_pair(relation, subject, other) if object_ else self._of_sum(relation, subject, other)
            if relation == "exclusivity":
                values["scope"] = best.likeliest(best.reading.scope, SCOPES)
            if relation == "credit-amount":
                values["kind"] = best.likeliest(best.reading.credit, CREDIT_KINDS)
            status = _status(best.status)
            yield Found(
                relation, subject, object_, best.p, STATUSES[status], float(best.status[status]), best.places,
                {name: value for name, value in values.items() if value is not None},
            )  # fmt: skip

    def _read(self, reading: Reading, keys: list[str | None], i: int, subject: str) -> None:
        self._offer(("raises", subject, None), float(reading.raises[i]), reading, i)
        for j, other in enumerate(reading.mentions):
            if other.kind != PARTY:
                self._read_value(reading, i, j, subject)
            elif (object_ := keys[j]) is not None and object_ != subject:
                self._read_pair(reading, i, j, subject, object_)

    def _read_value(self, reading: Reading, i: int, j: int, subject: str) -> None:
        value = reading.mentions[j]
        key = _key(value)
        self.values.setdefault(key, value.value)
        for label in LINKS[value.kind]:
            p = float(reading.labels[i, j, INDEX[label]])
            self._link((subject, label), key, p)
            if label in ("raises", "valuation"):
                self._offer((label, subject, key), p, reading, i, j)

    def _read_pair(self, reading: Reading, i: int, j: int, subject: str, object_: str) -> None:
        for relation in PAIRS:
            p = float(reading.labels[i, j, INDEX[relation]])
            self._offer((relation, subject, object_), p, reading, i, j)
        self.leads[subject, object_] = max(self.leads[subject, object_], float(reading.labels[i, j, INDEX["leads"]]))

    def _read_rounds(self, reading: Reading) -> None:
        for i, amount in enumerate(reading.mentions):
            for j, round_ in enumerate(reading.mentions):
                if amount.kind == AMOUNT and round_.kind == ROUND:
                    p = float(reading.labels[i, j, INDEX["of-round"]])
                    self._link((_key(amount), "of-round"), _key(round_), p)

    def _offer(self, key: Key, p: float, reading: Reading, i: int, j: int | None = None) -> None:
        known = self.best.get(key)
        if p > LEAST and (known is None or p > known.p):
            self.best[key] = Best(p, reading, i, j)

    def _link(self, end: End, value: Any, p: float) -> None:
        self.links[end][value] = max(self.links[end][value], p)

    def _of_pair(self, relation: str, subject: str, object_: str) -> dict[str, Any]:
        stake = relation == "stake"
        size, paid, got = ("percent", "holds", "held") if stake else ("amount", sum_of(relation), "gets")
        values = {
            size: self._linked((subject, paid), (object_, got)),
            "date": self._linked((subject, "dated"), (object_, "dated"), by=min),
        }
        if relation == "invests-in":
            values["round"] = self._linked((subject, "in-round"))
            values["lead"] = self.leads[subject, object_] > LINKED
        return values

    def _of_sum(self, relation: str, subject: str, amount: Any) -> dict[str, Any]:
        values = {"amount": self.values.get(amount), "date": self._linked((subject, "dated"))}
        if relation == "raises":
            of_sum = [] if amount is None else [(amount, "of-round")]
            values["round"] = self._linked((subject, "raises-round"), *of_sum)
        return values

    def _linked(self, *ends: End, by: Callable[[Sequence[float]], float] = fmean) -> Any:
        """The value to which the ends point most strongly, if on the average, or each, they are more sure than not."""
        keys = {key for end in ends for key in self.links.get(end, ())}
        seen = {key: [self.links[end].get(key, 0.0) for end in ends] for key in keys}
        sure = {key: by(those) for key, those in seen.items() if min(those) > SEEN and by(those) > LINKED}
        best = max(sure, key=lambda key: (sure[key], str(key)), default=None)
        return self.values[best] if best is not None else None


def _status(sure: Floats) -> int:
    """The likeliest one; of what is not surely done, the likeliest of the others."""
    likeliest, *others = (int(status) for status in (-sure).argsort())
    doubted = STATUSES[likeliest] == Status.ASSERTED and sure[likeliest] < SURELY_DONE
    return others[0] if doubted else likeliest


# What may link a party to a value of each kind.
LINKS = {
    kind: tuple(label for label, *ends in LABELS if ends == [PARTY, kind]) for kind in (AMOUNT, PERCENT, ROUND, DATE)
}
# Below this nothing is ever a claim: it spares the bookkeeping.
LEAST = 0.05


def _key(mention: Mentioned) -> Any:
    value = mention.value
    if mention.kind == AMOUNT:
        return mention.kind, value.amount.value, value.amount.currency
    if mention.kind == PERCENT:
        return mention.kind, value.value, value.share_class
    return mention.kind, value.round if mention.kind == ROUND else value.iso
