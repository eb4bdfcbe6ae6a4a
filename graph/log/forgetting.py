"""Forgetting: which articles are meant, that they stand no more, and that nothing of what they said is left."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select, union

from graph.log.arrivals import end
from graph.log.names_index import forget_names
from graph.log.poll_tables import item
from graph.log.snapshot import its_claim
from graph.log.tables import article, claim, forgotten, forgotten_place, mention, reading
from graph.model import Article, content_id

AT_ONCE = 500
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Articles by one of: an id (or the source's own), the feed that brought them, a pattern of URLs with `*`."""

    article: str | None = None
    feed: str | None = None
    url_pattern: str | None = None

    def __str__(self) -> str:
        if self.article is not None:
            return f"no article {self.article!r} is kept"
        if self.feed is not None:
            return f"no article that is kept came by the feed {self.feed!r}"
        return f"no article that is kept has a URL like {self.url_pattern!r} (`*` stands for any text)"

    def holds(self) -> ColumnElement[bool]:
        if self.article is not None:
            return or_(article.c.id == self.article, article.c.key == self.article)
        if self.feed is not None:
            return article.c.feed == self.feed
        return article.c.url.op("GLOB")(self.url_pattern)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doomed:
    """An article that is to be forgotten, and how many claims were ever read in it."""

    id: str
    title: str
    url: str | None
    published: str | None
    claims: int


def doomed(connection: Connection, which: Which) -> list[Doomed]:
    """The articles that are meant, each with all its versions."""
    told = select(func.count()).where(claim.c.article == article.c.id).scalar_subquery()
    found = select(article.c.id, article.c.title, article.c.url, article.c.published, told.label("claims"))
    found = found.where(article.c.first.in_(select(article.c.first).where(which.holds())))
    return [Doomed(**row) for row in connection.execute(found.order_by(article.c.sequence)).mappings()]


def named_only_in(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The names, as they are written, that no other article has."""
    its, other = mention.join(claim, its_claim(mention)), mention.alias()
    elsewhere = select(other.c.form).join(claim, its_claim(other))
    elsewhere = elsewhere.where(other.c.form == mention.c.form, claim.c.article.not_in(ids))
    found = select(mention.c.surface).distinct().select_from(its)
    found = found.where(claim.c.article.in_(ids), ~elsewhere.correlate(mention).exists())
    return list(connection.execute(found.order_by(mention.c.surface)).scalars())


def is_forgotten(connection: Connection, told: Article, *, supersedes: str | None = None) -> bool:
    """It, or another version of it: one that it supersedes, or one at its address."""
    same = select(forgotten.c.article).where(forgotten.c.article.in_((told.id, supersedes)))
    return bool(forgotten_addresses(connection, [told.url or ""]) or connection.execute(same).first())


def forgotten_addresses(connection: Connection, addresses: Iterable[str]) -> set[str]:
    """Those of some addresses from which nothing is taken in any more."""
    places = {_place(address): address for address in addresses}
    found = select(forgotten_place.c.place).where(forgotten_place.c.place.in_(places))
    return {places[place] for place in connection.execute(found).scalars()}


def withdraw(connection: Connection, sequence: int, ids: Sequence[str], *, recorded: str) -> int:
    """The articles stand no more, each from an entry of its own on; returns the number after the last of them."""
    known = set(connection.execute(select(forgotten.c.article)).scalars())
    for id_ in ids:
        if id_ not in known:
            connection.execute(forgotten.insert(), {"sequence": sequence, "article": id_, "recorded": recorded})
            open_ = select(reading.c.sequence).where(reading.c.article == id_, reading.c.until.is_(None))
            end(connection, connection.execute(open_).scalars().all(), at=sequence)
            _shut_all(connection, [id_])
            sequence += 1
    return sequence


def erase(connection: Connection) -> None:
    """Deletes all that is left of what was withdrawn, but that it was, and what feeds list of it."""
    left = select(article.c.id).join(forgotten, forgotten.c.article == article.c.id)
    for ids in _batches(connection.execute(left).scalars().all()):
        _shut_all(connection, ids)
        sequences = connection.execute(select(reading.c.sequence).where(reading.c.article.in_(ids))).scalars().all()
        for some in _batches(sequences):
            forget_names(connection, some)
        for table, column in ((claim, claim.c.article), (reading, reading.c.article), (article, article.c.id)):
            connection.execute(delete(table).where(column.in_(ids)))


def _shut_all(connection: Connection, ids: Sequence[str]) -> None:
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


def horizon(connection: Connection) -> int:
    """The last entry that forgot something which is erased by now: what was before it cannot be told any more."""
    erased = forgotten.c.article.not_in(select(article.c.id))
    last: int = connection.execute(select(func.coalesce(func.max(forgotten.c.sequence), 0)).where(erased)).scalar_one()
    return last


def _place(url: str) -> str:
    return content_id("u", url)


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
