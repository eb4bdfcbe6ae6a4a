"""The second stage of a round: what waits is fetched, read, and kept with its claims, each article by itself."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from threading import Event

from api.news import cadence
from api.news.gathering import ENOUGH, Came, Gathered, Missed, gather
from api.news.work import Work
from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from graph.log import Origin, Waiting, listings, places
from graph.model import Article, Claim, content_id

# So many articles are fetched before they are read.
_AHEAD = 64


async def take_in(
    work: Work, waiting: Sequence[Waiting], feeds: Mapping[str, Feed], fetcher: Fetcher, stop: Event
) -> None:
    """Reads in a thread while further articles are fetched."""
    came: Came = asyncio.Queue(maxsize=_AHEAD)
    async with asyncio.TaskGroup() as group:
        group.create_task(gather(waiting, feeds, fetcher, came, stop))
        while True:
            with work.summary.timed("fetching"):
                outcome = await came.get()
            if outcome is None:
                return
            if not stop.is_set():
                await asyncio.to_thread(_settle, work, outcome)


def _settle(work: Work, outcome: Gathered | Missed) -> None:
    said = _missed(work, outcome) if isinstance(outcome, Missed) else _gathered(work, outcome)
    work.told.article(said)


def _missed(work: Work, missed: Missed) -> str:
    waiting, attempts = missed.waiting, missed.waiting.attempts + missed.weight
    with work.log.together() as connection:
        if attempts >= ENOUGH:
            listings.refuse(connection, waiting.address, missed.reason)
            work.summary.refused += 1
        else:
            listings.postpone(
                connection, waiting.address, attempts=attempts, due=_due(work, missed, attempts), reason=missed.reason
            )
    return missed.reason


def _due(work: Work, missed: Missed, attempts: int) -> str:
    if not missed.weight:
        return cadence.moment(work.clock(), missed.again)
    backs_off = attempts if missed.weight == 1 else 0
    return cadence.retried(backs_off, asked=missed.again, now=work.clock(), chance=work.chance)


def _gathered(work: Work, gathered: Gathered) -> str:
    dated = _dated(work, gathered)
    if work.log.forgotten().has(dated.article):
        with work.log.together() as connection:
            places.shut(connection, gathered.waiting.address)
        return f"{gathered.waiting.link}: is forgotten"
    said = _read(work, dated)
    if dated is gathered:
        return said
    day = dated.article.published
    taken = f"its feed's day, {day}, is taken" if day else "it is kept without a day"
    return f"{said}; published on {gathered.article.published}, which is to come: {taken}"


def _dated(work: Work, gathered: Gathered) -> Gathered:
    """No article is of a later day than that on which it is fetched, or of the next: there it may have begun already.

    The day that its feed tells stands for one that is, or none: the graph then takes the day of recording.
    """
    latest = (work.clock() + timedelta(days=1)).date().isoformat()
    article, told = gathered.article, gathered.waiting.published
    if article.published is None or article.published <= latest:
        return gathered
    return replace(gathered, article=replace(article, published=told if told and told <= latest else None))


def _read(work: Work, gathered: Gathered) -> str:
    article = gathered.article
    if work.log.stands(article.id):
        return _kept(work, gathered, [])
    with work.summary.timed("reading"):
        [(_, claims)] = work.reader().read([article])
    return _kept(work, gathered, claims)


def _kept(work: Work, gathered: Gathered, claims: Sequence[Claim]) -> str:
    """The article, its claims, and that it waits no more, are kept together; it takes the place of what was there."""
    article, content = gathered.article, _content(gathered.article)
    with work.summary.timed("keeping"), work.log.together() as connection:
        twin = listings.with_content(connection, content)
        is_new = twin in (None, article.id) and _added(work, gathered, claims)
        listings.keep(
            connection,
            gathered.waiting.address,
            article=twin or article.id,
            content=content,
            opt_out=gathered.opt_out,
        )
    work.summary.kept += is_new
    work.summary.there += not is_new
    return f"{article.url}: {f'{len(claims)} claims kept' if is_new else 'was there already'}"


def _added(work: Work, gathered: Gathered, claims: Sequence[Claim]) -> bool:
    article = gathered.article
    before = work.log.version_at(article.url) if article.url else None
    return not work.log.stands(article.id) and work.log.add(
        article,
        claims,
        recorded=work.moment(),
        origin=Origin(reader=work.reader().version, feed=gathered.waiting.feed),
        supersedes=before.id if before else None,
    )


def _content(article: Article) -> str:
    """The same for one text at two addresses of a site."""
    return content_id("x", article.publisher, article.title, article.text)
