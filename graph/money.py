"""Amounts in US dollars at yearly average rates, and whether two reported amounts can be the same sum."""

import csv
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib.resources import files
from math import floor, log10

from graph.model import Amount

DIGITS = 3
# Two reports of one sum differ by rounding; in two currencies by the rate of the day too.
SAME_CURRENCY = 0.05
BY_WAY_OF_USD = 0.10
UNITS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Usd:
    """US dollars, the year whose rate was taken (None where none was needed) and where the figure is from."""

    value: float
    date: str | None
    source: str


def in_usd(amount: Amount, alternatives: tuple[Amount, ...], day: str) -> Usd | None:
    """The article's own figure in dollars where it gives one, else by the rate of the day's year, if known."""
    for stated in (amount, *alternatives):
        if stated.currency == "USD":
            return Usd(value=stated.value, date=None, source="stated in the article")
    rate = _rates().get((day[:4], amount.currency))
    if rate is None:
        return None
    per_usd, source = rate
    return Usd(value=_rounded(amount.value / per_usd), date=day[:4], source=f"{amount.currency} {source} {day[:4]}")


def can_be_same(a: Amount, b: Amount, *, day: str, slack: float = 0.0) -> bool:
    """Whether both can speak of one sum: equal within rounding and `slack`, or one within the other's range."""
    if a.currency == b.currency:
        low, high, tolerance = a.value, b.value, SAME_CURRENCY
    else:
        in_a, in_b = in_usd(a, (), day), in_usd(b, (), day)
        if in_a is None or in_b is None:
            return False
        low, high, tolerance = in_a.value, in_b.value, BY_WAY_OF_USD
    return _close(low, high, tolerance + slack) or _in_range(a, b) or _in_range(b, a)


def agree(a: Amount, b: Amount, *, day: str) -> bool:
    """Whether both can be true of one sum, and no reader has to be told that they differ.

    In one currency: where the one is the other rounded at its own last digit (22 for 21.5, not 21), or is said to be
    about that; in two by the rate of the year, which tells no digits apart; and where one is in the other's range.
    """
    exact = a.currency == b.currency and "about" not in (a.qualifier, b.qualifier) and not (a.value_max or b.value_max)
    is_rounding = _is_rounding(a.value, b.value) or _is_rounding(b.value, a.value)
    return can_be_same(a, b, day=day) and (is_rounding or not exact)


def in_words(value: float) -> str:
    """`1.5 billion`."""
    for unit, name in UNITS:
        if value >= unit:
            return f"{value / unit:.4g} {name}"
    return f"{value:,.0f}"


def _close(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _is_rounding(rough: float, exact: float) -> bool:
    """Noughts at the end of a sum tell no digits: 300 may be 305."""
    said = Decimal(str(rough)).normalize()
    step = Decimal(1).scaleb(int(said.as_tuple().exponent))
    return (Decimal(str(exact)) / step).to_integral_value(ROUND_HALF_UP) * step == said


def _in_range(a: Amount, b: Amount) -> bool:
    return a.currency == b.currency and a.value_max is not None and a.value <= b.value <= a.value_max


def _rounded(value: float) -> float:
    if value == 0:
        return 0.0
    return float(round(value, DIGITS - 1 - floor(log10(abs(value)))))


@cache
def _rates() -> dict[tuple[str, str], tuple[float, str]]:
    with (files("graph") / "data" / "rates.csv").open(encoding="utf-8") as table:
        return {(row["year"], row["currency"]): (float(row["per_usd"]), row["source"]) for row in csv.DictReader(table)}
