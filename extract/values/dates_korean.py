"""How Korean text states dates: patterns, each with its reading."""

import re
from collections.abc import Callable
from datetime import date

from extract.values import days

Reading = Callable[[re.Match[str], date], str | None]

YEARS = {"재작년": -2, "지난해": -1, "작년": -1, "올해": 0, "금년": 0, "올": 0, "내년": 1, "내후년": 2}
MONTHS = {"지난달": -1, "지난 달": -1, "이달": 0, "이번달": 0, "이번 달": 0, "다음달": 1, "다음 달": 1, "내달": 1}
WEEKS = {"지난주": -1, "지난 주": -1, "이번주": 0, "이번 주": 0, "다음주": 1, "다음 주": 1}
DAYS = {"그제": 2, "그저께": 2, "어제": 1, "전일": 1, "오늘": 0, "금일": 0, "내일": -1}
WEEKDAYS = "월화수목금토일"
COUNTS = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
UNITS = {"년": "year", "해": "year", "개월": "month", "달": "month", "주": "week", "주일": "week", "일": "day"}

# A day of the month is not so many days: 27일간, 3일 만에, 10일 뒤, 3일차.
_NOT_DAYS = (
    r"(?!간(?![담부])|째|차|치|당|여|씩|만에|정\b|\s?(?:동안|만에|이내|뒤|후(?![가-힣])|후에|전(?![가-힣])|전에|전부터|내에|안에"
    r"|연속|가량|이상|마다|평균|이동평균|[~∼-]\s?[0-9]))"
)
_NOT_YEARS = r"(?!간|째|차|산|대(?![가-힣])|\s?(?:동안|만에))"
# A month without a year is the last one, unless the sentence plans for it.
_PLAN = r"[^.\n]{0,30}(?:할|될|칠|낼|릴|열)\s?(?:예정|계획|방침|전망)"
_PLANNED = re.compile(_PLAN)
_NOT_PLANNED = rf"(?!{_PLAN}|까지|부터)"
_OTHER_YEAR = re.compile(r"(?:그|같은|이듬|당|다음)\s?해\s?$")
_START = r"(?<![0-9.,가-힣])"


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _absolute(match: re.Match[str], _: date) -> str | None:
    month, day = match["month"], match["day"]
    return days.iso(int(match["year"]), int(month) if month else None, int(day) if day else None)


def _in_year(match: re.Match[str], today: date) -> str | None:
    month, day = match["month"], match["day"]
    return days.iso(today.year + YEARS[match["word"]], int(month) if month else None, int(day) if day else None)


def _in_month(match: re.Match[str], today: date) -> str | None:
    months = MONTHS[match["word"]]
    return days.day_of_month(today, int(match["day"]), months) if match["day"] else days.month_of(today, months)


def _month(match: re.Match[str], today: date) -> str | None:
    month, day = int(match["month"]), match["day"]
    if not 1 <= month <= 12:
        return None
    if _OTHER_YEAR.search(match.string[max(0, match.start() - 4) : match.start()]):
        return None
    if match["way"] == "오는":
        return days.next_day(today, month, int(day)) if day else days.next_month(today, month)
    said = match["way"] == "지난"
    if day:
        return days.last_day(today, month, int(day), said=said)
    if said and month == today.month:
        return None  # this month or that of last year
    return days.last_month(today, month, said=said)


def _day(match: re.Match[str], today: date) -> str | None:
    day = int(match["day"])
    if match["way"] == "오는":
        return days.day_of_month(today, day, 0 if day >= today.day else 1)
    if day > today.day and _PLANNED.match(match.string, match.end()):
        return None
    return days.last_day_of_month(today, day, said=match["way"] == "지난")


def _weekday(match: re.Match[str], today: date) -> str | None:
    number = WEEKDAYS.index(match["weekday"])
    if match["week"]:
        return days.weekday(today, number, weeks=WEEKS[match["week"]])
    if match["way"] == "오는":
        return days.weekday(today, number, weeks=0 if number >= today.weekday() else 1)
    return days.weekday(today, number)


def _week(match: re.Match[str], today: date) -> str | None:
    return days.week(today, WEEKS[match["word"]])


def _near(match: re.Match[str], today: date) -> str | None:
    return days.ago(today, DAYS[match["word"]], "day")


def _ago(match: re.Match[str], today: date) -> str | None:
    count = COUNTS[match["count"]] if match["count"] in COUNTS else int(match["count"])
    return days.ago(today, count, UNITS[match["unit"]])


ABSOLUTE: tuple[tuple[str, Reading], ...] = (
    (
        rf"(?<![0-9.,])(?P<year>(?:19|20)[0-9]{{2}})년{_NOT_YEARS}(?:\s?(?P<month>[0-9]{{1,2}})월(?:\s?(?P<day>[0-9]{{1,2}})일)?)?",
        _absolute,
    ),
    (
        r"(?<![0-9.,-])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[./-])\s?(?P<month>[0-9]{1,2})(?P=mark)\s?(?P<day>[0-9]{1,2})(?![0-9-])",
        _absolute,
    ),
)
RELATIVE: tuple[tuple[str, Reading], ...] = (
    (
        rf"{_START}(?P<word>지난해|작년|재작년|올해|금년|내년|내후년|올(?=\s?(?:봄|여름|가을|겨울|초|[0-9]{{1,2}}월)))"
        rf"(?:\s?(?P<month>[0-9]{{1,2}})월(?:\s?(?P<day>[0-9]{{1,2}})일)?)?",
        _in_year,
    ),
    (rf"{_START}(?P<word>{_any(MONTHS)})(?:\s?(?P<day>[0-9]{{1,2}})일)?", _in_month),
    (
        rf"(?<![0-9.,~∼년-])(?<!년\s)(?:(?P<way>지난|오는)\s?)?(?P<month>[0-9]{{1,2}})월"
        rf"(?:\s?(?P<day>[0-9]{{1,2}})일{_NOT_DAYS}|(?!\s?[0-9]{{1,2}}일){_NOT_PLANNED})",
        _month,
    ),
    (rf"(?<![0-9.,~∼월-])(?<!월\s)(?:(?P<way>지난|오는)\s?)?(?P<day>[0-9]{{1,2}})일{_NOT_DAYS}(?!까지)", _day),
    (rf"(?:(?P<week>{_any(WEEKS)})\s?|(?P<way>지난|오는)\s?)?(?P<weekday>[{WEEKDAYS}])요일", _weekday),
    (rf"{_START}(?P<word>{_any(WEEKS)})(?!\s?[{WEEKDAYS}]요일)", _week),
    (rf"{_START}(?P<word>{_any(DAYS)})(?!날|의|배움)", _near),
    (rf"{_START}(?P<count>[0-9]{{1,2}}|{_any(COUNTS)})\s?(?P<unit>{'|'.join(UNITS)})\s?전(?![가-힣])", _ago),
    (rf"{_START}(?P<count>[0-9]{{1,2}}|{_any(COUNTS)})\s?(?P<unit>{'|'.join(UNITS)})\s?전(?=에|부터|의)", _ago),
)  # fmt: skip
