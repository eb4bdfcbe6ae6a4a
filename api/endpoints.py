"""A query's header as a typed endpoint: parameters, and the rows that it returns."""

import inspect
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Annotated, Any, Literal

from fastapi import Query as Asked
from fastapi import Request, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, create_model

from api.answers import Desk, Page
from api.drawings import drawing
from api.plotting import MEDIA_TYPE, svg
from api.responses import answered, tagged
from api.suggestions import did_you_mean
from graph.resolve.names import shortened
from queries.catalogue import Column, InvalidValueError, Parameter, Query
from queries.values import coerced

TYPES: dict[str, Any] = {
    "str": str, "int": int, "float": float, "bool": bool, "date": str, "party": str,
    "list[str]": list[str], "map": dict[str, Any], "list[map]": list[dict[str, Any]],
}  # fmt: skip
SAID = {
    "party": "an id, or a name",
    "date": "2024, 2024-05 or 2024-05-13",
    "list[str]": "several of them with commas between, or the parameter again for each",
}
CURSOR = inspect.Parameter(
    "cursor",
    inspect.Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[str | None, Asked(description="`next` of the page before")],
)

FORM = inspect.Parameter(
    "form",
    inspect.Parameter.KEYWORD_ONLY,
    default="rows",
    annotation=Annotated[Literal["rows", "graph"], Asked(description="`graph`: the same answer as nodes and edges")],
)


class Node(BaseModel):
    """What facts join; `kind` is `party`, `deal` or `valuation`."""

    id: str
    name: str
    kind: str


def page_model(name: str, columns: Sequence[Column]) -> type[BaseModel]:
    """A page of rows with these columns; any value may be null."""
    fields: dict[str, Any] = {column.name: (TYPES[column.type] | None, ...) for column in columns}
    title = "".join(word.title() for word in name.split("_"))
    row = create_model(title, __config__=ConfigDict(protected_namespaces=()), **fields)
    return create_model(f"{title}Page", items=(list[row], ...), next=(str | None, ...))  # type: ignore[valid-type]


def graph_model(columns: Sequence[Column]) -> type[BaseModel]:
    """A page of an answer as a graph: edges are facts with these columns, where they are named, and a sentence."""
    fields: dict[str, Any] = {column.name: (TYPES[column.type] | None, ...) for column in columns}
    edge: Any = create_model("Edge", **fields, sentence=(str, ...), columns=(list[str], ...), rows=(list[int], ...))
    return create_model("Graph", nodes=(list[Node], ...), edges=(list[edge], ...), next=(str | None, ...))


def endpoint(desk: Desk, query: Query) -> Callable[..., Response]:
    """Answers the query; its signature is the query's header."""

    def respond(request: Request, page: Page) -> Response:
        as_form = as_graph if request.query_params.get("form") == "graph" else as_rows
        return answered(request, as_form(desk, query, page))

    return _asking(desk, query, [FORM] if query.graph else [], respond)


def plot_endpoint(desk: Desk, query: Query) -> Callable[..., Response]:
    """Answers the same as a plot."""

    def respond(request: Request, page: Page) -> Response:
        return tagged(request, svg(desk, query, page), MEDIA_TYPE)

    return _asking(desk, query, [], respond)


def _asking(
    desk: Desk, query: Query, forms: Sequence[inspect.Parameter], respond: Callable[[Request, Page], Response]
) -> Callable[..., Response]:
    parameters = [parameter.name for parameter in query.parameters] + [form.name for form in forms]
    lists = [parameter.name for parameter in query.parameters if parameter.type == "list[str]"]

    def ask(request: Request, cursor: str | None = None, **given: Any) -> Response:
        refuse_unknown(request, parameters, lists)
        asked = {p.name: given[p.name] for p in query.parameters if p.name in request.query_params}
        return respond(request, desk.ask(query.name, asked, cursor))

    ask.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request),
            *map(_signed, query.parameters),
            *forms,
            CURSOR,
        ]
    )
    return ask


def as_rows(_: Desk, __: Query, page: Page) -> dict[str, Any]:
    """A page of rows."""
    return {"items": page.items, "next": page.next}


def as_graph(desk: Desk, query: Query, page: Page) -> dict[str, Any]:
    """The same page as nodes and edges."""
    drawn = drawing(desk, query, page)
    return {"nodes": drawn.nodes, "edges": drawn.edges, "next": page.next}


def _signed(parameter: Parameter) -> inspect.Parameter:
    kind = _kind(parameter)
    low, high = parameter.bounds or (None, None)
    finite = False if parameter.type == "float" else None  # no text can be told so
    asked: Any = Asked(description=SAID.get(parameter.type), ge=low, le=high, allow_inf_nan=finite)
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if parameter.required else parameter.default_value,
        annotation=Annotated[kind | None if parameter.nullable else kind, asked, *_parted(parameter)],
    )


def _parted(parameter: Parameter) -> list[Any]:
    """A list comes as several values of one name, or as one value with commas."""

    def words(given: list[str]) -> object:
        return coerced(",".join(given), parameter.type, parameter.choices)

    return [BeforeValidator(words)] if parameter.type == "list[str]" else []


def _kind(parameter: Parameter) -> Any:
    if not parameter.choices:
        return TYPES[parameter.type]
    literal: Any = Literal  # types made at run time, which no type checker follows
    many: Any = list
    word = literal[parameter.choices]
    return many[word] if parameter.type == "list[str]" else word


def refuse_unknown(request: Request, known: Iterable[str], lists: Collection[str] = ()) -> None:
    """A misspelt filter that is passed over, or the first of two values, would give a wrong answer."""
    allowed = {*known, "cursor"}
    for name in request.query_params:
        if name not in allowed:
            raise InvalidValueError(f"no parameter {shortened(name)!r}{did_you_mean(name, allowed)}")
        if name not in lists and len(request.query_params.getlist(name)) > 1:
            raise InvalidValueError(f"{name}: given more than once, and it takes one value")
