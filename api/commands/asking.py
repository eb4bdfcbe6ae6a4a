"""`ask` and `why`: questions to the graph, and the sentences behind an answer."""

from collections.abc import Callable, Mapping, Sequence

import click

from api.answers import Desk, Page, UnknownQueryError, query_named
from api.catalogue_json import described
from api.commands.terminal import json_option, say, shown, utf_8, write_json, write_table
from api.drawings import drawing
from api.failures import WrongUsageError, one_line
from api.wiring import Settings, built_store
from graph.resolve.names import shortened
from queries.catalogue import InvalidValueError, Query, load_all

EVIDENCE = ("status", "published", "quote", "article", "publisher", "title", "reader")


@click.command()
@click.argument("query", required=False)
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--cursor", help="`next` of the answer before: its following rows.")
@click.option("--json", "form", flag_value="json", help="Answer in JSON, for programs.")
@click.option("--graph", "form", flag_value="graph", help="Answer in JSON, as nodes and edges.")
@click.option("--svg", "form", flag_value="svg", help="Answer as a plot in SVG.")
@click.pass_obj
def ask(settings: Settings, query: str | None, values: Sequence[str], cursor: str | None, form: str | None) -> None:
    """Ask a QUERY of the catalogue; without one, list them all."""
    catalogue = load_all()
    if query is None:
        _list(catalogue, form is not None)
        return
    query, cursor = utf_8(query), cursor and utf_8(cursor)
    try:
        given = _given(values)
        query_named(catalogue, query).bind(given)
        with built_store(settings) as (store, lacking):
            _say_lacking(lacking)
            desk = Desk(store, catalogue)
            FORMS[form](desk, catalogue[query], desk.ask(query, given, cursor))
    except (UnknownQueryError, InvalidValueError) as error:
        raise WrongUsageError(one_line(error)) from error


@click.command()
@click.argument("fact")
@json_option
@click.pass_obj
def why(settings: Settings, fact: str, as_json: bool) -> None:
    """Show the evidence of a FACT: each quote with its article, date, status, reader."""
    with built_store(settings) as (store, lacking):
        _say_lacking(lacking)
        found = Desk(store, load_all()).fact(utf_8(fact))
    if as_json:
        write_json(found)
        return
    stated = {name: value for name, value in found.items() if name != "evidence" and value is not None}
    write_table(("what", "stated"), [{"what": name, "stated": value} for name, value in stated.items()])
    click.echo()
    write_table(EVIDENCE, found["evidence"])


def _say_lacking(lacking: str | None) -> None:
    """Before the answer, so that it is told too where there is none."""
    if lacking:
        say(lacking)


def _given(values: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals:
            raise WrongUsageError(f"{shortened(value)!r}: a parameter is given as name=value")
        if name in given:
            raise WrongUsageError(
                f"{shortened(name)}: given more than once; what takes several values takes them with commas"
            )
        given[utf_8(name)] = utf_8(text)
    return given


def _list(catalogue: Mapping[str, Query], as_json: bool) -> None:
    if as_json:
        write_json({"items": [described(query) for query in catalogue.values()], "next": None})
        return
    rows = [{"query": query.name, "parameters": _usage(query), "answers": query.title} for query in catalogue.values()]
    write_table(("query", "parameters", "answers"), rows)


def _usage(query: Query) -> str:
    return " ".join(f"{p.name}=…" if p.required else f"[{p.name}={_typed(p.default_value)}]" for p in query.parameters)


def _typed(default: object) -> str:
    """As a person would give it."""
    return ",".join(default) if isinstance(default, list) else shown(default)


def _table(_: Desk, query: Query, page: Page) -> None:
    write_table([column.name for column in query.columns], page.items)
    if not page.items:
        say("no such facts")
    if page.next:
        say(f"there is more: --cursor {page.next}, or a larger limit=")


def _json(_: Desk, query: Query, page: Page) -> None:
    write_json({"query": query.name, "parameters": page.parameters, "items": page.items, "next": page.next})


def _graph(desk: Desk, query: Query, page: Page) -> None:
    drawn = drawing(desk, query, page)
    write_json(
        {
            "query": query.name, "parameters": page.parameters, "nodes": drawn.nodes, "edges": drawn.edges,
            "next": page.next,
        }
    )  # fmt: skip


def _svg(desk: Desk, query: Query, page: Page) -> None:
    from api.plotting import svg  # networkx and a browser's engine, which no other form needs

    click.echo(svg(desk, query, page))


FORMS: Mapping[str | None, Callable[[Desk, Query, Page], None]] = {
    None: _table, "json": _json, "graph": _graph, "svg": _svg,
}  # fmt: skip
