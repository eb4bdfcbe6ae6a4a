"""The parties, ties and thresholds that are known beforehand: the tables in graph/data."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeAlias

from graph.model import Entity, content_id
from graph.resolve.names import normal_form
from graph.resolve.tables import (
    ALIASES,
    COLUMNS,
    COMPETITORS,
    GROUPS,
    PARTIES,
    THRESHOLDS,
    Row,
    check,
    check_ends,
    rows,
)  # fmt: skip
from graph.schema import EntityKind
from graph.stores import Threshold, Tie

Numbered: TypeAlias = tuple[int, Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The known entities by id, the id behind each form, all ties and thresholds, and a digest of the tables."""

    entities: Mapping[str, Entity]
    ids: Mapping[str, str]
    ties: Sequence[Tie]
    thresholds: Sequence[Threshold]
    version: str

    @classmethod
    @cache
    def load(cls) -> "Known":
        """The tables that come with the program, read once. Raises TableError."""
        return cls.read(files("graph") / "data")

    @classmethod
    def read(cls, tables: Traversable) -> "Known":
        """The tables of a folder. Raises TableError."""
        texts = {file: (tables / file).read_text(encoding="utf-8") for file in COLUMNS}
        read = {file: list(rows(file, text)) for file, text in texts.items()}
        parties = _parties(read[PARTIES])
        names, ids = _names(read[ALIASES], parties)
        return cls(
            entities={party: _entity(row, names[party]) for party, row in parties.items()},
            ids=ids,
            ties=tuple(_ties(read, frozenset(parties))),
            thresholds=tuple(_thresholds(read[THRESHOLDS])),
            version=hashlib.sha256("\x1f".join(texts.values()).encode()).hexdigest()[:20],
        )

    def entity_id(self, form: str) -> str | None:
        """The entity that has this normal form."""
        return self.ids.get(form)

    def names(self) -> Sequence[str]:
        """All names as they are written, sorted."""
        return sorted({name for entity in self.entities.values() for name in entity.names})


def _parties(numbered: Iterable[Numbered]) -> dict[str, Row]:
    parties: dict[str, Row] = {}
    for line, row in numbered:
        check(row["id"] not in parties, PARTIES, line, f"id {row['id']} stands twice")
        parties[row["id"]] = row
    return parties


def _names(numbered: Iterable[Numbered], parties: Mapping[str, Row]) -> tuple[dict[str, list[str]], dict[str, str]]:
    names = {party: [row["name"]] for party, row in parties.items()}
    ids: dict[str, str] = {}
    line = 1
    for line, row in numbered:
        party, alias = row["id"], row["alias"]
        check(party in parties, ALIASES, line, f"no party {party!r} in {PARTIES}")
        owner = ids.setdefault(normal_form(alias), party)
        check(owner == party, ALIASES, line, f"{alias!r} already is a name of {owner}")
        if alias not in names[party]:
            names[party].append(alias)
    for party, row in parties.items():
        owned = ids.get(normal_form(row["name"])) == party
        check(owned, ALIASES, line, f"no row gives {party} its own name, {row['name']!r}")
    return names, ids


def _entity(row: Row, names: Sequence[str]) -> Entity:
    return Entity(
        id=row["id"],
        kind=EntityKind(row["kind"]),
        name=row["name"],
        names=tuple(names),
        forms=tuple(sorted({normal_form(name) for name in names})),
        country=row["country"] or None,
    )


def _ties(read: Mapping[str, Iterable[Numbered]], parties: frozenset[str]) -> Iterator[Tie]:
    for file, edge, ends in ((GROUPS, "PART_OF", ("child", "parent")), (COMPETITORS, "COMPETES_WITH", ("a", "b"))):
        seen = set()
        for line, row in read[file]:
            source, target = row[ends[0]], row[ends[1]]
            check_ends(file, line, (source, target), parties)
            tie = _tie(edge, source, target, row)
            check(tie.id not in seen, file, line, "stands twice")
            seen.add(tie.id)
            yield tie


def _thresholds(numbered: Iterable[Numbered]) -> Iterator[Threshold]:
    """What counts is always one value on one day."""
    ends: dict[tuple[str, str], str] = {}
    for line, row in sorted(numbered, key=lambda one: (one[1]["jurisdiction"], one[1]["kind"], one[1]["since"])):
        since, until = row["since"], row["until"]
        check(len(since) == len("2020-01-01"), THRESHOLDS, line, f"since cannot be {since!r}")
        what = row["jurisdiction"], row["kind"]
        check(ends.get(what, "") < since, THRESHOLDS, line, f"{' '.join(what)} has two values on {since}")
        ends[what] = until or "9999"
        yield Threshold(
            id=content_id("r", *what, since),
            jurisdiction=row["jurisdiction"], kind=row["kind"], value=float(row["value"]), unit=row["unit"],
            counts=row["counts"], since=since, until=until or None, besides=row["besides"], source=row["source"],
        )  # fmt: skip


def _tie(edge: str, source: str, target: str, row: Row) -> Tie:
    if edge == "COMPETES_WITH":
        source, target = sorted((source, target))
    since, until = row["since"] or None, row.get("until") or None
    return Tie(
        id=content_id("t", edge, source, target, since, until),
        edge=edge, source=source, target=target, since=since, until=until, origin=row["source"],
        kind=row.get("kind"),
    )  # fmt: skip
