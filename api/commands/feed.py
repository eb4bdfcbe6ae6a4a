"""`feed`: what ingestion makes of one feed."""

from typing import Any

from api.commands.served import served, served_options
from api.commands.terminal import say, write_json, write_table
from api.failures import Failure
from api.wiring import Settings
from extract.news.items import FeedError, Item, read_items

COLUMNS = ("published", "title", "link", "guid")


@served_options
def feed(settings: Settings, source: str, url: str, content_type: str | None, as_json: bool) -> None:
    """List the items of one feed, sitemap or list of addresses; keeps nothing."""
    found = served(settings, source, url, content_type)
    try:
        rows = [_row(item) for item in read_items(found.body, url=found.url, content_type=found.content_type)]
    except FeedError as error:
        raise Failure(f"{source}: {error}") from error
    if as_json:
        write_json({"items": rows, "next": None})
        return
    write_table(COLUMNS, rows)
    if not rows:
        say(f"{source}: lists nothing")


def _row(item: Item) -> dict[str, Any]:
    return {
        "title": item.title, "link": item.link, "guid": item.guid,
        "published": item.published and item.published.isoformat(),
    }  # fmt: skip
