"""The catalogue: every question as one checked Cypher file, with typed parameters and declared columns."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from reprlib import repr as shown

from queries.header import Column, Header, InvalidQueryError, Parameter
from queries.header_lines import parsed
from queries.values import InvalidValueError, coerced

__all__ = ["Column", "InvalidQueryError", "InvalidValueError", "Parameter", "Query", "load", "load_all"]

PARAMETER = re.compile(r"\$(\w+)")
ALIAS = re.compile(r"\bAS\s+(\w+)$", re.IGNORECASE)
RETURN = re.compile(r"\bRETURN\s+(?:DISTINCT\s+)?", re.IGNORECASE)
AFTER_RETURN = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b", re.IGNORECASE)
OPENING, CLOSING = "([{", ")]}"
NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`", re.DOTALL)
WRITING = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question. `example` holds values as a person would type them; `bind` makes them what `body` takes.

    `graph` names the columns whose facts draw the answer: `fact`, or `links.facts` for a key of maps.
    """

    name: str
    title: str
    title_ko: str
    summary: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    graph: tuple[str, ...]
    example: Mapping[str, str]
    body: str

    def bind(self, raw: Mapping[str, object]) -> dict[str, object]:
        """Every parameter with its value: the given one in its type, else the default.

        A value of type `party` stays as it is given: an id, or a name that the caller resolves. Raises
        InvalidValueError for a parameter that is unknown or missing, and for a value that does not fit or, of days,
        for one that begins after the other ends.
        """
        known = [parameter.name for parameter in self.parameters]
        for name in raw:
            if name not in known:
                raise InvalidValueError(f"{self.name}: no parameter {shown(name)}{_near(name, known)}")
        bound = {parameter.name: self._value(parameter, raw) for parameter in self.parameters}
        self._refuse_turned(bound.get("since"), bound.get("until"))
        return bound

    def _refuse_turned(self, since: object, until: object) -> None:
        """A coarse day holds all its days: `since=2024-05` and `until=2024` are no mistake."""
        if isinstance(since, str) and isinstance(until, str) and since[: len(until)] > until:
            raise InvalidValueError(f"{self.name}: since={since} comes after until={until}: no day is in between")

    def _value(self, parameter: Parameter, raw: Mapping[str, object]) -> object:
        if parameter.name not in raw:
            if parameter.required:
                raise InvalidValueError(f"{self.name}: {parameter.name} is missing (a {parameter.type})")
            return parameter.default_value
        if raw[parameter.name] is None and parameter.nullable:
            return None
        try:
            return coerced(raw[parameter.name], parameter.type, parameter.choices, parameter.bounds)
        except InvalidValueError as error:
            raise InvalidValueError(f"{self.name}: {parameter.name}: {error}") from error


def load_all() -> dict[str, Query]:
    """All queries by name, in the order of their names, read from the package's files on every call."""
    files = sorted(resources.files("queries").iterdir(), key=lambda file: file.name)
    found = (load(file.name, file.read_text("utf-8")) for file in files if file.name.endswith(".cypher"))
    return {query.name: query for query in found}


def load(file: str, text: str) -> Query:
    """The query that `text` declares. Raises InvalidQueryError where the header and the body disagree."""
    header = parsed(file, text)
    _check_parameters(file, header)
    _check_columns(file, header)
    query = Query(
        name=file.removesuffix(".cypher"),
        title=header.title,
        title_ko=header.title_ko,
        summary=header.summary,
        parameters=header.parameters,
        columns=header.columns,
        graph=header.graph,
        example=header.example,
        body=header.body,
    )
    try:
        query.bind(query.example)
    except InvalidValueError as error:
        raise InvalidQueryError(file, header.line("example"), f"the example does not run: {error}") from error
    return query


def _check_parameters(file: str, header: Header) -> None:
    code = _code(header.body)
    used = set(PARAMETER.findall(code))
    declared = {parameter.name for parameter in header.parameters}
    for name in sorted(used - declared):
        line = header.body_line + code[: code.index(f"${name}")].count("\n")
        raise InvalidQueryError(file, line, f"the body uses ${name}, which the header does not declare")
    for name in sorted(declared - used):
        raise InvalidQueryError(file, header.line(f"param {name}"), f"parameter {name} is declared but not used")
    writing = WRITING.search(code)
    if writing:
        line = header.body_line + code[: writing.start()].count("\n")
        raise InvalidQueryError(file, line, f"a query only reads, but the body says {writing.group()}")


def _check_columns(file: str, header: Header) -> None:
    returned, line = _returned(file, header)
    declared = [column.name for column in header.columns]
    if returned != declared:
        raise InvalidQueryError(
            file, line, f"the header declares columns {', '.join(declared)}; the body returns {', '.join(returned)}"
        )


def _returned(file: str, header: Header) -> tuple[list[str], int]:
    """The names that the last RETURN outside brackets gives its columns, and its line."""
    code = _flat(_code(header.body))
    starts = [match.end() for match in RETURN.finditer(code)]
    if not starts:
        raise InvalidQueryError(file, header.body_line, "the body has no RETURN")
    line = header.body_line + code[: starts[-1]].rstrip().count("\n")
    clause = AFTER_RETURN.split(code[starts[-1] :])[0]
    return [_column_name(file, line, item.strip().rstrip(";").strip()) for item in clause.split(",")], line


def _column_name(file: str, line: int, item: str) -> str:
    alias = ALIAS.search(item)
    if alias:
        return alias.group(1)
    if not item.isidentifier():
        raise InvalidQueryError(file, line, f"a returned column needs a name: {item[:60]} AS …")
    return item


def _flat(code: str) -> str:
    """Only what stands outside brackets, each line where it was."""
    depth = 0
    kept = []
    for sign in code:
        depth -= sign in CLOSING
        kept.append(sign if depth == 0 or sign == "\n" else " ")
        depth += sign in OPENING
    return "".join(kept)


def _code(body: str) -> str:
    """The body without comments and quoted text, each line where it was."""
    return NOT_CODE.sub(lambda match: "''" + "\n" * match.group().count("\n"), body)


def _near(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; it takes {', '.join(known)}" if known else "; it takes none"
