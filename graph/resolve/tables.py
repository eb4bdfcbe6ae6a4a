"""The rows of the tables in graph/data: read, and checked one by one."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from graph.schema import EntityKind

PARTIES, ALIASES, GROUPS, COMPETITORS = "parties.csv", "aliases.csv", "groups.csv", "competitors.csv"
THRESHOLDS = "thresholds.csv"
COLUMNS = {
    PARTIES: ("id", "kind", "name", "country", "ticker", "lei", "wikidata", "source"),
    ALIASES: ("id", "alias", "language", "since", "until", "source"),
    GROUPS: ("child", "parent", "kind", "since", "until", "source"),
    COMPETITORS: ("a", "b", "markets", "since", "source"),
    THRESHOLDS: ("jurisdiction", "kind", "value", "unit", "counts", "since", "until", "besides", "source"),
}
# An affiliate is a member of the group that no other member owns outright.
MEMBERSHIPS = ("subsidiary", "affiliate", "venture-arm", "division")
# What is measured. A stake in a listed company, and that of its largest holder, may have to be told of earlier.
MEASURES = (
    "stake", "stake-listed", "largest-holder", "largest-holder-listed", "transaction", "transaction-any-size",
    "turnover-combined-worldwide", "turnover-combined-domestic", "turnover-each-of-two-domestic",
)  # fmt: skip
MARKETS = (
    "models", "cloud", "ai-cloud", "chips", "memory", "foundry", "search", "e-commerce", "messaging", "payments",
    "banking", "mobility", "delivery", "streaming", "social", "games", "telecom", "devices", "vehicles", "batteries",
    "software", "robotics", "travel",
)  # fmt: skip

# What a value must look like, by column; columns that are not named here may hold anything.
PATTERNS = {
    # An id that begins with `e-` is that of a party that no table knows.
    "id": r"(?!e-)[a-z0-9]+(?:-[a-z0-9]+)*",
    "kind": "|".join((*EntityKind, *MEMBERSHIPS, *MEASURES)),
    "name": ".+",
    "alias": ".+",
    "language": "en|ko|zh|ja",
    "country": "(?:[A-Z]{2})?",
    "ticker": "(?:[A-Z]+:[A-Z0-9.]+)?",
    "lei": "(?:[A-Z0-9]{18}[0-9]{2})?",
    "wikidata": r"(?:Q[1-9]\d*)?",
    "markets": rf"(?:{'|'.join(MARKETS)})(?: (?:{'|'.join(MARKETS)}))*",
    "since": r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)?",
    "jurisdiction": "[A-Z]{2}",
    "value": r"[1-9]\d*(?:\.\d+)?",
    "unit": "percent|[A-Z]{3}",
    "counts": "at least|more than",
    "besides": ".+",
    "source": ".+",
}
PATTERNS["until"] = PATTERNS["since"]
DAYS = ("since", "until")

Row: TypeAlias = dict[str, str]


class TableError(ValueError):
    """A row of a data table that cannot stand; the message names the file, the line and the reason."""


def rows(file: str, text: str) -> Iterator[tuple[int, Row]]:
    """Each row with its line number. Raises TableError at the first value that its column does not allow."""
    reader = csv.DictReader(text.splitlines(), strict=True)
    check(tuple(reader.fieldnames or ()) == COLUMNS[file], file, 1, f"columns must be {','.join(COLUMNS[file])}")
    for row in reader:
        line = reader.line_num
        check(None not in row and None not in row.values(), file, line, f"{len(COLUMNS[file])} columns expected")
        for column, value in row.items():
            check(_is_allowed(column, value), file, line, f"{column} cannot be {value!r}")
        since, until = row.get("since"), row.get("until")
        is_in_order = not since or not until or since <= until or since.startswith(until)
        check(is_in_order, file, line, f"until {until} comes before since {since}")
        yield line, row


def _is_allowed(column: str, value: str) -> bool:
    if value != value.strip() or not re.fullmatch(PATTERNS.get(column, ".*"), value):
        return False
    return column not in DAYS or len(value) < len("2020-01-01") or _is_a_day(value)


def _is_a_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def check(holds: bool, file: str, line: int, reason: str) -> None:
    """Raises TableError unless it holds."""
    if not holds:
        raise TableError(f"{file}:{line}: {reason}")


def check_ends(file: str, line: int, ends: Sequence[str], known: frozenset[str]) -> None:
    """Both ends of a tie are known parties, and two of them."""
    for end in ends:
        check(end in known, file, line, f"no party {end!r} in {PARTIES}")
    check(len(set(ends)) == len(ends), file, line, f"{ends[0]} is tied to itself")
