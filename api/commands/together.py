"""`camps` and `centrality`: who invests together, over the whole graph."""

import click

from api.answers import Desk
from api.commands.terminal import json_option, say, utf_8, write_json, write_table
from api.failures import WrongUsageError, one_line
from api.together import ANALYSES
from api.wiring import Settings, built_store
from queries.catalogue import InvalidValueError, load_all

since_option = click.option("--since", metavar="DATE", help="Only investments from this day on: 2024, 2024-05.")
at_least_option = click.option(
    "--at-least", type=click.IntRange(1, 1000), default=2, show_default=True,
    help="How many companies two investors must share to count as partners.",
)  # fmt: skip


@click.command()
@since_option
@at_least_option
@json_option
@click.pass_obj
def camps(settings: Settings, since: str | None, at_least: int, as_json: bool) -> None:
    """Show the camps of investors that invest together, each named by who backs most companies."""
    _answer(settings, "camps", since, at_least, as_json)


@click.command()
@since_option
@at_least_option
@json_option
@click.pass_obj
def centrality(settings: Settings, since: str | None, at_least: int, as_json: bool) -> None:
    """Show where investors stand: their partners, how dense those are, and how much goes through them."""
    _answer(settings, "centrality", since, at_least, as_json)


def _answer(settings: Settings, name: str, since: str | None, at_least: int, as_json: bool) -> None:
    analysis = ANALYSES[name]
    with built_store(settings) as (store, lacking):
        if lacking:
            say(lacking)
        try:
            items = analysis.rows(Desk(store, load_all()), since and utf_8(since), at_least)
        except InvalidValueError as error:
            raise WrongUsageError(one_line(error)) from error
    if as_json:
        write_json({"items": items, "next": None})
        return
    write_table([column.name for column in analysis.columns], items)
    if not items:
        say("no investors share companies")
