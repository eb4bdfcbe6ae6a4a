"""Where a text names a party: the records that a language's name finder returns."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """One place where a party is named, as offsets in the text.

    `outer` holds in addition what belongs to the name and says nothing of its own: quotation marks, a describing
    noun before it, a parenthesis after it. `aliases` are other names that the text itself gives in the parenthesis.
    """

    start: int
    end: int
    outer: Span
    aliases: tuple[Span, ...] = ()


def without_overlap(names: Iterable[Name]) -> list[Name]:
    """The names in order of the text; of two that overlap the longer one."""
    candidates = sorted(names, key=lambda name: (name.start - name.end, name.start))
    taken = bytearray(max((name.end for name in candidates), default=0))
    kept: list[Name] = []
    for name in candidates:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            kept.append(name)
    return sorted(kept)
