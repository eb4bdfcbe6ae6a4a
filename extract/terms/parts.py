"""What part of an investment a sentence calls credits or goods."""

import re
from dataclasses import dataclass
from typing import Any

from extract.languages.terms import PortionWords
from extract.values import money, percent, shares
from graph.model import Amount

_SHARE, _SUM, _PERCENT = "\ue000", "\ue001", "\ue002"
# A word that says what kind it is may stand so far after the words for goods (GPU servers).
_BEYOND = 10


@dataclass(frozen=True, slots=True)
class Part:
    """What a sentence calls credits or goods: a sum, or the lowest and highest share of one; and of what kind."""

    amount: Amount | None
    share: tuple[float, float] | None
    kind: str


class Parts:
    """The patterns of one language, at work."""

    def __init__(self, words: PortionWords) -> None:
        self._patterns = {
            mark: [re.compile(pattern.replace(slot, mark), re.IGNORECASE) for pattern in patterns]
            for mark, slot, patterns in (
                (_SUM, "{sum}", words.sums),
                (_SHARE, "{share}", words.portions),
                (_PERCENT, "{percent}", words.percents),
            )
        }
        self._planned, self._whole = re.compile(words.planned), re.compile(words.whole)
        self._refuted = re.compile(words.refuted)
        self._kinds = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in words.kinds.items()}

    def read(self, words: str) -> Part | None:
        """The part that a sentence tells, none where it speaks of what is only planned."""
        if self._planned.search(words) or not self._whole.search(words):
            return None
        slots = _slots(words)
        masked = words
        for mark, one in reversed(slots):
            masked = masked[: one.start] + mark + masked[one.end :]
        for mark, patterns in self._patterns.items():
            found = [one for kind, one in slots if kind == mark]
            if mark != _SUM and len(found) != 1:
                continue
            for pattern in patterns:
                if match := pattern.search(masked):
                    last = match.start() + match.group().rindex(mark)
                    return _part_of(
                        found[masked.count(mark, 0, last)], self._kind(masked[match.start() : match.end() + _BEYOND])
                    )
        return None

    def is_refuted(self, words: str) -> bool:
        """Whether a sentence takes back what the one before it says."""
        return self._refuted.search(words) is not None

    def _kind(self, words: str) -> str:
        return next((kind for kind, pattern in self._kinds.items() if pattern.search(words)), "cloud")


def _slots(words: str) -> list[tuple[str, Any]]:
    """The sums, fractions and percents of a sentence, in order."""
    found: tuple[tuple[str, Any], ...] = (
        *((_SUM, one) for one in money.find(words, bare_won=True)),
        *((_SHARE, one) for one in shares.find(words)),
        *((_PERCENT, one) for one in percent.find(words) if one.value is not None),
    )
    kept: list[tuple[str, Any]] = []
    for mark, one in sorted(found, key=lambda each: each[1].start):
        if not kept or one.start >= kept[-1][1].end:
            kept.append((mark, one))
    return kept


def _part_of(value: Any, kind: str) -> Part:
    match value:
        case shares.Share():
            return Part(None, (value.low, value.high), kind)
        case percent.Percent(value=float(hundredths)):
            return Part(None, (hundredths / 100, hundredths / 100), kind)
    return Part(value.amount, None, kind)
