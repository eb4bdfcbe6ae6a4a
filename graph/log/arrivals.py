"""How an article comes into the log: new, as a later version of another, or read again by another reader."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, RowMapping, select, update

from graph.log.names_index import end_names, index_claims
from graph.log.records import LoggedArticle, article_of, article_row, claim_row
from graph.log.tables import article as articles
from graph.log.tables import claim, reading
from graph.model import Article


def first_version(connection: Connection, article_id: str) -> str | None:
    """The first of all versions of an article; None for an article that is not kept."""
    first: str | None = connection.execute(select(articles.c.first).where(articles.c.id == article_id)).scalar()
    return first


def standing(connection: Connection, first: str) -> RowMapping | None:
    """The reading that stands of all versions of an article."""
    found = select(reading).join(articles, articles.c.id == reading.c.article)
    found = found.where(articles.c.first == first, reading.c.until.is_(None))
    return connection.execute(found).mappings().first()


def version_at(connection: Connection, url: str) -> Article | None:
    """The article that stands at an address, be it an earlier version that was found there."""
    return _stands(connection, articles.c.url == url)


def version_called(connection: Connection, key: str, *, publisher: str, published: str) -> Article | None:
    """The article that stands and has the source's own id, be it an earlier version that had it."""
    return _stands(
        connection, articles.c.key == key, articles.c.publisher == publisher, articles.c.published == published
    )


def _stands(connection: Connection, *meant: ColumnElement[bool]) -> Article | None:
    found = select(articles.c.first).where(*meant).order_by(articles.c.sequence.desc()).limit(1)
    first = connection.execute(found).scalar()
    stands = standing(connection, first) if first else None
    if stands is None:
        return None
    return article_of(connection.execute(select(articles).where(articles.c.id == stands["article"])).mappings().one())


def keep(connection: Connection, entry: LoggedArticle, *, feed: str | None) -> None:
    """The article may be there: its text was read before."""
    if first_version(connection, entry.article.id) is None:
        connection.execute(articles.insert(), article_row(entry, feed))
    row = {
        "sequence": entry.sequence, "article": entry.article.id, "recorded": entry.recorded, "reader": entry.reader
    }  # fmt: skip
    connection.execute(reading.insert(), row)
    rows = [claim_row(told, entry.sequence, place) for place, told in enumerate(entry.claims)]
    if rows:
        connection.execute(claim.insert(), rows)
    index_claims(connection, {"sequence": entry.sequence, "until": None}, entry.claims)


def end(connection: Connection, sequences: Collection[int], *, at: int) -> None:
    """Some readings stand no more from an entry on."""
    connection.execute(update(reading).where(reading.c.sequence.in_(sequences)).values(until=at))
    end_names(connection, sequences, at=at)
