"""`match`: the parties that names may mean."""

from collections.abc import Sequence
from typing import Any

import click

from api.answers import Desk
from api.commands.terminal import json_option, say, utf_8, write_json, write_table
from api.failures import WrongUsageError, one_line
from api.matching import CANDIDATES, MOST_CANDIDATES, Matching
from api.wiring import Settings, built_store, log_if_there
from graph.resolve.names import shortened
from queries.catalogue import InvalidValueError, load_all

COLUMNS = ("name", "entity", "party", "by", "score", "outcome", "why")


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option(
    "--limit", type=click.IntRange(1, MOST_CANDIDATES), default=CANDIDATES, show_default=True,
    help="The most candidates of each name.",
)  # fmt: skip
@json_option
@click.pass_obj
def match(settings: Settings, names: Sequence[str], limit: int, as_json: bool) -> None:
    """Find the parties that each NAME may mean, in any language and spelling, scored and explained.

    What is the same is sure; what is to be judged is for you to say.
    """
    with built_store(settings) as (store, lacking), log_if_there(settings) as log:
        if lacking:
            say(lacking)
        try:
            found = Matching(Desk(store, load_all()), log).match_all([utf_8(name) for name in names], limit)
        except InvalidValueError as error:
            raise WrongUsageError(one_line(error)) from error
    if as_json:
        write_json({"items": found, "next": None})
        return
    write_table(COLUMNS, [_row(asked["name"], candidate) for asked in found for candidate in asked["candidates"]])
    for asked in found:
        if not asked["candidates"]:
            say(f"nobody in the graph has a name like {shortened(asked['name'])!r}")


def _row(name: str, candidate: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": shortened(name), "entity": candidate["entity"], "party": candidate["name"], "by": candidate["matched"],
        "score": candidate["score"], "outcome": candidate["outcome"], "why": candidate["reasons"],
    }  # fmt: skip
