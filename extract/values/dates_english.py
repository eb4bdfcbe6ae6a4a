"""How English text states dates: patterns, each with its reading."""

import re
from collections.abc import Callable
from datetime import date

from extract.values import days

Reading = Callable[[re.Match[str], date], str | None]

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",), ("June", "Jun"),
            ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"), ("October", "Oct"), ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for word in words
}  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Months that are no other word or name, so that "its December deal" is safe to read.
ALONE = ("January", "February", "July", "September", "October", "November", "December")
COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
STEPS = {"last": -1, "this": 0, "next": 1}
AHEAD = ("next", "by", "until", "till", "through", "coming", "upcoming", "before")

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b(?:(?<!ay)(?<![a-z]{{4}})\.)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,-][0-9])"
_SEASON = "spring|summer|autumn|fall|winter"
_STAGE = rf"(?:(?:the\s)?(?:early|late|mid|middle\sof|end\sof|beginning\sof|start\sof|{_SEASON})(?:\sof)?[\s-]?)?"
_WAY = r"(?P<way>last|next|this|by|until|till|through|before|coming|upcoming)"
# A month without a year is the last one, unless the sentence plans for it.
_PLANNED = re.compile(
    r"\b(?:will|expect\w*|plan\w*|schedul\w*|slated|set to|due|intend\w*|aim\w*|hope\w*)\b[^.\n]{0,60}$"
)
# "Had served until January" looks back; "from March" may look either way.
_TOLD = re.compile(r"\b(?:had|was|were|been|served|valued|ended|did)\b[^.\n]{0,60}$")
_SINCE_WHEN = re.compile(r"\b(?:from|by|until|till|through|before|next)\s$", re.IGNORECASE)
_REACH = 80


def _absolute(match: re.Match[str], _: date) -> str | None:
    parts = match.groupdict()
    month = MONTHS[parts["month"]] if parts.get("month") else None
    return days.iso(int(parts["year"]), month, int(parts["day"]) if parts.get("day") else None)


def _said_before(match: re.Match[str], cue: re.Pattern[str]) -> bool:
    return bool(cue.search(match.string[max(0, match.start() - _REACH) : match.start()]))


def _day_of_year(match: re.Match[str], today: date) -> str | None:
    month, day = MONTHS[match["month"]], int(match["day"])
    if match["way"] is None and (_said_before(match, _PLANNED) or _said_before(match, _SINCE_WHEN)):
        return None
    return (
        days.next_day(today, month, day)
        if match["way"] in AHEAD
        else days.last_day(today, month, day, said=match["way"] == "last")
    )


def _month(match: re.Match[str], today: date) -> str | None:
    month, way = MONTHS[match["month"]], match["way"]
    if way == "this":
        return days.iso(today.year, month)
    if way in AHEAD:
        return None if _said_before(match, _TOLD) else days.next_month(today, month)
    return None if _said_before(match, _PLANNED) else days.last_month(today, month, said=way == "last")


def _month_of_year(match: re.Match[str], today: date) -> str | None:
    return days.iso(today.year + STEPS[match["way"]], MONTHS[match["month"]])


def _month_alone(match: re.Match[str], today: date) -> str | None:
    unclear = _said_before(match, _PLANNED) or _said_before(match, _SINCE_WHEN)
    return None if unclear else days.last_month(today, MONTHS[match["month"]])


def _step(match: re.Match[str], today: date) -> str | None:
    step, unit = STEPS[match["way"].lower()], match["unit"].lower()
    if unit == "week":
        return days.week(today, step)
    return days.iso(today.year + step) if unit == "year" else days.month_of(today, step)


def _weekday(match: re.Match[str], today: date) -> str | None:
    number, way = WEEKDAYS.index(match["weekday"]), (match["way"] or "").lower()
    if way == "next":
        return days.weekday(today, number, weeks=0 if number > today.weekday() else 1)
    if way == "last" and number == today.weekday():
        return days.weekday(today, number, weeks=-1)
    return days.weekday(today, number)


def _ago(match: re.Match[str], today: date) -> str | None:
    count = match["count"].lower()
    return days.ago(today, COUNTS[count] if count in COUNTS else int(count), match["unit"].lower())


ABSOLUTE: tuple[tuple[str, Reading], ...] = (
    (rf"\b{_MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}{_YEAR}", _absolute),
    (rf"(?<![0-9.,$])\b{_DAY}\s(?:of\s)?{_MONTH},?\s{_YEAR}", _absolute),
    (rf"\b{_MONTH}\s?,?\s(?:of\s)?{_YEAR}", _absolute),
    (
        r"\b(?i:in|since|by|until|till|through|during|of|from|before|after|for|early|late|mid|fiscal"
        rf"|{_SEASON})"
        rf"[\s-]{_STAGE}{_YEAR}",
        _absolute,
    ),
    (rf"\bQ[1-4]\s(?:of\s)?{_YEAR}", _absolute),
    (rf"(?<=[(]){_YEAR}(?=[)])", _absolute),
)  # fmt: skip
RELATIVE: tuple[tuple[str, Reading], ...] = (
    (
        rf"(?:\b{_WAY}\s)?\b{_MONTH}\s{_DAY}"
        r"(?!,?\s(?:19|20)[0-9]{2}|[%.,][0-9]|\s?[–-]\s?[0-9]|\s?(?:percent|pct|%))",
        _day_of_year,
    ),
    (rf"\b(?:in\s)?{_STAGE}{_MONTH}\sof\s(?P<way>last|this|next)\syear\b", _month_of_year),
    (rf"(?:\b{_WAY}\s)?(?<![0-9.,$])\b{_DAY}\s(?:of\s)?{_MONTH}(?!,?\s(?:19|20)[0-9]{{2}}|\s[0-9])", _day_of_year),
    (
        rf"\b(?:(?i:in|since|during|of|on|after|for|early|late|mid|back\sin|earlier)[\s-])*{_STAGE}{_WAY}\s{_STAGE}{_MONTH}"
        r"(?!,?\s[0-9])",
        _month,
    ),
    (
        rf"\b(?i:in|since|during|of|after|early|late|mid|earlier\sin)[\s-](?P<way>)?{_STAGE}{_MONTH}(?!,?\s(?:of\s)?[0-9])",
        _month,
    ),
    (rf"\b(?P<month>{'|'.join(ALONE)})\b(?!,?\s(?:of\s)?[0-9])", _month_alone),
    (r"\b(?P<way>(?i:last|this|next))\s(?P<unit>(?i:year|month|week))\b", _step),
    (rf"(?:\b(?P<way>(?i:last|next|this))\s)?(?<!Black\s)(?<!Cyber\s)\b(?P<weekday>{'|'.join(WEEKDAYS)})\b", _weekday),
    (
        rf"\b(?P<count>(?i:{'|'.join(COUNTS)})|[0-9]{{1,2}})\s(?P<unit>(?i:year|month|week|day))s?\s(?i:ago|earlier)\b",
        _ago,
    ),
    (r"\b(?i:yesterday)\b", lambda _, today: days.ago(today, 1, "day")),
    (r"\b(?i:today)\b(?!['’]s)", lambda _, today: days.ago(today, 0, "day")),
    (r"\b(?i:tomorrow)\b", lambda _, today: days.ago(today, -1, "day")),
)  # fmt: skip
