"""Brings a store to the end of the log: step by step from where it stands, or anew."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib.resources import files

from graph.changes import everything, increments
from graph.log import Log, forms_version
from graph.model import content_id
from graph.resolve.known import Known
from graph.standing import refuse_others
from graph.stores import Change, GraphStore, Position

# Raise it whenever the same log would give another graph: stores then build theirs anew.
DERIVATION = "28"
# Behind the version of a graph that is right, but of which some files have bytes of what is forgotten.
ANEW = "to be built anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectionReport:
    """Where the store stood, where it stands, and how many units were derived on the way."""

    was: Position | None
    now: Position
    rebuilt: bool
    units: int


def project(
    log: Log,
    store: GraphStore,
    *,
    fresh: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    known: Known | None = None,
) -> ProjectionReport:
    """Every step leaves the store whole; one that is cut short goes on from there, or starts anew.

    `progress` is told how many entries of how many are done. A store that other tables or another
    derivation filled is built anew, and so is one that keeps bytes of what is forgotten: it first answers without it.
    Without `fresh`, OtherGraphError for one that is not this log's graph.
    """
    tables = known or Known.load()
    if not fresh:
        refuse_others(store, log)
    was = store.position()
    end = Position(sequence=log.sequence(), version=version(tables), log=log.identity())
    if was and not fresh and was.version == end.version and not _is_erased(log, was):
        keeps = store.keeps_deleted and log.forgotten().is_any(after=was.sequence)
        reached = replace(end, version=f"{end.version} {ANEW}") if keeps else end
        units = _written(store, increments(log, tables, was.sequence, reached), end, progress)
        if not keeps and not _is_erased(log, was):
            return ProjectionReport(was=was, now=end, rebuilt=False, units=units)
    if was and _is_erased(log, was):
        store.clear()
    with store.anew() as empty:
        units = _written(empty, everything(log.upto(end.sequence), tables, end), end, progress)
    return ProjectionReport(was=was, now=end, rebuilt=True, units=units)


def version(known: Known) -> str:
    """Changes with every table and rule that the graph is derived by."""
    rates = (files("graph") / "data" / "rates.csv").read_text(encoding="utf-8")
    return content_id("v", DERIVATION, known.version, forms_version(), rates)


def _is_erased(log: Log, was: Position) -> bool:
    """What is forgotten since can't be told any more: no step leads from there, and nothing may be answered."""
    return was.sequence < log.forgotten().horizon()


def _written(
    store: GraphStore, steps: Iterable[tuple[Change, int]], end: Position, progress: Callable[[int, int], None]
) -> int:
    units = 0
    for change, done in steps:
        store.apply(change)
        units += len(change.units)
        progress(done, end.sequence)
    return units
