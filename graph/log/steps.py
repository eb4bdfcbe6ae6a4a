"""The steps by which a log of an earlier version becomes one of ours."""

from collections.abc import Callable
from uuid import uuid4

from sqlalchemy import Connection, inspect, update

from graph.log.names_index import index_ties, reindex
from graph.log.poll_tables import feed, item, pause, site
from graph.log.tables import (
    alias,
    article,
    claim,
    counter,
    forgotten,
    forgotten_place,
    forgotten_text,
    heard,
    judgement,
    mention,
    metadata,
    reading,
    skeleton,
    tied,
)


def _add_names_index(connection: Connection) -> None:
    metadata.create_all(connection, tables=[mention, alias])


def _name_the_log(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE counter ADD COLUMN identity TEXT")
    connection.execute(update(counter).values(identity=new_identity()))


def _add_judgements(connection: Connection) -> None:
    metadata.create_all(connection, tables=[judgement])


def _add_sounds(connection: Connection) -> None:
    metadata.create_all(connection, tables=[skeleton, heard])


def _add_polls(connection: Connection) -> None:
    metadata.create_all(connection, tables=[feed, item])


def _add_sites(connection: Connection) -> None:
    metadata.create_all(connection, tables=[site])


def _keep_versions(connection: Connection) -> None:
    """Every article is read once, by whom its claims say: an article without claims by a reader of ours."""
    for table in (mention, alias, heard):
        connection.exec_driver_sql(f"DROP TABLE {table.name}")
    connection.exec_driver_sql("DROP INDEX IF EXISTS ix_claim_article")
    connection.exec_driver_sql("ALTER TABLE claim RENAME TO before")
    connection.exec_driver_sql("ALTER TABLE article ADD COLUMN first TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("ALTER TABLE article ADD COLUMN feed TEXT")
    connection.exec_driver_sql("UPDATE article SET first = id")
    metadata.create_all(connection, tables=[reading, forgotten, forgotten_place, claim, mention, alias, tied, heard])
    for index in article.indexes:
        index.create(connection)
    connection.exec_driver_sql(READINGS)
    connection.exec_driver_sql(
        "INSERT INTO claim (id, sequence, article, place, relation, p, json) SELECT before.id, article.sequence, "
        "before.article, place, relation, p, json FROM before JOIN article ON article.id = before.article"
    )
    connection.exec_driver_sql("DROP TABLE before")
    reindex(connection)


def _index_by_end(connection: Connection) -> None:
    """An index by name and end in the place of that by name."""
    connection.exec_driver_sql("DROP INDEX IF EXISTS ix_mention_form")
    for index in mention.indexes:
        index.create(connection, checkfirst=True)


def _judge_articles(connection: Connection) -> None:
    """A judgement may be on what one article means by a name."""
    if "article" not in {column["name"] for column in inspect(connection).get_columns(judgement.name)}:
        connection.exec_driver_sql("ALTER TABLE judgement ADD COLUMN article TEXT")


def _hear_ties(connection: Connection) -> None:
    """Where the step to versions has indexed all names, those of ties are among them."""
    if not inspect(connection).has_table(tied.name):
        metadata.create_all(connection, tables=[tied])
        index_ties(connection)


def _add_pauses(connection: Connection) -> None:
    metadata.create_all(connection, tables=[pause])


def _forget_texts(connection: Connection) -> None:
    metadata.create_all(connection, tables=[forgotten_text])


# Claims of which one is not by the rules or the network came from elsewhere: they are not ours to read again.
READINGS = """
INSERT INTO reading (sequence, article, recorded, reader)
SELECT sequence, id, recorded, CASE WHEN language NOT IN ('en', 'ko') OR EXISTS (
  SELECT 1 FROM before WHERE before.article = article.id AND json_extract(json, '$.reader') NOT LIKE 'rules-%'
  AND json_extract(json, '$.reader') NOT LIKE 'learned-%') THEN NULL ELSE 'before' END
FROM article
"""


def new_identity() -> str:
    """A store remembers it, and is not taken for the graph of another log."""
    return uuid4().hex


# STEPS[n] leads from version n + 1 to n + 2. A step never changes once it is released.
STEPS: tuple[Callable[[Connection], None], ...] = (
    _add_names_index,
    _name_the_log,
    _add_judgements,
    _add_sounds,
    _add_polls,
    _add_sites,
    _keep_versions,
    _index_by_end,
    _judge_articles,
    _hear_ties,
    _add_pauses,
    _forget_texts,
)
