"""What waits becomes an article, or the reason why it is none: site by site, all sites at once."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Event
from typing import TypeAlias
from urllib.parse import urlsplit

from extract.languages import LANGUAGES, detect
from extract.news import urls
from extract.news.encodings import UnreadableError
from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from extract.news.pages import Page
from extract.news.pages.whole import whole
from extract.news.refusals import FetchError, NotYetError
from graph.log import Waiting
from graph.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """An article, and how its site reserves it from the training of models."""

    waiting: Waiting
    article: Article
    opt_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Why there is no article; tried again after so many seconds, while all that was missed weighs less than ENOUGH.

    What was not asked for weighs nothing.
    """

    waiting: Waiting
    reason: str
    again: float
    weight: int


# An article that is not to be had is tried so often, over a week and more.
ENOUGH = 16
# A feed may be ahead of its site, and a site that is down may say so in a page like any other: what is no article is
# looked at again so many seconds later, and mostly three times, however often the site failed between.
_LOOK, _NEXT_LOOK = 6, 3_600.0
Outcome: TypeAlias = Gathered | Missed
Came: TypeAlias = "asyncio.Queue[Outcome | None]"


async def gather(
    waiting: Iterable[Waiting], feeds: Mapping[str, Feed], fetcher: Fetcher, came: Came, stop: Event
) -> None:
    """Puts the outcome of each into the queue, and None at the end; what a stop leaves waits for another time."""
    by_site: defaultdict[str, list[Waiting]] = defaultdict(list)
    for each in waiting:
        by_site[urls.site(each.link)].append(each)
    async with asyncio.TaskGroup() as group:
        for some in by_site.values():
            group.create_task(_gather_in_turn(some, feeds, fetcher, came, stop))
    await came.put(None)


async def _gather_in_turn(
    waiting: Sequence[Waiting], feeds: Mapping[str, Feed], fetcher: Fetcher, came: Came, stop: Event
) -> None:
    for each in waiting:
        if stop.is_set():
            return
        await came.put(await _outcome(each, feeds[each.feed], fetcher))


async def _outcome(waiting: Waiting, feed: Feed, fetcher: Fetcher) -> Outcome:
    try:
        if waiting.text:
            return _checked(waiting, _of_feed(waiting, feed), ())
        page = await whole(waiting.link, fetcher.get, feed.zone)
    except FetchError as error:
        if error.again is None:
            return _no_article(waiting, str(error))
        weight = 0 if isinstance(error, NotYetError) else 1
        return Missed(waiting=waiting, reason=str(error), again=error.again, weight=weight)
    except UnreadableError as error:
        return _no_article(waiting, f"{waiting.link}: {error}")
    if not page.is_article:
        return _no_article(waiting, f"{waiting.link}: is a page of kind {page.kind}, not an article")
    return _checked(waiting, _of_page(waiting, page), page.opt_out)


def _no_article(waiting: Waiting, reason: str) -> Missed:
    return Missed(waiting=waiting, reason=reason, again=_NEXT_LOOK, weight=_LOOK)


def _checked(waiting: Waiting, article: Article, opt_out: tuple[str, ...]) -> Outcome:
    if article.language not in LANGUAGES:
        read = ", ".join(LANGUAGES)
        reason = f"{waiting.link}: in a language that is not read; those that are: {read}"
        return Missed(waiting=waiting, reason=reason, again=0.0, weight=ENOUGH)
    return Gathered(waiting=waiting, article=article, opt_out=opt_out)


def _of_page(waiting: Waiting, page: Page) -> Article:
    return Article(
        title=page.title,
        text=page.body,
        language=page.language or "",
        published=page.day or waiting.published,
        publisher=page.publisher or _host(page.canonical),
        url=page.canonical,
    )


def _of_feed(waiting: Waiting, feed: Feed) -> Article:
    text = waiting.text or ""
    return Article(
        title=waiting.title,
        text=text,
        language=feed.language or detect(f"{waiting.title}\n{text}") or "",
        published=waiting.published,
        publisher=_host(waiting.address),
        url=waiting.address,
    )


def _host(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.")
