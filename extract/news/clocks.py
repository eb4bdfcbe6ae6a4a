"""Hours beside a date as feeds and pages write them, and the zones in which they hang."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone, tzinfo

from extract.news.time_words import (
    AFTER_NOON,
    AT_NIGHT,
    BEFORE_NOON,
    BY_DAY,
    CITIES,
    HOURS,
    OFFSETS,
    REGIONS,
    WEEKDAY,
)

_HALF = "|".join(
    (
        r"[ap]\.? ?m(?![a-z])\.?",
        *(each for each in (*BEFORE_NOON, *AFTER_NOON, *BY_DAY, *AT_NIGHT) if not each.isascii()),
    )
)
_SHORT_ZONES = "|".join(sorted((*OFFSETS, *REGIONS), key=len, reverse=True))
# A name may stand close behind a zone: `09:12 KSTAnn Lee`.
_NAMED = rf"(?:(?-i:(?P<zone>{_SHORT_ZONES}))(?:\b|(?-i:(?=[A-Z][a-z])))|(?P<lower>utc|gmt|kst)\b"
_CITY = rf"|(?P<city>{'|'.join(CITIES)})(?: standard| daylight| summer)?\s?(?:time\b|시간|시각))"
# A plus that was lost in an address or a form.
_LOST = r"(?<=:\d\d) (?=\d\d:?\d\d$)"
_AHEAD = rf"(?P<sign>[+−-]|{_LOST})(?P<ahead>\d\d?)(?::?(?P<ahead_minutes>\d\d))?(?!\d)"
_ZONE = rf"[(\[]?(?:(?:GMT|UTC)?\s?{_AHEAD}|{_NAMED}{_CITY})"
_ZONE_NAMED = re.compile(_ZONE, re.IGNORECASE)
_BEFORE = rf"(?:(?:(?-i:(?P<first_zone>KST|JST|UTC|GMT|SGT|HKT))|한국\s?시간)\s?[):]?\s*)?(?P<before>{_HALF})?\s*"
_BEHIND = rf"\s*(?P<after>{_HALF})?(?:\s*\b(?:Uhr|hrs?|hours|h)\b)?\s*(?:{_ZONE})?"
_SAID = r"\s*(?:[ap]\.? ?m(?![a-z])|Uhr\b|hrs?\b|hours\b|(?-i:[A-Z]{2,4}\b))"
_FORMS = tuple(
    re.compile(_BEFORE + form + _BEHIND, re.IGNORECASE)
    for form in (
        r"(?P<hour>\d\d?)\s?:\s?(?P<minute>\d\d)(?:\s?:\s?(?P<second>\d\d)(?:[.,]\d+)?)?(?!\d)",
        r"(?P<hour>\d\d?)\s?[시時时点點](?:\s?(?P<minute>\d\d?)(?:\s?[분分]|(?=\W|$))(?:\s?(?P<second>\d\d?)\s?[초秒])?)?",
        r"(?P<hour>\d\d?) ?h ?(?P<minute>\d\d)(?!\d)",
        rf"(?P<hour>\d\d?)\.(?P<minute>\d\d)(?:\.(?P<second>\d\d))?(?={_SAID})",
        r"(?P<hour>\d\d?)(?=\s?[ap]\.?m(?![a-z])|\s?(?:Uhr|h)\b)",
        rf"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?={_SAID})",
        rf"(?P<named>{'|'.join(HOURS)})(?!\w)",
    )
)
_BARE = tuple(
    re.compile(form + rf"\s*(?:{_ZONE})?", re.IGNORECASE)
    for form in (
        r"(?P<hour>\d\d)(?:(?P<minute>\d\d)(?P<second>\d\d)?)?(?!\d)",
        r"\s(?P<hour>[0-2]\d)\.(?P<minute>[0-5]\d)(?![\d.%]|\s?[a-z])",
    )
)
_DAY_NAMES = "|".join(sorted(WEEKDAY, key=len, reverse=True))
_DAY_NAME = rf"(?:\s*[(\[]?(?:{_DAY_NAMES})(?:요일|曜日)?(?!\w)[.)\]]?)?"
_AT = r"(?:at|um|à|a las|às|alle|kl\.?|ore|om|pukul|time:?|시간:?|시각:?)"
_BETWEEN = re.compile(rf"{_DAY_NAME}(?:T|[\s,;/@|·•ㅣ(\[]|[–—-] |:\s|{_AT}(?=\s))*", re.IGNORECASE)
_GAP = re.compile(
    rf"[\s,/|·•)\]–—-]*(?:on|of|vom|le|den|am|el)?\s*(?:{_DAY_NAMES})?(?:요일)?[.,]?\s*(?:the\s*)?", re.IGNORECASE
)
# Characters before a date in which a clock of its may stand.
_NEAR = 40
_NOON, _DAY_LONG, _LAST_MINUTE = 12, 24, 59


def clock(text: str, start: int, end: int) -> re.Match[str] | None:
    """The time beside a date: most write it behind, some American papers before."""
    at = _BETWEEN.match(text, end)
    places = [at.end() if at else end, end]
    behind = (form.match(text, place) for place in places for form in _FORMS)
    bare = (form.match(text, end) for form in _BARE)
    return next((each for each in (*behind, *bare) if each), None) or next(_before(text, start), None)


def _before(text: str, start: int) -> Iterator[re.Match[str]]:
    head = text[max(start - _NEAR, 0) : start]
    found = (each for form in _FORMS for each in form.finditer(head))
    yield from (each for each in found if _GAP.fullmatch(head, each.end()) and not head[: each.start()][-1:].isdigit())


def at(day: date, found: re.Match[str] | None, zone: tzinfo) -> datetime:
    """The moment of the day; its first where no clock is."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    if found is None:
        return midnight
    parts = found.groupdict(default="")
    hour, minute, second = (int(parts.get(part) or 0) for part in ("hour", "minute", "second"))
    hour = HOURS[parts["named"].lower()] if parts.get("named") else _of_day(hour, _half(parts))
    if hour == _DAY_LONG and not minute:
        return midnight.replace(tzinfo=zone_of(parts) or zone) + timedelta(days=1)
    if hour >= _DAY_LONG or minute > _LAST_MINUTE or second > _LAST_MINUTE + 1:
        return midnight
    return midnight.replace(hour=hour, minute=minute, second=min(second, _LAST_MINUTE), tzinfo=zone_of(parts) or zone)


