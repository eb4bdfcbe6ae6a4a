"""Whose the sums, percents, rounds and days of an article are, by all its windows."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import fmean
from typing import Any, TypeAlias

from extract.reader.labels import AMOUNT, DATE, INDEX, LABELS, PARTY, PERCENT, ROUND, sum_of
from extract.reader.mentions import Mentioned
from extract.reader.network import Reading

End: TypeAlias = tuple[Any, str]  # a party or a sum, and the label by which a value is linked to it
LINKED = 0.5
# An end that sees next to nothing of a value outvotes the other: on held-out documents 6 of 1,830 sums were not theirs.
SEEN = 0.1
# What may link a party to a value of each kind.
LABELS_OF = {
    kind: tuple(label for label, *ends in LABELS if ends == [PARTY, kind]) for kind in (AMOUNT, PERCENT, ROUND, DATE)
}


class ValueLinks:
    """How strongly parties and values are linked, and the values of claims by that."""

    def __init__(self) -> None:
        self._links: dict[End, dict[Any, float]] = defaultdict(lambda: defaultdict(float))
        self._values: dict[Any, Any] = {}

    def read(self, reading: Reading, i: int, j: int, subject: str) -> Iterator[tuple[str, Any, float]]:
        """Links a party's mention and a value's; each label, the value's key, and how likely it is."""
        value = reading.mentions[j]
        key = _key(value)
        self._values.setdefault(key, value.value)
        for label in LABELS_OF[value.kind]:
            p = float(reading.labels[i, j, INDEX[label]])
            self._link((subject, label), key, p)
            yield label, key, p

    def read_rounds(self, reading: Reading) -> None:
        """Links the sums of a window to its rounds."""
        for i, amount in enumerate(reading.mentions):
            for j, round_ in enumerate(reading.mentions):
                if amount.kind == AMOUNT and round_.kind == ROUND:
                    p = float(reading.labels[i, j, INDEX["of-round"]])
                    self._link((_key(amount), "of-round"), _key(round_), p)

    def of_pair(self, relation: str, subject: str, object_: str) -> dict[str, Any]:
        """The values of a claim of two parties, by the claim's fields."""
        stake = relation == "stake"
        size, paid, got = ("percent", "holds", "held") if stake else ("amount", sum_of(relation), "gets")
        values = {
            size: self._linked((subject, paid), (object_, got)),
            "date": self._linked((subject, "dated"), (object_, "dated"), by=min),
        }
        return values | {"round": self._linked((subject, "in-round"))} if relation == "invests-in" else values

    def of_sum(self, relation: str, subject: str, amount: Any) -> dict[str, Any]:
        """The values of a claim of one party and perhaps a sum, by the claim's fields."""
        values = {"amount": self._values.get(amount), "date": self._linked((subject, "dated"))}
        if relation == "raises":
            of_sum = [] if amount is None else [(amount, "of-round")]
            values["round"] = self._linked((subject, "raises-round"), *of_sum)
        return values

    def _link(self, end: End, value: Any, p: float) -> None:
        self._links[end][value] = max(self._links[end][value], p)

    def _linked(self, *ends: End, by: Callable[[Sequence[float]], float] = fmean) -> Any:
        """The value to which the ends point most strongly, if on the average, or each, they are more sure than not."""
        keys = {key for end in ends for key in self._links.get(end, ())}
        seen = {key: [self._links[end].get(key, 0.0) for end in ends] for key in keys}
        sure = {key: by(those) for key, those in seen.items() if min(those) > SEEN and by(those) > LINKED}
        best = max(sure, key=lambda key: (sure[key], str(key)), default=None)
        return self._values[best] if best is not None else None


def _key(mention: Mentioned) -> Any:
    value = mention.value
    if mention.kind == AMOUNT:
        return mention.kind, value.amount.value, value.amount.currency
    if mention.kind == PERCENT:
        return mention.kind, value.value, value.share_class
    return mention.kind, value.round if mention.kind == ROUND else value.iso
