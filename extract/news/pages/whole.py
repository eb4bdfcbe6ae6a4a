"""An article whole: the page that short forms stand for, and all the pages over which it goes on."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Protocol

from extract.news import urls
from extract.news.pages.page import Page
from extract.news.pages.reading import read_page
from extract.news.refusals import further

# No article goes on for longer; a site that links its pages in a ring or without end is left here.
MOST_PAGES = 20


class Served(Protocol):
    """What a fetch brings: where it ended, what was there, when, and how training on it is forbidden."""

    @property
    def url(self) -> str: ...
    @property
    def body(self) -> bytes: ...
    @property
    def content_type(self) -> str | None: ...
    @property
    def fetched(self) -> datetime | None: ...
    @property
    def opt_out(self) -> tuple[str, ...]: ...


Fetch = Callable[[str], Awaitable[Served]]


async def whole(url: str, fetch: Fetch, zone: tzinfo | None = None) -> Page:
    """The article at `url`, from its first page to its last; what each page repeats comes once."""
    page = await _read(url, fetch, zone)
    with further():
        return await _from_its_first(url, page, fetch, zone)


async def _from_its_first(url: str, page: Page, fetch: Fetch, zone: tzinfo | None) -> Page:
    beginning = page.amp_of or (page.canonical if urls.continues(page.canonical, url) else None)
    if beginning:
        first = await _read(beginning, fetch, zone)
        page = first if first.is_article else page
    return await _joined(page, fetch, zone) if page.is_article else page


async def _joined(page: Page, fetch: Fetch, zone: tzinfo | None) -> Page:
    lines, opt_out = page.body.split("\n"), dict.fromkeys(page.opt_out)
    following, seen = page.next_page, {page.canonical}
    while following and following not in seen and len(seen) < MOST_PAGES:
        seen.add(following)
        further = await _read(following, fetch, zone)
        lines += [line for line in further.body.split("\n") if line not in lines]
        opt_out |= dict.fromkeys(further.opt_out)
        following = further.next_page
    return replace(page, body="\n".join(lines), opt_out=tuple(opt_out), next_page=None)


async def _read(url: str, fetch: Fetch, zone: tzinfo | None) -> Page:
    served = await fetch(url)
    page = read_page(served.body, url=served.url, content_type=served.content_type, zone=zone, fetched=served.fetched)
    return replace(page, opt_out=(*served.opt_out, *page.opt_out))
