"""The addresses from which nothing is taken in any more: of each only a hash is kept."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, union

from graph.log.poll_tables import item
from graph.log.tables import article, forgotten_place
from graph.model import content_id


def forgotten_addresses(connection: Connection, addresses: Iterable[str]) -> set[str]:
    """Those of some addresses from which nothing is taken in any more."""
    places = {_place(address): address for address in addresses}
    found = select(forgotten_place.c.place).where(forgotten_place.c.place.in_(places))
    return {places[place] for place in connection.execute(found).scalars()}


def shut_all(connection: Connection, ids: Sequence[str]) -> None:
    """Where articles are, and where feeds list them."""
    urls = select(article.c.url).where(article.c.id.in_(ids), article.c.url.is_not(None))
    listed = select(item.c.address).where(item.c.article.in_(ids))
    for address in connection.execute(union(urls, listed)).scalars().all():
        shut(connection, address)


def shut(connection: Connection, address: str) -> None:
    """Nothing is taken in from an address any more, nor kept of what feeds list there."""
    connection.execute(delete(item).where(item.c.address == address))
    if not forgotten_addresses(connection, [address]):
        connection.execute(forgotten_place.insert(), {"place": _place(address)})


def _place(url: str) -> str:
    return content_id("u", url)
