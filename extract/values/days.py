"""Arithmetic of stated days: which 27th, which May, which Tuesday is meant when the article appeared `today`."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
# What comes so soon may be meant although the words don't say that it is ahead.
SOON = timedelta(days=31)
SOON_MONTHS = 1
SOON_DAYS = 3


def published_day(published: str | None) -> date | None:
    """The day in Seoul on which an article appeared; None where it is not known to the day."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published.strip())
    except ValueError:
        return None
    if not 1900 <= moment.year < 2100:
        return None
    return (moment.astimezone(SEOUL) if moment.tzinfo else moment).date()


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The date as coarse as its parts; None where there is no such day."""
    try:
        whole = date(year, month or 1, day or 1)
    except ValueError:
        return None
    return whole.isoformat()[: 4 if month is None else 7 if day is None else 10]


def month_of(today: date, months: int) -> str | None:
    """The month so many months after today's."""
    count = today.year * 12 + today.month - 1 + months
    return iso(count // 12, count % 12 + 1)


def last_month(today: date, month: int, *, said: bool = False) -> str | None:
    """The latest such month that has begun; if it is `said` to be the last one, not the present month.

    None where it is not said and such a month is due soon: then that one may be meant.
    """
    if said:
        return iso(today.year if month < today.month else today.year - 1, month)
    soon = (month - today.month) % 12
    return None if 0 < soon <= SOON_MONTHS else iso(today.year if month <= today.month else today.year - 1, month)


def next_month(today: date, month: int) -> str | None:
    """The first such month that is not over."""
    return iso(today.year if month >= today.month else today.year + 1, month)


def last_day(today: date, month: int, day: int, *, said: bool = False) -> str | None:
    """The latest such day of the year that is not after today; None where the next one is due soon, unless `said`."""
    if (month, day) <= (today.month, today.day):
        return iso(today.year, month, day)
    due = next_day(today, month, day)
    soon = due is not None and date.fromisoformat(due) - today <= SOON
    return None if soon and not said else iso(today.year - 1, month, day)


def next_day(today: date, month: int, day: int) -> str | None:
    """The first such day of the year that is not before today."""
    return iso(today.year if (month, day) >= (today.month, today.day) else today.year + 1, month, day)


def last_day_of_month(today: date, day: int, *, said: bool = False) -> str | None:
    """The latest such day of a month that is not after today; None where the next one is due soon, unless `said`."""
    if day <= today.day:
        return day_of_month(today, day)
    return None if day - today.day <= SOON_DAYS and not said else day_of_month(today, day, -1)


def day_of_month(today: date, day: int, months: int = 0) -> str | None:
    """That day of the month so many months after today's."""
    count = today.year * 12 + today.month - 1 + months
    return iso(count // 12, count % 12 + 1, day)


def weekday(today: date, number: int, *, weeks: int | None = None) -> str:
    """The latest such weekday not after today, or the one of the week that is so many weeks after today's."""
    if weeks is None:
        return (today - timedelta(days=(today.weekday() - number) % 7)).isoformat()
    return (today + timedelta(days=number - today.weekday() + 7 * weeks)).isoformat()


def week(today: date, weeks: int) -> str:
    """The month in which a whole week lies, else its year; None of both where it crosses the year's end."""
    monday = today + timedelta(days=7 * weeks - today.weekday())
    sunday = monday + timedelta(days=6)
    if monday.month == sunday.month:
        return monday.isoformat()[:7]
    return monday.isoformat()[:4]


def ago(today: date, count: int, unit: str) -> str | None:
    """So many years, months, weeks or days before today, as coarse as the unit."""
    if unit == "year":
        return iso(today.year - count) if count < today.year else None
    if unit == "month":
        return month_of(today, -count) if count < 12 * today.year else None
    if unit == "week":
        return week(today, -count)
    return (today - timedelta(days=count)).isoformat()
