import asyncio
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, cycle

import pytest
from fetches import SETTINGS, fetcher
from web_server import Reply, Site

from extract.news.addresses import Reach, not_public
from extract.news.fetching import Fetched
from extract.news.refusals import FetchError

# What must not be reached, and the words that refuse it (asked for / led to). `{port}` is the port of a site on this
# machine, which may be asked for here, so that the address alone is in the way.
FORMS = [
    ("http://127.0.0.1:{port}/", "127.0.0.1 is no public address (this machine)"),
    ("http://127.1:{port}/", "127.0.0.1 is no public address"),
    ("http://2130706433:{port}/", "127.0.0.1 is no public address"),
    ("http://0x7f000001:{port}/", "127.0.0.1 is no public address"),
    ("http://0x7f.0.0.1:{port}/", "127.0.0.1 is no public address"),
    ("http://017700000001:{port}/", "127.0.0.1 is no public address"),
    ("http://0177.0.0.1:{port}/", "Invalid IPv4 address / leads nowhere"),
    ("http://127。0。0。1:{port}/", "127.0.0.1 is no public address"),
    ("http://１２７.0.0.1:{port}/", "Invalid IDNA hostname / leads nowhere"),
    ("http://①②⑦.⓪.⓪.①:{port}/", "Invalid IDNA hostname / leads nowhere"),
    ("http://127.255.255.254:{port}/", "127.255.255.254 is no public address"),
    ("http://0.0.0.0:{port}/", "0.0.0.0 is no public address"),
    ("http://0:{port}/", "0.0.0.0 is no public address"),
    ("HTTP://LOCALHOST:{port}/", "is no public address"),
    ("http://10.0.0.1/", "a private network"),
    ("http://172.31.255.255/", "a private network"),
    ("http://192.168.0.1/", "a private network"),
    ("http://3232235521/", "192.168.0.1 is no public address"),
    ("http://100.64.0.1/", "a provider's inner network"),
    ("http://100.100.100.200/latest/meta-data/", "a provider's inner network"),
    ("http://169.254.169.254/latest/meta-data/", "link-local"),
    ("http://0xa9fea9fe/latest/meta-data/", "169.254.169.254 is no public address"),
    ("http://168.63.129.16/machine?comp=goalstate", "a cloud's inner service"),
    ("http://192.0.0.192/", "reserved for protocols"),
    ("http://192.0.2.1/", "for documentation"),
    ("http://198.18.0.1/", "for benchmarks"),
    ("http://224.0.0.1/", "multicast"),
    ("http://255.255.255.255/", "reserved"),
    ("http://[::1]:{port}/", "::1 is no public address"),
    ("http://[::]:{port}/", ":: is no public address"),
    ("http://[0:0:0:0:0:0:0:1]:{port}/", "::1 is no public address"),
    ("http://[::ffff:127.0.0.1]:{port}/", "::ffff:127.0.0.1 is no public address"),
    ("http://[::ffff:a9fe:a9fe]/", "is no public address"),
    ("http://[::127.0.0.1]:{port}/", "is no public address"),
    ("http://[64:ff9b::7f00:1]:{port}/", "64:ff9b::7f00:1 is no public address (this machine)"),
    ("http://[64:ff9b::a9fe:a9fe]/", "(link-local)"),
    ("http://[64:ff9b:1::7f00:1]/", "is no public address"),
    ("http://[2002:7f00:1::]/", "(6to4)"),
    ("http://[2001:0:7f00:1::]/", "Teredo"),
    ("http://[2001:db8::1]/", "for documentation"),
    ("http://[fe80::1]/", "is no public address"),
    ("http://[fe80::1%25eth0]/", "is no name of a host"),
    ("http://[fc00::1]/", "is no public address"),
    ("http://[fd00:ec2::254]/latest/meta-data/", "is no public address"),
    ("http://[fec0::1]/", "is no public address"),
    ("http://[ff02::1]/", "is no public address"),
    ("http://[100::1]/", "is no public address"),
    ("http://8.8.8.8@127.0.0.1:{port}/", "a user or a password"),
    ("http://user:password@127.0.0.1:{port}/", "a user or a password"),
    ("http://example.org\\@127.0.0.1:{port}/", "a user or a password"),
    ("http://127.0.0.1:{port}\\@example.org/", "a user or a password"),
    ("http://127.0.0.1%00.example.org/", "is no name of a host"),
    ("http://8.8.8.8:22/", "port 22 is none of"),
    ("http://8.8.8.8:6379/", "port 6379 is none of"),
    ("https://8.8.8.8:8443/", "port 8443 is none of"),
    ("file:///etc/passwd", "file is neither http nor https"),
    ("gopher://127.0.0.1:{port}/_x", "gopher is neither http nor https"),
    ("ftp://8.8.8.8/", "ftp is neither http nor https"),
]


