"""Forgetting: what is forgotten stands no more, comes in no more, and nothing of what it said is left."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select

from graph.log.arrivals import end
from graph.log.asked import lots
from graph.log.names_index import forget_names
from graph.log.places import forgotten_addresses, shut_all
from graph.log.tables import article, claim, forgotten, reading
from graph.log.texts import is_shut_text, shut_texts
from graph.model import Article


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
    for ids in lots(connection.execute(left()).scalars().all()):
        _shut(connection, ids)
        sequences = connection.execute(select(reading.c.sequence).where(reading.c.article.in_(ids))).scalars().all()
        for some in lots(sequences):
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
