"""Whether a feed can be followed, and what it holds."""

from datetime import datetime
from typing import TypedDict

from extract.news.feeds import Feed
from extract.news.fetching import Fetcher
from extract.news.items import FeedError, read_items
from extract.news.refusals import FetchError


class Checked(TypedDict):
    """A feed's items, how many of them have a time, the newest of these, and what hinders following it."""

    name: str
    items: int | None
    dated: int | None
    newest: str | None
    problem: str | None


async def checked(fetcher: Fetcher, feed: Feed) -> Checked:
    """Fetches it as ingestion does."""
    try:
        found = await fetcher.get(feed.url)
        items = read_items(found.body, url=found.url, content_type=found.content_type, zone=feed.zone)
    except FetchError as error:
        return _failed(feed, str(error))
    except FeedError as error:
        return _failed(feed, f"{feed.url}: {error}")
    times: list[datetime] = [item.published for item in items if item.published]
    newest = max(times).isoformat() if times else None
    return Checked(name=feed.name, items=len(items), dated=len(times), newest=newest, problem=None)


def _failed(feed: Feed, problem: str) -> Checked:
    return Checked(name=feed.name, items=None, dated=None, newest=None, problem=problem)
