"""JSON Feed, version 1 and 1.1."""

from collections.abc import Iterator
from typing import Any

import orjson

from extract.news.formats.entry import WHOLE, Entry
from extract.news.formats.markup import plain_text


class JsonFeedError(ValueError):
    """JSON that is no feed; the message says why."""


def entries(text: str) -> Iterator[Entry]:
    """In the order of the feed."""
    try:
        feed = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise JsonFeedError(f"is broken JSON ({error.msg} at character {error.pos + 1})") from error
    items = feed.get("items")
    if not isinstance(items, list):
        raise JsonFeedError("is JSON without `items`, so it is no JSON Feed")
    home = _text(feed, "home_page_url")
    yield from (_entry(item, home) for item in items if isinstance(item, dict))


def _entry(item: dict[str, Any], home: str) -> Entry:
    guid = "" if item.get("id") is None else str(item["id"])
    return Entry(
        link=_text(item, "url", "external_url") or (guid if guid.startswith(WHOLE) else ""),
        title=" ".join(_text(item, "title").split()),
        guid=guid,
        published=_text(item, "date_published", "date_modified"),
        changed=_text(item, "date_modified"),
        summary=_text(item, "content_text") or plain_text(_text(item, "content_html")) or _text(item, "summary"),
        base=home,
    )


def _text(fields: dict[str, Any], *names: str) -> str:
    """The first of the fields that is a text and says something."""
    return next((fields[name] for name in names if isinstance(fields.get(name), str) and fields[name]), "")
