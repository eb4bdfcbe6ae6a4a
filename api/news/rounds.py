"""One round over the feeds, from what they list to what is kept."""

import asyncio
from collections.abc import Sequence
from datetime import date

from api.news.asking import ask_due
from api.news.taking_in import take_in
from api.news.work import Work
from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from graph.log import polls


async def run_round(
    work: Work, feeds: Sequence[Feed], fetcher: Fetcher, *, since: date | None = None, stop: asyncio.Event
) -> None:
    """May be ended at any moment, by `stop` or by force: what is kept is whole, and what is not yet read waits."""
    with work.summary.timed("polling"):
        await ask_due(work, feeds, fetcher, since)
    waiting = work.log.polls().waiting(work.moment())
    work.told.waiting(len(waiting))
    await take_in(work, waiting, {feed.name: feed for feed in feeds}, fetcher, stop)
    work.summary.waiting = work.log.polls().count(polls.WAITING)
