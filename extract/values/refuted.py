"""Sums and percents that words set aside for another one: `$60 million, not $100 million`, `400억원이 아닌 40억원`.

What is set against them stands. Words that set them aside deny no deal.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from extract.values import money, percent
from extract.values.money import Money
from extract.values.percent import Percent
from extract.values.plain import plain

Value: TypeAlias = Money | Percent


@dataclass(frozen=True, slots=True)
class Contrast:
    """From `start` to `end` the words that set a value aside, with it; and the values that stand against it."""

    start: int
    end: int
    standing: tuple[Value, ...]


_WORD = re.compile(r"\b(?:not|rather than|instead of|as opposed to)\b|아(?:니|닌)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?…。])[\s\"'”’)]|[;\n]|(?<=다)\.")
# Before the value that is set aside, and after it; what it is of goes with it.
_NOT = re.compile(r"(?:\band |\bbut )?\b(?:not|rather than|instead of|as opposed to) (?:the |a |an )?$", re.IGNORECASE)
_LONGEST_NOT = 30
_OF_WHAT = re.compile(r"(?: (?:worth )?(?:in|of) (?:[\w-]+ ){0,2}?(?:credits?|vouchers?|cash|goods|kind|services))?")
# What is set against a value may come after it only behind such a word.
_BUT = re.compile(r"\b(?:but|it is|it[’']s|it was)\b", re.IGNORECASE)
_NOT_KOREAN = re.compile(
    r"(?:\s?\([^()\n]{1,30}\))?(?:\s?(?:규모|상당|어치)의?)?(?: (?!현금)[가-힣]{1,8}(?<![은는을를이가의에도로]))?"
    r"(?:[을를] [가-힣]{1,6}[은한] (?:것|게))?(?<![뿐만])[이가]?\s?아(?:닌|니라|니고|니며|니다|니었|님)"
)
_RATHER = re.compile(r"(?:이)?지,?\s?$")


@lru_cache(maxsize=1)
def contrasts(text: str) -> tuple[Contrast, ...]:
    """Every value that is set aside, in order. Who asks of one text after another pays once for each."""
    text = plain(text)
    places = {_sentence(text, word.start()) for word in _WORD.finditer(text)}
    return tuple(contrast for place in sorted(places) for contrast in _in_sentence(text, *place))


def standing(text: str) -> str:
    """The text with blanks in place of what is set aside, so that whoever reads it finds only what stands."""
    pieces, at = [], 0
    for contrast in sorted(contrasts(text), key=lambda one: one.start):
        pieces += [text[at : contrast.start], " " * (contrast.end - max(at, contrast.start))]
        at = max(at, contrast.end)
    return "".join([*pieces, text[at:]])


def stands(value: Value | None, told: Iterable[Contrast]) -> bool:
    """Whether a value stands against one that is set aside."""
    return any(_same(value, one) for contrast in told for one in contrast.standing)


def _same(one: Value | None, other: Value) -> bool:
    if isinstance(one, Money) and isinstance(other, Money):
        return one.amount == other.amount
    return isinstance(one, Percent) and isinstance(other, Percent) and one.value == other.value


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, at - 400), at)), default=max(0, at - 400))
    after = _SENTENCE_END.search(text, at)
    return start, min(after.start() if after else len(text), at + 400)


def _in_sentence(text: str, start: int, end: int) -> Iterator[Contrast]:
    words = text[start:end]
    kinds: tuple[Sequence[Value], ...] = (money.find(words, bare_won=True), percent.find(words))
    for values in kinds:
        for value in values if len(values) > 1 else ():
            span = _set_aside(words, value, values)
            if span:
                yield Contrast(start + span[0], start + span[1], tuple(one for one in values if one != value))


def _set_aside(words: str, value: Value, values: Sequence[Value]) -> tuple[int, int] | None:
    """The words that set a value aside, with it."""
    if before := _NOT.search(words, max(0, value.start - _LONGEST_NOT), value.start):
        end = _OF_WHAT.match(words, value.end)
        return (before.start(), end.end() if end else value.end) if _is_answered(words, value, values) else None
    after = _NOT_KOREAN.match(words, value.end)
    if after is None:
        return None
    follows = any(one.start >= after.end() for one in values)
    rather = values[0].end <= value.start and _RATHER.search(words, values[0].end, value.start)
    return (value.start, after.end()) if follows or rather else None


def _is_answered(words: str, value: Value, values: Sequence[Value]) -> bool:
    """Whether another value stands against it: one before, or one behind a word that says so."""
    comes_after = _BUT.search(words, value.end, max(one.start for one in values))
    return comes_after is not None or any(one.end <= value.start for one in values)
