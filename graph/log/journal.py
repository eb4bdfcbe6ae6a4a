"""The durable log of articles, their claims and what users know: appended to, never changed."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext

from sqlalchemy import Connection, RowMapping, select, update

from graph.log import arrivals, doomed, forgetting
from graph.log.connection import rewrite
from graph.log.doomed import Doomed, Which
from graph.log.errors import UnknownArticleError, said_clearly
from graph.log.judgements import Judgement, LoggedJudgement, judgement_row
from graph.log.names_index import index_ties
from graph.log.places import shut
from graph.log.records import BY_HAND, KnownTie, LoggedArticle, Origin, checked, tie_row
from graph.log.snapshot import Snapshot
from graph.log.tables import counter
from graph.log.tables import judgement as judgements
from graph.log.tables import tie as ties
from graph.log.telling import Telling
from graph.model import Article, Claim


class Log(Telling):
    """The log at a database URL. Several threads and processes may append to it at once.

    Each entry has a sequence number. Entries become visible in the order of their numbers: who has seen
    number n never finds a new entry at or below n.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._open = threading.local()

    def add(
        self,
        article: Article,
        claims: Sequence[Claim],
        *,
        recorded: str,
        origin: Origin = BY_HAND,
        supersedes: str | None = None,
    ) -> bool:
        """Keeps an article and all its claims in one transaction; False, and nothing is kept, if it is there.

        One that was forgotten is not kept either. A version `supersedes` an article, by its id: whatever version of
        that stood stands no more. Raises InvalidClaimError, and keeps nothing, where a claim does not fit the article
        or the schema, and UnknownArticleError.
        """
        told = checked(list(claims), article)
        with self._appending() as (connection, sequence):
            if forgetting.is_forgotten(connection, article, supersedes=supersedes):
                return False
            first = arrivals.first_version(connection, supersedes or article.id)
            if supersedes and not first:
                raise UnknownArticleError(f"log {self.url}: no article {supersedes!r} is kept that could be superseded")
            before = arrivals.standing(connection, first) if first else None
            if before and (before["article"] == article.id or not supersedes):
                return False
            entry = LoggedArticle(
                sequence=sequence, recorded=recorded, article=article, claims=tuple(told), reader=origin.reader,
                first=first,
            )  # fmt: skip
            _keep(connection, entry, before, feed=origin.feed)
        return True

    def reread(self, article: Article, claims: Sequence[Claim], *, recorded: str, reader: str) -> bool:
        """What another version of the reader read takes the place of what stood, in one transaction.

        False, and nothing changes, where the article stands no more, or what stands is this version's or no reader's.
        """
        told = checked(list(claims), article)
        with self._appending() as (connection, sequence):
            first = arrivals.first_version(connection, article.id)
            before = arrivals.standing(connection, first) if first else None
            if before is None or before["article"] != article.id or before["reader"] in (None, reader):
                return False
            entry = LoggedArticle(
                sequence=sequence, recorded=recorded, article=article, claims=tuple(told), reader=reader
            )  # fmt: skip
            _keep(connection, entry, before, feed=None)
        return True

    def withdraw(self, which: Which, *, recorded: str) -> list[Doomed]:
        """First step of forgetting: the articles stand no more, each from an entry of its own on; what waits does not.

        So a store can take out what rests on them as long as the log still knows what that is.
        """
        with self._appending() as (connection, sequence):
            found, listed = doomed.meant(connection, which, self.url)
            for address in listed:
                shut(connection, address)
            after = forgetting.withdraw(connection, sequence, [article.id for article in found], recorded=recorded)
            _advance(connection, after - 1)
        return found

    def erase(self) -> None:
        """Second step: no byte of what was withdrawn is left in the log's files. As slow as writing the log anew."""
        with said_clearly(self.url):
            with self._writer.begin() as connection:
                forgetting.erase(connection)
            rewrite(self._engine)

    def know(self, rows: Sequence[KnownTie], *, recorded: str) -> int:
        """Keeps what a user knows, all rows or none; returns how many of them are new."""
        with self._appending() as (connection, sequence):
            known = set(connection.execute(select(ties.c.id)).scalars())
            new = {tie.id: tie for tie in rows if tie.id not in known}
            for number, tie in enumerate(new.values(), start=sequence):
                connection.execute(ties.insert(), tie_row(tie, number, recorded))
            if new:
                index_ties(connection, after=sequence - 1)
                _advance(connection, sequence + len(new) - 1)
        return len(new)

    def judge(self, make: Callable[[Snapshot], Judgement], *, recorded: str) -> LoggedJudgement:
        """Keeps the judgement that `make` gives; nothing where it raises. No other entry comes between the two."""
        with self._appending() as (connection, sequence):
            made = LoggedJudgement(sequence=sequence, recorded=recorded, judgement=make(self.upto(sequence - 1)))
            connection.execute(judgements.insert(), judgement_row(made))
            _advance(connection, sequence)
        return made

    @contextmanager
    def together(self) -> Iterator[Connection]:
        """What this thread appends within, and writes on the connection, is kept whole or not at all."""
        with said_clearly(self.url), self._writer.begin() as connection:
            self._open.connection = connection
            try:
                yield connection
            finally:
                del self._open.connection

    @contextmanager
    def _appending(self) -> Iterator[tuple[Connection, int]]:
        """A transaction that alone may append, and the number that its first entry gets."""
        outer = getattr(self._open, "connection", None)
        with said_clearly(self.url), nullcontext(outer) if outer else self._writer.begin() as connection:
            last = connection.execute(select(counter.c.sequence).with_for_update()).scalar_one()
            yield connection, last + 1


def _keep(connection: Connection, entry: LoggedArticle, before: RowMapping | None, *, feed: str | None) -> None:
    """In the place of the reading that stood before."""
    if before:
        arrivals.end(connection, [before["sequence"]], at=entry.sequence)
    arrivals.keep(connection, entry, feed=feed)
    _advance(connection, entry.sequence)


def _advance(connection: Connection, sequence: int) -> None:
    connection.execute(update(counter).values(sequence=sequence))
