"""What part of an investment words call credits or goods."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from extract.languages.terms import PortionWords
from extract.terms.clause import Clause
from extract.values import money, percent, shares
from extract.values.refuted import standing
from extract.values.shares import Share
from graph.model import Amount

_SUM, _SHARE, _PERCENT = "\ue000", "\ue001", "\ue002"
_MARKS = str.maketrans(dict.fromkeys((_SUM, _SHARE, _PERCENT), " "))
# A word that says what kind it is may stand so far after the words for goods (GPU servers).
_BEYOND = 10
# A value that words name, and the mark that stands in its place.
Slot: TypeAlias = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What a sentence calls credits or goods: a sum, or the lowest and highest share of one; and of what kind."""

    amount: Amount | None
    share: tuple[float, float] | None
    kind: str


class Portions:
    """The patterns of one language, at work."""

    def __init__(self, words: PortionWords) -> None:
        slots = (
            (_SUM, "{sum}", words.sums),
            (_SHARE, "{share}", words.portions),
            (_PERCENT, "{percent}", words.percents),
        )
        self._patterns = {
            mark: [re.compile(pattern.replace(slot, mark), re.IGNORECASE) for pattern in patterns]
            for mark, slot, patterns in slots
        }
        self._goods, self._whole = re.compile(words.goods, re.IGNORECASE), re.compile(words.whole)
        self._planned, self._refuted = re.compile(words.planned), re.compile(words.refuted)
        self._kinds = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in words.kinds.items()}

    def of_claim(self, clause: Clause) -> Share | None:
        """The one fraction that a claim's own words call credits or goods; where several are named, none.

        Of 92 and 91 labelled credits of which a fraction is told (English, Korean) it reads 34 and 42 right, 2 and 1
        wrong. Percentages are left alone: most are a share of the company.
        """
        places = (clause.text[slice(*place)] for place in (clause.quote, clause.own))
        named = ((words, [(_SHARE, one) for one in shares.find(words)]) for words in places)
        found = (self._found(_SHARE, slots, _masked(words, slots)) for words, slots in named)
        return next((share for share, _ in filter(None, found)), None)

    def of_deal(self, sentence: str) -> Part | None:
        """The part of a deal that a sentence tells, none where it speaks of what is only planned or said."""
        sentence = standing(sentence)
        if not (self._goods.search(sentence) and self._whole.search(sentence)) or self._planned.search(sentence):
            return None
        slots = _slots(sentence)
        masked = _masked(sentence, slots)
        told = (found for mark in self._patterns if (found := self._found(mark, slots, masked)))
        return next((_part(value, self._kind(words)) for value, words in told), None)

    def is_refuted(self, sentence: str) -> bool:
        """Whether a sentence takes back what the one before it says."""
        return self._refuted.search(sentence) is not None

    def _found(self, mark: str, slots: Sequence[Slot], masked: str) -> tuple[Any, str] | None:
        """The value that a pattern binds, and the words around it; of several fractions or percents none."""
        values = [value for kind, value in slots if kind == mark]
        if not values or (mark != _SUM and len(values) > 1):
            return None
        match = next(filter(None, (pattern.search(masked) for pattern in self._patterns[mark])), None)
        if match is None:
            return None
        last = match.start() + match.group().rindex(mark)
        return values[masked.count(mark, 0, last)], masked[match.start() : match.end() + _BEYOND]

    def _kind(self, words: str) -> str:
        return next((kind for kind, pattern in self._kinds.items() if pattern.search(words)), "cloud")


def _masked(words: str, slots: Iterable[Slot]) -> str:
    """The words with a mark in place of each value, and none that they had themselves."""
    masked = words.translate(_MARKS)
    for mark, value in reversed([*slots]):
        masked = masked[: value.start] + mark + masked[value.end :]
    return masked


def _slots(words: str) -> list[Slot]:
    """The sums, fractions and percents of a sentence, in order."""
    found: tuple[Slot, ...] = (
        *((_SUM, one) for one in money.find(words, bare_won=True)),
        *((_SHARE, one) for one in shares.find(words)),
        *((_PERCENT, one) for one in percent.find(words) if one.value is not None),
    )
    kept: list[Slot] = []
    for mark, one in sorted(found, key=lambda each: each[1].start):
        if not kept or one.start >= kept[-1][1].end:
            kept.append((mark, one))
    return kept


def _part(value: Any, kind: str) -> Part:
    match value:
        case Share():
            return Part(None, (value.low, value.high), kind)
        case percent.Percent(value=float(hundredths)):
            return Part(None, (hundredths / 100, hundredths / 100), kind)
    return Part(value.amount, None, kind)
