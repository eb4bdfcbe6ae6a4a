"""What a site lets programs do: robots.txt, and the reservations beside it, kept while they are valid."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from protego import Protego

from extract.news import opt_outs
from extract.news.patience import max_age
from extract.news.refusals import FetchError

AGENT = "dealgraph"
# RFC 9309: what is longer need not be read; a day at most is kept.
_MOST_CHARACTERS = 512 * 1024
_SHORTEST, _USUAL, _LONGEST = 600.0, 3_600.0, 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """What a site says to programs, as it says it, and until when it holds."""

    robots: str
    tdmrep: str
    until: datetime

    def allows(self, url: str) -> bool:
        """Whether we may read an address."""
        return _parsed(self.robots).can_fetch(url, AGENT)

    def delay(self) -> float:
        """Seconds that we must leave between two requests."""
        return _parsed(self.robots).crawl_delay(AGENT) or 0.0

    def opt_out(self, url: str) -> tuple[str, ...]:
        """How the site reserves an address from the training of models."""
        reserved = opt_outs.of_robots(_parsed(self.robots), self.robots, url, AGENT)
        by_file = () if _parsed(opt_outs.rules_of_tdmrep(self.tdmrep)).can_fetch(url, AGENT) else ("tdmrep.json",)
        return (*reserved, *by_file)


NO_RULES = SiteRules(robots="", tdmrep="", until=datetime.max.replace(tzinfo=UTC))

# The text at a URL and its Cache-Control; FetchError where there is none.
Read = Callable[[str], Awaitable[tuple[bytes, str]]]


class Robots:
    """The rules of sites; each is read once while its rules hold, however many ask. `kept` outlives us if need be."""

    def __init__(self, read: Read, kept: MutableMapping[str, SiteRules]) -> None:
        self._read = read
        self._kept = kept
        self._locks = defaultdict[str, asyncio.Lock](asyncio.Lock)

    async def rules(self, site: str) -> SiteRules:
        """The rules of a site (`https://host`); FetchError where it can't be known whether there are any."""
        async with self._locks[site]:
            known = self._kept.get(site)
            if known is None or known.until <= datetime.now(UTC):
                known = self._kept[site] = await self._fresh(site)
            return known

    async def _fresh(self, site: str) -> SiteRules:
        tdmrep, _ = await self._text(f"{site}/.well-known/tdmrep.json")
        robots, lifetime = await self._text(f"{site}/robots.txt")  # last: from then on its delay is known
        return SiteRules(robots=robots, tdmrep=tdmrep, until=datetime.now(UTC) + timedelta(seconds=lifetime))

    async def _text(self, url: str) -> tuple[str, float]:
        """What fails for good is not there, and forbids nothing; what may come back forbids everything (RFC 9309)."""
        try:
            body, cache_control = await self._read(url)
        except FetchError as error:
            if error.again is not None:
                raise
            return "", _USUAL
        return body.decode("utf-8-sig", errors="replace")[:_MOST_CHARACTERS], _lifetime(cache_control)


def _lifetime(cache_control: str) -> float:
    said = max_age(cache_control)
    return _USUAL if said is None else min(max(said, _SHORTEST), _LONGEST)


@lru_cache(maxsize=256)
def _parsed(text: str) -> Protego:
    return Protego.parse(text)
