"""`article`: what ingestion makes of one page."""

import asyncio
from typing import Any

import click

from api.commands.served import served, served_options
from api.commands.terminal import safe, shown, utf_8, write_json
from api.failures import Failure
from api.wiring import Settings, fetch_settings
from extract.news.encodings import UnreadableError
from extract.news.pages import Page, read_page
from extract.news.pages.whole import whole


@served_options
def article(settings: Settings, source: str, url: str, content_type: str | None, as_json: bool) -> None:
    """Read one page as ingestion does: title, authors, time, text, or what else the page is; keeps nothing."""
    try:
        page = _page(settings, source, url, content_type)
    except UnreadableError as error:
        raise Failure(f"{source}: {error}") from error
    fields = _fields(page)
    if as_json:
        write_json(fields)
        return
    text = fields.pop("body")
    for name, value in fields.items():
        if value not in (None, ()):
            click.echo(f"{name:<12}{shown(value)}")
    click.echo(f"\n{safe(text)}")


def _page(settings: Settings, source: str, url: str, content_type: str | None) -> Page:
    """An address gives the article whole, over all its pages; a file is one of them."""
    if "://" in source and not (url or content_type):
        return asyncio.run(_whole(settings, utf_8(source)))
    found = served(settings, source, url, content_type)
    return read_page(found.body, url=found.url, content_type=found.content_type)


async def _whole(settings: Settings, url: str) -> Page:
    from extract.news.fetching import Fetcher  # the web's libraries: nothing that a file needs

    async with Fetcher(fetch_settings(settings)) as fetcher:
        return await whole(url, fetcher.get)


def _fields(page: Page) -> dict[str, Any]:
    return {
        "title": page.title, "authors": page.authors, "published": page.published and page.published.isoformat(),
        "canonical": page.canonical or None, "publisher": page.publisher, "language": page.language,
        "is_article": page.is_article, "kind": page.kind, "opt_out": page.opt_out, "next_page": page.next_page,
        "amp_of": page.amp_of, "body": page.body,
    }  # fmt: skip
