"""What a round did, in numbers."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

STAGES = ("polling", "fetching", "reading", "keeping", "graph")


@dataclass(slots=True, kw_only=True)
class Summary:
    """Feeds that were asked and how they answered; articles that they listed and what became of them.

    Seconds are those that the round spent in each stage; fetching goes on beside reading, so only waiting counts.
    """

    polled: int = 0
    unchanged: int = 0
    failed: int = 0
    new: int = 0
    kept: int = 0
    there: int = 0
    refused: int = 0
    waiting: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))

    @property
    def asked(self) -> int:
        """Feeds that were asked."""
        return self.polled + self.unchanged + self.failed

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """What is done within counts for the stage."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.seconds[stage] += time.monotonic() - began

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        told = asdict(self)
        feeds = {name: told.pop(name) for name in ("polled", "unchanged", "failed")}
        seconds = {stage: round(spent, 3) for stage, spent in told.pop("seconds").items()}
        return {"feeds": feeds, "articles": told, "seconds": seconds}
