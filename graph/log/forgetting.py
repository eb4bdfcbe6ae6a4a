"""Forgetting: which articles are meant, that they stand no more, and that nothing of what they said is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, delete, false, func, or_, select

from graph.log.arrivals import end
from graph.log.names_index import forget_names
from graph.log.places import forgotten_addresses, shut_all
from graph.log.poll_tables import item
from graph.log.snapshot import its_claim
from graph.log.tables import article, claim, forgotten, mention, reading
from graph.log.texts import is_shut_text, shut_texts
from graph.model import Article

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
            return f"no article that is kept or waits came by the feed {self.feed!r}"
        return f"no article that is kept or waits has a URL like {self.url_pattern!r} (`*` stands for any text)"

    def holds(self) -> ColumnElement[bool]:
        if self.article is not None:
            return or_(article.c.id == self.article, article.c.key == self.article)
        if self.feed is not None:
            return article.c.feed == self.feed
        return article.c.url.op("GLOB")(self.url_pattern)

    def lists(self) -> ColumnElement[bool]:
        """Of what feeds list."""
        if self.article is not None:
            return false()
        if self.feed is not None:
            return item.c.feed == self.feed
        return or_(*(column.op("GLOB")(self.url_pattern) for column in (item.c.address, item.c.link)))


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


def listed(connection: Connection, which: Which, ids: Sequence[str]) -> list[str]:
    """The addresses that are listed and meant beside those of the articles: not where another article stays."""
    urls = select(article.c.url).where(article.c.url.is_not(None))
    found = select(item.c.address, item.c.article).where(which.lists())
    found = found.where(or_(item.c.article.is_(None), item.c.address.not_in(urls))).order_by(item.c.address)
    doomed_ids = set(ids)
    return [row.address for row in connection.execute(found) if row.article not in doomed_ids]


def copies(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The other articles that are kept with the very text of one of these: found elsewhere, they are not forgotten."""
    texts = select(article.c.text).where(article.c.id.in_(ids), article.c.text != "")
    found = select(article.c.id).where(article.c.text.in_(texts), article.c.id.not_in(ids))
    return [*connection.execute(found.order_by(article.c.sequence)).scalars()]


def named_only_in(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The names, as they are written, that no other article has."""
    its, other = mention.join(claim, its_claim(mention)), mention.alias()
    elsewhere = select(other.c.form).join(claim, its_claim(other))
    elsewhere = elsewhere.where(other.c.form == mention.c.form, claim.c.article.not_in(ids))
    found = select(mention.c.surface).distinct().select_from(its)
    found = found.where(claim.c.article.in_(ids), ~elsewhere.correlate(mention).exists())
    return list(connection.execute(found.order_by(mention.c.surface)).scalars())


def is_forgotten(connection: Connection, told: Article, *, supersedes: str | None = None) -> bool:
    """It, another version of it (one that it supersedes, or one at its address), or a copy of its text."""
    same = select(forgotten.c.article).where(forgotten.c.article.in_((told.id, supersedes)))
    return bool(
        forgotten_addresses(connection, [told.url or ""])
        or connection.execute(same).first()
        or is_shut_text(connection, told)
    )


def withdraw(connection: Connection, sequence: int, ids: Sequence[str], *, recorded: str) -> int:
    """The articles stand no more, each from an entry of its own on; returns the number after the last of them."""
    known = set(connection.execute(select(forgotten.c.article)).scalars())
    for id_ in ids:
        if id_ not in known:
            connection.execute(forgotten.insert(), {"sequence": sequence, "article": id_, "recorded": recorded})
            open_ = select(reading.c.sequence).where(reading.c.article == id_, reading.c.until.is_(None))
            end(connection, connection.execute(open_).scalars().all(), at=sequence)
            _shut(connection, [id_])
            sequence += 1
    return sequence


def erase(connection: Connection) -> None:
    """Deletes all that is left of what was withdrawn, but that it was, and what feeds list of it."""
    for ids in _batches(connection.execute(left()).scalars().all()):
        _shut(connection, ids)
        sequences = connection.execute(select(reading.c.sequence).where(reading.c.article.in_(ids))).scalars().all()
        for some in _batches(sequences):
            forget_names(connection, some)
        for table, column in ((claim, claim.c.article), (reading, reading.c.article), (article, article.c.id)):
            connection.execute(delete(table).where(column.in_(ids)))


def left() -> Select[Any]:
    """The articles that are withdrawn and not yet erased."""
    return select(article.c.id).join(forgotten, forgotten.c.article == article.c.id)


def horizon(connection: Connection) -> int:
    """The last entry that forgot something which is erased by now: what was before it cannot be told any more."""
    erased = forgotten.c.article.not_in(select(article.c.id))
    last: int = connection.execute(select(func.coalesce(func.max(forgotten.c.sequence), 0)).where(erased)).scalar_one()
    return last


def _shut(connection: Connection, ids: Sequence[str]) -> None:
    shut_all(connection, ids)
    shut_texts(connection, ids)


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
