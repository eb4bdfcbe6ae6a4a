"""Moments as feeds and pages write them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from extract.news.clocks import at, clock, zone_of
from extract.news.dates import YEAR_FIRST, days

SEOUL = ZoneInfo("Asia/Seoul")
_LONGEST = 300
# Seconds since 1970, up to 2033: a later number of ten figures is `2034051214`, or none of a time.
_EPOCH = re.compile(r"(1\d{9})(?:\.\d+|\d{3})?|/Date\((1\d{9})\d{3}(?:[+-]\d{4})?\)/")
_AGO = tuple(
    (unit, re.compile(rf"(?<!\w)(?P<count>\d{{1,3}}|an?|one)\s?(?:{words})\s?(?:ago\b|전(?!\w))", re.IGNORECASE))
    for unit, words in (
        ("seconds", "secs?|seconds?|s|초"),
        ("minutes", "mins?|minutes?|m|분"),
        ("hours", "hrs?|hours?|h|시간"),
        ("days", "days?|d|일"),
        ("weeks", "weeks?|wks?|w|주일?"),
    )
)
_MERE_DAYS = ("days", "weeks")
_THAT_DAY = re.compile(r"(?<!\w)(?P<word>today|yesterday|오늘|어제|그제|그저께)(?!\w)", re.IGNORECASE)
_BACK = {"today": 0, "오늘": 0, "yesterday": 1, "어제": 1, "그제": 2, "그저께": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """How a site writes its times: where an unmarked clock hangs, in which order figures stand that can be read in
    two ways (`dmy`, `mdy`, `ymd`, or nothing where that is not known), and, if that is known, when it was read, and a
    day than which none is later: days without their year are the last such before it.
    """

    zone: tzinfo
    order: str = ""
    now: datetime | None = None
    until: date | None = None

    @property
    def latest(self) -> date | None:
        return self.until or (self.now and self.now.astimezone(self.zone).date())


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A moment, and how exactly it was written."""

    moment: datetime
    has_clock: bool
    has_zone: bool


def moment(written: str, zone: tzinfo) -> datetime | None:
    """The first moment that the text names, none where it names no whole date. `zone` is where an unmarked clock
    hangs; a date without a time is its first minute.
    """
    found = read(written, Custom(zone=zone))
    return found.moment if found else None


def read(written: str, custom: Custom) -> Written | None:
    """The first moment that the text names. Days without their year and `two hours ago` are some only where it is
    known when the text was read.
    """
    text = unicodedata.normalize("NFKC", written.strip()[:_LONGEST])
    if epoch := _EPOCH.fullmatch(text):
        seconds = int(epoch[1] or epoch[2])
        return Written(moment=datetime.fromtimestamp(seconds, UTC), has_clock=True, has_zone=True)
    zone = custom.zone
    order = custom.order or (YEAR_FIRST if zone == SEOUL else "")
    for day in days(text, order, custom.latest):
        found = clock(text, day.start, day.end)
        has_zone = bool(found and zone_of(found.groupdict(default="")))
        return Written(moment=at(day.date, found, zone), has_clock=found is not None, has_zone=has_zone)
    return _ago(text, zone, custom.now) if custom.now else None


def local_day(published: datetime, zone: tzinfo | None = SEOUL) -> str:
    """The day on which readers in the zone saw it: 23:50 in London is the next morning in Seoul."""
    return published.astimezone(zone).date().isoformat()


def _ago(text: str, zone: tzinfo, now: datetime) -> Written | None:
    """To the minute; what is told in days or weeks is a mere day."""
    here = now.astimezone(zone)
    for unit, form in _AGO:
        if found := form.search(text):
            back = timedelta(**{unit: int(found["count"]) if found["count"].isdigit() else 1})
            if unit in _MERE_DAYS:
                return Written(moment=at((here - back).date(), None, zone), has_clock=False, has_zone=False)
            then = (now - back).astimezone(zone).replace(second=0, microsecond=0)
            return Written(moment=then, has_clock=True, has_zone=True)
    if named := _THAT_DAY.search(text):
        day, beside = here.date() - timedelta(days=_BACK[named["word"].lower()]), clock(text, *named.span())
        return Written(moment=at(day, beside, zone), has_clock=beside is not None, has_zone=False)
    return None
