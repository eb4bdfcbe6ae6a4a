"""Lists of feeds as other feed readers write and read them: OPML."""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from extract.news.encodings import UnreadableError, page_text
from extract.news.feeds import Feed, FeedsError, FieldError, feed_of
from extract.news.formats.xml_tree import name, xml_tree

LARGEST = 10_000_000


def feeds_of_opml(data: bytes, on_error: Callable[[str], None]) -> tuple[Feed, ...]:
    """The feeds of a list, each address once, whatever folders they lie in; entries without one are no feeds.

    `on_error` is told of each that cannot be followed.
    """
    if len(data) > LARGEST:
        raise FeedsError(f"is larger than {LARGEST // 1_000_000} MB")
    try:
        root = xml_tree(page_text(data))
    except UnreadableError as error:
        raise FeedsError(str(error)) from error
    if root is None or name(root) != "opml":
        raise FeedsError("is no OPML: it does not begin with <opml>")
    found: dict[str, Feed] = {}
    for feed in _feeds(root, on_error):
        found.setdefault(feed.url, feed)
    return tuple(found.values())


def opml(feeds: Iterable[Feed]) -> bytes:
    """The list as a file; what OPML has no word for, such as a licence, is not in it."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "dealgraph"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        told = {"type": "rss", "text": feed.name, "title": feed.name, "xmlUrl": feed.url}
        etree.SubElement(body, "outline", told | ({"language": feed.language} if feed.language else {}))
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _feeds(root: etree._Element, on_error: Callable[[str], None]) -> Iterator[Feed]:
    for outline in root.iter("outline"):
        told = {key.lower(): value.strip() for key, value in outline.attrib.items()}
        url = told.get("xmlurl", "")
        if not url:
            continue
        named = told.get("title") or told.get("text") or url
        language = told.get("language", "").lower()[:2]
        try:
            yield feed_of({"name": named, "url": url} | ({"language": language} if language.isalpha() else {}))
        except FieldError as error:
            on_error(f"{named}: {error}")
