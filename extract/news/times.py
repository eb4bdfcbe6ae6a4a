"""Moments as feeds and pages write them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
_LONGEST = 300
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?:[-./]|[년年])\s*(?P<month>\d\d?)\s*(?:[-./]"
        r"|[월月])\s*(?P<day>\d\d?)(?!\d)\s*[일日]?\.?",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T?\d{4}(?:\d\d)?(?!\d)|(?![\d]))T?",
        # As Drupal shows it, or with a clock of halves, as only Americans do.
        r"(?<!\d)(?P<month>0?\d|1[0-2])/(?P<day>\d\d?)/(?P<year>(?:19|20)\d\d)"
        r"(?= - \d\d?:|,? (?:at )?\d\d?:\d\d(?::\d\d)? ?[ap]\.?m)",
        r"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>20\d\d)(?!\d)",
        r"(?<![\d.])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>20\d\d)(?!\d)",
        r"(?<!\d)(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?!\d)",
        r"(?<![\d.])(?P<short_year>[23]\d)[.-](?P<month>\d\d)[.-](?P<day>\d\d)(?=\.?,?\s+(?:오[전후]\s)?\d\d?:\d\d)",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?[ -]{_NAME}[ ,-]+(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"\b{_NAME} +(?P<day>\d\d?)(?:st|nd|rd|th)?,? +(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*$", re.IGNORECASE)
_ZONE_NAME = r"\(?(?P<zone>[A-Z]{1,4})(?:\b|(?-i:(?=[A-Z][a-z])))"  # a name may stand close behind
_ZONE = r"(?:(?:GMT|UTC)?(?P<sign>[+-])(?P<ahead>\d\d?)(?::?(?P<ahead_minutes>\d\d))?(?!\d)|" + _ZONE_NAME + ")"
_HALF = "오전|오후|[ap]\\.?m\\b\\.?"
_CLOCK = (
    rf"(?P<before>{_HALF})?\s*(?P<hour>\d\d?)(?:\s*[:시]\s*|h(?=\d\d)|\.(?=\d\d\s?(?:[ap]\.?m"
    rf"|(?-i:[A-Z]{{2,4}})\b)))(?:(?P<minute>\d\d?)\s*분?)?(?::(?P<second>\d\d))?(?:[.,]\d+)?"
    rf"\s*초?\s*(?P<after>{_HALF})?(?:\s*\b(?:Uhr|hrs?|hours)\b)?\s*(?:{_ZONE})?"
)
_BARE_CLOCK = re.compile(r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?\s*" + f"(?:{_ZONE})?")
_BETWEEN = r"(?:\s*\(?[일월화수목금토](?:요일)?\)?(?!\w))?(?:T|[\s,|·(\[]|[–—-] |at\b)*"
_AFTER_DATE = re.compile(_BETWEEN + _CLOCK, re.IGNORECASE)
_BEFORE_DATE = re.compile(_CLOCK, re.IGNORECASE)
_OFFSETS = {
    "NZDT": 13, "NZST": 12, "AEDT": 11, "AEST": 10, "KST": 9, "JST": 9, "AWST": 8, "HKT": 8, "SGT": 8, "PHT": 8,
    "WIB": 7, "ICT": 7, "IST": 5.5, "PKT": 5, "GST": 4, "MSK": 3, "EAT": 3, "EEST": 3, "EET": 2, "SAST": 2, "CAT": 2,
    "CEST": 2, "CET": 1, "WAT": 1, "BST": 1, "GMT": 0, "UTC": 0, "UT": 0,
    "Z": 0, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
}  # fmt: skip
_REGIONS = {"ET": ZoneInfo("America/New_York"), "PT": ZoneInfo("America/Los_Angeles"),
            "CT": ZoneInfo("America/Chicago"), "MT": ZoneInfo("America/Denver")}  # fmt: skip
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


def moment(written: str, zone: tzinfo) -> datetime | None:
    """The first moment that the text names, none where it names no whole date. `zone` is where an unmarked clock
    hangs; a date without a time is its first minute.
    """
    text = written.strip()[:_LONGEST]
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    for found in sorted(_dates(text), key=re.Match.start):
        day = _day(found)
        if day:
            return _at(day, _clock(text, found), zone)
    return None


def local_day(published: datetime, zone: tzinfo | None = SEOUL) -> str:
    """The day on which readers in the zone saw it: 23:50 in London is the next morning in Seoul."""
    return published.astimezone(zone).date().isoformat()


def _dates(text: str) -> Iterator[re.Match[str]]:
    for form in _DATES:
        yield from form.finditer(text)


def _day(found: re.Match[str]) -> date | None:
    """The day that is of the weekday before it, where one is named: only so 12/11 is told from 11/12."""
    parts = found.groupdict()
    year = int(parts.get("year") or f"20{parts['short_year']}")
    month = _MONTHS.index(parts["name"].lower()) + 1 if parts.get("name") else int(parts["month"])
    stated, swapped = _date(year, month, int(parts["day"])), _date(year, int(parts["day"]), month)
    named = _WEEKDAY.search(found.string[: found.start()])
    if "/" in found[0] and named and stated and swapped:
        return next((each for each in (stated, swapped) if f"{each:%a}".lower() == named[1].lower()), stated)
    return stated


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The time beside a date: most write it behind, some American papers before."""
    behind = _AFTER_DATE.match(text, found.end()) or _BARE_CLOCK.match(text, found.end())
    return behind or _BEFORE_DATE.search(text[: found.start()])


def _at(day: date, clock: re.Match[str] | None, zone: tzinfo) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    if clock is None:
        return midnight
    parts = clock.groupdict(default="")
    hour, minute, second = (int(parts[part] or 0) for part in ("hour", "minute", "second"))
    half = (parts.get("before") or parts.get("after") or "").lower()
    if half:
        hour = hour % 12 + 12 * half.startswith(("오후", "p"))
    if hour > 23 or minute > 59 or second > 60:
        return midnight
    return midnight.replace(hour=hour, minute=minute, second=min(second, 59), tzinfo=_zone(parts) or zone)


def _zone(parts: dict[str, str]) -> tzinfo | None:
    if parts["sign"]:
        ahead = timedelta(hours=int(parts["ahead"]), minutes=int(parts["ahead_minutes"] or 0))
        return timezone(-ahead if parts["sign"] == "-" else ahead) if ahead < timedelta(days=1) else None
    name = parts["zone"].upper()
    return timezone(timedelta(hours=_OFFSETS[name])) if name in _OFFSETS else _REGIONS.get(name)
