"""Reads the comments that begin a query file into its header."""

import json
import re
from types import MappingProxyType

from queries.header import Column, Header, InvalidQueryError, Parameter
from queries.values import TYPES, Bounds, coerced

COLUMN_TYPES = ("str", "int", "float", "bool", "list[str]", "map", "list[map]")
PARAMETER = re.compile(
    r"(?P<name>[a-z]\w*): (?P<type>[\w\[\]]+)(?: in (?P<among>[^=]+?))?(?: = (?P<default>.+))?", re.ASCII
)
COLUMN = re.compile(r"(?P<name>[a-z]\w*): (?P<type>[\w\[\]]+)", re.ASCII)
NUMBERS = ("int", "float")
BOUNDS = re.compile(r"(-?\d+)\.\.(-?\d+)", re.ASCII)
EXAMPLE = re.compile(r"(?:^|, )(\w+)=", re.ASCII)


def parsed(file: str, text: str) -> Header:
    """The header and the body of a query file; raises InvalidQueryError."""
    comments, body = _split(text)
    reader = _Reader(file)
    for line, comment in enumerate(comments, start=1):
        reader.take(line, comment)
    return reader.header(body, len(comments) + 1)


def _split(text: str) -> tuple[list[str], str]:
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    return [line.removeprefix("//").strip() for line in lines[:first]], "\n".join(lines[first:]).strip()


class _Reader:
    """Collects the parts of one header."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.said: dict[str, str] = {}
        self.summary: list[str] = []
        self.parameters: list[Parameter] = []
        self.columns: list[Column] = []
        self.lines: dict[str, int] = {}

    def take(self, line: int, comment: str) -> None:
        """One comment line."""
        key, _, rest = comment.partition(": ")
        if key.rstrip(":") in ("title", "title-ko", "graph", "example"):
            self.place(line, key.rstrip(":"))
            self.said[key.rstrip(":")] = rest.strip()
        elif comment.startswith("param "):
            self.parameters.append(self.parameter(line, comment.removeprefix("param ")))
        elif comment.startswith("returns "):
            self.columns.append(self.column(line, comment.removeprefix("returns ")))
        elif comment:
            self.summary.append(comment)

    def place(self, line: int, part: str) -> None:
        """Remembers where `part` stands, and that it stands there only."""
        if part in self.lines:
            raise InvalidQueryError(self.file, line, f"{part} is declared twice")
        self.lines[part] = line

    def parameter(self, line: int, text: str) -> Parameter:
        """`name: type [in a, b | in 1..9] [= default]`."""
        match = PARAMETER.fullmatch(text)
        if not match:
            raise InvalidQueryError(self.file, line, f"not `name: type = default`: {text}")
        self.place(line, f"param {match['name']}")
        if match["type"] not in TYPES:
            raise InvalidQueryError(self.file, line, f"unknown type {match['type']}; it is one of {', '.join(TYPES)}")
        choices, bounds = self.among(line, match["type"], match["among"])
        default = self.default(line, match, choices, bounds)
        return Parameter(
            name=match["name"],
            type=match["type"],
            required=match["default"] is None,
            default=default,
            choices=choices,
            bounds=bounds,
        )

    def among(self, line: int, kind: str, text: str | None) -> tuple[tuple[str, ...], Bounds | None]:
        """What a value must be among: a range for a number, which has one always, else a list of words."""
        if text is None and kind in NUMBERS:
            raise InvalidQueryError(self.file, line, f"from where to where the {kind} may be: `in 1..100`")
        if text is None:
            return (), None
        bounds = BOUNDS.fullmatch(text)
        if (kind in NUMBERS) != bool(bounds) or kind not in (*NUMBERS, "str", "list[str]"):
            raise InvalidQueryError(self.file, line, f"`in {text}` does not go with {kind}")
        if bounds:
            return (), (int(bounds[1]), int(bounds[2]))
        return tuple(word.strip() for word in text.split(",")), None

    def default(
        self, line: int, match: re.Match[str], choices: tuple[str, ...], bounds: Bounds | None
    ) -> str | int | float | bool | tuple[str, ...] | None:
        """The default in its type; None where there is none, or it is null."""
        if match["default"] in (None, "null"):
            return None
        try:
            value = coerced(json.loads(match["default"]), match["type"], choices, bounds)
        except ValueError as error:
            raise InvalidQueryError(self.file, line, f"the default of {match['name']}: {error}") from error
        return tuple(value) if isinstance(value, list) else value

    def column(self, line: int, text: str) -> Column:
        """`name: type`."""
        match = COLUMN.fullmatch(text)
        if not match:
            raise InvalidQueryError(self.file, line, f"not `name: type`: {text}")
        self.place(line, f"returns {match['name']}")
        if match["type"] not in COLUMN_TYPES:
            reason = f"unknown type {match['type']}; it is one of {', '.join(COLUMN_TYPES)}"
            raise InvalidQueryError(self.file, line, reason)
        return Column(name=match["name"], type=match["type"])

    def graph(self) -> tuple[str, ...]:
        """`column, column.key`: where the answer has the ids of the facts that draw it."""
        named = tuple(name.strip() for name in self.said.get("graph", "").split(",") if name.strip())
        types = {column.name: column.type for column in self.columns}
        for name in named:
            column, _, key = name.partition(".")
            if types.get(column) not in (("list[map]",) if key else ("str", "list[str]")):
                raise InvalidQueryError(self.file, self.lines["graph"], f"graph: no column {name} that can hold ids")
        return named

    def header(self, body: str, body_line: int) -> Header:
        """All parts together; raises for one that is missing."""
        for part in ("title", "title-ko", "example"):
            if part not in self.said or (part != "example" and not self.said[part]):
                raise InvalidQueryError(self.file, 1, f"no {part}")
        if not self.summary:
            raise InvalidQueryError(self.file, 1, "no summary: one comment line that says what the query answers")
        if not self.columns:
            raise InvalidQueryError(self.file, 1, "no columns: a line `returns name: type` for each")
        return Header(
            title=self.said["title"],
            title_ko=self.said["title-ko"],
            summary=" ".join(self.summary),
            parameters=tuple(self.parameters),
            columns=tuple(self.columns),
            graph=self.graph(),
            example=MappingProxyType(dict(_example(self.said["example"]))),
            body=body,
            body_line=body_line,
            lines=MappingProxyType(self.lines),
        )


def _example(text: str) -> list[tuple[str, str]]:
    """`a=Some Name, b=2`: a value ends where the next name begins."""
    starts = list(EXAMPLE.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [(match[1], text[match.end() : end].strip()) for match, end in zip(starts, ends, strict=False)]
