"""The durable log of articles, their claims and what users know: appended to, never changed."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Self

from sqlalchemy import Connection, RowMapping, func, select, update

from graph.log.connection import WRITES, connected
from graph.log.errors import said_clearly
from graph.log.judgements import Judgement, LoggedJudgement, judgement_of, judgement_row
from graph.log.migration import migrate
from graph.log.names_index import index_claims
from graph.log.polls import Polls
from graph.log.records import (
    Entry,
    KnownTie,
    LoggedArticle,
    LoggedTie,
    article_of,
    article_row,
    checked,
    claim_of,
    claim_row,
    tie_of,
    tie_row,
)
from graph.log.snapshot import Snapshot
from graph.log.tables import article as articles
from graph.log.tables import claim as claims_table
from graph.log.tables import counter
from graph.log.tables import judgement as judgements
from graph.log.tables import tie as ties
from graph.model import Article, Claim

PAGE = 200


class Log:
    """The log at a database URL. Several threads and processes may append to it at once.

    Each entry has a sequence number. Entries become visible in the order of their numbers: who has seen
    number n never finds a new entry at or below n.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        with said_clearly(url):
            self._engine = connected(url)
            self._writer = self._engine.execution_options(**{WRITES: True})
            migrate(self._engine)
        self._open = threading.local()

    def add(self, article: Article, claims: Sequence[Claim], *, recorded: str) -> bool:
        """Keeps an article and all its claims in one transaction; False, and nothing is kept, if it is there.

        Raises InvalidClaimError, and keeps nothing, where a claim does not fit the article or the schema.
        """
        told = checked(list(claims), article)
        with self._appending() as (connection, sequence):
            if connection.execute(select(articles.c.id).where(articles.c.id == article.id)).first():
                return False
            connection.execute(articles.insert(), article_row(article, sequence, recorded))
            rows = [claim_row(claim, place) for place, claim in enumerate(told)]
            if rows:
                connection.execute(claims_table.insert(), rows)
            index_claims(connection, sequence, told)
            _advance(connection, sequence)
        return True

    def know(self, rows: Sequence[KnownTie], *, recorded: str) -> int:
        """Keeps what a user knows, all rows or none; returns how many of them are new."""
        with self._appending() as (connection, sequence):
            known = set(connection.execute(select(ties.c.id)).scalars())
            new = {tie.id: tie for tie in rows if tie.id not in known}
            for number, tie in enumerate(new.values(), start=sequence):
                connection.execute(ties.insert(), tie_row(tie, number, recorded))
            if new:
                _advance(connection, sequence + len(new) - 1)
        return len(new)

    def judge(self, make: Callable[[Snapshot], Judgement], *, recorded: str) -> LoggedJudgement:
        """Keeps the judgement that `make` gives; nothing where it raises. No other entry comes between the two."""
        with self._appending() as (connection, sequence):
            made = LoggedJudgement(sequence=sequence, recorded=recorded, judgement=make(self.upto(sequence - 1)))
            connection.execute(judgements.insert(), judgement_row(made))
            _advance(connection, sequence)
        return made

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

    def claims_of(self, article_id: str) -> tuple[Claim, ...] | None:
        """What is kept of an article; None where it is not kept."""
        with self._reading() as connection:
            row = connection.execute(select(articles).where(articles.c.id == article_id)).mappings().first()
            return None if row is None else _logged(connection, row).claims

    def counts(self) -> dict[str, int]:
        """How many articles, claims, rows and judgements of users are kept."""
        with self._reading() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (articles, claims_table, ties, judgements)
            }

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """All entries after a number, in order."""
        last = self.sequence()
        for low in range(after, last, PAGE):
            yield from self._page(low, min(low + PAGE, last))

    def upto(self, sequence: int) -> Snapshot:
        """The log as it was when its last entry had this number."""
        return Snapshot(url=self.url, engine=self._engine, sequence=sequence)

    def polls(self) -> Polls:
        """What feeds list and how they fare."""
        return Polls(url=self.url, engine=self._engine)

    @contextmanager
    def together(self) -> Iterator[Connection]:
        """What this thread appends within, and writes on the connection, is kept whole or not at all."""
        with said_clearly(self.url), self._writer.begin() as connection:
            self._open.connection = connection
            try:
                yield connection
            finally:
                del self._open.connection

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _page(self, low: int, high: int) -> list[Entry]:
        with self._reading() as connection:
            found = connection.execute(select(articles).where(articles.c.sequence.between(low + 1, high)))
            entries: list[Entry] = [_logged(connection, row) for row in found.mappings().all()]
            told = connection.execute(select(ties).where(ties.c.sequence.between(low + 1, high))).mappings()
            entries += [LoggedTie(sequence=row["sequence"], recorded=row["recorded"], tie=tie_of(row)) for row in told]
            made = connection.execute(select(judgements).where(judgements.c.sequence.between(low + 1, high)))
            entries += map(judgement_of, made.mappings())
        return sorted(entries, key=lambda entry: entry.sequence)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_clearly(self.url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _appending(self) -> Iterator[tuple[Connection, int]]:
        """A transaction that alone may append, and the number that its first entry gets."""
        outer = getattr(self._open, "connection", None)
        with said_clearly(self.url), nullcontext(outer) if outer else self._writer.begin() as connection:
            last = connection.execute(select(counter.c.sequence).with_for_update()).scalar_one()
            yield connection, last + 1


def _logged(connection: Connection, row: RowMapping) -> LoggedArticle:
    article = article_of(row)
    its = select(claims_table.c.json).where(claims_table.c.article == row["id"]).order_by(claims_table.c.place)
    claims = tuple(claim_of(told, article) for told in connection.execute(its).scalars())
    return LoggedArticle(sequence=row["sequence"], recorded=row["recorded"], article=article, claims=claims)


def _advance(connection: Connection, sequence: int) -> None:
    connection.execute(update(counter).values(sequence=sequence))
