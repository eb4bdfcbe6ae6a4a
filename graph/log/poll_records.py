"""What is kept of feeds and of the articles that they list, as records; moments are ISO texts in UTC."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """How a feed fares. `due` is when to ask it again, `pause` the seconds that it is left alone between two polls.

    `polled` is when it was last read; `failures` since then, and the `reason` of the last one. A feed that is
    `quarantined`, since then, is asked no more.
    """

    name: str
    url: str
    due: str
    pause: float
    etag: str | None = None
    modified: str | None = None
    polled: str | None = None
    failures: int = 0
    reason: str | None = None
    quarantined: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFiles:
    """What a site (`https://host`) says to programs, as it says it, and until when that holds."""

    address: str
    robots: str
    tdmrep: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An article that a feed lists. `address` is the one form of its link; `told` changes where the feed says that
    the article did; `text` is the article itself where the feed has it.
    """

    address: str
    link: str
    told: str
    title: str
    published: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An article that a feed listed, first `seen` then, and that is not read yet."""

    address: str
    link: str
    feed: str
    seen: str
    title: str
    published: str | None
    text: str | None
    attempts: int
