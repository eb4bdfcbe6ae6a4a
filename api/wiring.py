"""The composition root: settings from the environment, and the parts that they name."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from dotenv import dotenv_values

from extract.pipeline import Reader
from graph.log import Log
from graph.resolve.known import Known
from graph.standing import refuse_others
from graph.stores import GraphStore, Position

if TYPE_CHECKING:
    from extract.news.settings import FetchSettings


class NotReadyError(Exception):
    """The graph is not built yet; the message says how to build it."""


class ConfigurationError(Exception):
    """A setting is missing or wrong; the message names it and what it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are kept, and how we fetch. `store` and `log` are URLs; reading settings opens and makes nothing.

    `contact` is where the owner of a site finds who fetches; `reach` are places (`host:port`) that are not public, and
    may be fetched from nevertheless; `spacing` the seconds between two requests to a host, at least.
    """

    home: Path
    store: str
    log: str
    api_key: str | None = field(default=None, repr=False)
    contact: str | None = None
    reach: frozenset[str] = frozenset()
    spacing: float = 1.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, dotenv: Path = Path(".env")) -> Self:
        """The environment's values win over those of the `.env` file; an empty value counts as none."""
        values = {**dotenv_values(dotenv), **environment}
        home = Path(values.get("DEALGRAPH_HOME") or ".dealgraph").expanduser()
        return cls(
            home=home,
            store=known_store(values.get("DEALGRAPH_STORE") or f"embedded:{home / 'graph'}"),
            log=_known_log(values.get("DEALGRAPH_LOG") or f"{SQLITE}{home / 'log.db'}"),
            api_key=_secret(values, "DEALGRAPH_API_KEY"),
            contact=values.get("DEALGRAPH_CONTACT") or None,
            reach=frozenset((values.get("DEALGRAPH_REACH") or "").split()),
            spacing=_seconds(values.get("DEALGRAPH_SPACING") or "1", "DEALGRAPH_SPACING"),
        )

    def at(self, home: Path) -> "Settings":
        """The same settings with everything kept in another folder."""
        return replace(self, home=home, store=f"embedded:{home / 'graph'}", log=f"{SQLITE}{home / 'log.db'}")


def open_store(url: str) -> GraphStore:
    """The store that the URL names, open; whoever opens it closes it."""
    return STORES[_scheme(known_store(url))](url)


@contextmanager
def built_store(settings: Settings) -> Iterator[tuple[GraphStore, str | None]]:
    """The store, open, and what it lacks of the log where there is one.

    Raises NotReadyError for one that was never filled or tells of what is forgotten, OtherGraphError for one that
    another log filled: its answers would be none, forbidden, or another's.
    """
    with open_store(settings.store) as store:
        position = store.position()
        if position is None:
            raise NotReadyError(
                f"the graph at {without_password(settings.store)} is not built: `dealgraph add FILE`, or `load`"
            )
        with log_if_there(settings) as log:
            lacking = _lacks(log, store, position) if log else None
        yield store, lacking


@contextmanager
def log_if_there(settings: Settings) -> Iterator[Log | None]:
    """A graph may be asked where its log is not; asking makes none."""
    path = Path(settings.log.removeprefix(SQLITE))
    if settings.log.startswith(SQLITE) and not path.exists():
        yield None
        return
    with Log(settings.log) as log:
        yield log


def _lacks(log: Log, store: GraphStore, position: Position) -> str | None:
    refuse_others(store, log)
    if log.forgotten().is_any(after=position.sequence):
        raise NotReadyError(
            f"the graph stands at {position.sequence}, and what it tells was in part forgotten since: "
            "`dealgraph load` takes that out"
        )
    end = log.sequence()
    behind = f"the graph stands at {position.sequence} of {end}: `dealgraph load` brings it up to date"
    return behind if position.sequence < end else None


SQLITE = "sqlite:///"
# What is kept becomes facts, so rather little and right: on held-out documents nine in ten of these claims are.
LEAST_PROBABLE = 0.9


def open_log(settings: Settings) -> Log:
    """The log, open; its folder is made where it is ours."""
    settings.home.mkdir(parents=True, exist_ok=True)
    return Log(settings.log)


def article_reader(least: float = LEAST_PROBABLE) -> Reader:
    """What reads articles; its rules know the parties of our tables by their names.

    `least` is how probable a claim must be that only the trained network reads.
    """
    from extract.both_readers import BothReaders  # spaCy and its languages: seconds that few commands need
    from extract.reader.learned_reader import LearnedReader
    from extract.rules.rule_reader import RuleReader

    known = list(Known.load().names())
    return BothReaders(RuleReader(known=known), LearnedReader(), least, known)


def fetch_settings(settings: Settings) -> "FetchSettings":
    """How we fetch; ConfigurationError where no owner of a site could find us."""
    from extract.news.addresses import Reach  # the web's libraries: nothing that most commands need
    from extract.news.settings import FetchSettings

    if settings.contact is None or not _CONTACT.fullmatch(settings.contact):
        raise ConfigurationError(
            "DEALGRAPH_CONTACT: set it to a mail address or a URL of yours; sites are told it, as who fetches from them"
        )
    return FetchSettings(contact=settings.contact, spacing=settings.spacing, reach=Reach(besides=settings.reach))


_CONTACT = re.compile(r"[!-~]+(?:@|://)[!-~]+")


def _embedded(url: str) -> GraphStore:
    from graph.stores.embedded_store import EmbeddedStore  # the engine's library is 180 MB

    folder = Path(url.partition(":")[2]).expanduser()
    folder.parent.mkdir(parents=True, exist_ok=True)
    return EmbeddedStore(f"embedded:{folder}")


def _neo4j(url: str) -> GraphStore:
    from graph.stores.neo4j_store import Neo4jStore

    return Neo4jStore(url)


STORES: Mapping[str, Callable[[str], GraphStore]] = {
    "embedded": _embedded,
    "bolt": _neo4j,
    "neo4j": _neo4j,
    "neo4j+s": _neo4j,
}


def known_store(url: str) -> str:
    """The URL, or ConfigurationError with the schemes that there are."""
    if _scheme(url) not in STORES:
        raise ConfigurationError(
            f"DEALGRAPH_STORE: {_scheme(url) or url!r} is no store; a URL that begins with one of "
            f"{', '.join(f'{scheme}:' for scheme in STORES)}"
        )
    return url


def _known_log(url: str) -> str:
    if not url.startswith(SQLITE) or url == SQLITE:
        raise ConfigurationError(f"DEALGRAPH_LOG: {without_password(url)!r} is no log; it is named {SQLITE}PATH")
    return url


def without_password(url: str) -> str:
    """The URL as it may be shown."""
    return PASSWORD.sub(r"\1***@", url)


PASSWORD = re.compile(r"(://[^:/@]*:)[^/]*@")


def _scheme(url: str) -> str:
    return url.partition(":")[0]


def _seconds(value: str, name: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST_SPACING:
        raise ConfigurationError(f"{name}: seconds, 0 to {_LONGEST_SPACING}, not {value!r}")
    return seconds


_LONGEST_SPACING = 3_600


def _secret(values: Mapping[str, str | None], name: str) -> str | None:
    """The value, or the content of the file that NAME_FILE names."""
    path = values.get(f"{name}_FILE")
    if values.get(name) or not path:
        return values.get(name) or None
    try:
        return Path(path).read_text(encoding="utf-8").strip() or None
    except OSError as error:
        raise ConfigurationError(f"{name}_FILE: {path} cannot be read: {error.strerror}") from error
