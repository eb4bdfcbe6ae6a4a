"""Feeds added to the file that lists them: its comments and its order stay."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import tomlkit
from tomlkit.items import Table

from extract.news.feeds import Feed, feed_of, feeds_of

_HEAD = "# The feeds that dealgraph follows. Check the terms of each before you use it.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A feed that was to be added, and as what it stands in the file: it may have been there before."""

    asked: Feed
    stands: Feed
    is_new: bool


def add_feeds(file: Path, feeds: Iterable[Feed]) -> tuple[Followed, ...]:
    """Adds those whose address is not there yet; a name that is taken gets a number."""
    text = file.read_text(encoding="utf-8") if file.exists() else _HEAD
    followed = tuple(_followed(feeds_of(text, str(file)), feeds))
    if new := [each.stands for each in followed if each.is_new]:
        _write(file, _with(text, new))
    return followed


def _followed(there: Sequence[Feed], feeds: Iterable[Feed]) -> Iterator[Followed]:
    by_url, names = {feed.url: feed for feed in there}, {feed.name for feed in there}
    for feed in feeds:
        is_new = feed.url not in by_url
        stands = by_url.setdefault(feed.url, replace(feed, name=_free(feed.name, names)))
        names.add(stands.name)
        yield Followed(asked=feed, stands=stands, is_new=is_new)


def _free(name: str, taken: set[str]) -> str:
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def _with(text: str, feeds: Iterable[Feed]) -> str:
    tables = tomlkit.aot()
    for feed in feeds:
        tables.append(_table(feed))
    return f"{text.rstrip()}\n\n{tomlkit.dumps({'feed': tables})}"


def _table(feed: Feed) -> Table:
    """What differs from a feed of which nothing is said."""
    stated = {"name": feed.name, "url": feed.url} | ({"language": feed.language} if feed.language else {})
    plain = feed_of(stated)
    for field in fields(Feed):
        value = getattr(feed, field.name)
        if value != getattr(plain, field.name):
            stated[field.name] = str(value) if isinstance(value, ZoneInfo) else value
    table = tomlkit.table()
    table.update(stated)
    return table


def _write(file: Path, text: str) -> None:
    """All of it or nothing, whenever the process ends."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
