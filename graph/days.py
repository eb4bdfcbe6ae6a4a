"""Dates as coarse as they are stated: the days that they may mean, and how far apart two are."""

import calendar
import re
from collections.abc import Iterable
from datetime import date

_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(?=T|\s|$)")


def days(text: str) -> tuple[int, int]:
    """The first and the last day that a date such as `2024`, `2024-05` or `2024-05-13` may mean, as ordinals."""
    year, month, day = [*map(int, text[:10].split("-")), 0, 0][:3]
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first.toordinal(), last.toordinal()


def gap(a: str, b: str) -> int:
    """The fewest days that can lie between two dates; 0 where they may be one."""
    (a_first, a_last), (b_first, b_last) = days(a), days(b)
    return max(0, b_first - a_last, a_first - b_last)


def is_before(a: str, b: str, *, by: int = 0) -> bool:
    """Whether `a` surely lies before `b`, by more than so many days."""
    return days(b)[0] - days(a)[1] > by


def finest(dates: Iterable[str | None]) -> list[str]:
    """Those that hold no finer one of them, in order: `2024-05` says no more than `2024-05-13`."""
    stated = sorted({date for date in dates if date})
    return [date for date in stated if not any(other != date and other.startswith(date) for other in stated)]


def iso(text: object) -> str | None:
    """The day of an ISO date or timestamp, as coarse as it is; None for what is no date."""
    found = _ISO.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        days(found[0])
    except ValueError:
        return None
    return found[0]
