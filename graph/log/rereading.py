"""Which articles wait to be read again: those that another version of the reader has read, the newest first."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from graph.log.records import article_of
from graph.log.tables import article, reading
from graph.model import Article


def outdated(connection: Connection, reader: str) -> list[int]:
    """The numbers of the readings that stand and that another version made; what no reader of ours read stays."""
    found = select(reading.c.sequence).join(article, article.c.id == reading.c.article)
    found = found.where(reading.c.until.is_(None), reading.c.reader != reader)
    newest_first = found.order_by(article.c.published.desc().nulls_last(), reading.c.sequence.desc())
    return list(connection.execute(newest_first).scalars())


def articles_of(connection: Connection, readings: Sequence[int]) -> list[Article]:
    """The articles of some readings, in that order; what was forgotten meanwhile is not among them."""
    found = select(article, reading.c.sequence.label("number")).join(reading, reading.c.article == article.c.id)
    rows = connection.execute(found.where(reading.c.sequence.in_(readings))).mappings()
    by_number = {row["number"]: article_of(row) for row in rows}
    return [by_number[number] for number in readings if number in by_number]
