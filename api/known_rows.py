"""A user's own table of aliases, groups and competitors: kind, a, b, since, until, source."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

from graph.days import is_before, iso
from graph.log import KnownTie, Log
from graph.resolve.known import Known
from graph.resolve.names import normal_form

COLUMNS = ("kind", "a", "b", "since", "until", "source")


class InvalidRowError(ValueError):
    """A row that says no tie of two parties; the message names the file and the line."""


def known_rows(path: Path) -> dict[str, KnownTie]:
    """All rows of the file by where each stands; raises InvalidRowError for the first that is wrong."""
    return dict(_rows(path))


def refuse_circles(rows: Mapping[str, KnownTie], log: Log) -> None:
    """Raises InvalidRowError for a party that the rows, with those that the log has, make a part of itself."""
    told = [*log.upto(log.sequence()).ties(), *rows.values()]
    circle = _circle(map(_ends, filter(_is_part, told)))
    if circle:
        links = {*pairwise(circle)}
        its = [place for place, tie in rows.items() if _is_part(tie) and _ends(tie) in links]
        said = f"part-of: {' is a part of '.join(circle)}: nothing is a part of itself"
        raise InvalidRowError(": ".join([*its[-1:], said]))


def _is_part(tie: KnownTie) -> bool:
    return tie.kind == "part-of"


def _ends(tie: KnownTie) -> tuple[str, str]:
    return normal_form(tie.a), normal_form(tie.b)


def _circle(parts: Iterable[tuple[str, str]]) -> Sequence[str]:
    try:
        TopologicalSorter(_wholes(parts)).prepare()
    except CycleError as error:
        return [*map(str, reversed(error.args[1]))]
    return ()


def _wholes(parts: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    wholes: dict[str, set[str]] = defaultdict(set)
    for part, whole in parts:
        wholes[part].add(whole)
    return wholes


def unknown_aliases(rows: Iterable[KnownTie], log: Log, known: Known) -> list[KnownTie]:
    """Aliases of two names that no article and no table has: they change nothing until one does."""
    snapshot = log.upto(log.sequence())
    aliases = [tie for tie in rows if tie.kind == "alias"]
    seen = {*snapshot.surfaces(normal_form(name) for tie in aliases for name in (tie.a, tie.b))}
    seen |= {form for entity in known.entities.values() for form in entity.forms}
    return [tie for tie in aliases if not {normal_form(tie.a), normal_form(tie.b)} & seen]


def _rows(path: Path) -> Iterator[tuple[str, KnownTie]]:
    reader = csv.DictReader(_text(path).splitlines(), strict=True)
    missing = [name for name in COLUMNS[:3] if name not in (reader.fieldnames or ())]
    if missing:
        raise InvalidRowError(f"{path}: line 1: no column {', '.join(missing)}; the columns are {','.join(COLUMNS)}")
    try:
        for row in reader:
            place = f"{path}: line {reader.line_num}"
            yield place, _row(row, place)
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
        if stated[name] and iso(stated[name]) != stated[name]:
            raise InvalidRowError(f"{place}: {name}: a date like 2024, 2024-05 or 2024-05-13, not {stated[name]!r}")
    if stated["since"] and stated["until"] and is_before(stated["until"], stated["since"]):
        raise InvalidRowError(f"{place}: until: {stated['until']} is before {stated['since']}, since when it holds")
    if normal_form(stated["a"]) == normal_form(stated["b"]):
        raise InvalidRowError(f"{place}: {stated['a']!r} and {stated['b']!r} are one name: a row tells of two")
    try:
        return KnownTie(
            kind=stated["kind"], a=stated["a"], b=stated["b"],
            since=stated["since"] or None, until=stated["until"] or None, source=stated["source"] or None,
        )  # fmt: skip
    except ValueError as error:
        raise InvalidRowError(f"{place}: {error}") from error
