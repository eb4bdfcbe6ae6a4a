"""Fetching from a site on this machine, as the tests of fetching do it."""

import asyncio
from dataclasses import replace
from random import Random

from certificates import authority_file
from web_server import Site

from extract.news.addresses import Reach
from extract.news.connecting import Resolve, resolved
from extract.news.fetching import NO_VALIDATORS, Fetched, Fetcher, Validators
from extract.news.settings import FetchSettings

SETTINGS = FetchSettings(
    contact="https://example.org/reader", spacing=0.0, deadline=10.0, certificates=authority_file()
)


def settings_for(*sites: Site, **changes: object) -> FetchSettings:
    """Settings that let these sites be reached, on this machine though they are."""
    return replace(SETTINGS, reach=Reach(besides=frozenset(site.place for site in sites)), **changes)  # type: ignore[arg-type]


def fetcher(settings: FetchSettings, resolve: Resolve = resolved) -> Fetcher:
    """A fetcher whose chances are the same in every run."""
    return Fetcher(settings, resolve=resolve, chance=Random(7))  # noqa: S311 - no secret


def get(site: Site, path: str, validators: Validators = NO_VALIDATORS, **changes: object) -> Fetched:
    """One page of a site."""

    async def fetch() -> Fetched:
        async with fetcher(settings_for(site, **changes)) as fetching:
            return await fetching.get(site.url + path, validators)

    return asyncio.run(fetch())
