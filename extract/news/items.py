"""What a feed lists: RSS, Atom, JSON Feed, sitemaps and lists of addresses as items, however ill-formed."""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree

from extract.news.encodings import UnreadableError, page_text
from extract.news.formats import json_feed, sitemap, syndicated
from extract.news.formats.entry import Entry
from extract.news.formats.markup import html_tree
from extract.news.formats.xml_tree import name, xml_tree
from extract.news.times import SEOUL, moment

LARGEST = 10_000_000
# As many as one sitemap may hold.
MOST = 50_000
_FORMATS: Mapping[str, Callable[[etree._Element], Iterator[Entry]]] = {
    "rss": syndicated.entries, "rdf": syndicated.entries, "channel": syndicated.entries, "feed": syndicated.entries,
    "urlset": sitemap.pages, "sitemapindex": sitemap.sitemaps,
}  # fmt: skip
_GZIP = b"\x1f\x8b"
_HANGUL = re.compile("[가-힣]")
_HTML = re.compile(r"(?>\s*<!--.*?-->)*+\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")


class FeedError(ValueError):
    """Bytes that are no feed; the message says what they are and, where it can, what to take instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article that a feed names, or one further list. In a full-text feed the summary is the article.

    `link` is what an item is known by: sites change a guid, or leave it out. `changed` is told by feeds that know it.
    """

    link: str
    title: str
    guid: str | None
    published: datetime | None
    changed: datetime | None
    summary: str
    is_list: bool


def read_items(
    data: bytes, *, url: str = "", content_type: str | None = None, zone: tzinfo | None = None
) -> tuple[Item, ...]:
    """The items of a feed in its order, each link once; FeedError where it is none.

    `url` and `content_type` say how it was served, `zone` where its unmarked clocks hang: Seoul for a Korean feed.
    """
    try:
        text = page_text(_unpacked(data), content_type).removeprefix("\ufeff")
        zone = zone or (SEOUL if _HANGUL.search(text) else UTC)
        found: dict[str, Item] = {}
        for item in islice(_items(_entries(text, url), url, zone), MOST):
            found.setdefault(item.link, item)
    except (UnreadableError, json_feed.JsonFeedError) as error:
        raise FeedError(str(error)) from error
    return tuple(found.values())


def _unpacked(data: bytes) -> bytes:
    """Sitemaps are often stored compressed."""
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, LARGEST + 1)
        except zlib.error as error:
            raise FeedError("is a broken gzip file") from error
    if len(data) > LARGEST:
        raise FeedError(f"is larger than {LARGEST // 1_000_000} MB: take a feed of fewer entries")
    return data


def _entries(text: str, url: str) -> Iterator[Entry]:
    begins = text.strip()[:1]
    if not begins:
        raise FeedError("is empty")
    if begins == "{":
        return json_feed.entries(text)
    if begins != "<" and _is_address(next(iter(_lines(text)), "")):
        return (Entry(link=line) for line in _lines(text) if _is_address(line))
    if _HTML.match(text):
        raise FeedError(f"is an HTML page, not a feed{_feeds_of_page(text, url)}")
    root = xml_tree(text)
    if root is None:
        raise FeedError(f"is no feed: it begins with {text.strip()[:40]!r}")
    if name(root) == "opml":
        raise FeedError("is a list of feeds (OPML): `dealgraph feeds import FILE` takes it")
    if name(root) not in _FORMATS:
        raise FeedError(f"is no feed: it is XML that begins with <{name(root)}>")
    return _FORMATS[name(root)](root)


def _lines(text: str) -> Iterator[str]:
    """Of a list of addresses, without its comments."""
    lines = map(str.strip, text.splitlines())
    return (line for line in lines if line and not line.startswith("#"))


def _items(entries: Iterator[Entry], url: str, zone: tzinfo) -> Iterator[Item]:
    """What leads nowhere is no item."""
    for entry in entries:
        link = _joined(_joined(url, entry.base), entry.link.strip()) if entry.link else ""
        if _is_address(link):
            yield Item(
                link=link,
                title=entry.title,
                guid=entry.guid or None,
                published=moment(entry.published, zone),
                changed=moment(entry.changed, zone),
                summary=entry.summary,
                is_list=entry.is_list,
            )


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:  # brackets in which no IPv6 address stands
        return ""


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _feeds_of_page(text: str, url: str) -> str:
    page = html_tree(text)
    links = () if page is None else page.iter("link")
    found = [_joined(url, link.get("href", "")) for link in links if link.get("type", "").lower() in _FEED_TYPES]
    return f"; the page names these: {' '.join(found)}" if found else ""
