"""RSS 0.9 to 2.0 and Atom."""

from collections.abc import Iterator

from lxml import etree

from extract.news.formats.entry import WHOLE, Entry
from extract.news.formats.markup import plain_text
from extract.news.formats.xml_tree import name

_PUBLISHED = ("pubdate", "published", "issued", "dc:date", "date", "dcterms:issued", "dc:created", "created")
_CHANGED = ("updated", "modified", "atom:updated", "dcterms:modified")
_TOLD = ("content:encoded", "content", "description", "summary")
_LITERAL = ("text", "text/plain", "")

Parts = dict[str, list[etree._Element]]


def entries(feed: etree._Element) -> Iterator[Entry]:
    """In the order of the feed."""
    home = _home(feed)
    for item in feed.iter("{*}item", "{*}entry"):
        parts = _parts(item)
        guid = _written(parts, "guid", "id")
        yield Entry(
            link=_link(parts) or _permanent(parts, guid) or _about(item),
            title=" ".join(_shown(item, parts, "title").split()),
            guid=guid,
            published=_written(parts, *_PUBLISHED) or _written(parts, *_CHANGED),
            changed=_written(parts, *_CHANGED),
            summary=_shown(item, parts, *_TOLD),
            base=item.base or home,
        )


def _parts(item: etree._Element) -> Parts:
    """The children by their names; one with another prefix than the item's bears it."""
    found: Parts = {}
    for child in item.iterchildren(etree.Element):
        other = child.prefix and child.prefix != item.prefix
        found.setdefault(f"{child.prefix}:{name(child)}" if other else name(child), []).append(child)
    return found


def _written(parts: Parts, *names: str) -> str:
    """The first of the parts that says something."""
    texts = ("".join(part.itertext()).strip() for each in names for part in parts.get(each, ()))
    return next(filter(None, texts), "")


def _shown(item: etree._Element, parts: Parts, *names: str) -> str:
    """As `_written`, as a reader sees it. What Atom calls text is shown as it is; the rest is HTML, said or not."""
    is_atom = name(item) == "entry"
    texts = (_text(part, is_atom) for each in names for part in parts.get(each, ()))
    return next(filter(None, texts), "")


def _text(part: etree._Element, is_atom: bool) -> str:
    if len(part):
        return plain_text(etree.tostring(part, encoding="unicode", method="html", with_tail=False))
    text = part.text or ""
    return text.strip() if is_atom and part.get("type", "text") in _LITERAL else plain_text(text)


def _link(parts: Parts) -> str:
    """That of the page itself: RSS writes it as text, Atom as an attribute, beside links to other things."""
    for link in (*parts.get("link", ()), *parts.get("atom:link", ())):
        written = (link.text or "").strip() or link.get("href", "").strip()
        if written and link.get("rel", "alternate") == "alternate":
            return written
    return ""


def _permanent(parts: Parts, guid: str) -> str:
    stated = [part.get("isPermaLink", "true").lower() for part in parts.get("guid", parts.get("id", ()))]
    return guid if guid.startswith(WHOLE) and "false" not in stated else ""


def _about(item: etree._Element) -> str:
    return str(item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", ""))


def _home(feed: etree._Element) -> str:
    """The site's own address, from which relative links of RSS count: feeds often are on another host."""
    channel = next(feed.iter("{*}channel"), None)
    written = "" if channel is None else _link(_parts(channel))
    return written if written.startswith(WHOLE) else ""
