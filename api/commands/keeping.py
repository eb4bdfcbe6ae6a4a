"""`load`, `status` and `export`: the graph as a whole."""

import sys
from pathlib import Path
from typing import Any

import click

from api import VERSION
from api.answers import Desk
from api.commands.terminal import json_option, progress, say, shown, write_json
from api.commands.writing import output_option, write_pieces
from api.exports import FORMATS
from api.failures import Failure, one_line
from api.news.health import health, told
from api.updating import bring_up_to_date
from api.wiring import Settings, built_store, known_store, open_log, open_store, without_password
from graph.log import Log
from graph.standing import refuse_others
from graph.stores import StoreError
from queries.catalogue import load_all


@click.command()
@click.option("--store", "url", help="Another store than the setting's.")
@click.option("--fresh", is_flag=True, help="Replace dealgraph's graph there, whoever built it.")
@json_option
@click.pass_obj
def load(settings: Settings, url: str | None, fresh: bool, as_json: bool) -> None:
    """Bring a store up to date with the log, or build it anew."""
    store = known_store(url or settings.store)
    with open_log(settings) as log, progress() as bar:
        report = bring_up_to_date(log, store, bar, fresh=fresh)
    if as_json:
        write_json({"store": without_password(store), "sequence": report.now.sequence})
    say(f"{without_password(store)} stands at entry {report.now.sequence} of the log")


@click.command()
@json_option
@click.pass_obj
def status(settings: Settings, as_json: bool) -> None:
    """Show what is kept, where the graph stands, and the versions."""
    failure = None
    with open_log(settings) as log:
        kept: dict[str, Any] = {
            "version": VERSION,
            "log": {
                "url": without_password(settings.log),
                "sequence": log.sequence(),
                **{f"{name}s": count for name, count in log.counts().items()},
            },
        }
        kept["feeds"] = health(log.polls())
        try:
            state = _standing(settings, log)
        except StoreError as error:
            state, failure = {"error": one_line(error)}, error
        state["forgetting"] = log.forgotten().is_left() or (
            bool(state.get("sequence")) and log.forgotten().is_any(after=state["sequence"])
        )
    kept["store"] = {"url": without_password(settings.store), **state}
    if as_json:
        write_json(kept)
    else:
        for part in ("log", "store"):
            click.echo(f"{part}: " + ", ".join(f"{name} {shown(value)}" for name, value in kept[part].items()))
        for line in told(kept["feeds"]):
            click.echo(line)
    if state["forgetting"]:
        say("a forgetting is not ended, here or in the graph: `dealgraph load` ends it, if no `forget` is under way")
    if failure:
        raise Failure(one_line(failure)) from failure


def _standing(settings: Settings, log: Log) -> dict[str, Any]:
    with open_store(settings.store) as store:
        refuse_others(store, log)
        position = store.position()
    return {"sequence": position and position.sequence, "version": position and position.version}


@click.command()
@click.argument("format", type=click.Choice(list(FORMATS)))
@output_option
@click.pass_obj
def export(settings: Settings, format: str, output: Path | None) -> None:  # noqa: A002
    """Write the resolved graph; as `claims` what each claim went to, as `browser` the catalogue for Neo4j Browser."""
    if output is None and format == "browser" and sys.stdout.isatty():
        raise Failure("a zip is not for a terminal: name a file with -o, or redirect")
    with open_log(settings) as log, built_store(settings) as (store, lacking):
        if lacking:
            say(lacking)
        write_pieces(FORMATS[format].pieces(Desk(store, load_all()), log), output)
