"""One page, read: bytes and how they were served in, a `Page` out."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import chain, takewhile
from urllib.parse import urljoin

from extract.languages import detect
from extract.news import urls
from extract.news.encodings import UnreadableError, page_text
from extract.news.pages import wording
from extract.news.pages.asides import without_asides
from extract.news.pages.authors import names
from extract.news.pages.body import body
from extract.news.pages.customs import custom_of
from extract.news.pages.dating import published
from extract.news.pages.kinds import Seen, kind
from extract.news.pages.labels import without_labels
from extract.news.pages.names import home_names, place, site_names
from extract.news.pages.page import Page
from extract.news.pages.places import AUTHOR_PLACES, DATE_PLACES
from extract.news.pages.said import Said, said
from extract.news.pages.shown import Shown
from extract.news.pages.titles import title_of
from extract.news.pages.tree import Element, lines, places, sizes, text, tree

_SERVED_AS = re.compile(r"\s*(?:$|text/|application/(?:xhtml|xml|octet-stream))", re.IGNORECASE)
# Lines that may stand before the title, where the text was found with what is around it.
_BEFORE_TITLE = 4


@dataclass(frozen=True, slots=True)
class _Brief:
    """The short elements of a page: what is longer than this is no line of names or dates."""

    marked: Mapping[str, Sequence[Element]]
    size: Mapping[Element, int]
    longest: int = 200

    def at(self, named: Iterable[str]) -> Iterator[Element]:
        found = (each for place in named for each in self.marked.get(place, ()))
        return (each for each in found if self.size[each] <= self.longest)


def read_page(
    data: bytes,
    *,
    url: str = "",
    content_type: str | None = None,
    zone: tzinfo | None = None,
    fetched: datetime | None = None,
) -> Page:
    """What the page holds. `url` is where it came from, after redirects; `zone` is where clocks without one hang:
    unless given, in Seoul for Korean, and for the rest in the site's country, or else in London. `fetched` is when it
    came: without it, `two hours ago` is no time.
    """
    if not _SERVED_AS.match(content_type or ""):
        raise UnreadableError(f"is served as {content_type}, so it is no web page")
    if not data.strip():
        raise UnreadableError("is empty")
    return _page(tree(page_text(data, content_type).removeprefix("\ufeff")), url, zone, fetched)


def _page(root: Element, url: str, zone: tzinfo | None, fetched: datetime | None) -> Page:
    told, shown, apart = said(root, url), lines(root), lines(root, apart=True)
    canonical = urls.stated(url, told.addresses)
    held = body(root, canonical)
    title, found = title_of(root, told, held.lines, canonical), held.lines
    found = found[found.index(title) + 1 :] if title in found[:_BEFORE_TITLE] else found
    found = without_labels(found, held.headed)
    marked, head = places(root), _head_lines(apart, title, found)
    brief = _Brief(marked, sizes(root))
    site = {*told.publishers, *site_names(root, title), *home_names(root)}
    authors = _authors(brief, told, held.names, head, site)
    found = without_asides(found, title, {*authors, *site})
    language = detect("\n".join((title, *found)))
    seen = Shown(title=title, body=found, head=head, rest=apart, placed=[*brief.at(DATE_PLACES)], language=language)
    custom = custom_of(root, canonical, seen, zone=zone, now=fetched)
    return Page(
        title=title,
        authors=authors,
        published=published(root, canonical, told, seen, custom),
        canonical=canonical,
        publisher=next(iter(told.publishers), None),
        language=language,
        body="\n".join(found),
        kind=kind(Seen(root=root, told=told, title=title, lines=found, shown=shown, marked=marked)),
        opt_out=(*told.opt_out, *({"AI training prohibited"} if any(map(wording.OPT_OUT_LINE.search, shown)) else ())),
        next_page=_next_page(root, url or canonical),
        amp_of=canonical if _is_amp(root) and canonical != urls.canonical(url) else None,
    )


def _head_lines(shown: Sequence[str], title: str, body: Sequence[str]) -> list[str]:
    """What stands between the title and the text."""
    head = list(takewhile(lambda line: body[0] not in line, shown)) if title and body else []
    found = place(head, title)
    return head[found[1] :] if found else []


def _authors(
    brief: _Brief, told: Said, signed: Sequence[str], head: Sequence[str], site: Collection[str]
) -> tuple[str, ...]:
    """The surest source that names anyone."""
    placed = (line for each in brief.at(AUTHOR_PLACES) for line in lines(each))
    bylines = (found["names"] for form in wording.BYLINES_SHOWN for found in form.finditer("\n".join(head)))
    shown = [found for each in bylines if (found := names([each], site))]
    sources = (names(source, site) for source in (told.authors, signed, placed))
    found = next((each for each in sources if each), tuple(dict.fromkeys(chain.from_iterable(shown))))
    return next((each for each in shown if found and set(found) < set(each)), found)


def _next_page(root: Element, url: str) -> str | None:
    """The next page of this article: never the next article, which sites link in the same way."""
    linked = root.xpath("//link[@rel='next']/@href | //a[@rel='next']/@href")
    worded = [link.get("href") for link in root.iter("a") if link.get("href") and wording.NEXT.match(text(link))]
    addresses = (urljoin(url, each) for each in (*linked, *worded))
    return next((urls.canonical(each) for each in addresses if urls.continues(url, each)), None)


def _is_amp(root: Element) -> bool:
    return any(name in root.attrib for name in ("amp", "⚡")) or bool(
        root.xpath("//style[@amp-boilerplate or @amp-custom]")
    )
