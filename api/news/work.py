"""What every stage of a round works with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random, SystemRandom
from typing import Protocol

from api.news import cadence
from api.news.summary import Summary
from extract.pipeline import Reader
from graph.log import Log


class Told(Protocol):
    """Who is told how far a round is."""

    def feed(self, outcome: str) -> None:
        """How a feed answered."""

    def waiting(self, count: int) -> None:
        """So many further articles are to be read."""

    def article(self, outcome: str) -> None:
        """What became of one of them."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The reader is made once there is something to read: that takes seconds, and most rounds find nothing."""

    log: Log
    reader: Callable[[], Reader]
    told: Told
    summary: Summary = field(default_factory=Summary)
    clock: Callable[[], datetime] = _now
    chance: Random = field(default_factory=SystemRandom)

    def moment(self) -> str:
        """Now, as the log keeps it."""
        return cadence.moment(self.clock())
