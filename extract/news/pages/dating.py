"""When a page appeared: of all the times that it tells machines, shows and hides, the one that is meant."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cache, partial
from itertools import islice

from extract.news.pages import timed
from extract.news.pages.customs import days_in
from extract.news.pages.said import Said
from extract.news.pages.shown import Shown
from extract.news.pages.stamps import PLAIN, PUBLISHED, UPDATED, stamps
from extract.news.pages.tree import Element, text
from extract.news.times import Custom, Written, read

# Systems fill a time that they do not have with their first one.
_EARLIEST = 1990
# Letters of other words beside a time: names of who writes.
_FEW, _LETTERS, _CLOCK = 40, re.compile(r"[^\W\d_]"), re.compile(r"\d\d?:\d\d|\d\d?시|\d ?[ap]\.?m", re.IGNORECASE)
# No article's page tells more times.
_MOST = 1_000
_MINUTE = timedelta(minutes=1)
_HOLDERS = ("span", "div", "p", "em", "article", "abbr", "input", "i", "b", "time")


def published(root: Element, url: str, told: Said, shown: Shown, custom: Custom) -> datetime | None:
    """The first moment of the surest source, as exactly as any other source tells the same one."""
    reading = cache(partial(read, custom=custom))
    found = _read(reading, (*_written(root, told, shown), *days_in(url), *shown.above()))
    if not found:
        return None
    told_of = {kind: _read(reading, _pieces(shown, kind)) for kind in (PUBLISHED, PLAIN, UPDATED)}
    seen = [each for kind in (PUBLISHED, PLAIN) for each in told_of[kind] if each.has_clock]
    first = _on_its_clock(_with_clock(found[0], found, seen, custom), seen)
    if _minute(first) in {_minute(each) for each in told_of[UPDATED] if each.has_clock}:
        first = next((each for each in told_of[PUBLISHED] if _minute(each) < _minute(first)), first)
    return _to_the_second(_in_its_zone(first, found), found).moment if first.has_clock else first.moment


def _read(reading: Callable[[str], Written | None], pieces: Iterable[str]) -> list[Written]:
    return [each for each in map(reading, islice(pieces, _MOST)) if each and each.moment.year >= _EARLIEST]


def _written(root: Element, told: Said, shown: Shown) -> Iterator[str]:
    head, labelled = shown.heading, shown.labelled
    between = list(timed.between(root, shown.title, shown.body))
    yield from told.dates
    meant = timed.exact(root)
    for piece in (piece for kind, piece in head if kind == PUBLISHED):
        yield from (moment for line, moment in meant.items() if line in piece)
        yield piece
    yield from timed.properties(root, between)
    yield from sorted((piece for kind, piece in head if kind == PLAIN), key=_tells_of_else)
    yield from (piece for kind, piece in labelled if kind == PUBLISHED)
    yield from sorted((piece for kind, piece in shown.amid() if kind == PLAIN), key=_tells_of_else)
    yield from (piece for each in shown.placed for kind, piece in stamps(text(each)) if kind in (PUBLISHED, PLAIN))
    yield from timed.attributes(between)
    yield from timed.attributes(root.iter(*_HOLDERS), exact=True)
    yield from timed.scripts(root, shown.title)
    yield from shown.dateline()
    yield from (piece for piece in shown.below() if not _tells_of_else(piece)[0])
    yield from (piece for kind, piece in (*head, *labelled) if kind == UPDATED)


def _tells_of_else(piece: str) -> tuple[bool, bool]:
    """Lines under a title tell of days to come; a time stands with little else, and mostly with a clock."""
    return len(_LETTERS.findall(piece)) > _FEW, not _CLOCK.search(piece)


def _pieces(shown: Shown, wanted: str) -> Iterator[str]:
    """What readers see, at the head of the article first."""
    yield from (piece for kind, piece in (*shown.heading, *shown.labelled) if kind == wanted)


def _with_clock(first: Written, found: Sequence[Written], seen: Sequence[Written], custom: Custom) -> Written:
    """A mere day gives way to a time on that day, the midnight by which systems tell a day to one that is seen."""
    if first.has_clock and first.moment.time() != time():
        return first
    day = first.moment.date()
    others = [each for each in found if each.has_clock]
    if first.has_clock:
        others = [each for each in others if any(abs(each.moment - other.moment) < _MINUTE for other in seen)]
    same = (each for each in others if day in (each.moment.date(), each.moment.astimezone(custom.zone).date()))
    return next(same, first)


def _on_its_clock(first: Written, seen: Sequence[Written]) -> Written:
    """As readers see it: systems mark the clock of their country as that of London, or leave London's unmarked."""
    for each in seen:
        ahead = each.moment.utcoffset() or timedelta()
        apart = _clock(each) - _clock(first)
        if first.has_zone and not first.moment.utcoffset() and not apart:
            return replace(first, moment=first.moment.replace(tzinfo=each.moment.tzinfo))
        if not first.has_zone and ahead and apart == ahead:
            return replace(first, moment=first.moment + ahead)
    return first


def _in_its_zone(first: Written, found: Sequence[Written]) -> Written:
    """A clock without a zone hangs where another source says that the same one hangs."""
    if first.has_zone:
        return first
    zones = (each.moment.tzinfo for each in found if each.has_zone and _clock(each) == _clock(first))
    return replace(first, moment=first.moment.replace(tzinfo=next(zones, first.moment.tzinfo)))


def _to_the_second(first: Written, found: Sequence[Written]) -> Written:
    """Pages show minutes, and keep the second where machines find it."""
    if first.moment.second:
        return first
    return next((each for each in found if each.moment != first.moment and _minute(each) == _minute(first)), first)


def _clock(written: Written) -> datetime:
    return _minute(written).replace(tzinfo=None)


def _minute(written: Written) -> datetime:
    return written.moment.replace(second=0, microsecond=0)
