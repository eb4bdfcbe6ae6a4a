import asyncio
import gzip
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from fetches import fetcher, get, settings_for
from web_server import Reply, Request, Site

from extract.news.fetching import Validators
from extract.news.refusals import FetchError

ARTICLE = "카카오벤처스가 스타트업에 투자했다.".encode()


def test_a_page_comes_with_its_type_its_validators_and_where_it_was() -> None:
    page = Reply(headers={"Content-Type": "text/html; charset=euc-kr", "ETag": '"1"'}, body=ARTICLE)
    with Site({"/old": Reply(status=301, headers={"Location": "/new"}), "/new": page}) as site:
        found = get(site, "/old#comments")
    assert (found.status, found.body, found.content_type) == (200, ARTICLE, "text/html; charset=euc-kr")
    assert found.url == f"{site.url}/new"
    assert found.validators == Validators(etag='"1"')
    assert datetime.now(UTC) - found.fetched < timedelta(minutes=1)


def test_who_fetches_says_who_it_is_and_how_to_be_found() -> None:
    with Site({"/": Reply(body=ARTICLE)}) as site:
        get(site, "/")
    assert {request.headers["user-agent"] for request in site.requests} == {"dealgraph (+https://example.org/reader)"}


def test_what_is_not_new_is_not_sent_again() -> None:
    def feed(request: Request) -> Reply:
        known = request.headers.get("if-none-match") == '"a"' and request.headers.get("if-modified-since") == MODIFIED
        return Reply(status=304) if known else Reply(headers={"ETag": '"a"', "Last-Modified": MODIFIED}, body=ARTICLE)

    with Site({"/feed": feed}) as site:
        first = get(site, "/feed")
        second = get(site, "/feed", first.validators)
    assert (first.status, second.status, second.body) == (200, 304, b"")
    assert second.validators == first.validators == Validators(etag='"a"', modified=MODIFIED)


MODIFIED = "Mon, 11 May 2026 00:12:33 GMT"


def test_validators_of_what_was_replaced_are_not_kept() -> None:
    with Site({"/feed": Reply(body=ARTICLE)}) as site:
        assert get(site, "/feed", Validators(etag='"old"')).validators == Validators()


def test_a_cookie_is_not_given_back() -> None:
    with Site({"/": Reply(headers={"Set-Cookie": "id=1"}, body=ARTICLE)}) as site:

        async def twice() -> None:
            async with fetcher(settings_for(site)) as fetching:
                await fetching.get(site.url + "/")
                await fetching.get(site.url + "/")

        asyncio.run(twice())
    assert not [request for request in site.requests if "cookie" in request.headers]


