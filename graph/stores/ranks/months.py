"""Days as numbers of months, which an index finds one after the other: text it finds by what it is equal to."""

from bisect import bisect_right

# Before the first of them, then by months.
MONTHS = [f"{year}-{month:02}" for year in range(2000, 2060) for month in range(1, 13)]


def month(day: str) -> int:
    """Grows with the day, as days are sorted as text: 0 to 720; a year by itself counts to the month before it."""
    return bisect_right(MONTHS, day)
