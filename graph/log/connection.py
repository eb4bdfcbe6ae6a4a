"""An engine whose writing transactions wait for each other and whose commits survive a power cut."""

import sqlite3
import time
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from graph.log.errors import LogLockedError

BUSY_MS = 60_000
WRITES = "dealgraph_writes"


def connected(url: str) -> Engine:
    """The engine of `url`. Transactions that append use `engine.execution_options(**{WRITES: True})`."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _make_durable)
        event.listen(engine, "begin", _begin)
    return engine


def _make_durable(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # or the driver would begin transactions behind our back
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no bytes in free pages


def rewrite(engine: Engine) -> None:
    """Writes all that is kept anew, so that no file has a byte of what was deleted. Waits for all others."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        is_busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()
    if is_busy:
        raise LogLockedError(
            f"log {engine.url}: another process reads it, so {engine.url.database}-wal still has what was deleted; "
            "end that process"
        )


def _use_wal(connection: Any) -> None:
    """SQLite does not wait for the lock that the first switch to WAL needs, so we do."""
    give_up = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(connection: Connection) -> None:
    """A transaction that will write takes the lock at once: one that began by reading could not wait for it."""
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
