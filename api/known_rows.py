"""A user's own table of aliases, groups and competitors: kind, a, b, since, until, source."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.log import KnownTie

COLUMNS = ("kind", "a", "b", "since", "until", "source")
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class InvalidRowError(ValueError):
    """A row that says no tie of two parties; the message names the file and the line."""


def known_rows(path: Path) -> list[KnownTie]:
    """All rows of the file; raises InvalidRowError for the first that is wrong."""
    return list(_rows(path))


def _rows(path: Path) -> Iterator[KnownTie]:
    reader = csv.DictReader(_text(path).splitlines(), strict=True)
    missing = [name for name in COLUMNS[:3] if name not in (reader.fieldnames or ())]
    if missing:
        raise InvalidRowError(f"{path}: line 1: no column {', '.join(missing)}; the columns are {','.join(COLUMNS)}")
    try:
        for row in reader:
            yield _row(row, f"{path}: line {reader.line_num}")
    except csv.Error as error:
        raise InvalidRowError(f"{path}: line {reader.line_num}: {error}") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidRowError(f"{path}: not in UTF-8 (byte {error.start}); save it as UTF-8") from error


def _row(row: Mapping[str, str | None], place: str) -> KnownTie:
    stated = {name: (row.get(name) or "").strip() for name in COLUMNS}
    for name in ("since", "until"):
        if stated[name] and not DAY.fullmatch(stated[name]):
            raise InvalidRowError(f"{place}: {name}: a date like 2024, 2024-05 or 2024-05-13, not {stated[name]!r}")
    try:
        return KnownTie(
            kind=stated["kind"], a=stated["a"], b=stated["b"],
            since=stated["since"] or None, until=stated["until"] or None, source=stated["source"] or None,
        )  # fmt: skip
    except ValueError as error:
        raise InvalidRowError(f"{place}: {error}") from error
