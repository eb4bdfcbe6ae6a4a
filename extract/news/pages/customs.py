"""How the site of a page writes its times, as its address, its language and its other dates tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from extract.news import locales
from extract.news.clocks import zone_in
from extract.news.dates import order_of, valid
from extract.news.pages.shown import LONGEST, Shown
from extract.news.pages.stamps import UPDATED
from extract.news.pages.tree import Element
from extract.news.times import SEOUL, Custom, read

_IN_PATH = re.compile(r"(?<!\d)(20[0-3]\d)[/-]?(0?[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))(?=\d{0,9}(?!\d))")
# Where a site says once for all in which zone its clocks hang.
_ALL_TIMES = re.compile(r"(?:\b(?:all|every) (?:dates? and )?times?\b|모든 (?:시각|시간))(.{1,60})", re.IGNORECASE)
_MONTH_IN_PATH = re.compile(r"/(20[0-3]\d)/(0[1-9]|1[0-2])/")


def custom_of(root: Element, url: str, shown: Shown, *, zone: tzinfo | None, now: datetime | None) -> Custom:
    """Where its clocks hang, in which order its figures stand, and a day than which no time of it is later."""
    tags = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "", *_locales(root))
    of_country = locales.country(urlsplit(url).hostname or "", tags)
    days = [valid(*map(int, parts)) for parts in _parts_in(url)]
    page = "\n".join(line for line in shown.rest if len(line) <= LONGEST)
    order = (days and order_of(page, days[0])) or order_of(page) or locales.order(of_country)
    zone = zone or next(
        (named for line in shown.rest if (said := _ALL_TIMES.search(line)) and (named := zone_in(said[1]))), None
    )
    if shown.language == "ko":
        custom = Custom(zone=zone or SEOUL, order=order or locales.order("kr"), now=now)
    else:
        custom = Custom(zone=zone or locales.ZONES.get(of_country, UTC), order=order, now=now)
    return replace(custom, until=_latest(url, shown, custom))


def days_in(url: str) -> Iterator[str]:
    """Days that stand in the address."""
    yield from ("-".join(parts) for parts in _parts_in(url))


def _locales(root: Element) -> Sequence[str]:
    return [
        *root.xpath("//meta[@property='og:locale']/@content"),
        *root.xpath("//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content"),
    ]


def _parts_in(url: str) -> list[tuple[str, str, str]]:
    return [(found[1], found[2], found[3]) for found in _IN_PATH.finditer(urlsplit(url).path)]


def _latest(url: str, shown: Shown, custom: Custom) -> date | None:
    """No page appears later than it is fetched or changed, or than the month in its address."""
    if custom.now:
        return None
    pieces = (piece for kind, piece in shown.labelled if kind == UPDATED)
    changed = (found.moment.date() for piece in pieces if (found := read(piece, custom)))
    months = _MONTH_IN_PATH.findall(urlsplit(url).path)
    ends = (date(int(year), int(month), 28) + timedelta(days=3) for year, month in months)
    return next(changed, None) or next(ends, None)
