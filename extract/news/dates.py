"""Days as feeds and pages write them, in figures and with months by name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extract.news.date_forms import AMERICAN, CLOCKED, FIGURES, FORMS, WORD_BEFORE, WORD_BEHIND, YEARLESS
from extract.news.time_words import MONTH, WEEKDAY

# In which order a site writes a date in figures.
DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "dmy", "mdy", "ymd"


@dataclass(frozen=True, slots=True)
class Day:
    """A date and where in the text it stands."""

    date: date
    start: int
    end: int


def days(text: str, order: str, now: date | None = None) -> Iterator[Day]:
    """Those that the text names, as they stand in it. `order` tells what figures leave open; a day that neither it nor
    the weekday nor the figures themselves make sure is none.
    """
    found = sorted(
        (each for form in FORMS for each in form.finditer(text)), key=lambda each: (each.start(), -each.end())
    )
    read = [Day(day, each.start(), each.end()) for each in found if (day := _date(each, order))]
    if not read and now:
        bare = (each for form in YEARLESS for each in form.finditer(text))
        read = [Day(day, each.start(), each.end()) for each in bare if (day := _latest(each, order, now))]
    yield from sorted(read, key=lambda each: each.start)


def order_of(text: str, known: date | None = None) -> str:
    """How the text writes its dates in figures, as those tell that can be read in only one way, or that are known."""
    orders = set()
    for found in FIGURES.finditer(text):
        readings = _readings(found)
        likely = [name for name, day in readings.items() if day and (known is None or day == known)]
        if found["mark"] == "/" and len(set(readings.values())) > 1:
            orders |= set(likely) if len(likely) == 1 else set()
    return orders.pop() if len(orders) == 1 else ""


def _date(found: re.Match[str], order: str) -> date | None:
    parts = found.groupdict()
    if parts.get("of_year"):
        day = valid(int(parts["year"]), 1, 1)
        return day and day + timedelta(days=int(parts["of_year"]) - 1)
    if parts.get("week"):
        try:
            return date.fromisocalendar(int(parts["year"]), int(parts["week"]), int(parts["of_week"]))
        except ValueError:
            return None
    if parts.get("one"):
        return _of_figures(found, order)
    year = int(parts.get("year") or f"20{parts.get('short') or parts['last']}")
    month = MONTH[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    return valid(year, month, int(parts["day"]))


def _of_figures(found: re.Match[str], order: str) -> date | None:
    """12/11/2026, and 26.11.12 where a clock stands behind it or nothing before it."""
    readings, text = _readings(found), found.string
    short = "three" in found.re.groupindex
    if short and text[: found.start()].strip(" (['’‘") and not CLOCKED.match(text, found.end()):
        return None
    possible = {day for day in readings.values() if day}
    if len(possible) == 1:
        return possible.pop() if not short or order or CLOCKED.match(text, found.end()) else None
    named = _weekday(found)
    fitting = {day for day in possible if named is not None and day.weekday() == named}
    if len(fitting) == 1:
        return fitting.pop()
    if order in readings:
        return readings[order]
    if found["mark"] == "." and not short:
        return readings[DAY_FIRST]
    return readings[MONTH_FIRST] if AMERICAN.match(text, found.end()) else None


def _readings(found: re.Match[str]) -> dict[str, date | None]:
    parts = found.groupdict()
    one, two = int(parts["one"]), int(parts["two"])
    if parts.get("year"):
        year = int(parts["year"])
        return {DAY_FIRST: valid(year, two, one), MONTH_FIRST: valid(year, one, two)}
    three = int(parts["three"])
    return {
        DAY_FIRST: _recent(three, two, one), MONTH_FIRST: _recent(three, one, two), YEAR_FIRST: _recent(one, two, three)
    }  # fmt: skip


def _recent(year: int, month: int, day: int) -> date | None:
    return valid(2000 + year, month, day) if 20 <= year < 40 else None


def _latest(found: re.Match[str], order: str, now: date) -> date | None:
    """The last such day, or of its weekday; a day ahead is today where the page was written."""
    parts = found.groupdict()
    if parts.get("first"):
        figures = int(parts["first"]), int(parts["second"])
        month, of_month = figures[::-1] if order == DAY_FIRST else figures
    else:
        month = MONTH[parts["name"].lower()] if parts.get("name") else int(parts["month"])
        of_month = int(parts["day"])
    past = (valid(year, month, of_month) for year in (now.year + 1, now.year, now.year - 1))
    named = _weekday(found)
    return next(
        (day for day in past if day and day <= now + timedelta(days=1) and named in (None, day.weekday())), None
    )


def _weekday(found: re.Match[str]) -> int | None:
    before = WORD_BEFORE.search(found.string[: found.start()])
    behind = WORD_BEHIND.match(found.string, found.end())
    words = [each[1].lower().removesuffix("요일") for each in (before, behind) if each]
    return next((WEEKDAY[word] for word in words if word in WEEKDAY), None)


def valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
