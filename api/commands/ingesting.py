"""`ingest` and `watch`: feeds in, articles and their claims kept, once or on a schedule."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

import click
from rich.progress import Progress

from api.commands.feeds import feeds_file, feeds_option
from api.commands.terminal import json_option, progress, say, write_json
from api.failures import one_line
from api.news.alone import OtherRoundError, alone
from api.news.rounds import run_round
from api.news.summary import Summary
from api.news.work import Work
from api.updating import bring_up_to_date
from api.wiring import Settings, article_reader, fetch_settings, open_log
from extract.news.feeds import Feed, read_feeds
from extract.news.fetching import Fetcher
from graph.log import Log
from graph.stores import StoreUnavailableError


@click.command()
@feeds_option
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ask all feeds, due or not, for what they list from this day on; nothing older is taken.",
)
@json_option
@click.pass_obj
def ingest(settings: Settings, file: Path | None, since: datetime | None, as_json: bool) -> None:
    """One round over the feeds that are due: what is new is read and kept, in the log, then in the graph.

    Safe to repeat, to kill and to run twice at once: the second one says so, and ends.
    """
    feeds = read_feeds(feeds_file(settings, file))
    with open_log(settings) as log, progress() as bar:
        try:
            with alone(settings):
                summary = _round(settings, log, feeds, since and since.date(), bar)
        except OtherRoundError as error:
            say(one_line(error))
            return
    if as_json:
        write_json(summary.as_json())
    if summary.asked and summary.failed == summary.asked:
        click.get_current_context().exit(1)


def _round(settings: Settings, log: Log, feeds: Sequence[Feed], since: date | None, bar: Progress) -> Summary:
    work = Work(log=log, reader=cache(article_reader), told=Shown(bar))

    async def run() -> None:
        async with Fetcher(fetch_settings(settings)) as fetcher:
            await run_round(work, feeds, fetcher, since=since, stop=asyncio.Event())

    asyncio.run(run())
    with work.summary.timed("graph"):
        follow_log(settings, log, bar)
    return work.summary


def follow_log(settings: Settings, log: Log, bar: Progress) -> None:
    """Where another process holds the store, it follows the log by itself."""
    try:
        bring_up_to_date(log, settings.store, bar)
    except StoreUnavailableError as error:
        say(one_line(error))


class Shown:
    """A bar on a terminal, lines elsewhere."""

    def __init__(self, bar: Progress) -> None:
        self._bar, self._task = bar, bar.add_task("articles", total=None)

    def feed(self, outcome: str) -> None:
        if self._bar.disable:
            say(outcome)

    def waiting(self, count: int) -> None:
        self._bar.update(self._task, total=count)

    def article(self, outcome: str) -> None:
        self._bar.advance(self._task)
        if self._bar.disable:
            say(outcome)