STATUSES = [
    (404, {}, None, "remove it"),
    (410, {}, None, "gone for good"),
    (403, {}, None, "ask its owner"),
    (204, {}, None, "answered 204"),
    (304, {}, None, "answered 304"),
    (500, {}, (5.0, 10.0), "try again in"),
    (429, {"Retry-After": "120"}, (120.0, 120.0), "try again in 120 s"),
    (503, {"Retry-After": "120"}, (120.0, 120.0), "try again in 120 s"),
    (503, {"Retry-After": "99999999999999999999"}, (86_400.0, 86_400.0), "try again"),
    (503, {"Retry-After": "soon"}, (5.0, 10.0), "try again"),
    (429, {"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, (0.0, 0.0), "try again"),
]


@pytest.mark.parametrize(("status", "headers", "again", "words"), STATUSES)
def test_an_answer_that_is_none_says_what_to_do(
    status: int, headers: dict[str, str], again: tuple[float, float] | None, words: str
) -> None:
    with Site({"/feed": Reply(status=status, headers=headers)}) as site, pytest.raises(FetchError) as caught:
        get(site, "/feed")
    assert str(caught.value).startswith(f"{site.url}/feed: answered {status}; ")
    assert words in str(caught.value)
    if again is None:
        assert caught.value.again is None
    else:
        assert caught.value.again is not None
        assert again[0] <= caught.value.again <= again[1]


def test_a_date_to_come_back_at_is_waited_for() -> None:
    moment = datetime.now(UTC) + timedelta(seconds=90)
    date = moment.strftime("%a, %d %b %Y %H:%M:%S GMT")
    with Site({"/": Reply(status=503, headers={"Retry-After": date})}) as site, pytest.raises(FetchError) as caught:
        get(site, "/")
    assert caught.value.again == pytest.approx(90, abs=5)


def test_five_redirects_are_followed_and_no_sixth() -> None:
    steps = {f"/{step}": Reply(status=302, headers={"Location": f"/{step + 1}"}) for step in range(6)}
    with Site({**steps, "/6": Reply(body=ARTICLE)}) as site:
        assert get(site, "/1").body == ARTICLE
        with pytest.raises(FetchError, match="redirected more than 5 times") as caught:
            get(site, "/0")
    assert caught.value.again is None


def test_nobody_there_is_asked_later() -> None:
    with Site({}) as site:
        pass
    with pytest.raises(FetchError, match="cannot be reached") as caught:
        get(site, "/")
    assert caught.value.again is not None


def _drip() -> Iterator[bytes]:
    while True:
        yield b"<item/>"
        time.sleep(0.1)


def _slow_step(_: Request) -> Reply:
    time.sleep(0.4)
    return Reply(status=302, headers={"Location": "/slow"})


@pytest.mark.parametrize("answer", [Reply(body=_drip), _slow_step], ids=["drip", "redirects"])
def test_what_is_slow_ends_at_the_deadline(answer: Reply) -> None:
    with Site({"/slow": answer}) as site:
        began = time.monotonic()
        with pytest.raises(FetchError, match="deadline") as caught:
            get(site, "/slow", deadline=1.0)
        assert time.monotonic() - began < 3.0
    assert caught.value.again is not None


def test_a_body_is_read_up_to_its_bound_and_not_beyond() -> None:
    packed = {"Content-Encoding": "gzip"}
    with Site({
        "/just": Reply(headers=packed, body=gzip.compress(b"a" * 100_000)),
        "/more": Reply(headers=packed, body=gzip.compress(b"a" * 100_001)),
    }) as site:  # fmt: skip
        assert len(get(site, "/just", most_bytes=100_000).body) == 100_000
        with pytest.raises(FetchError, match=r"longer than 0\.1 MB") as caught:
            get(site, "/more", most_bytes=100_000)
    assert caught.value.again is None


# A process of its own, so that its most memory (in kB) is that of fetching alone.
_FETCH = """
import asyncio, re, sys
from pathlib import Path
from extract.news.addresses import Reach
from extract.news.fetching import Fetcher
from extract.news.refusals import FetchError
from extract.news.settings import FetchSettings

async def fetch(place):
    settings = FetchSettings(contact="test", spacing=0, reach=Reach(besides=frozenset({place})))
    async with Fetcher(settings) as fetcher:
        try:
            await fetcher.get(f"http://{place}/bomb")
        except FetchError as error:
            print(error)

asyncio.run(fetch(sys.argv[1]))
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text()).group(1))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory that a process had is read as Linux tells it")
@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_of_300_mb_is_refused_in_little_memory(layers: int) -> None:
    bomb = Reply(headers={"Content-Encoding": ", ".join(["gzip"] * layers)}, body=_bomb(layers))
    with Site({"/bomb": bomb}) as site:
        run = subprocess.run([sys.executable, "-c", _FETCH, site.place], capture_output=True, text=True, check=True)
    refusal, memory = run.stdout.splitlines()
    assert "longer than 10 MB" in refusal
    assert int(memory) < 200_000


def _bomb(layers: int) -> bytes:
    packing = zlib.compressobj(9, wbits=31)
    packed = b"".join(packing.compress(bytes(1_000_000)) for _ in range(300)) + packing.flush()
    return packed if layers == 1 else gzip.compress(packed)