@pytest.mark.parametrize(("form", "words"), FORMS, ids=[form for form, _ in FORMS])
@pytest.mark.parametrize("way", ["asked for", "led to"])
def test_what_is_not_public_is_not_reached(form: str, words: str, way: str) -> None:
    with Site({"/": Reply(body=b"secret")}) as inside, Site({"/": lambda _: leading}) as outside:
        target = form.format(port=inside.port)
        leading = Reply(status=302, headers={"Location": target})
        reach = Reach(ports=frozenset({80, 443, inside.port}), besides=frozenset({outside.place}))
        with pytest.raises(FetchError) as caught:
            _get(target if way == "asked for" else f"{outside.url}/", reach)
        assert inside.requests == []
    assert any(said in str(caught.value) for said in words.split(" / "))
    assert caught.value.again is None


@pytest.mark.parametrize(
    "url", ["", "article", "//127.0.0.1/", "http:///etc/passwd", "http://127.0.0.1:80:80/", "http://[::1/"]
)
def test_what_is_no_url_is_not_asked_for(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        _get(url, Reach())
    assert caught.value.again is None


PUBLIC = ["8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "223.255.255.255"]
PUBLIC_V6 = ["2606:4700:4700::1111", "2400:cb00:2048::1", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", [*PUBLIC, *PUBLIC_V6])
def test_what_is_public_may_be_reached(address: str) -> None:
    assert not_public(address) is None
    assert Reach().objection("example.org", address, 443) is None


def test_a_name_with_one_inner_address_is_not_reached() -> None:
    with pytest.raises(FetchError, match=r"10\.0\.0\.1 is no public address"):
        _get("http://example.org/", Reach(), ["8.8.8.8", "10.0.0.1"])


def _get(url: str, reach: Reach, *answers: Sequence[str]) -> Fetched:
    """What is at a URL; `answers` are what names resolve to, one after the other."""
    settings, remaining = replace(SETTINGS, reach=reach), chain(answers, cycle(answers[-1:]))

    async def resolve(_: str, __: int) -> Sequence[str]:
        return next(remaining)

    async def fetch() -> Fetched:
        async with fetcher(settings, resolve) if answers else fetcher(settings) as fetching:
            return await fetching.get(url)

    return asyncio.run(fetch())


def test_a_name_is_connected_to_where_it_was_checked_to_be() -> None:
    """A name that moves between the check and the connection: it is never resolved in between."""
    with Site({"/": Reply(body=b"outside", headers={"Connection": "close"})}) as outside:
        with Site({"/": Reply(body=b"secret")}, address="127.0.0.2", port=outside.port) as inside:
            reach = Reach(besides=frozenset({outside.place}))
            moving = [["127.0.0.1"], ["127.0.0.2"]]
            with pytest.raises(FetchError, match=r"127\.0\.0\.2 is no public address"):
                _get(
                    f"http://moving.test:{outside.port}/",
                    Reach(besides=reach.besides, ports=reach.ports | {outside.port}),
                    *moving,
                )
            assert inside.requests == []
        assert outside.requests[0].headers["host"] == f"moving.test:{outside.port}"
