"""The header of a query file: titles, summary, parameters, columns and example, as the comments say them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from queries.values import Bounds


class InvalidQueryError(ValueError):
    """A query file that breaks the rules of the catalogue; the message names the file and the line."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What a query takes. `choices` are the only values allowed, where there are any; `bounds` those of a number."""

    name: str
    type: str
    required: bool = True
    default: str | int | float | bool | tuple[str, ...] | None = None
    choices: tuple[str, ...] = ()
    bounds: Bounds | None = None

    @property
    def nullable(self) -> bool:
        """Whether null may be given: it is the default."""
        return not self.required and self.default is None

    @property
    def default_value(self) -> object:
        """The default as a store takes it: a fresh list for a list."""
        return list(self.default) if isinstance(self.default, tuple) else self.default


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a query gives in every row; any column may be null."""

    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A query file taken apart. `lines` says where each part stands: `title`, `param limit`, `example`."""

    title: str
    title_ko: str
    summary: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    graph: tuple[str, ...]
    example: Mapping[str, str]
    body: str
    body_line: int
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def line(self, part: str) -> int:
        """The line on which `part` stands, counted from 1."""
        return self.lines.get(part, 1)
