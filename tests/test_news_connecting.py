import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from fetches import SETTINGS, fetcher, get
from http2_server import http2_server
from web_server import Reply, Site

from extract.news.addresses import Reach
from extract.news.fetching import Fetched
from extract.news.refusals import FetchError


def _over_tls(certified: str, asked: str) -> tuple[Fetched, list[dict[str, str]]]:
    async def here(_: str, __: int) -> Sequence[str]:
        return ["127.0.0.1"]

    async def fetch() -> tuple[Fetched, list[dict[str, str]]]:
        async with http2_server(certified, b"article") as (port, requests):
            settings = replace(SETTINGS, reach=Reach(besides=frozenset({f"127.0.0.1:{port}"})))
            async with fetcher(settings, here) as fetching:
                return await fetching.get(f"https://{asked}:{port}/"), requests

    return asyncio.run(fetch())


def test_http2_is_spoken_to_the_checked_address_in_the_name_of_the_host() -> None:
    found, requests = _over_tls("news.test", "news.test")
    assert found.body == b"article"
    assert {request[":path"] for request in requests} == {"/robots.txt", "/.well-known/tdmrep.json", "/"}
    assert {request[":authority"].partition(":")[0] for request in requests} == {"news.test"}


def test_a_host_whose_first_address_is_down_is_reached_at_its_next() -> None:
    async def two(_: str, __: int) -> Sequence[str]:
        return ["127.0.0.3", "127.0.0.1"]

    async def fetch(site: Site) -> Fetched:
        settings = replace(SETTINGS, reach=Reach(besides=frozenset({f"news.test:{site.port}"})))
        async with fetcher(settings, two) as fetching:
            return await fetching.get(f"http://news.test:{site.port}/")

    with Site({"/": Reply(body=b"article")}) as site:
        assert asyncio.run(fetch(site)).body == b"article"


def test_a_certificate_for_another_name_is_not_taken() -> None:
    with pytest.raises(FetchError, match="CERTIFICATE_VERIFY_FAILED"):
        _over_tls("other.test", "news.test")


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with Site({"/": Reply(body=b"article")}) as site, Site({}) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        assert get(site, "/").body == b"article"
        assert proxy.requests == []
