"""The Neo4j store: version 5 and later, by the official driver."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self
from urllib.parse import SplitResult, unquote, urlsplit

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Session, unit_of_work
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired
from neo4j.graph import Entity, Path
from neo4j.time import Date, DateTime, Duration, Time

from graph.stores import Change, Position, QueryError, QueryTimeoutError, Row, StoreError, StoreUnavailableError
from graph.stores.shape import LABELS, definitions
from graph.stores.writing import LEAVE, POSITION, write

CONNECTION_TIMEOUT = 5.0
RETRYING = 8.0
CLEARED_AT_ONCE = 10_000
NOT_PORTABLE = (Entity, Path, Date, DateTime, Duration, Time)

# What a code of the server begins with, and what it means to us.
MEANINGS: tuple[tuple[str, type[StoreError]], ...] = (
    ("Neo.ClientError.Transaction.TransactionTimedOut", QueryTimeoutError),
    ("Neo.ClientError.Security", StoreUnavailableError),
    ("Neo.ClientError.Database.DatabaseNotFound", StoreUnavailableError),
    ("Neo.TransientError.General.DatabaseUnavailable", StoreUnavailableError),
    ("Neo.ClientError.Statement", QueryError),
)


class Neo4jStore:
    """`neo4j://[USER:PASSWORD@]HOST[:PORT][/DATABASE]`, also `bolt://` and `neo4j+s://`."""

    keeps_deleted = False  # its files are the server's

    def __init__(self, url: str, *, read_timeout: float = 30.0) -> None:
        parts = urlsplit(url)
        self._address = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        self._database = parts.path.strip("/") or None
        self._read_timeout = read_timeout
        with self._translated("connect"):
            self._driver = _driver(self._address, _auth(parts))
        try:
            self._prepare()
        except StoreError:
            self.close()
            raise

    def position(self) -> Position | None:
        found = self.rows(POSITION, {})
        return Position(**found[0]) if found and found[0]["sequence"] is not None else None

    def apply(self, change: Change) -> None:
        with self._translated("write"), self._session() as session:
            session.execute_write(_write, change)

    def clear(self) -> None:
        """Where it stands goes first, the position's node last: what is left by an interruption is known as ours."""
        with self._translated("clear"), self._session() as session:
            session.execute_write(_run, LEAVE, {})
            for label in LABELS:
                while session.execute_write(_delete, label):
                    pass

    @contextmanager
    def anew(self) -> Iterator["Neo4jStore"]:
        """It has no second graph beside this one: this is emptied first."""
        self.clear()
        yield self

    def rows(self, cypher: str, parameters: Mapping[str, Any]) -> list[Row]:
        timed = unit_of_work(timeout=self._read_timeout)(_run)
        with self._translated(cypher), self._session(READ_ACCESS) as session:
            found = session.execute_read(timed, cypher, dict(parameters))
        if any(_has_driver_value(row) for row in found):
            raise QueryError(f"a node, path or time is returned: return text, numbers, lists, maps (in: {cypher})")
        return found

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self) -> None:
        with self._translated("connect"):
            self._driver.verify_connectivity()
            with self._session() as session:
                for statement in definitions():
                    session.run(statement).consume()

    def _session(self, access: str = WRITE_ACCESS) -> Session:
        return self._driver.session(database=self._database, default_access_mode=access)

    @contextmanager
    def _translated(self, what: str) -> Iterator[None]:
        try:
            yield
        except (ServiceUnavailable, SessionExpired, AuthError, ConfigurationError) as error:
            raise StoreUnavailableError(f"no graph at {self._address}: {error}; is the server up?") from error
        except (Neo4jError, DriverError) as error:
            raise _meaning(error)(f"{error} (at {self._address}, in: {what})") from error


def _auth(parts: SplitResult) -> tuple[str, str] | None:
    return (unquote(parts.username), unquote(parts.password or "")) if parts.username else None


def _driver(address: str, auth: tuple[str, str] | None) -> Driver:
    return GraphDatabase.driver(
        address,
        auth=auth,
        connection_timeout=CONNECTION_TIMEOUT,
        connection_acquisition_timeout=CONNECTION_TIMEOUT,
        max_transaction_retry_time=RETRYING,
        # A label that no node has yet is no reason for a warning in the log.
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )


def _run(transaction: ManagedTransaction, cypher: str, parameters: dict[str, Any]) -> list[Row]:
    # The statements are ours or a reader's own; values come as parameters only.
    return [dict(record) for record in transaction.run(cypher, parameters)]


def _write(transaction: ManagedTransaction, change: Change) -> None:
    write(change, lambda cypher, parameters: _run(transaction, cypher, parameters))


def _delete(transaction: ManagedTransaction, label: str) -> int:
    statement = f"MATCH (n:{label}) WITH n LIMIT {CLEARED_AT_ONCE} DETACH DELETE n RETURN count(*) AS deleted"
    return int(_run(transaction, statement, {})[0]["deleted"])


def _meaning(error: Neo4jError | DriverError) -> type[StoreError]:
    code = getattr(error, "code", None) or ""
    return next((meaning for start, meaning in MEANINGS if code.startswith(start)), StoreError)


def _has_driver_value(value: object) -> bool:
    match value:
        case dict():
            return any(map(_has_driver_value, value.values()))
        case list():
            return any(map(_has_driver_value, value))
        case _:
            return isinstance(value, NOT_PORTABLE)
