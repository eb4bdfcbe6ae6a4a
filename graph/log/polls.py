"""How feeds and their sites fare: when each is due, what its links became, which of them wait to be read."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, and_, case, delete, func, select

from graph.log.asked import Asked
from graph.log.poll_records import FeedState, SiteFiles, Waiting
from graph.log.poll_tables import KEPT, WAITING, feed, item, pause, site

# What is kept, but was there before by another link, is counted as such; it is no state of its own.
THERE = "there"

_WAITING = [item.c[name] for name in Waiting.__slots__]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polls(Asked):
    """It is written by the functions below and those of `listings`, on a connection of `Log.together`."""

    def feeds(self) -> dict[str, FeedState]:
        """How each feed fares that was ever polled, by its name."""
        with self._reading() as connection:
            rows = connection.execute(select(feed).order_by(feed.c.name)).mappings()
            return {row["name"]: FeedState(**row) for row in rows}

    def waiting(self, now: str) -> list[Waiting]:
        """The articles whose turn has come, as they were first seen, those that were tried last."""
        found = select(*_WAITING).where(item.c.state == WAITING, item.c.due <= now)
        with self._reading() as connection:
            rows = connection.execute(found.order_by(item.c.attempts, item.c.seen, item.c.address)).mappings()
            return [Waiting(**row) for row in rows]

    def sites(self, now: str) -> list[SiteFiles]:
        """What sites said to programs and still holds."""
        with self._reading() as connection:
            return [SiteFiles(**row) for row in connection.execute(select(site).where(site.c.until > now)).mappings()]

    def pauses(self, now: str) -> dict[str, str]:
        """The sites that are not to be asked yet, and until when."""
        found = select(pause.c.domain, pause.c.until).where(pause.c.until > now)
        with self._reading() as connection:
            return {row.domain: row.until for row in connection.execute(found)}

    def counts(self) -> dict[str, dict[str, int]]:
        """How many links of each feed wait, brought an article, led to one that was there before, are refused."""
        nth = func.row_number().over(
            partition_by=(item.c.state, item.c.article), order_by=(item.c.seen, item.c.address)
        )
        links = select(item.c.feed, item.c.state, nth.label("nth")).subquery()
        became = case((and_(links.c.state == KEPT, links.c.nth > 1), THERE), else_=links.c.state)
        counted: dict[str, dict[str, int]] = {}
        with self._reading() as connection:
            for name, state, count in connection.execute(
                select(links.c.feed, became, func.count()).group_by(links.c.feed, became)
            ):
                counted.setdefault(name, {})[state] = count
        return counted

    def count(self, state: str) -> int:
        """How many articles are in a state."""
        with self._reading() as connection:
            found = select(func.count()).select_from(item).where(item.c.state == state)
            return connection.execute(found).scalar_one()


def fares(connection: Connection, state: FeedState) -> None:
    """The feed fares so from now on."""
    connection.execute(delete(feed).where(feed.c.name == state.name))
    connection.execute(feed.insert(), asdict(state))


def heed(connection: Connection, sites: Sequence[SiteFiles]) -> None:
    """This is what sites say to programs, and nothing else is."""
    connection.execute(delete(site))
    if sites:
        connection.execute(site.insert(), [asdict(each) for each in sites])


def spare(connection: Connection, pauses: Mapping[str, str]) -> None:
    """These sites are not to be asked until then, and no others."""
    connection.execute(delete(pause))
    if pauses:
        connection.execute(pause.insert(), [{"domain": site, "until": until} for site, until in pauses.items()])
