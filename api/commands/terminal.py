"""How commands speak: answers on stdout as a table or as JSON, messages and progress on stderr."""

import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click
import orjson
from rich.console import Console
from rich.measure import Measurement
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from api.failures import WrongUsageError

json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")


def say(message: str) -> None:
    """To the person; answers go to stdout."""
    click.echo(safe(message), err=True)


def utf_8(argument: str) -> str:
    """The terminal hands on any bytes; those that are no UTF-8 name nothing that is kept."""
    try:
        argument.encode()
    except UnicodeEncodeError as error:
        raise WrongUsageError(f"{argument!a}: not in UTF-8") from error
    return argument


def write_json(value: Any) -> None:
    """One JSON document on one line, in UTF-8 whatever the locale."""
    sys.stdout.buffer.write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()


def write_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Whole values always: in a pipe as wide as they are; on a terminal that is too narrow, row by row."""
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(row[column])) for column in columns))
    wanted = Measurement.get(console, console.options.update(max_width=UNBOUNDED), table).maximum
    if console.is_terminal and wanted > console.width:
        _write_records(console, columns, rows)
        return
    if not console.is_terminal:
        console.width = wanted
    console.print(table)


def _write_records(console: Console, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """A line for each value that there is, a blank line between rows."""
    for number, row in enumerate(rows):
        record = Table(box=None, pad_edge=False, show_header=False)
        record.add_column(style="bold", min_width=max(map(len, columns)))
        record.add_column(overflow="fold")
        for column in columns:
            if value := shown(row[column]):
                record.add_row(column, Text(value))
        if number:
            console.print()
        console.print(record)


UNBOUNDED = 1_000_000


def shown(value: Any) -> str:
    """A value as a person reads it: 800000000.0 is 800,000,000, a list is joined, nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | int):
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {shown(item)}" for key, item in value.items() if item is not None)
    if isinstance(value, list | tuple):
        return "; ".join(map(shown, value))
    return safe(str(value))


def safe(text: str) -> str:
    """Text of an article must not steer the terminal: control characters and bidi overrides become visible."""
    return STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def progress() -> Progress:
    """A bar on stderr; silent where stderr is no terminal."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console, disable=not console.is_terminal, transient=True,
    )  # fmt: skip
