import asyncio
import time
from datetime import UTC, datetime, timedelta
from random import Random

import orjson
import pytest
from fetches import fetcher, get, settings_for
from web_server import Reply, Request, Site

from extract.news.fetching import Fetcher
from extract.news.refusals import FetchError
from extract.news.robots import SiteRules

ARTICLE = Reply(body=b"article")


def _site(robots: Reply, **answers: Reply) -> Site:
    return Site({"/robots.txt": robots, **{f"/{path}": answer for path, answer in answers.items()}})


RULES = [
    (b"User-agent: *\nDisallow: /private\n", True, False),
    (b"User-agent: dealgraph\nDisallow: /\n", False, False),
    (b"User-agent: *\nDisallow: /\n\nUser-agent: Dealgraph\nAllow: /\n", True, True),
    (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /priv*\r\n", True, False),
    (b"User-agent: otherbot\nDisallow: /\n", True, True),
    (b"<html>\xbe\xf8\xc0\xbd</html>", True, True),
    (b"", True, True),
]


@pytest.mark.parametrize(("text", "public", "private"), RULES)
def test_what_robots_txt_forbids_is_not_asked_for(text: bytes, public: bool, private: bool) -> None:
    with _site(Reply(body=text), public=ARTICLE, private=ARTICLE) as site:
        for path, allowed in (("/public", public), ("/private", private)):
            if allowed:
                assert get(site, path).body == b"article"
            else:
                with pytest.raises(
                    FetchError, match=r"robots\.txt keeps programs from it; ask the site's owner"
                ) as caught:
                    get(site, path)
                assert caught.value.again is None
        assert site.paths() == [path for path, allowed in (("/public", public), ("/private", private)) if allowed]


@pytest.mark.parametrize("status", [404, 403, 410])
def test_no_rules_forbid_nothing(status: int) -> None:
    with _site(Reply(status=status), article=ARTICLE) as site:
        assert get(site, "/article").body == b"article"


@pytest.mark.parametrize("status", [500, 503, 429])
def test_rules_that_cannot_be_read_now_forbid_everything_for_now(status: int) -> None:
    with _site(Reply(status=status), article=ARTICLE) as site:
        with pytest.raises(FetchError, match=f"robots.txt: answered {status}; try again in") as caught:
            get(site, "/article")
        assert site.paths() == []
    assert caught.value.again is not None


def test_rules_hold_where_one_is_redirected_to() -> None:
    with _site(Reply(body=b"User-agent: *\nDisallow: /\n"), article=ARTICLE) as closed:
        leading = Reply(status=302, headers={"Location": f"{closed.url}/article"})
        with Site({"/": leading}) as site:

            async def fetch() -> None:
                async with fetcher(settings_for(site, closed)) as fetching:
                    await fetching.get(site.url + "/")

            with pytest.raises(FetchError, match="keeps programs from it"):
                asyncio.run(fetch())
        assert closed.paths() == []


def _read_twice(site: Site, rules: dict[str, SiteRules]) -> int:
    """Two pages at once, and how often robots.txt was asked for."""

    async def fetch() -> None:
        async with Fetcher(settings_for(site), chance=Random(7), rules=rules) as fetching:  # noqa: S311 - no secret
            await asyncio.gather(fetching.get(f"{site.url}/a"), fetching.get(f"{site.url}/b"))

    before = len(site.requests)
    asyncio.run(fetch())
    return [request.path for request in site.requests[before:]].count("/robots.txt")


LIFETIMES = [("max-age=7200", 7200), ("public, max-age=1", 600), ("max-age=9999999", 86_400), ("no-cache", 3600)]


@pytest.mark.parametrize(("cache_control", "seconds"), LIFETIMES)
def test_rules_are_read_once_while_they_hold(cache_control: str, seconds: int) -> None:
    rules: dict[str, SiteRules] = {}
    with _site(Reply(headers={"Cache-Control": cache_control}), a=ARTICLE, b=ARTICLE) as site:
        assert _read_twice(site, rules) == 1
        assert _read_twice(site, rules) == 0
        held = rules[site.url].until - datetime.now(UTC)
        assert held.total_seconds() == pytest.approx(seconds, abs=10)
        rules[site.url] = SiteRules(robots="", tdmrep="", until=datetime.now(UTC) - timedelta(seconds=1))
        assert _read_twice(site, rules) == 1


def test_a_delay_that_robots_txt_asks_for_is_kept() -> None:
    with _site(Reply(body=b"User-agent: *\nCrawl-delay: 0.5\n"), a=ARTICLE, b=ARTICLE, c=ARTICLE) as site:
        took = asyncio.run(_timed(site))
    assert took > 0.49


def test_the_delay_lies_before_the_first_request_too() -> None:
    moments: list[tuple[str, float]] = []

    def noted(request: Request) -> Reply:
        moments.append((request.path, time.monotonic()))
        return Reply(body=b"User-agent: *\nCrawl-delay: 0.5\n")

    with Site({"/robots.txt": noted, "/a": noted}) as site:
        get(site, "/a")
        assert [request.path for request in site.requests] == ["/.well-known/tdmrep.json", "/robots.txt", "/a"]
    assert moments[1][1] - moments[0][1] > 0.4


async def _timed(site: Site) -> float:
    """Two requests after a first one: the delay lies between their beginnings, however long the first one took."""
    clock = asyncio.get_running_loop().time
    async with fetcher(settings_for(site)) as fetching:
        await fetching.get(f"{site.url}/a")
        began = clock()
        for path in "bc":
            await fetching.get(f"{site.url}/{path}")
    return clock() - began


OPT_OUTS: list[tuple[dict[str, str], str, object, tuple[str, ...]]] = [
    ({}, "", [], ()),
    ({"X-Robots-Tag": "noindex"}, "", [], ()),
    ({"X-Robots-Tag": "noindex, NoAI, noimageai"}, "", [], ("x-robots-tag: noai",)),
    ({"X-Robots-Tag": "noimageai"}, "", [], ("x-robots-tag: noimageai",)),
    ({"tdm-reservation": "1"}, "", [], ("tdm-reservation: 1",)),
    ({"tdm-reservation": "0"}, "", [], ()),
    ({"Content-Usage": "train-ai=n, search=y"}, "", [], ("content-usage: train-ai=n",)),
    ({}, "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n", [], ("robots.txt: GPTBot", "robots.txt: CCBot")),
    ({}, "User-agent: GPTBot\nDisallow: /private\n", [], ()),
    ({}, "User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /\n", [],
     ("robots.txt: content-signal: search=yes, ai-train=no",)),
    ({}, "", [{"location": "/art*", "tdm-reservation": 1}], ("tdmrep.json",)),
    ({}, "", [{"location": "/", "tdm-reservation": 1}, {"location": "/article", "tdm-reservation": 0}], ()),
    ({}, "", [{"location": "/other", "tdm-reservation": 1}], ()),
    ({}, "", {"location": "/", "tdm-reservation": 1}, ()),
    ({}, "", [None, {}, {"location": 1}, {"location": "/\nAllow: /", "tdm-reservation": 1}], ()),
]  # fmt: skip


@pytest.mark.parametrize(("headers", "robots", "tdmrep", "opt_out"), OPT_OUTS)
def test_what_is_reserved_from_training_is_told(
    headers: dict[str, str], robots: str, tdmrep: object, opt_out: tuple[str, ...]
) -> None:
    answers = {
        "/robots.txt": Reply(body=robots.encode()),
        "/.well-known/tdmrep.json": Reply(body=orjson.dumps(tdmrep)),
        "/article": Reply(headers=headers, body=b"article"),
    }
    with Site(answers) as site:
        assert get(site, "/article").opt_out == opt_out
