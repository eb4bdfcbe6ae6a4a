"""Brings a log's tables to the version that this code writes."""

from sqlalchemy import Connection, Engine, inspect, select, update

from graph.log.connection import WRITES
from graph.log.errors import LogTooNewError, LogUnreadableError
from graph.log.names_index import forms_version, reindex
from graph.log.steps import STEPS, new_identity
from graph.log.tables import counter, metadata

VERSION = len(STEPS) + 1


def migrate(engine: Engine) -> None:
    """Creates what is missing, runs the steps that this log has not seen, folds names anew if folding changed."""
    folding = forms_version()
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        tables = inspect(connection).get_table_names()
        if counter.name not in tables:
            _create(connection, tables, engine)
        found = connection.execute(select(counter.c.schema_version, counter.c.forms_version)).one()
        if found.schema_version > VERSION:
            raise LogTooNewError(
                f"log {engine.url}: written by a later dealgraph (its version {found.schema_version}, "
                f"ours {VERSION}); use that one"
            )
        for step in STEPS[found.schema_version - 1 :]:
            step(connection)
        if found.forms_version != folding:
            reindex(connection)
        if (found.schema_version, found.forms_version) != (VERSION, folding):
            connection.execute(update(counter).values(schema_version=VERSION, forms_version=folding))


def _create(connection: Connection, tables: list[str], engine: Engine) -> None:
    if tables:
        raise LogUnreadableError(f"log {engine.url}: the database holds other tables; name a file of its own")
    metadata.create_all(connection)
    connection.execute(counter.insert().values(id=1, sequence=0, schema_version=VERSION, identity=new_identity()))
