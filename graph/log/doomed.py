"""Which articles are meant to be forgotten, and what goes or stays with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, false, func, or_, select

from graph.log.errors import UnknownArticleError
from graph.log.names_upto import its_claim
from graph.log.poll_tables import item
from graph.log.tables import article, claim, mention


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


def meant(connection: Connection, which: Which, url: str) -> tuple[list[Doomed], list[str]]:
    """The articles, each with all its versions, and the addresses beside; UnknownArticleError where there is none."""
    found = _doomed(connection, which)
    addresses = _listed(connection, which, [article.id for article in found])
    if not found and not addresses:
        raise UnknownArticleError(f"log {url}: {which}")
    return found, addresses


def _doomed(connection: Connection, which: Which) -> list[Doomed]:
    told = select(func.count()).where(claim.c.article == article.c.id).scalar_subquery()
    found = select(article.c.id, article.c.title, article.c.url, article.c.published, told.label("claims"))
    found = found.where(article.c.first.in_(select(article.c.first).where(which.holds())))
    return [Doomed(**row) for row in connection.execute(found.order_by(article.c.sequence)).mappings()]


def _listed(connection: Connection, which: Which, ids: Sequence[str]) -> list[str]:
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
