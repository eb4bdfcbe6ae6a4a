"""One round over the feeds, from what they list to what is kept."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from api.news.asking import ask_due
from api.news.site_rules import kept_pauses, kept_rules
from api.news.work import Work
from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from extract.news.settings import FetchSettings
from graph.log.poll_tables import WAITING

# Seconds after which a feed that has not answered yet holds back no article of the others.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """How a round is to go: with a day `since`, feeds are asked, due or not, for all that they list from that day on;
    after a `stop` it ends with the article at hand.
    """

    since: date | None = None
    stop: Event = field(default_factory=Event)


def run_round(work: Work, feeds: Sequence[Feed], fetching: FetchSettings, orders: Orders) -> None:
    """May be ended at any moment, by `stop` or by force: what is kept is whole, and what is not yet read waits."""
    try:
        asyncio.run(_round(work, feeds, fetching, orders))
    except ExceptionGroup as failed:
        raise _first(failed) from failed


def _first(failed: Exception) -> Exception:
    """What ended the round: its stages run side by side, and what fails in one comes in a group for each around it."""
    return _first(failed.exceptions[0]) if isinstance(failed, ExceptionGroup) else failed


async def _round(work: Work, feeds: Sequence[Feed], fetching: FetchSettings, orders: Orders) -> None:
    with kept_rules(work.log) as rules:
        async with Fetcher(fetching, rules=rules) as fetcher:
            with kept_pauses(work, fetcher):
                await _stages(work, feeds, fetcher, orders)
    work.summary.waiting = work.log.polls().count(WAITING)


async def _stages(work: Work, feeds: Sequence[Feed], fetcher: Fetcher, orders: Orders) -> None:
    followed = {feed.name: feed for feed in feeds}
    async with asyncio.TaskGroup() as group:
        asking = group.create_task(ask_due(work, feeds, fetcher, orders.since))
        is_asked = False
        while not is_asked:
            with work.summary.timed("polling"):
                await asyncio.wait([asking], timeout=_PATIENCE)
            is_asked = asking.done()
            await _take_in_what_waits(work, followed, fetcher, orders.stop)


async def _take_in_what_waits(work: Work, followed: Mapping[str, Feed], fetcher: Fetcher, stop: Event) -> None:
    waiting = [each for each in work.log.polls().waiting(work.moment()) if each.feed in followed]
    if not waiting:
        return
    from api.news.taking_in import take_in  # spaCy and its languages: seconds that most rounds do not need

    work.told.waiting(len(waiting))
    await take_in(work, waiting, followed, fetcher, stop)
