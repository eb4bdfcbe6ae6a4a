"""`ingest` and `watch`: feeds in, articles and their claims kept, once or on a schedule."""

import logging
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import click
from apscheduler.schedulers.background import BackgroundScheduler
from rich.progress import Progress

from api.commands.feeds import feeds_file, feeds_option
from api.commands.terminal import json_option, progress, say, shown, write_json
from api.failures import EXPECTED, one_line
from api.news.alone import OtherRoundError, alone
from api.news.rounds import Orders, run_round
from api.news.summary import Summary
from api.news.work import Work
from api.updating import bring_up_to_date
from api.wiring import Settings, article_reader, fetch_settings, open_log
from extract.news.feeds import read_feeds
from extract.pipeline import Reader
from graph.log import Log
from graph.stores import StoreError, StoreHeldError

_ENDS = (signal.SIGTERM, signal.SIGINT)


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
    orders = Orders(since=since.date() if since else None)
    summary, failure = _round(settings, feeds_file(settings, file), orders, article_reader)
    _tell(summary, as_json)
    if failure:
        raise failure
    if summary and summary.asked and summary.failed == summary.asked:
        click.get_current_context().exit(1)


@click.command()
@feeds_option
@click.option(
    "--every", default=60, show_default=True, type=click.IntRange(1, 86_400), metavar="SECONDS",
    help="Between two rounds; each asks the feeds that are due.",
)  # fmt: skip
@json_option
@click.pass_obj
def watch(settings: Settings, file: Path | None, every: int, as_json: bool) -> None:
    """Round after round, in one process, until SIGTERM or Ctrl-C; it then ends with the article at hand."""
    orders, reader, listed = Orders(), cache(article_reader), feeds_file(settings, file)
    fetch_settings(settings)
    read_feeds(listed)

    def one() -> None:
        try:
            summary, failure = _round(settings, listed, orders, reader)
            _tell(summary, as_json)
            if failure:
                raise failure
        except EXPECTED as error:
            say(one_line(error))

    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a long round leaves out the next is as it should be
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)  # before there are threads, which inherit it
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(one, "interval", seconds=every, next_run_time=datetime.now(UTC), coalesce=True)
    scheduler.start()
    say(f"a round every {every} s over the feeds of {listed}; Ctrl-C ends it")
    signal.sigwait(_ENDS)
    orders.stop.set()
    scheduler.shutdown()


def _round(
    settings: Settings, listed: Path, orders: Orders, reader: Callable[[], Reader]
) -> tuple[Summary | None, StoreError | None]:
    """What it did, nothing where another process is at it, and why the graph lags behind the log."""
    failure = None
    feeds, fetching = read_feeds(listed), fetch_settings(settings)
    with open_log(settings) as log, progress() as bar:
        work = Work(log=log, reader=cache(reader), told=_Shown(bar))
        try:
            with alone(settings):
                run_round(work, feeds, fetching, orders)
                with work.summary.timed("graph"):
                    failure = _follow(settings, log, bar)
        except OtherRoundError as error:
            say(one_line(error))
            return None, None
    return work.summary, failure


def _tell(summary: Summary | None, as_json: bool) -> None:
    if summary is None:
        return
    if as_json:
        write_json(summary.as_json())
    else:
        told = summary.as_json()
        say("; ".join(f"{part}: {shown(told[part])}" for part in ("feeds", "articles")))
        if summary.failed:
            say("`dealgraph status` tells which feeds fail, and why")


def _follow(settings: Settings, log: Log, bar: Progress) -> StoreError | None:
    """Where another process holds the store, it follows the log by itself: that is no failure."""
    try:
        bring_up_to_date(log, settings.store, bar)
    except StoreHeldError as error:
        say(one_line(error))
    except StoreError as error:
        return error
    return None


class _Shown:
    """A bar on a terminal, lines elsewhere."""

    def __init__(self, bar: Progress) -> None:
        self._bar, self._task, self._count = bar, bar.add_task("articles", total=None), 0

    def feed(self, outcome: str) -> None:
        if self._bar.disable:
            say(outcome)

    def waiting(self, count: int) -> None:
        self._count += count
        self._bar.update(self._task, total=self._count)

    def article(self, outcome: str) -> None:
        self._bar.advance(self._task)
        if self._bar.disable:
            say(outcome)
