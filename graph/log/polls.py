"""What feeds list and how they fare: which articles wait to be read, which are kept or refused, when a feed is due."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, and_, case, delete, func, select, update

from graph.log.errors import said_clearly
from graph.log.places import forgotten_addresses
from graph.log.poll_records import FeedState, Listed, SiteFiles, Waiting
from graph.log.poll_tables import feed, item, pause, site

WAITING, KEPT, REFUSED = "waiting", "kept", "refused"
# What is kept, but was there before by another link, is counted as such; it is no state of its own.
THERE = "there"
AT_ONCE = 500


_WAITING = [item.c[name] for name in Waiting.__slots__]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polls:
    """What is written here is written by the functions below, on a connection of `Log.together`."""

    url: str
    engine: Engine

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
                counted.setdefault(name, dict.fromkeys((WAITING, KEPT, THERE, REFUSED), 0))[state] = count
        return counted

    def count(self, state: str) -> int:
        """How many articles are in a state."""
        with self._reading() as connection:
            found = select(func.count()).select_from(item).where(item.c.state == state)
            return connection.execute(found).scalar_one()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_clearly(self.url), self.engine.connect() as connection:
            yield connection


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


def take(connection: Connection, name: str, listed: Sequence[Listed], now: str, again: Callable[[str], str]) -> int:
    """What a feed lists waits where it is new, or changed by the word of the feed that brought it: how many are new.

    `again` says when to read once more what was first seen then.
    """
    taken = 0
    for start in range(0, len(listed), AT_ONCE):
        some = {each.address: each for each in listed[start : start + AT_ONCE]}
        for address in forgotten_addresses(connection, some):
            del some[address]
        known = _told(connection, some)
        new = [each for address, each in some.items() if address not in known]
        changed = [each for each in some.values() if _is_changed(each, name, known.get(each.address))]
        if new:
            connection.execute(
                item.insert(), [asdict(each) | _waits(now) | {"feed": name, "seen": now} for each in new]
            )
        for each in changed:
            _change(connection, each, again(known[each.address].seen))
        taken += len(new)
    return taken


def adopt(connection: Connection, name: str, listed: Sequence[Listed], followed: Collection[str]) -> None:
    """What a feed lists and what waits by another one, which is not among those followed, waits by this one."""
    for start in range(0, len(listed), AT_ONCE):
        addresses = [each.address for each in listed[start : start + AT_ONCE]]
        its = update(item).where(item.c.address.in_(addresses), item.c.state == WAITING, item.c.feed.not_in(followed))
        connection.execute(its.values(feed=name))


def keep(connection: Connection, address: str, *, article: str, content: str | None, opt_out: Sequence[str]) -> None:
    """What waited at an address is kept, as this article; `content` is what its copies at this site have in common."""
    reserved = json.dumps(opt_out, ensure_ascii=False) if opt_out else None
    _settle(connection, address, state=KEPT, article=article, content=content, opt_out=reserved, text=None, reason=None)


def refuse(connection: Connection, address: str, reason: str) -> None:
    """What waited at an address is not read, for this reason."""
    _settle(connection, address, state=REFUSED, reason=reason, text=None)


def postpone(connection: Connection, address: str, *, attempts: int, due: str, reason: str) -> None:
    """What waits at an address was not to be had, and is tried again."""
    _settle(connection, address, attempts=attempts, due=due, reason=reason)


def with_content(connection: Connection, content: str) -> str | None:
    """The article that is kept with this content."""
    found: str | None = connection.execute(select(item.c.article).where(item.c.content == content).limit(1)).scalar()
    return found


def _told(connection: Connection, addresses: Iterable[str]) -> dict[str, Any]:
    """Which feed brought an address, when, and what it told of it."""
    found = select(item.c.address, item.c.feed, item.c.seen, item.c.told).where(item.c.address.in_(addresses))
    return {row.address: row for row in connection.execute(found)}


def _is_changed(listed: Listed, name: str, known: Any) -> bool:
    return known is not None and known.feed == name and known.told != listed.told


def _change(connection: Connection, listed: Listed, due: str) -> None:
    """What waits already keeps its turn: a feed that tells another time with every poll puts off nothing."""
    _settle(connection, listed.address, **asdict(listed))
    settled = update(item).where(item.c.address == listed.address, item.c.state != WAITING)
    connection.execute(settled.values(**_waits(due)))


def _waits(due: str) -> dict[str, object]:
    return {"state": WAITING, "attempts": 0, "due": due, "reason": None}


def _settle(connection: Connection, at: str, **values: object) -> None:
    connection.execute(update(item).where(item.c.address == at).values(**values))
