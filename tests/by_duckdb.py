"""The questions of the catalogue answered by DuckDB: one SQL file each, over plain tables that are indexed by id."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
from plain_graph import PlainGraph

from graph.stores import Row

SQL = {file.stem: file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parent / "sql").glob("*.sql"))}
PARAMETER = re.compile(r"\$([a-z_]+)")

MONEY = {"amount": "DOUBLE", "amount_max": "DOUBLE", "currency": "TEXT", "qualifier": "TEXT"}
TERMS = {
    "percent": "DOUBLE", "percent_qualifier": "TEXT", "share_class": "TEXT", "round": "TEXT", "lead": "BOOLEAN",
    "scope": "TEXT", "kind": "TEXT", "share_low": "DOUBLE", "share_high": "DOUBLE",
}  # fmt: skip
COLUMNS: dict[str, dict[str, str]] = {
    "parties": {"id": "TEXT", "name": "TEXT"},
    "articles": dict.fromkeys(("id", "title", "url", "publisher", "published", "language"), "TEXT"),
    "ties": dict.fromkeys(("id", "relation", "starts", "ends", "kind", "since", "until", "source"), "TEXT"),
    "facts": {
        **dict.fromkeys(("id", "relation", "starts", "ends", "deal", "status", "day", "since", "until"), "TEXT"),
        **dict.fromkeys(("side", "product", "what"), "TEXT"),
        **dict.fromkeys(("bars", "exceptions", "territory", "articles", "disputed"), "TEXT[]"),
        "confidence": "DOUBLE", "day_stated": "BOOLEAN", "besides_credits": "BOOLEAN", "usd": "DOUBLE",
        **MONEY, **TERMS, "first_published": "TEXT", "last_published": "TEXT",
    },
    "evidence": {
        **dict.fromkeys(("id", "fact", "article", "status", "quote", "reader", "date", "source", "copy_of"), "TEXT"),
        "published": "TEXT", "told": "TEXT",
        "start": "BIGINT", "end": "BIGINT", "p": "DOUBLE", "corrects": "BOOLEAN", **MONEY, **TERMS,
    },
}  # fmt: skip
INDEXES = (("parties", "id"), ("articles", "id"), ("facts", "id"), ("facts", "starts"), ("facts", "ends"),
           ("evidence", "fact"))  # fmt: skip


def database(graph: PlainGraph) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for name, columns in COLUMNS.items():
        connection.execute(
            f"CREATE TABLE {name} ({', '.join(f'{_quoted(c)} {type_}' for c, type_ in columns.items())})"
        )
        _fill(connection, name, getattr(graph, name))
    for table, column in INDEXES:
        connection.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    return connection


def by_sql(connection: duckdb.DuckDBPyConnection, name: str, given: Mapping[str, Any]) -> list[Row]:
    asked = connection.execute(SQL[name], {key: given[key] for key in PARAMETER.findall(SQL[name])})
    columns = [column[0] for column in asked.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in asked.fetchall()]


def _fill(connection: duckdb.DuckDBPyConnection, name: str, rows: Iterable[Row]) -> None:
    """One list for each column: row by row takes minutes."""
    columns = COLUMNS[name]
    lists = {f"v{place}": [row.get(column) for row in rows] for place, column in enumerate(columns)}
    taken = ", ".join(f"unnest(${key}::{type_}[])" for key, type_ in zip(lists, columns.values(), strict=True))
    connection.execute(f"INSERT INTO {name} SELECT {taken}", lists)


def _quoted(column: str) -> str:
    return f'"{column}"'
