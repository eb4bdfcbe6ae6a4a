"""What becomes of the articles that feeds list: they wait to be read, and are kept or refused."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select, update

from graph.log.asked import lots
from graph.log.places import forgotten_addresses
from graph.log.poll_records import Listed
from graph.log.poll_tables import KEPT, REFUSED, WAITING, item


def take(connection: Connection, name: str, listed: Sequence[Listed], now: str, again: Callable[[str], str]) -> int:
    """What a feed lists waits where it is new, or changed by the word of the feed that brought it: how many are new.

    `again` says when to read once more what was first seen then.
    """
    taken = 0
    for lot in lots(listed):
        some = {each.address: each for each in lot}
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
    for lot in lots(listed):
        addresses = [each.address for each in lot]
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
