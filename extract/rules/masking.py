"""A sentence in which every party and every value is one character, so that rules are short patterns."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from extract.rules.names import Name, Span

# Characters for private use: a text that has them itself is read as if they were blanks.
PARTY, MONEY, PERCENT, ROUND, DATE = "\ue000", "\uf000", "\uf001", "\uf002", "\uf003"
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_LIMIT = 1000

Value: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Party:
    """A party in a sentence: a name, or a word that stands for the company the text is about."""

    name: Name | None
    money: Value = None
    percent: Value = None


@dataclass(frozen=True, slots=True)
class Slot:
    """What one character of the masked text stands for, and where that is in the text."""

    start: int
    end: int
    parties: tuple[Party, ...] = ()
    value: Value = None


@dataclass(frozen=True, slots=True)
class Masked:
    """`text[i]` stands for the article's text from `starts[i]`; where it is a slot, `slots[i]` says what it holds."""

    text: str
    starts: tuple[int, ...]
    slots: dict[int, Slot]
    end: int

    def span(self, first: int, last: int) -> Span:
        """Where the masked characters from `first` up to `last` are in the article's text."""
        stop = self.slots[last - 1].end if last - 1 in self.slots else self.starts[last - 1] + 1
        return self.starts[first], stop


def masked(text: str, sentence: Span, marks: Iterable[tuple[Span, str, Slot]]) -> Masked:
    """`marks` are spans with the character that replaces each; of two that overlap the first one given stays."""
    start, end = sentence
    chosen: list[tuple[Span, str, Slot]] = []
    for mark in marks:
        (first, last), *_ = mark
        at = bisect_right(chosen, first, key=lambda one: one[0][0])
        is_free = all(last <= s or e <= first for (s, e), *_ in chosen[max(0, at - 1) : at + 1])
        if start <= first < last <= end and is_free:
            chosen.insert(at, mark)
    chars: list[str] = []
    starts: list[int] = []
    slots: dict[int, Slot] = {}
    at = start
    for (first, last), char, slot in chosen:
        chars.extend(_PRIVATE.sub(" ", text[at:first]))
        starts.extend(range(at, first))
        slots[len(chars)] = slot
        chars.append(char)
        starts.append(first)
        at = last
    chars.extend(_PRIVATE.sub(" ", text[at:end]))
    starts.extend(range(at, end))
    return Masked("".join(chars), tuple(starts), slots, end)


def joined(sentence: Masked, lists: re.Pattern[str]) -> Masked:
    """The same with each list of parties (`A, B와 C 등`) as one slot that holds them all."""
    parts: list[tuple[int, int, Slot | None]] = []
    at = 0
    for match in lists.finditer(sentence.text):
        parts += [(at, match.start(), None), (match.start(), match.end(), _joined_slot(sentence, *match.span()))]
        at = match.end()
    return _assembled(sentence, [*parts, (at, len(sentence.text), None)])


def without(sentence: Masked, words: re.Pattern[str]) -> Masked:
    """The same without what matches."""
    parts: list[tuple[int, int, Slot | None]] = []
    at = 0
    for match in words.finditer(sentence.text):
        parts.append((at, match.start(), None))
        at = match.end()
    return _assembled(sentence, [*parts, (at, len(sentence.text), None)])


def _assembled(sentence: Masked, parts: list[tuple[int, int, Slot | None]]) -> Masked:
    """The parts of a sentence in order; a part with a slot becomes that slot."""
    chars: list[str] = []
    starts: list[int] = []
    slots: dict[int, Slot] = {}
    for first, last, slot in parts:
        if slot is not None:
            slots[len(chars)] = slot
            chars.append(PARTY)
            starts.append(sentence.starts[first])
            continue
        slots.update((len(chars) + at - first, sentence.slots[at]) for at in range(first, last) if at in sentence.slots)
        chars.extend(sentence.text[first:last])
        starts.extend(sentence.starts[first:last])
    return Masked("".join(chars), tuple(starts), slots, sentence.end)


def _joined_slot(sentence: Masked, first: int, last: int) -> Slot:
    parties: list[Party] = []
    for at in range(first, last):
        slot = sentence.slots.get(at)
        if slot is None:
            continue
        if slot.parties:
            parties.extend(slot.parties)
        elif parties and sentence.text[at] == MONEY:
            parties[-1] = Party(parties[-1].name, slot.value, parties[-1].percent)
        elif parties and sentence.text[at] == PERCENT:
            parties[-1] = Party(parties[-1].name, parties[-1].money, slot.value)
    start, end = sentence.span(first, last)
    return Slot(start, end, tuple(parties))


def mark_all(kind: str, values: Sequence[Value], offset: int) -> list[tuple[Span, str, Slot]]:
    """The marks of values found in a piece of text that begins at `offset`."""
    marks = []
    for value in values:
        span = (value.start + offset, value.end + offset)
        marks.append((span, kind, Slot(*span, value=value)))
    return marks


def pieces_of(span: Span, text: str, ends: Callable[[str], Iterable[int]]) -> Iterable[Span]:
    """The sentences of a text, none longer than a limit, so that rules read a text in time linear in its length."""
    start = span[0]
    for end in ends(text):
        while end - start > _LIMIT:
            cut = text.rfind(" ", start + 1, start + _LIMIT)
            cut = cut if cut > start else start + _LIMIT
            yield start, cut
            start = cut
        if end > start:
            yield start, end
        start = max(start, end)
