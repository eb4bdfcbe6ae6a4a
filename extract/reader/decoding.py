"""What the network says of an article's windows, as claims: each said once, by its clearest pair of mentions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from extract.reader.decisions import Decisions
from extract.reader.labels import (
    AMOUNT,
    CREDITS,
    DATE,
    INDEX,
    PAIRS,
    PARTY,
    PERCENT,
    ROUND,
    STATUSES,
)
from extract.reader.network import Mentioned, Reading
from extract.reader.parties import Parties
from graph.schema import SCOPES

Key: TypeAlias = tuple[str, str, Any]  # relation, subject, and object, a sum, or None
LINKED = 0.5


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
    """The clearest place of one claim so far."""

    p: float
    status: Any
    places: tuple[Mentioned, ...]
    scope: str | None = None
    credit: str | None = None


def found(content: str, readings: list[Reading], parties: Parties, decisions: Decisions) -> list[Found]:
    """The claims of an article that are at least as likely as their relation's threshold, the likeliest first."""
    said = [replace(c, p=decisions.probability(c.p)) for c in Said(content, readings, parties).claims()]
    claims = [claim for claim in said if claim.p >= decisions.thresholds[claim.relation]]
    with_sum = {(c.relation, c.subject) for c in claims if c.object is None and "amount" in c.values}
    kept = [c for c in claims if c.object or "amount" in c.values or (c.relation, c.subject) not in with_sum]
    return sorted(kept, key=lambda c: (-c.p, c.relation, c.subject, c.object or "", c.places[0].start))


class Said:
    """All that the windows of one article say: of parties, of their pairs, and of parties and values."""

    def __init__(self, content: str, readings: list[Reading], parties: Parties) -> None:
        self.best: dict[Key, Best] = {}
        self.links: dict[tuple[str, str], dict[Any, float]] = defaultdict(lambda: defaultdict(float))
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
            values = (
                self._of_pair(relation, subject, other) if relation in PAIRS else self._of_sum(relation, subject, other)
            )
            values |= {"scope": best.scope} if relation == "exclusivity" else {}
            values |= {"kind": best.credit} if relation == "credit-amount" else {}
            status = int(best.status.argmax())
            yield Found(
                relation, subject, other if relation in PAIRS else None, best.p, STATUSES[status],
                float(best.status[status]), best.places, {n: v for n, v in values.items() if v is not None},
            )  # fmt: skip

    def _read(self, reading: Reading, keys: list[str | None], i: int, subject: str) -> None:
        me, labels = reading.mentions[i], reading.labels[i]
        self._offer(("raises", subject, None), float(reading.raises[i]), reading.raises_status[i], (me,))
        for j, other in enumerate(reading.mentions):
            if other.kind == PARTY:
                if (object_ := keys[j]) is not None and object_ != subject:
                    self._read_pair(reading, i, j, subject, object_)
                continue
            key = _key(other)
            self.values.setdefault(key, other.value)
            for label in LINKS[other.kind]:
                p = float(labels[j, INDEX[label]])
                links = self.links[subject, label]
                links[key] = max(links[key], p)
                if label in ("raises", "valuation"):
                    self._offer((label, subject, key), p, reading.status[i, j], (me, other))

    def _read_pair(self, reading: Reading, i: int, j: int, subject: str, object_: str) -> None:
        labels, places = reading.labels[i, j], (reading.mentions[i], reading.mentions[j])
        scope, credit = SCOPES[int(reading.scope[i, j].argmax())], CREDITS[int(reading.credit[i, j].argmax())]
        for relation in PAIRS:
            p = float(labels[INDEX[relation]])
            self._offer((relation, subject, object_), p, reading.status[i, j], places, scope, credit)
        self.leads[subject, object_] = max(self.leads[subject, object_], float(labels[INDEX["leads"]]))

    def _read_rounds(self, reading: Reading) -> None:
        for i, amount in enumerate(reading.mentions):
            if amount.kind == AMOUNT:
                for j, round_ in enumerate(reading.mentions):
                    if round_.kind == ROUND:
                        links = self.links[str(_key(amount)), "of-round"]
                        links[_key(round_)] = max(links[_key(round_)], float(reading.labels[i, j, INDEX["of-round"]]))

    def _offer(
        self,
        key: Key,
        p: float,
        status: Any,
        places: tuple[Mentioned, ...],
        scope: str | None = None,
        credit: str | None = None,
    ) -> None:
        known = self.best.get(key)
        if p > LEAST and (known is None or p > known.p):
            self.best[key] = Best(p, status, places, scope, credit)

    def _of_pair(self, relation: str, subject: str, object_: str) -> dict[str, Any]:
        ends = {"amount": ("pays", "gets"), "percent": ("holds", "held"), "date": ("dated", "dated")}
        if relation != "stake":
            ends.pop("percent")
        else:
            ends.pop("amount")
        values = {name: self._linked((subject, a), (object_, b)) for name, (a, b) in ends.items()}
        if relation == "invests-in":
            values["round"] = self._linked((subject, "in-round"))
            values["lead"] = self.leads[subject, object_] > LINKED
        return values

    def _of_sum(self, relation: str, subject: str, amount: Any) -> dict[str, Any]:
        values = {"amount": self.values.get(amount), "date": self._linked((subject, "dated"))}
        if relation == "raises":
            ends = (
                [(subject, "raises-round")]
                if amount is None
                else [(subject, "raises-round"), (str(amount), "of-round")]
            )
            values["round"] = self._linked(*ends)
        return values

    def _linked(self, *ends: tuple[str, str]) -> Any:
        """The value to which all the ends point most strongly, if on the average they are more sure than not."""
        keys = {key for end in ends for key in self.links.get(end, ())}
        sure = {key: sum(self.links[end].get(key, 0.0) for end in ends) / len(ends) for key in keys}
        best = max(sure, key=lambda key: (sure[key], str(key)), default=None)
        return self.values[best] if best is not None and sure[best] > LINKED else None


# What a party may be linked to by a value of each kind.
LINKS = {
    AMOUNT: ("raises", "valuation", "pays", "gets"),
    PERCENT: ("holds", "held"),
    ROUND: ("raises-round", "in-round"),
    DATE: ("dated",),
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
