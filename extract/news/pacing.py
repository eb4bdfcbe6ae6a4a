"""When a site may be asked, over all hosts of its domain: spaced, few at once, and not while it wants a pause."""

import asyncio
import math
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random

_FIRST_PAUSE, _LONGEST_BACK_OFF = 10.0, 3_600.0
# A site that fails so often in a row is left alone; before, only the address that failed is.
_FAILURES = 3


class PauseError(Exception):
    """A site that is not to be asked for so many seconds yet, longer than is waited here."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not to be asked for {seconds:.0f} s")
        self.seconds = seconds


def back_off(failures: int, chance: Random) -> float:
    """Seconds to wait after so many failures in a row: doubling, up to an hour, and half of it left to chance."""
    whole = min(_FIRST_PAUSE * 2.0 ** min(failures - 1, 20), _LONGEST_BACK_OFF)
    return whole * chance.uniform(0.5, 1.0)


@dataclass(slots=True, kw_only=True)
class _Site:
    places: asyncio.Semaphore
    began: float = field(default=-math.inf)
    next_turn: float = field(default=0.0)
    failures: int = 0


class Pacing:
    """Turns at sites. Times are those of the running event loop."""

    def __init__(self, *, spacing: float, at_once: int, at_once_per_site: int, patience: float, chance: Random) -> None:
        self._spacing = spacing
        self._patience = max(patience, spacing)
        self._chance = chance
        self._places = asyncio.Semaphore(at_once)
        self._sites = defaultdict[str, _Site](lambda: _Site(places=asyncio.Semaphore(at_once_per_site)))

    @asynccontextmanager
    async def turn(self, site: str, delay: float = 0.0) -> AsyncIterator[None]:
        """A turn at a site, at least `delay` after its last one began; PauseError where that takes too long."""
        state = self._sites[site]
        async with state.places:
            now = asyncio.get_running_loop().time()
            starts = max(now, state.next_turn, state.began + delay)
            if starts - now > self._patience:
                state.next_turn = starts
                raise PauseError(starts - now)
            state.began, state.next_turn = starts, starts + max(delay, self._spacing)
            await asyncio.sleep(starts - now)
            async with self._places:
                yield

    def pause(self, sites: Mapping[str, float]) -> None:
        """These sites are not to be asked for so many seconds."""
        now = asyncio.get_running_loop().time()
        for site, seconds in sites.items():
            self._sites[site].next_turn = now + seconds

    def pauses(self) -> dict[str, float]:
        """The sites that are not to be asked yet, and for how many seconds."""
        now = asyncio.get_running_loop().time()
        return {site: state.next_turn - now for site, state in self._sites.items() if state.next_turn > now}

    def answered(self, site: str) -> None:
        """The site works: earlier failures no longer count."""
        self._sites[site].failures = 0

    def failed(self, site: str, *, asked: float | None, pauses: bool) -> float:
        """Seconds until another try: what the site `asked` for, or a back-off.

        The whole site is left alone so long where it pauses, or fails again and again.
        """
        state = self._sites[site]
        state.failures += 1
        seconds = back_off(state.failures, self._chance) if asked is None else asked
        if pauses or state.failures >= _FAILURES:
            state.next_turn = max(state.next_turn, asyncio.get_running_loop().time() + seconds)
        return seconds
