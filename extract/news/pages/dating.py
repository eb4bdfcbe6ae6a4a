"""When a page appeared: of all the times that it tells machines, shows and hides, the one that is meant."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import chain, takewhile
from urllib.parse import urlsplit

from extract.news import locales
from extract.news.dates import order_of, valid
from extract.news.pages.said import Said
from extract.news.pages.stamps import PLAIN, PUBLISHED, UPDATED, joined, stamps
from extract.news.pages.tree import Element, begins, text
from extract.news.times import SEOUL, Custom, Written, read

# A clock or a calendar in a line longer than this is told, not shown.
_LONGEST = 120
_ABOVE = 3
_IN_PATH = re.compile(r"(?<!\d)(20[0-3]\d)[/-]?(0?[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))(?=\d{0,9}(?!\d))")
# Attributes that hold a time, by their name, and those of which only the value tells it.
_TIMED = re.compile(r"date|time|publi|posted|stamp|epoch|(?:^|[-_])(?:ts|reg|pub|dt)(?:$|[-_])", re.IGNORECASE)
_OF_ELSE = re.compile(
    r"modif|updat|edit|expir|chang|end|start|event|until|zone|format|out|countdown|live", re.IGNORECASE
)
_TOLD_BY_VALUE = ("title", "aria-label", "content")
_WHOLE = re.compile(r"(?=.*20\d\d).*\d\d?[:시h.]\d\d|20\d\d-\d\d-\d\d$|20\d{6}(?:\d{4,6})?$", re.IGNORECASE)
_SCRIPT_NAMES = (
    r"(?:[a-z]{1,24}_?)?(?:date_?published|publish(?:ed)?(?:_?on)?_?(?:at|date(?:_?time)?|time(?:stamp)?|on|ts|utc|gmt)"
    r"|pub_?(?:date|dt|time|ts))",
    r"(?:[a-z]{1,24}_?)?(?:reg(?:ist(?:er|ration))?|input|insert|issued?|posted|releas(?:ed?|ing)|service|display|open|write"
    r"|first|send|art(?:icle)?|news|story)_?(?:date(?:_?time)?|dt|dtm|dttm|time(?:stamp)?|at|ymd|day|ts)",
    r"(?:date_?)?creat(?:ed?|ion)_?(?:at|date|time|on|dt|ts)?|date_?(?:created|gmt|posted)",
)
_IN_SCRIPT = tuple(
    re.compile(
        rf"""(?<![a-zA-Z])(?i:{names})\\?["']?\s*[:=,]\s*(?:new Date\()?"""
        r"""\\?(?:["']([^"'\\<>]{8,40})\\?["']|(1\d{9}(?:\d{3})?)\b)"""
    )
    for names in _SCRIPT_NAMES
)
_ESCAPED = re.compile(r"\\u002[bB]")
_DATED_PROPERTIES = ("datePublished", "dateCreated", "dc:issued", "dc:date", "dcterms:issued", "schema:datePublished")
# A release says in its first line where and when it is sent.
_DATELINE = re.compile(r"(.{6,90}?\d)\)?\s?(?:--|[—–]|-\s|/[\w ]+/|\()")
_APART = frozenset(("aside", "nav", "footer"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands where on the page: `head` between its title and its text, `rest` on the whole of it."""

    title: str
    body: Sequence[str]
    head: Sequence[str]
    rest: Sequence[str]
    placed: Iterable[Element]
    language: str | None


def published(root: Element, url: str, told: Said, shown: Shown, custom: Custom) -> datetime | None:
    """The first moment of the surest source; a mere day gives way to a time on that day, a clock without a zone to
    the same with one.
    """
    custom = replace(custom, until=_latest(url, shown, custom))
    found = [each for written in _written(root, told, shown) if (each := read(written, custom))]
    found += [each for written in _day_in(url) if (each := read(written, custom))]
    found += [each for line in _above(shown) if (each := read(line, custom))]
    first = next(iter(found), None)
    if first is None:
        return None
    return _more_exact(first, found, custom.zone).moment


def custom_of(root: Element, url: str, shown: Shown, *, zone: tzinfo | None, now: datetime | None) -> Custom:
    """How the site writes its times."""
    tags = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "", *_locales(root))
    of_country = locales.country(urlsplit(url).hostname or "", tags)
    days = [valid(*map(int, parts)) for parts in _parts_in(url)]
    page = "\n".join(line for line in shown.rest if len(line) <= _LONGEST)
    order = (days and order_of(page, days[0])) or order_of(page) or locales.order(of_country)
    if shown.language == "ko":
        return Custom(zone=zone or SEOUL, order=order or locales.order("kr"), now=now)
    return Custom(zone=zone or locales.ZONES.get(of_country, UTC), order=order, now=now)


def _locales(root: Element) -> Sequence[str]:
    return [
        *root.xpath("//meta[@property='og:locale']/@content"),
        *root.xpath("//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content"),
    ]


def _more_exact(first: Written, found: Sequence[Written], zone: tzinfo) -> Written:
    if not first.has_clock:
        day = first.moment.date()
        timed = (
            each
            for each in found
            if each.has_clock and day in (each.moment.date(), each.moment.astimezone(zone).date())
        )
        first = next(timed, first)
    if first.has_clock and not first.has_zone:
        bare = first.moment.replace(tzinfo=None, second=0)
        same = (each for each in found if each.has_zone and each.moment.replace(tzinfo=None, second=0) == bare)
        return next(same, first)
    return first


def _written(root: Element, told: Said, shown: Shown) -> Iterator[str]:
    head = list(chain.from_iterable(map(stamps, joined(shown.head))))
    yield from told.dates
    yield from (piece for kind, piece in head if kind == PUBLISHED)
    yield from (piece for kind, piece in _labelled(shown) if kind == PUBLISHED)
    between = list(_between(root, shown.title, shown.body))
    yield from _properties(root, between)
    yield from (piece for kind, piece in head if kind == PLAIN)
    yield from (piece for each in shown.placed for kind, piece in stamps(text(each)) if kind in (PUBLISHED, PLAIN))
    yield from _attributes(between)
    yield from _attributes(
        root.iter("span", "div", "p", "em", "article", "abbr", "input", "i", "b", "time"), exact=True
    )
    yield from _scripts(root, shown.title)
    yield from (found[1] for line in shown.body[:1] if (found := _DATELINE.match(line)))
    yield from (piece for kind, piece in (*head, *_labelled(shown)) if kind == UPDATED)


def _latest(url: str, shown: Shown, custom: Custom) -> date | None:
    """No page appears later than it is fetched or changed, or than the month in its address."""
    if custom.now:
        return None
    pieces = (piece for kind, piece in _labelled(shown) if kind == UPDATED)
    changed = (found.moment.date() for piece in pieces if (found := read(piece, custom)))
    months = re.findall(r"/(20[0-3]\d)/(0[1-9]|1[0-2])/", urlsplit(url).path)
    ends = (date(int(year), int(month), 28) + timedelta(days=3) for year, month in months)
    return next(changed, None) or next(ends, None)


def _labelled(shown: Shown) -> Iterator[tuple[str, str]]:
    body = frozenset(shown.body)
    for line in joined([each for each in shown.rest if each not in body]):
        if len(line) <= _LONGEST:
            yield from stamps(line)


def _between(root: Element, title: str, body: Sequence[str]) -> Iterator[Element]:
    """The elements between the last one that shows the title and the first that begins the text."""
    found: list[Element] | None = None
    for each in root.iter():
        if found is not None and body and begins(each, body[0]):
            yield from found
            return
        if " ".join((each.text or "").split()) == title and each.tag not in ("title", "script"):
            found = []
        if found is not None:
            found.append(each)


def _properties(root: Element, between: Sequence[Element]) -> Iterator[str]:
    """What is marked as the time of publication, and `time` elements, those at the head of the article first."""
    for name in _DATED_PROPERTIES:
        marked = root.xpath("//*[@itemprop=$name or @property=$name]", name=name)
        yield from (each.get("content") or each.get("datetime") or text(each) for each in marked)
    timed = [each for each in (*between, *root.iter("time")) if each.tag == "time" and not _is_of_else(each)]
    yield from (each.get("datetime") for each in timed if each.get("datetime"))
    yield from (each.get("title") for each in timed if each.get("title"))


def _is_of_else(element: Element) -> bool:
    called = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "property"))
    return bool(_OF_ELSE.search(called)) or any(each.tag in _APART for each in element.iterancestors())


def _attributes(elements: Iterable[Element], *, exact: bool = False) -> Iterator[str]:
    for each in elements:
        for name, value in _named_values(each.attrib):
            if _OF_ELSE.search(name) or len(value) > _LONGEST or (exact and name in _TOLD_BY_VALUE):
                continue
            if (_TIMED.search(name) and (value.isdigit() or _WHOLE.match(value))) or (
                name in _TOLD_BY_VALUE and _WHOLE.match(value)
            ):
                yield value


def _named_values(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from attributes.items()
    if attributes.get("type") == "hidden" and attributes.get("value"):
        yield attributes.get("name") or attributes.get("id") or "", attributes["value"]


def _scripts(root: Element, title: str) -> Iterator[str]:
    """What a page keeps for its own scripts; of several articles the one that has the title beside it."""
    scripts = (script.text or "" for script in root.iter("script"))
    elements = root.iter("meta", "div", "article", "main", "section")
    properties = (value for each in elements for value in each.attrib.values() if "{" in value)
    for stated in chain(scripts, properties):
        held = _ESCAPED.sub("+", stated)
        at = max(held.find(title), 0) if title else 0
        for form in _IN_SCRIPT:
            found = sorted(form.finditer(held), key=lambda each: abs(each.start() - at))
            yield from (each[1] or each[2] for each in found)


def _parts_in(url: str) -> list[tuple[str, str, str]]:
    return [(found[1], found[2], found[3]) for found in _IN_PATH.finditer(urlsplit(url).path)]


def _day_in(url: str) -> Iterator[str]:
    yield from ("-".join(parts) for parts in _parts_in(url))


def _above(shown: Shown) -> Iterator[str]:
    """What stands close above the title: a masthead has the day of reading there, some the day of the article."""
    above = list(takewhile(lambda line: line != shown.title, shown.rest))
    if len(above) < len(shown.rest):
        yield from (line for line in reversed(above[-_ABOVE:]) if len(line) <= _LONGEST)
