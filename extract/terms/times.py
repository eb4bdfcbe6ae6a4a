"""From when and until when a clause holds: dates as they are stated, and durations counted from where they begin."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from extract.languages.terms import TimeWords
from extract.terms.clause import Clause, Span
from extract.values import dates, days
from graph.model import Article, Claim
from graph.schema import Status

# The last month of the part of a year that is named.
_LAST_MONTHS = MappingProxyType({
    "first half": 6, "second half": 12, "first quarter": 3, "second quarter": 6, "third quarter": 9,
    "fourth quarter": 12, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "상반기": 6, "하반기": 12, "1분기": 3, "2분기": 6,
    "3분기": 9, "4분기": 12,
})  # fmt: skip
# What ends later than this after it begins was misread.
_LONGEST_YEARS = 100


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long something lasts; `onward`: from the day on which it is told."""

    count: int
    unit: str
    onward: bool = False


class Times:
    """The patterns of one language, at work."""

    def __init__(self, words: TimeWords) -> None:
        self._words = words
        self._until, self._since, self._lasts = (
            tuple(map(re.compile, table)) for table in (words.until, words.since, words.lasts)
        )
        self._last, self._onward, self._now = map(re.compile, (words.last, words.onward, words.now))

    def read(self, article: Article, claim: Claim, clause: Clause) -> tuple[str | None, str | None]:
        """Since when and until when; of credits only until when they are good."""
        ended, relation = claim.status is Status.ENDED, claim.relation.name
        dated = _text(claim.qualifiers.get("date"))
        since = clause.one(lambda place: self._dates(self._since, clause.text, place, article.published, None))
        until = clause.one(lambda place: self._dates(self._until, clause.text, place, article.published, not ended))
        if ended and dated and relation == "exclusivity":
            # What is over ended on its day; the day that its words name may be the one on which it would have.
            until = dated
        if not ended and until is None and relation != "credit-amount":
            lasts = clause.one(lambda place: self._durations(clause.text, place))
            until = self._end(lasts, since, dated, article, clause) if lasts else None
        known = (
            relation != "credit-amount" and (until is None or _is_before(since, until)) and not (ended and not until)
        )
        return since if known else None, until

    def _end(
        self, lasts: Lasting, since: str | None, dated: str | None, article: Article, clause: Clause
    ) -> str | None:
        if since and len(since) == 4 and lasts.unit == "year":
            # The year since which it holds is its first one.
            return after(since, lasts.count - 1, "year")
        if since and since.endswith("-01"):
            # What runs from the first of a month, or of January, ends on the last day, or month, before.
            return _before(after(since, lasts.count, lasts.unit))
        told = days.published_day(article.published)
        today = told.isoformat() if told else None
        if not (since or dated) and today:
            if lasts.onward:
                return after(today[:7], lasts.count, lasts.unit)
            if not self._now.search(clause.text, *clause.own):
                return None
        start = since or dated or today
        return after(start, lasts.count, lasts.unit) if start else None

    def _dates(
        self, table: tuple[re.Pattern[str], ...], text: str, place: Span, published: str | None, ahead: bool | None
    ) -> Iterator[tuple[Span, str]]:
        for pattern in table:
            for match in pattern.finditer(text, *place):
                named = match.groupdict()
                iso = self._iso(named["when"], published, False if named.get("past") else ahead)
                if iso is not None:
                    yield match.span(), iso if ahead is None else self._staged(iso, named.get("stage") or "")

    def _iso(self, words: str, published: str | None, ahead: bool | None) -> str | None:
        """The date; one without a year is to come, or past, or, where it may be either, the nearer one."""
        back, to_come = (
            next((found.iso for found in dates.find(form.format(words), published)), None)
            for form in (self._words.back, self._words.ahead)
        )
        if ahead is None:
            today = days.published_day(published)
            return min(filter(None, (back, to_come)), key=lambda iso: _away(iso, today), default=None)
        return (to_come or back) if ahead else (back or to_come)

    def _staged(self, iso: str, stage: str) -> str:
        if len(iso) == 4 and stage in _LAST_MONTHS:
            return _last_day(f"{iso}-{_LAST_MONTHS[stage]:02}")
        return _last_day(iso) if stage and self._last.match(stage) else iso

    def _durations(self, text: str, place: Span) -> Iterator[tuple[Span, Lasting]]:
        for pattern in self._lasts:
            for match in pattern.finditer(text, *place):
                count, unit = match["count"].lower(), self._words.units[match["unit"]]
                number = self._words.counts[count] if count in self._words.counts else int(count)
                yield match.span(), Lasting(number, unit, bool(self._onward.search(match.group())))


def _is_before(since: str | None, until: str) -> bool:
    return since is not None and since[: len(until)] <= until[: len(since)]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _away(iso: str, today: date | None) -> int:
    day = date.fromisoformat((iso + "-01-01")[:10])
    return abs((day - today).days) if today else 0


def _before(iso: str | None) -> str | None:
    if iso is None or len(iso) < 7:
        return iso
    last = date.fromisoformat((iso + "-01")[:10]) - timedelta(days=1)
    return last.isoformat()[: len(iso)]


def _last_day(iso: str) -> str:
    month = iso if len(iso) > 4 else f"{iso}-12"
    return month if len(month) > 7 else f"{month}-{monthrange(*map(int, month.split('-')))[1]:02}"


def after(start: str, count: int, unit: str) -> str | None:
    """The day so long after `start`, as coarse as that: three years after 2024-05 is 2027-05.

    None where it is coarser than what is counted: thirty months after 2024.
    """
    parts = [int(part) for part in start.split("-")]
    if unit in ("week", "day"):
        if len(parts) < 3 or count > 366 * _LONGEST_YEARS:
            return None
        return (date(*parts) + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    months = count * (12 if unit == "year" else 1)
    if months > 12 * _LONGEST_YEARS or (len(parts) == 1 and months % 12):
        return None
    year, month = divmod(parts[0] * 12 + (parts[1] - 1 if len(parts) > 1 else 0) + months, 12)
    if len(parts) == 1:
        return days.iso(year)
    return days.iso(year, month + 1, min(parts[2], monthrange(year, month + 1)[1]) if len(parts) > 2 else None)
