"""Brings the graph to where the log stands: once, or again and again while a service owns it."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from filelock import FileLock, Timeout
from rich.progress import Progress

from api.wiring import SQLITE, open_store
from graph.log import Log, LogError
from graph.project import ProjectionReport, project
from graph.stores import GraphStore, OtherGraphError, StoreError

PAUSE = 2.0
LOG_IS_WHOLE = "all is kept in the log: `dealgraph load` brings it into the graph, or the service that holds it does"
journal = logging.getLogger("dealgraph")


def now() -> str:
    """The moment of recording, as the log keeps it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def bring_up_to_date(log: Log, url: str, bar: Progress, *, fresh: bool = False) -> ProjectionReport:
    """Opens the store and projects what it lacks, then ends a forgetting that was killed before its last step.

    A StoreError says that the log is whole.
    """
    report = projected(log, url, bar, fresh=fresh)
    end_forgetting(log)
    return report


def end_forgetting(log: Log) -> None:
    """Where a forgetting was killed before its last step; one that is under way does that step itself."""
    if log.forgotten().is_left():
        with suppress(Timeout), forgetting(log, patience=0):
            log.erase()


def forgetting(log: Log, *, patience: float) -> FileLock:
    """Is held from the first step of forgetting to the last one: Timeout where another process does for so long."""
    return FileLock(f"{Path(log.url.removeprefix(SQLITE))}.forget", timeout=patience)


def projected(log: Log, url: str, bar: Progress, *, fresh: bool = False) -> ProjectionReport:
    """Opens the store and projects what it lacks."""
    try:
        with open_store(url) as store:
            return project(log, store, fresh=fresh, progress=shown_on(bar))
    except OtherGraphError as error:
        raise OtherGraphError(f"{error}; all is kept in the log") from error
    except StoreError as error:
        raise type(error)(f"{error}; {LOG_IS_WHOLE}") from error


def shown_on(bar: Progress) -> Callable[[int, int], None]:
    """Tells a projection's progress on the bar."""
    task = bar.add_task("into the graph", total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)


def follow(log: Log, store: GraphStore, stop: Event) -> None:
    """Takes over what others append to the log, until told to stop; a failure is tried again."""
    while not stop.wait(PAUSE):
        try:
            position = store.position()
            if position is None or position.log != log.identity() or position.sequence != log.sequence():
                project(log, store)
        except (StoreError, LogError) as error:
            journal.warning("the graph does not follow the log: %s", error)
