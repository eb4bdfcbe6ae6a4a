"""One round at a time over one log: a lock that its holder's end releases, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from api.wiring import SQLITE, Settings


class OtherRoundError(Exception):
    """Another process is at it."""


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Raises OtherRoundError where another process does the same over this log; one that crashed holds nothing."""
    lock = FileLock(f"{Path(settings.log.removeprefix(SQLITE))}.ingest", timeout=0)
    try:
        with lock:
            yield
    except Timeout as error:
        raise OtherRoundError("another round is on the way over this log; this one is left to it") from error
