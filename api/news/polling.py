"""One poll of one feed: what it lists now, or that nothing is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from extract.news.feeds import Feed
from extract.news.fetching import NO_VALIDATORS, Fetched, Fetcher, Validators
from extract.news.items import Item, read_items
from extract.news.patience import wanted_pause
from extract.news.refusals import further
from extract.news.times import local_day
from extract.news.urls import canonical
from graph.log import Listed
from graph.model import content_id

# Of the lists that a list of lists names (an archive of sitemaps), the newest.
_MOST_LISTS = 20
_UNKNOWN = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What a feed lists; None where nothing is new since it gave the validators. It wants to be left alone so long."""

    listed: tuple[Listed, ...] | None
    validators: Validators
    wanted_pause: float


async def poll(feed: Feed, fetcher: Fetcher, validators: Validators, since: date | None) -> Polled:
    """Raises FetchError and FeedError. `since` leaves out what was published before that day."""
    found = await fetcher.get(feed.url, validators)
    pause = wanted_pause(found.cache_control, found.body)
    if not found.body:
        return Polled(listed=None, validators=found.validators, wanted_pause=pause)
    items = _items(found, feed)
    lists = [item for item in items if item.is_list]
    with further():
        for each in _newest(lists, since):
            items += _items(await fetcher.get(each.link), feed)
    articles = [item for item in items if not item.is_list]
    recent = [item for item in articles if _is_recent(item.published or item.changed, since)]
    # Validators stand for all that is listed: not for what was left out, nor for what other lists hold.
    is_whole = len(recent) == len(articles) and not lists
    return Polled(
        listed=tuple(_listed(item, feed) for item in recent),
        validators=found.validators if is_whole else NO_VALIDATORS,
        wanted_pause=pause,
    )


def _items(found: Fetched, feed: Feed) -> list[Item]:
    return [*read_items(found.body, url=found.url, content_type=found.content_type, zone=feed.zone)]


def _newest(lists: Sequence[Item], since: date | None) -> Sequence[Item]:
    """All that may hold what is wanted `since` a day; without a day the newest."""
    if since:
        return [each for each in lists if _is_recent(each.changed, since)]
    return sorted(lists, key=lambda each: each.changed or _UNKNOWN, reverse=True)[:_MOST_LISTS]


def _is_recent(at: datetime | None, since: date | None) -> bool:
    return at is None or since is None or at.date() >= since


def _listed(item: Item, feed: Feed) -> Listed:
    text = item.summary if feed.full_text else None
    return Listed(
        address=canonical(item.link),
        link=item.link,
        told=content_id("i", item.title, item.changed, item.published, text),
        title=item.title,
        published=local_day(item.published, feed.zone) if item.published else None,
        text=text,
    )
