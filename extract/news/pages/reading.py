"""One page, read: bytes and how they were served in, a `Page` out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import chain, takewhile
from urllib.parse import urljoin, urlsplit

from extract.languages import detect
from extract.news import urls
from extract.news.encodings import UnreadableError, page_text
from extract.news.pages import wording
from extract.news.pages.asides import without_asides
from extract.news.pages.authors import names
from extract.news.pages.body import body
from extract.news.pages.kinds import Seen, kind
from extract.news.pages.labels import without_labels
from extract.news.pages.page import Page
from extract.news.pages.places import AUTHOR_PLACES, DATE_PLACES
from extract.news.pages.said import Said, said
from extract.news.pages.titles import home_names, site_names, title_of
from extract.news.pages.tree import Element, lines, places, sizes, text, tree
from extract.news.times import SEOUL, moment

_SERVED_AS = re.compile(r"\s*(?:$|text/|application/(?:xhtml|xml|octet-stream))", re.IGNORECASE)
# Lines that may stand before the title, where the text was found with what is around it.
_BEFORE_TITLE = 4
_ABOVE = 3
_DATE_NAME, _WHOLE_DATE = re.compile("date|time|publish"), re.compile(r"20\d\d-\d\d-\d\d[T ]\d\d:\d\d")
_CLOCK = re.compile(r"\d[:시T]|T\d\d|\d\s?[ap]\.?m")


@dataclass(frozen=True, slots=True)
class _Brief:
    """The short elements of a page: what is longer than this is no line of names or dates."""

    marked: Mapping[str, Sequence[Element]]
    size: Mapping[Element, int]
    longest: int = 200

    def at(self, named: Iterable[str]) -> Iterator[Element]:
        found = (each for place in named for each in self.marked.get(place, ()))
        return (each for each in found if self.size[each] <= self.longest)


def read_page(data: bytes, *, url: str = "", content_type: str | None = None, zone: tzinfo | None = None) -> Page:
    """What the page holds. `url` is where it came from, after redirects; `zone` is where clocks without one hang:
    in Seoul for Korean, in London for the rest, unless given.
    """
    if not _SERVED_AS.match(content_type or ""):
        raise UnreadableError(f"is served as {content_type}, so it is no web page")
    if not data.strip():
        raise UnreadableError("is empty")
    return _page(tree(page_text(data, content_type).removeprefix("\ufeff")), url, zone)


def _page(root: Element, url: str, zone: tzinfo | None) -> Page:
    told, shown, apart = said(root, url), lines(root), lines(root, apart=True)
    canonical = urls.stated(url, told.addresses)
    held = body(root, canonical)
    title, found = title_of(root, told, held.lines), held.lines
    found = found[found.index(title) + 1 :] if title in found[:_BEFORE_TITLE] else found
    found = without_labels(found, held.headed)
    marked, head = places(root), _head_lines(apart, title, found)
    brief = _Brief(marked, sizes(root))
    authors = _authors(brief, told, held.names, head)
    found = without_asides(found, title, {*authors, *told.publishers, *site_names(root, title), *home_names(root)})
    language = detect("\n".join((title, *found)))
    return Page(
        title=title,
        authors=authors,
        published=_published(
            [
                *told.dates,
                *_shown_dates(root, apart),
                *head,
                *map(text, brief.at(DATE_PLACES)),
                *_hidden_dates(root),
                urlsplit(url).path,
                *_above(apart, title),
            ],
            zone or (SEOUL if language == "ko" else UTC),
        ),
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
    titles = [number for number, line in enumerate(head) if title in line]
    return head[titles[-1] + 1 :] if titles else []


def _above(shown: Sequence[str], title: str) -> list[str]:
    """What stands close above the title: a masthead has the day of reading there, some the day of the article."""
    at = [number for number, line in enumerate(shown) if line == title][:1]
    return [line for number in at for line in reversed(shown[max(number - _ABOVE, 0) : number])]


def _authors(brief: _Brief, told: Said, signed: Sequence[str], head: Sequence[str]) -> tuple[str, ...]:
    """The surest source that names anyone."""
    placed = (line for each in brief.at(AUTHOR_PLACES) for line in lines(each))
    bylines = (found["names"] for form in wording.BYLINES_SHOWN for found in form.finditer("\n".join(head)))
    shown = [found for each in bylines if (found := names([each], told.publishers))]
    sources = (names(source, told.publishers) for source in (told.authors, signed, placed))
    found = next((each for each in sources if each), tuple(dict.fromkeys(chain.from_iterable(shown))))
    return next((each for each in shown if found and set(found) < set(each)), found)


def _published(written: Sequence[str], zone: tzinfo) -> datetime | None:
    """The first moment; a mere day gives way to a time on that day."""
    found = [(each, at) for each in written if (at := moment(each, zone))]
    if not found:
        return None
    day, first = found[0]
    timed = (
        at for each, at in found if _CLOCK.search(each) and first.date() in (at.date(), at.astimezone(zone).date())
    )
    return first if _CLOCK.search(day) else next(timed, first)


def _shown_dates(root: Element, shown: Sequence[str]) -> Iterator[str]:
    for line in shown:
        yield from (line[found.end() : found.end() + 60] for found in wording.DATE_LABEL.finditer(line))
    yield from (each.get("datetime") for each in root.iter("time") if each.get("datetime"))
    yield from (each.get("content") for each in root.xpath("//*[@itemprop='datePublished']") if each.get("content"))


def _hidden_dates(root: Element) -> Iterator[str]:
    """What a page keeps for its own scripts."""
    attributes = (pair for each in root.iter("span", "div", "p", "em", "article") for pair in each.attrib.items())
    yield from (value for name, value in attributes if _DATE_NAME.search(name) and _WHOLE_DATE.match(value))
    scripts = (script.text or "" for script in root.iter("script"))
    yield from (found[1] for script in scripts for found in wording.DATE_IN_SCRIPT.finditer(script))


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