def zone_in(text: str) -> tzinfo | None:
    """The first zone that the text names."""
    found = _ZONE_NAMED.search(text)
    return zone_of(found.groupdict(default="")) if found else None


def _half(parts: dict[str, str]) -> str:
    return (parts.get("before") or parts.get("after") or "").lower().replace(".", "").replace(" ", "")


def _of_day(hour: int, half: str) -> int:
    """Of 24: at night twelve is the end of the day, and one to five are its beginning."""
    if half in BEFORE_NOON:
        return hour % _NOON
    if half in AFTER_NOON:
        return hour % _NOON + _NOON
    if half in BY_DAY:
        return hour + _NOON if hour < 7 else hour
    if half in AT_NIGHT and 6 <= hour <= _NOON:
        return hour + _NOON
    return hour


def zone_of(parts: dict[str, str]) -> tzinfo | None:
    if parts.get("sign"):
        ahead = timedelta(hours=int(parts["ahead"]), minutes=int(parts["ahead_minutes"] or 0))
        return timezone(ahead if parts["sign"] in "+ " else -ahead) if ahead < timedelta(days=1) else None
    if parts.get("city"):
        return CITIES[parts["city"].lower()]
    name = (parts.get("zone") or parts.get("lower") or parts.get("first_zone") or "").upper()
    return timezone(timedelta(hours=OFFSETS[name])) if name in OFFSETS else REGIONS.get(name)
