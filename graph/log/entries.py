"""The log's entries in the order of their numbers, as whoever follows it reads them."""

from sqlalchemy import Connection, RowMapping, Select, select

from graph.log.judgements import judgement_of
from graph.log.records import Entry, LoggedArticle, LoggedForgetting, LoggedTie, article_of, claim_of, tie_of
from graph.log.tables import article, claim, forgotten, judgement, reading, tie
from graph.model import Claim

READ = select(
    article,
    reading.c.sequence.label("number"),
    reading.c.recorded.label("read"),
    reading.c.reader,
    reading.c.until,
).join(reading, reading.c.article == article.c.id)  # fmt: skip


def page(connection: Connection, low: int, high: int) -> list[Entry]:
    """All entries after one number to another one."""

    def told(found: Select[tuple[object, ...]], number: object) -> list[RowMapping]:
        return list(connection.execute(found.where(number.between(low + 1, high))).mappings())  # type: ignore[attr-defined]

    entries: list[Entry] = [logged(connection, row) for row in told(READ, reading.c.sequence)]
    entries += [
        LoggedTie(sequence=row["sequence"], recorded=row["recorded"], tie=tie_of(row))
        for row in told(select(tie), tie.c.sequence)
    ]
    entries += map(judgement_of, told(select(judgement), judgement.c.sequence))
    entries += [
        LoggedForgetting(sequence=row["sequence"], recorded=row["recorded"], article=row["article"])
        for row in told(select(forgotten), forgotten.c.sequence)
    ]
    return sorted(entries, key=lambda entry: entry.sequence)


def logged(connection: Connection, row: RowMapping) -> LoggedArticle:
    """The entry of a row of `READ`."""
    return LoggedArticle(
        sequence=row["number"],
        recorded=row["read"],
        article=article_of(row),
        claims=_claims(connection, row),
        reader=row["reader"],
        until=row["until"],
        first=row["first"] if row["first"] != row["id"] else None,
    )


def _claims(connection: Connection, row: RowMapping) -> tuple[Claim, ...]:
    source = article_of(row)
    its = select(claim.c.json).where(claim.c.sequence == row["number"]).order_by(claim.c.place)
    return tuple(claim_of(told, source) for told in connection.execute(its).scalars())
