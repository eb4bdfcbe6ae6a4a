"""CSV, for spreadsheets."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any

from api.answers import Desk
from api.exports.stated import stated
from graph.log import Log

ENDS = ("fact", "relation", "source", "source_name", "target", "target_name")
PROPERTIES = (
    "status", "confidence", "deal", "disputed", "round", "lead", "day", "day_stated", "since", "until",
    "amount", "amount_max", "currency", "qualifier", "usd", "usd_date", "usd_source",
    "percent", "percent_qualifier", "share_class", "kind", "share_low", "share_high", "what", "besides_credits",
    "scope", "bars", "exceptions", "territory", "product", "side",
    "first_published", "last_published", "recorded", "origin", "articles",
)  # fmt: skip
# A spreadsheet runs a cell that begins with one of these as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def facts_csv(desk: Desk, _: Log) -> Iterator[bytes]:
    """One row a fact, ends by id and name; lists are joined by `; `."""
    yield BOM_UTF8 + _row((*ENDS, *PROPERTIES))  # without the mark Excel takes Korean for something else
    for fact in desk.look_up("all_facts"):
        properties = stated(fact)
        yield _row((*(fact[name] for name in ENDS), *(properties.get(name) for name in PROPERTIES)))


def _row(values: tuple[Any, ...]) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerow([_cell(value) for value in values])
    return held.getvalue().encode()


def _cell(value: Any) -> Any:
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text
