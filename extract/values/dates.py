"""Dates as coarse as they are stated; relative ones count from the day of publication in Seoul."""

import re
from dataclasses import dataclass
from datetime import date

from extract.values import dates_english, dates_korean, days
from extract.values.plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """`iso` is `2024`, `2024-05` or `2024-05-13`. The span holds the words that the reading rests on: `by March`."""

    start: int
    end: int
    iso: str


_ABSOLUTE = tuple((re.compile(pattern), read) for pattern, read in (*dates_korean.ABSOLUTE, *dates_english.ABSOLUTE))
_RELATIVE = tuple((re.compile(pattern), read) for pattern, read in (*dates_korean.RELATIVE, *dates_english.RELATIVE))


def find(text: str, published: str | None) -> list[Date]:
    """Every date of the text, in order; relative ones only if `published` tells the day from which they count."""
    text = plain(text)
    today = days.published_day(published)
    found = _matches(text, _ABSOLUTE, date.min)
    if today is not None:
        found += _matches(text, _RELATIVE, today)
    kept: list[Date] = []
    for stated in sorted(found, key=lambda d: (d.start, -d.end)):
        if not kept or stated.start >= kept[-1].end:
            kept.append(stated)
    return kept


def _matches(text: str, table: tuple[tuple[re.Pattern[str], dates_korean.Reading], ...], today: date) -> list[Date]:
    return [
        Date(start=match.start(), end=match.end(), iso=iso)
        for pattern, read in table
        for match in pattern.finditer(text)
        if (iso := read(match, today)) is not None
    ]
