"""Dollars at yearly rates, sums that can be one, and dates as coarse as they are."""

import csv
from pathlib import Path
from typing import Any

import pytest

import graph.money
from graph.days import gap, iso
from graph.model import Amount
from graph.money import agree, can_be_same, in_usd

RATES = Path(graph.money.__file__).parent / "data" / "rates.csv"
# What one dollar may cost over all years of the table: a rate outside was typed wrong or upside down.
LIMITS = {
    "AED": (3.67, 3.68), "AUD": (1.3, 1.6), "CAD": (1.2, 1.45), "CHF": (0.85, 1.0), "CNY": (6.2, 7.3),
    "EUR": (0.84, 0.96),
    "GBP": (0.65, 0.82), "HKD": (7.75, 7.85), "ILS": (3.2, 3.9), "INR": (64, 88), "JPY": (106, 152),
    "KRW": (1100, 1430), "SAR": (3.74, 3.76), "SEK": (8.4, 10.7), "SGD": (1.3, 1.4), "TWD": (28, 32.5),
}  # fmt: skip


def test_every_rate_is_of_its_size_and_moves_as_currencies_do() -> None:
    with RATES.open(encoding="utf-8") as table:
        rows = [
            (row["currency"], int(row["year"]), float(row["per_usd"]), row["source"]) for row in csv.DictReader(table)
        ]
    assert {currency for currency, *_ in rows} == set(LIMITS)
    assert len({row[:2] for row in rows}) == len(rows)
    rates = {(currency, year): rate for currency, year, rate, _ in rows}
    for currency, year, rate, source in rows:
        low, high = LIMITS[currency]
        assert low <= rate <= high, (currency, year)
        assert source
        assert abs(rate / rates.get((currency, year - 1), rate) - 1) < 0.22, (currency, year)


@pytest.mark.parametrize(
    ("amount", "alternatives", "day", "usd", "date"),
    [
        (Amount(value=20e9, currency="KRW"), (), "2024-03-21", 14.7e6, "2024"),
        (Amount(value=5.9e9, currency="CNY"), (), "2024", 820e6, "2024"),
        (Amount(value=5.9e9, currency="CNY"), (Amount(value=811e6, currency="USD"),), "2024", 811e6, None),
        (Amount(value=7.0, currency="USD"), (), "1999", 7.0, None),
        (Amount(value=0.0, currency="KRW"), (), "2024", 0.0, "2024"),
    ],
)
def test_in_dollars(amount: Amount, alternatives: tuple[Amount, ...], day: str, usd: float, date: str | None) -> None:
    found = in_usd(amount, alternatives, day)
    assert found is not None
    assert (found.value, found.date) == (usd, date)
    assert found.source


@pytest.mark.parametrize(("currency", "day"), [("KRW", "1999-01-01"), ("XXX", "2024")])
def test_without_a_rate_nothing_is_said(currency: str, day: str) -> None:
    assert in_usd(Amount(value=1e9, currency=currency), (), day) is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (("USD", 100), ("USD", 104), True),
        (("USD", 100), ("USD", 110), False),
        (("KRW", 20e9), ("USD", 15e6), True),
        (("KRW", 20e9), ("USD", 20e6), False),
        (("XXX", 20e9), ("USD", 20e9), False),
    ],
)
def test_sums_that_can_be_one(a: tuple[str, float], b: tuple[str, float], same: bool) -> None:
    one, other = (Amount(value=value, currency=currency) for currency, value in (a, b))
    assert can_be_same(one, other, day="2024") is same
    assert can_be_same(other, one, day="2024") is same


@pytest.mark.parametrize(
    ("a", "b", "agreed"),
    [
        (("USD", 21.5e6), ("USD", 21.5e6), True),
        (("USD", 21.5e6), ("USD", 22e6), True),
        (("USD", 21.5e6), ("USD", 21e6), False),
        (("USD", 21.5e6), ("USD", 20e6), False),  # too far for one sum, though 20 may be rounded to tens
        (("USD", 21.4e6), ("USD", 22e6), False),
        (("USD", 21.45e6), ("USD", 21.5e6), True),
        (("USD", 21.45e6), ("USD", 21.4e6), False),
        (("KRW", 300e8), ("KRW", 305e8), True),
        (("KRW", 305e8), ("KRW", 310e8), True),
        (("KRW", 305e8), ("KRW", 304e8), False),
        (("KRW", 300e8), ("KRW", 320e8), False),
        (("USD", 1e9), ("USD", 1.04e9), True),
        (("USD", 1.01e9), ("USD", 1.04e9), False),
        (("USD", 0.0), ("USD", 0.0), True),
        (("USD", 22e6, "about"), ("USD", 21.4e6), True),
        (("USD", 30e6, "about"), ("USD", 21.4e6), False),
        (("KRW", 20e9), ("USD", 15e6), True),
        (("KRW", 20e9), ("USD", 14.7e6), True),
        (("KRW", 20e9), ("USD", 20e6), False),
        (("XXX", 20e9), ("USD", 20e9), False),
    ],
)
def test_sums_that_agree_but_for_rounding(a: tuple[Any, ...], b: tuple[Any, ...], agreed: bool) -> None:
    one, other = (
        Amount(value=value, currency=currency, qualifier=said)
        for currency, value, said in ((*told, "exact")[:3] for told in (a, b))
    )
    assert agree(one, other, day="2024") is agreed
    assert agree(other, one, day="2024") is agreed


def test_a_sum_within_a_range_can_be_it() -> None:
    span = Amount(value=1e9, currency="KRW", value_max=2e9)
    assert can_be_same(span, Amount(value=1.7e9, currency="KRW"), day="2024")
    assert not can_be_same(span, Amount(value=3e9, currency="KRW"), day="2024")
    assert agree(span, Amount(value=1.73e9, currency="KRW"), day="2024")


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [("2024", "2024-05-13", 0), ("2024-05", "2024-06", 1), ("2024-05-13", "2024-05-20", 7), ("2023", "2024-03-01", 61)],
)
def test_days_between(a: str, b: str, days: int) -> None:
    assert gap(a, b) == gap(b, a) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024", "2024"), ("2024-05", "2024-05"), ("2024-05-13T10:00:00+09:00", "2024-05-13"), ("2024-13", None),
        ("2024-02-30", None), ("last May", None), ("", None), (None, None), ("20245", None), ("0000", None),
    ],
)  # fmt: skip
def test_what_is_a_date(text: str | None, day: str | None) -> None:
    assert iso(text) == day
