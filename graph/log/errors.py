"""What can go wrong with the log, said so that one knows what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError


class LogError(Exception):
    """The log refused or failed; the message names the log and the reason."""


class LogUnreadableError(LogError):
    """The file is no log, is damaged, or may not be opened."""


class LogTooNewError(LogError):
    """A later version of dealgraph wrote this log."""


class LogFullError(LogError):
    """No room is left on the disk."""


class LogLockedError(LogError):
    """Another process kept the log for longer than we wait."""


class UnknownArticleError(LogError):
    """No article that is kept is meant."""


# SQLite's primary result codes: the low byte of the extended ones.
SQLITE_ERRORS: dict[int, tuple[type[LogError], str]] = {
    sqlite3.SQLITE_FULL: (LogFullError, "the disk is full; nothing kept so far is lost, make room and run it again"),
    sqlite3.SQLITE_IOERR: (
        LogFullError,
        "it cannot be written: the disk is full or failing; nothing kept so far is lost",
    ),
    sqlite3.SQLITE_BUSY: (LogLockedError, "another process is writing to it; run it again when that is done"),
    sqlite3.SQLITE_LOCKED: (LogLockedError, "another process is writing to it; run it again when that is done"),
    sqlite3.SQLITE_NOTADB: (LogUnreadableError, "the file is not a log of dealgraph"),
    sqlite3.SQLITE_CORRUPT: (LogUnreadableError, "the file is damaged; restore it from a backup"),
    sqlite3.SQLITE_CANTOPEN: (LogUnreadableError, "the file cannot be opened; is its folder there and yours?"),
    sqlite3.SQLITE_READONLY: (LogUnreadableError, "the file may not be written to"),
    sqlite3.SQLITE_PERM: (LogUnreadableError, "the file may not be opened"),
}


@contextmanager
def said_clearly(url: str) -> Iterator[None]:
    """Turns the database's errors into ours."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _clear(url, error) from error


def _clear(url: str, error: DBAPIError | sqlite3.Error) -> LogError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    kind, advice = SQLITE_ERRORS.get(code & 0xFF if code else -1, (LogError, str(cause)))
    return kind(f"log {url}: {advice}")
