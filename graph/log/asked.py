"""A part of a log that is only asked: through one connection, and in lots that a statement can take."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Engine

from graph.log.errors import said_clearly

# SQLite takes only so many values in one statement.
AT_ONCE = 500
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Of the log at a URL, which failures name."""

    url: str
    engine: Engine

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_clearly(self.url), self.engine.connect() as connection:
            yield connection


def lots(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """All of them, so many at once as a statement can name."""
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
