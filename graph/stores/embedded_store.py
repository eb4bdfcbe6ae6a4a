"""The embedded store: ArcadeDB in this process, one folder on disk, no server."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Self

from graph.stores import (
    Change,
    Position,
    QueryError,
    QueryTimeoutError,
    Row,
    StoreError,
    StoreHeldError,
    StoreUnavailableError,
)
from graph.stores.embedded_folder import beside, put, settle, sweep, turn
from graph.stores.shape import definitions
from graph.stores.swapping import Room
from graph.stores.writing import POSITION, write

try:
    import arcadedb
except ImportError:
    import arcadedb_embedded as arcadedb

CYPHER = "opencypher"

# What the engine calls its failures, by the Java class names in the error's text, and what they mean to us.
MEANINGS: tuple[tuple[str, type[StoreError]], ...] = (
    ("arcadedb.exception.TimeoutException", QueryTimeoutError),
    ("QueryNotIdempotentException", QueryError),
    ("CommandParsingException", QueryError),
    ("CommandSemanticException", QueryError),
    ("CommandExecutionException", QueryError),
    ("ArithmeticErrorException", QueryError),
)
# What the system calls a full disk, a used-up quota, a file that may not grow.
NO_ROOM = ("No space left on device", "Disk quota exceeded", "File too large")


class EmbeddedStore:
    """`embedded:FOLDER`. One process at a time opens the folder; within it, any number of threads."""

    keeps_deleted = True

    def __init__(self, url: str, *, read_timeout: float = 30.0) -> None:
        self._folder = Path(url.removeprefix("embedded:"))
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        self._writing, self._reading = Lock(), Room()
        self._read_timeout = read_timeout
        with _translated(f"the graph folder {self._folder}"):
            with turn(self._folder.parent):
                self._database = _opened(self._folder)
                sweep(self._folder)
            try:
                self._prepare()
            except arcadedb.ArcadeDBError:
                self.close()
                raise

    def position(self) -> Position | None:
        found = self.rows(POSITION, {})
        return Position(**found[0]) if found and found[0]["sequence"] is not None else None

    def apply(self, change: Change) -> None:
        with self._writing, _translated("write"), self._database.transaction():
            write(change, self._command)

    def clear(self) -> None:
        """A new folder takes the old one's place: what the engine deletes stays in its indexes and its WAL."""
        with self.anew():
            pass

    @contextmanager
    def anew(self) -> Iterator["EmbeddedStore"]:
        with self._writing, beside(self._folder) as made:
            with _translated("build anew"):
                _create(made)
            with EmbeddedStore(f"embedded:{made}", read_timeout=self._read_timeout) as empty:
                yield empty
            with self._reading.alone(), turn(self._folder.parent), _translated("put in place"):
                self._database.close()
                put(made, self._folder)
                self._database = _opened(self._folder)
                self._prepare()

    def rows(self, cypher: str, parameters: Mapping[str, Any]) -> list[Row]:
        with self._reading.shared(), _translated(cypher):
            found: list[Row] = self._database.query(CYPHER, cypher, dict(parameters)).to_list()
        if any(_has_record(row) for row in found):
            raise QueryError(f"a node or a relationship is returned: return its properties (in: {cypher})")
        return found

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self) -> None:
        # Without the flush a commit outlives the process, but not a power cut.
        self._database.set_wal_flush("yes_nometadata")
        self._database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {int(self._read_timeout * 1000)}")
        for statement in definitions():
            self._database.command(CYPHER, statement)

    def _command(self, cypher: str, parameters: dict[str, Any]) -> list[Row]:
        answer: list[Row] = self._database.command(CYPHER, cypher, parameters).to_list()
        return answer


def _opened(folder: Path) -> Any:
    settle(folder)
    # The engine writes its log to the console otherwise; it reads this when it is first used.
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    if not arcadedb.database_exists(str(folder)):
        if folder.exists() and any(folder.iterdir()):
            raise StoreUnavailableError(
                f"the folder {folder} holds something else than a graph: name another one, or empty it"
            )
        with beside(folder) as made:  # a full disk or a kill leaves no half graph in its place
            _create(made)
            put(made, folder)
    if not all(os.access(path, os.W_OK) for path in (folder, *folder.iterdir())):
        raise StoreUnavailableError(
            f"the graph folder {folder} may not be written to, and the engine writes there even to read: "
            "copy it to a folder of your own, or ask it over HTTP"
        )
    return arcadedb.open_database(str(folder))


def _create(folder: Path) -> None:
    database = arcadedb.create_database(str(folder))
    try:
        for statement in definitions():
            database.command(CYPHER, statement)
    finally:
        database.close()


@contextmanager
def _translated(what: str) -> Iterator[None]:
    try:
        yield
    except arcadedb.ArcadeDBError as error:
        raise _meaning(what, str(error)) from error


def _meaning(what: str, text: str) -> StoreError:
    if "LockException" in text or "already in use" in text:
        return StoreHeldError(
            f"{what} is open in another process or a second time in this one: end the other, or ask it over HTTP"
        )
    if any(reason in text for reason in NO_ROOM):
        return StoreError(f"no room is left on the disk: make room and run it again (in: {what})")
    for name, meaning in MEANINGS:
        if name in text:
            return meaning(f"{text} (in: {what})")
    return StoreError(f"{text} (in: {what})")


def _has_record(value: object) -> bool:
    match value:
        case dict():
            return "@rid" in value or any(map(_has_record, value.values()))
        case list():
            return any(map(_has_record, value))
        case _:
            return False
