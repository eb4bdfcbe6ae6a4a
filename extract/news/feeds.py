"""The feeds that are followed: records, and the TOML file that lists them."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from extract.news.times import SEOUL

STARTER = "starter_feeds.toml"
# In minutes. Sites bear no more often, and a feed drops what is older than a few days.
INTERVAL, LEAST_INTERVAL, LONGEST_INTERVAL = 30, 5, 7 * 24 * 60
_UTC = ZoneInfo("UTC")
_ZONES = {"ko": SEOUL}
_HEAD = re.compile(r"\s*\[\[\s*feed\s*\]\]")


class FeedsError(ValueError):
    """A list of feeds that cannot be followed; the message names the file, the line, the key and what is wanted."""


class FieldError(FeedsError):
    """A field of a feed that cannot stand."""

    def __init__(self, key: str, objection: str) -> None:
        super().__init__(f"{key} {objection}")
        self.key = key


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed and how to read it. Unmarked clocks hang in `zone`; `full_text`: its entries are whole articles;
    `interval` is in minutes; `licence` says what may be done with it.
    """

    name: str
    url: str
    language: str | None = None
    zone: ZoneInfo = _UTC
    full_text: bool = False
    interval: int = INTERVAL
    licence: str = ""


def feed_of(fields: Mapping[str, Any]) -> Feed:
    """The feed with these fields, as they stand in the file; FieldError for the first that cannot stand."""
    for key, value in fields.items():
        if key not in _WANTED:
            raise FieldError(key, f"is no key; the keys are {', '.join(_WANTED)}")
        stands, wanted = _WANTED[key]
        if not stands(value):
            raise FieldError(key, f"is {wanted}, not {value!r}")
    for key in ("name", "url"):
        if key not in fields:
            raise FieldError(key, "is missing")
    zone = ZoneInfo(fields["zone"]) if "zone" in fields else _ZONES.get(fields.get("language", ""), _UTC)
    return Feed(**{**fields, "zone": zone})


def read_feeds(file: Path) -> tuple[Feed, ...]:
    """The feeds of a file, in its order."""
    try:
        return feeds_of(file.read_text(encoding="utf-8"), str(file))
    except UnicodeDecodeError as error:
        raise FeedsError(f"{file}: not in UTF-8") from error
    except FileNotFoundError as error:
        advice = "`dealgraph feeds add URL`, or `dealgraph feeds add --starter` for a first list"
        raise FeedsError(f"{file}: no feeds are listed yet: {advice}") from error


def starter_feeds() -> tuple[Feed, ...]:
    """Feeds to begin with."""
    return feeds_of((files("extract.news") / STARTER).read_text(encoding="utf-8"), STARTER)


def feeds_of(text: str, file: str) -> tuple[Feed, ...]:
    """The feeds that a text lists; `file` is what errors call it."""
    try:
        listed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FeedsError(f"{file}: {error}") from error
    tables = listed.pop("feed", [])
    if listed or not isinstance(tables, list) or len(tables) > len(_heads(text)):
        raise FeedsError(f"{file}: each feed is a table [[feed]]; {next(iter(listed), 'feed')!r} is none")
    found: list[Feed] = []
    for number, table in enumerate(tables):
        try:
            feed = feed_of(table)
            _refuse_twins(feed, found)
        except FieldError as error:
            raise FeedsError(f"{file}, line {_line(text, number, error.key)}: {error}") from error
        found.append(feed)
    return tuple(found)


def _refuse_twins(feed: Feed, others: Iterable[Feed]) -> None:
    for other in others:
        for key in ("name", "url"):
            if getattr(feed, key) == getattr(other, key):
                raise FieldError(key, f"{getattr(feed, key)!r} stands twice")


def _line(text: str, number: int, key: str) -> int:
    """Where a key of a table stands; where the table begins, if it has none."""
    lines, heads = text.split("\n"), _heads(text)
    end = heads[number + 1] if number + 1 < len(heads) else len(lines)
    stated = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    return 1 + next((at for at in range(heads[number], end) if stated.match(lines[at])), heads[number])


def _heads(text: str) -> list[int]:
    return [at for at, line in enumerate(text.split("\n")) if _HEAD.match(line)]


def _is_address(value: object) -> bool:
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
    except ValueError:
        return False
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.netloc) and str(value).isprintable()


def _is_zone(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(ZoneInfo(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # none of that name, or what can be no name
        return False


_Stands = Callable[[Any], bool]
_WANTED: Mapping[str, tuple[_Stands, str]] = {
    "name": (
        lambda value: isinstance(value, str) and bool(value.strip()) and value.isprintable(),
        "a text of one line",
    ),
    "url": (_is_address, "an address that begins with http:// or https://"),
    "language": (
        lambda value: isinstance(value, str) and re.fullmatch("[a-z]{2}", value) is not None,
        "a code of two letters, such as ko",
    ),
    "zone": (_is_zone, "a time zone, such as Asia/Seoul"),
    "full_text": (lambda value: isinstance(value, bool), "true or false"),
    "interval": (
        lambda value: type(value) is int and LEAST_INTERVAL <= value <= LONGEST_INTERVAL,
        f"a whole number of minutes from {LEAST_INTERVAL} to {LONGEST_INTERVAL}",
    ),
    "licence": (lambda value: isinstance(value, str), "a text"),
}
