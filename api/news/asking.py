"""The first stage of a round: every feed that is due is polled, and what it lists is kept with how it fares."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from api.news import cadence
from api.news.polling import Polled, poll
from api.news.work import Work
from extract.news.feeds import Feed
from extract.news.fetching import NO_VALIDATORS, Fetcher, Validators
from extract.news.items import FeedError
from extract.news.refusals import FetchError, NotYetError
from graph.log import FeedState, listings, polls

RESET = "`dealgraph feeds reset NAME` has it asked again"


async def ask_due(work: Work, feeds: Sequence[Feed], fetcher: Fetcher, since: date | None) -> None:
    """With a day `since`, feeds are asked whether they are due or not."""
    states, followed = work.log.polls().feeds(), [feed.name for feed in feeds]
    async with asyncio.TaskGroup() as group:
        for feed in feeds:
            state = _state(feed, states)
            if not state.quarantined and (since or state.due <= work.moment()):
                group.create_task(_ask(work, feed, state, fetcher, since, followed))


async def _ask(
    work: Work, feed: Feed, state: FeedState, fetcher: Fetcher, since: date | None, followed: Collection[str]
) -> None:
    known = NO_VALIDATORS if since else Validators(etag=state.etag, modified=state.modified)
    try:
        found = await poll(feed, fetcher, known, since)
    except NotYetError as error:
        _put_off(work, feed, state, error)
    except FetchError as error:
        _failed(work, feed, state, str(error), error.again or 0.0)
    except FeedError as error:
        _failed(work, feed, state, f"{feed.url}: {error}", 0.0)
    else:
        _answered(work, feed, state, found, followed)


def _put_off(work: Work, feed: Feed, state: FeedState, error: NotYetError) -> None:
    due = cadence.moment(work.clock(), error.again or 0.0)
    with work.log.together() as connection:
        polls.fares(connection, replace(state, due=due))
    work.told.feed(f"{feed.name}: {error}")


def _failed(work: Work, feed: Feed, state: FeedState, reason: str, asked: float) -> None:
    after = cadence.failed(
        state, shortest=_shortest(feed), asked=asked, reason=reason, now=work.clock(), chance=work.chance
    )
    with work.log.together() as connection:
        polls.fares(connection, after)
    work.summary.failed += 1
    work.told.feed(f"{feed.name}: {reason}{f'; asked no more: {RESET}' if after.quarantined else ''}")


def _answered(work: Work, feed: Feed, state: FeedState, found: Polled, followed: Collection[str]) -> None:
    """What is listed and the validators that came with it are kept together: neither is known without the other."""
    now = work.clock()
    with work.log.together() as connection:
        again = partial(cadence.reread, now=now)
        listings.adopt(connection, feed.name, found.listed or (), followed)
        new = listings.take(connection, feed.name, found.listed or (), cadence.moment(now), again)
        shortest = max(_shortest(feed), found.wanted_pause)
        after = cadence.answered(state, shortest=shortest, has_news=new > 0, now=now)
        polls.fares(connection, replace(after, etag=found.validators.etag, modified=found.validators.modified))
    work.summary.new += new
    work.summary.unchanged += found.listed is None
    work.summary.polled += found.listed is not None
    work.told.feed(f"{feed.name}: {'unchanged' if found.listed is None else f'{new} new'}")


def _state(feed: Feed, states: Mapping[str, FeedState]) -> FeedState:
    """A feed that was never polled is due; so is one at another address, of which nothing is known any more."""
    known = states.get(feed.name)
    if known and known.url == feed.url:
        return known
    return FeedState(name=feed.name, url=feed.url, due="", pause=_shortest(feed))


def _shortest(feed: Feed) -> float:
    return feed.interval * 60.0
