"""One round over the feeds, from what they list to what is kept."""

import asyncio
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from api.news.asking import ask_due
from api.news.taking_in import take_in
from api.news.work import Work
from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from extract.news.robots import SiteRules
from extract.news.settings import FetchSettings
from graph.log import polls


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """How a round is to go: with a day `since`, feeds are asked, due or not, for all that they list from that day on;
    after a `stop` it ends with the article at hand. `rules` are what sites allow, from one round to the next.
    """

    since: date | None = None
    stop: Event = field(default_factory=Event)
    rules: MutableMapping[str, SiteRules] = field(default_factory=dict)


def run_round(work: Work, feeds: Sequence[Feed], fetching: FetchSettings, orders: Orders) -> None:
    """May be ended at any moment, by `stop` or by force: what is kept is whole, and what is not yet read waits."""
    asyncio.run(_round(work, feeds, fetching, orders))


async def _round(work: Work, feeds: Sequence[Feed], fetching: FetchSettings, orders: Orders) -> None:
    async with Fetcher(fetching, rules=orders.rules) as fetcher:
        with work.summary.timed("polling"):
            await ask_due(work, feeds, fetcher, orders.since)
        waiting = work.log.polls().waiting(work.moment())
        work.told.waiting(len(waiting))
        await take_in(work, waiting, {feed.name: feed for feed in feeds}, fetcher, orders.stop)
    work.summary.waiting = work.log.polls().count(polls.WAITING)
