"""What the log tells: its entries, what stands, and what is meant by those who append."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Connection, func, select

from graph.log import arrivals, rereading
from graph.log.connection import WRITES, connected
from graph.log.entries import READ, logged, page
from graph.log.errors import said_clearly
from graph.log.forgotten import Forgotten
from graph.log.migration import migrate
from graph.log.polls import Polls
from graph.log.records import Entry
from graph.log.snapshot import Snapshot
from graph.log.tables import article as articles
from graph.log.tables import claim, counter, judgement, reading, tie
from graph.model import Article, Claim

PAGE = 200


class Telling:
    """A log of which nothing is changed."""

    def __init__(self, url: str) -> None:
        self.url = url
        with said_clearly(url):
            self._engine = connected(url)
            self._writer = self._engine.execution_options(**{WRITES: True})
            migrate(self._engine)

    def sequence(self) -> int:
        """The number of the last entry; 0 while there is none."""
        with self._reading() as connection:
            last: int = connection.execute(select(counter.c.sequence)).scalar_one()
            return last

    def identity(self) -> str:
        """Which log this is, from its creation on; a copy is the same one."""
        with self._reading() as connection:
            made: str = connection.execute(select(counter.c.identity)).scalar_one()
            return made

    def has(self, article_id: str) -> bool:
        with self._reading() as connection:
            return connection.execute(select(articles.c.id).where(articles.c.id == article_id)).first() is not None

    def stands(self, article_id: str) -> bool:
        """It is kept, and no later version has taken its place."""
        with self._reading() as connection:
            found = select(reading.c.article).where(reading.c.article == article_id, reading.c.until.is_(None))
            return connection.execute(found).first() is not None

    def claims_of(self, article_id: str) -> tuple[Claim, ...] | None:
        """The claims that stand, or stood last, of an article; None where it is not kept."""
        with self._reading() as connection:
            found = READ.where(articles.c.id == article_id).order_by(reading.c.sequence.desc())
            row = connection.execute(found).mappings().first()
            return None if row is None else logged(connection, row).claims

    def version_at(self, url: str) -> Article | None:
        """The version of an article that stands at an address."""
        with self._reading() as connection:
            return arrivals.version_at(connection, url)

    def version_called(self, key: str, *, publisher: str, published: str) -> Article | None:
        """The version that stands of what a publisher calls so, of the same day."""
        with self._reading() as connection:
            return arrivals.version_called(connection, key, publisher=publisher, published=published)

    def counts(self) -> dict[str, int]:
        """How many articles, claims, rows and judgements of users are kept."""
        with self._reading() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (articles, claim, tie, judgement)
            }

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """All entries after a number, in order."""
        last = self.sequence()
        for low in range(after, last, PAGE):
            with self._reading() as connection:
                found = page(connection, low, min(low + PAGE, last))
            yield from found

    def upto(self, sequence: int) -> Snapshot:
        """The log as it was when its last entry had this number."""
        return Snapshot(url=self.url, engine=self._engine, sequence=sequence)

    def outdated(self, reader: str) -> list[int]:
        """The readings that stand and that another version of the reader made, those of the newest articles first."""
        with self._reading() as connection:
            return rereading.outdated(connection, reader)

    def read_in(self, readings: Sequence[int]) -> Iterator[Article]:
        """The articles of some readings, in that order."""
        for start in range(0, len(readings), PAGE):
            with self._reading() as connection:
                found = rereading.articles_of(connection, readings[start : start + PAGE])
            yield from found

    def forgotten(self) -> Forgotten:
        """What is forgotten, and what would be."""
        return Forgotten(url=self.url, engine=self._engine)

    def polls(self) -> Polls:
        """What feeds list and how they fare."""
        return Polls(url=self.url, engine=self._engine)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_clearly(self.url), self._engine.connect() as connection:
            yield connection
