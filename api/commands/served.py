"""What `feed` and `article` look at: a file or an address, as it was served."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from api.commands.terminal import json_option, utf_8
from api.wiring import Settings, fetch_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Bytes, and what was said of them."""

    body: bytes
    url: str
    content_type: str | None


def served_options(command: Callable[..., None]) -> click.Command:
    """The options of a command that looks at one FILE or URL."""
    source = click.argument("source", metavar="FILE/URL")
    url = click.option("--url", default="", help="Where a file was served: relative links count from there.")
    kind = click.option("--content-type", help="With which Content-Type a file was served.")
    return click.command()(source(url(kind(json_option(click.pass_obj(command))))))


def served(settings: Settings, source: str, url: str, content_type: str | None) -> Served:
    """What lies at `source`. What is said of a file holds for an address, too."""
    if "://" not in source:
        return Served(body=Path(source).read_bytes(), url=url, content_type=content_type)
    return asyncio.run(_fetched(settings, utf_8(source), url, content_type))


async def _fetched(settings: Settings, source: str, url: str, content_type: str | None) -> Served:
    from extract.news.fetching import Fetcher  # the web's libraries: nothing that a file needs

    async with Fetcher(fetch_settings(settings)) as fetcher:
        found = await fetcher.get(source)
    return Served(body=found.body, url=url or found.url, content_type=content_type or found.content_type)
