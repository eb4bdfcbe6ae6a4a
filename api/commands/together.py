"""`camps` and `centrality`: who invests together, over the whole graph."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import click

from api.answers import Desk
from api.commands.terminal import json_option, say, utf_8, write_json, write_table
from api.failures import WrongUsageError, one_line
from api.wiring import Settings, built_store
from graph import analysis
from graph.stores import Row
from queries.catalogue import InvalidValueError, load_all

CAMP = ("camp", "size", "members", "member_ids", "companies", "company_ids", "facts")
PLACE = ("investor", "investor_id", "companies", "partners", "core", "between")

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

    def rows(made: Sequence[Row], names: Mapping[str, str]) -> Iterable[Row]:
        for camp in analysis.camps(_investments(made), at_least=at_least):
            yield {
                "camp": names[camp.members[0]], "size": len(camp.members),
                "members": [names[member] for member in camp.members], "member_ids": list(camp.members),
                "companies": [names[company] for company in camp.companies], "company_ids": list(camp.companies),
                "facts": list(camp.facts),
            }  # fmt: skip

    _answer(settings, since, CAMP, rows, as_json)


@click.command()
@since_option
@at_least_option
@json_option
@click.pass_obj
def centrality(settings: Settings, since: str | None, at_least: int, as_json: bool) -> None:
    """Show where investors stand: their partners, how dense those are, and how much goes through them."""

    def rows(made: Sequence[Row], names: Mapping[str, str]) -> Iterable[Row]:
        for place in analysis.centrality(_investments(made), at_least=at_least):
            yield {
                "investor": names[place.investor], "investor_id": place.investor, "companies": place.companies,
                "partners": place.partners, "core": place.core, "between": place.between,
            }  # fmt: skip

    _answer(settings, since, PLACE, rows, as_json)


def _investments(made: Sequence[Row]) -> Iterable[analysis.Investment]:
    return ((row["investor_id"], row["company_id"], row["fact"]) for row in made)


def _answer(
    settings: Settings,
    since: str | None,
    columns: Sequence[str],
    rows: Callable[[Sequence[Row], Mapping[str, str]], Iterable[Row]],
    as_json: bool,
) -> None:
    with built_store(settings) as (store, lacking):
        if lacking:
            say(lacking)
        try:
            made = Desk(store, load_all()).look_up("invested", **({"since": utf_8(since)} if since else {}))
        except InvalidValueError as error:
            raise WrongUsageError(one_line(error)) from error
    ends = ("investor", "company")
    items = list(rows(made, {row[f"{end}_id"]: row[end] for row in made for end in ends}))
    if as_json:
        write_json({"items": items, "next": None})
        return
    write_table(columns, items)
    if not items:
        say("no investors share companies")
