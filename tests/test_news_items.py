"""Feeds as servers send them, each with the items that it lists, or what is said of it."""

import gzip
import json
import time
import zlib
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.news.items import LARGEST, MOST, FeedError, Item, read_items

CORPUS = Path(__file__).parent / "corpus" / "feeds"
EXPECTED = ".expected.json"
FEEDS = sorted(path for path in CORPUS.iterdir() if not path.name.endswith(EXPECTED))


def expected(feed: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((CORPUS / f"{feed.name}{EXPECTED}").read_text("utf-8"))
    return told


def served(feed: Path) -> tuple[Item, ...]:
    told = expected(feed)
    return read_items(feed.read_bytes(), url=told.get("url", ""), content_type=told.get("content_type"))


def shown(item: Item, fields: dict[str, Any]) -> dict[str, Any]:
    """What is expected of an item, as it was read."""
    found = {name: getattr(item, name) for name in fields}
    published = item.published and item.published.astimezone(UTC).isoformat()
    return {**found, "published": published}


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_a_feed_lists_its_items_or_says_what_it_is(feed: Path) -> None:
    told = expected(feed)
    if "error" in told:
        with pytest.raises(FeedError) as caught:
            served(feed)
        assert str(caught.value).startswith(told["error"])
    else:
        items = served(feed)
        assert [shown(item, row) for item, row in zip(items, told["items"], strict=True)] == told["items"]


def test_an_unmarked_clock_hangs_where_the_feed_is() -> None:
    feed = CORPUS / "times-english.xml"
    first = read_items(feed.read_bytes(), zone=ZoneInfo("America/New_York"))[0]
    assert first.published == datetime(2026, 5, 12, 13, 12, 33, tzinfo=UTC)


def test_an_index_of_sitemaps_leads_to_lists_and_says_when_they_changed() -> None:
    first, second = served(CORPUS / "sitemap-index.xml")
    assert first.is_list
    assert second.is_list
    assert first.changed == datetime(2026, 5, 12, tzinfo=UTC)
    assert second.changed is None
    assert not any(item.is_list for item in served(CORPUS / "news-sitemap.xml"))


def test_a_feed_says_what_was_changed_since() -> None:
    changed, published_only = served(CORPUS / "atom.xml")[0], served(CORPUS / "times.xml")[0]
    assert changed.changed == datetime(2026, 5, 13, tzinfo=UTC)
    assert published_only.changed is None


def feed_of(count: int) -> bytes:
    items = (
        f"<item><title>가온 {n}차 투자 M&amp;A</title><link>https://gaon.example/view?idxno={n}</link>"
        f"<description><![CDATA[<p>가온이 <b>{n}억원</b>을 유치했다.</p>]]></description>"
        "<pubDate>2026.05.12 09:12</pubDate></item>"
        for n in range(count)
    )
    return f"<rss version='2.0'><channel><title>가온</title>{''.join(items)}</channel></rss>".encode()


def seconds(data: bytes) -> float:
    begun = time.process_time()
    with suppress(FeedError):
        read_items(data)
    return time.process_time() - begun


def test_ten_times_the_entries_take_about_ten_times_as_long() -> None:
    assert len(read_items(feed_of(1_000))) == 1_000
    few, many = (min(seconds(feed_of(count)) for _ in range(3)) for count in (200, 2_000))
    assert many < 25 * few


@pytest.mark.parametrize(
    "piece", ["<a>", "<item><title>", "<b c='", "<![CDATA[", "<!--", "<?", "&", "<!DOCTYPE [", "<!-- -->"]
)
@pytest.mark.parametrize("before", ["", "<rss><channel>"])
def test_what_is_never_closed_takes_no_more_time_than_it_is_long(before: str, piece: str) -> None:
    few, many = (min(seconds(f"{before}{piece * count}".encode()) for _ in range(3)) for count in (3_000, 30_000))
    assert many < 40 * few + 0.05


def test_more_than_the_largest_feed_is_refused_before_it_is_read() -> None:
    for data in (feed_of(1) + b" " * 20_000_000, gzip.compress(b"<rss>" + b" " * 30_000_000)):
        with pytest.raises(FeedError, match=f"is larger than {LARGEST // 1_000_000} MB"):
            read_items(data)


def test_a_list_of_addresses_may_begin_with_a_comment() -> None:
    for before in ("# 지난 달\n", "\n  # https://gaon.example/0\r\n\n"):
        found = read_items(f"{before}https://gaon.example/1\n# more\n https://gaon.example/2".encode())
        assert [item.link for item in found] == ["https://gaon.example/1", "https://gaon.example/2"]
    with pytest.raises(FeedError, match="is no feed: it begins with '# nothing"):
        read_items(b"# nothing\n# else")


def test_the_items_of_an_endless_list_are_bounded() -> None:
    addresses = "\n".join(f"https://gaon.example/{n}" for n in range(MOST + 9))
    assert len(read_items(addresses.encode())) == MOST


@pytest.mark.parametrize("data", [b"\x1f\x8b broken", gzip.compress(b"")], ids=["broken", "empty"])
def test_a_gzip_file_without_a_feed_is_refused(data: bytes) -> None:
    with pytest.raises(FeedError, match=r"is a broken gzip file|is empty"):
        read_items(data)


PIECES = st.sampled_from(
    [
        b"<item>", b"</item>", b"<entry>", b"<title type='xhtml'>", b"</title>", b"<link href='", b"<link>", b"'", b">",
        b"http://[::1", b"https://a.example/\xff", b"<pubDate>", b"9999-99-99", b"2026-05-12T25:61:61+99:99",
        b"<![CDATA[", b"]]>", b"<!DOCTYPE x [", b"<!ENTITY a '&a;'>", b"&a;", b"&#x110000;", b"&#xd800;", b"&#0;",
        b"\x00", b"\x0b", b"xmlns:a='b'", b"<a:b xml:base='http://['>", b"</guid>", b"<guid>", b"{", b'"items": [',
        b"<urlset>", b"<url><loc>", b"\xec\x95", "똠".encode("cp949"), b"<script>", b"<?xml encoding='utf-16'?>", b"\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.binary(max_size=8), max_size=25), st.sampled_from([path.read_bytes() for path in FEEDS]))
@example([b"\x1c"], b"")
def test_any_bytes_are_items_or_a_clear_refusal(pieces: list[bytes], feed: bytes) -> None:
    broken = feed
    for number, piece in enumerate(pieces):
        place = zlib.crc32(piece, number) % (len(broken) + 1)
        broken = broken[:place] + piece + broken[place:]
    for data in (broken, b"".join(pieces), b"<rss><channel>" + b"".join(pieces), b'{"items":' + b"".join(pieces)):
        with suppress(FeedError):
            items = read_items(data, url="https://gaon.example/feed")
            assert all(item.link.startswith(("http://", "https://")) for item in items)
