"""How we fetch."""

from dataclasses import dataclass, field
from pathlib import Path

from extract.news.addresses import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Times are in seconds. `contact` is a URL or a mail address where the owner of a site finds who fetches.

    A request, with its redirects, ends at the deadline; waiting for its turn does not count. A turn that is further
    away than `patience` is not waited for.
    """

    contact: str
    deadline: float = 30.0
    most_bytes: int = 10_000_000
    spacing: float = 1.0
    at_once: int = 16
    at_once_per_site: int = 1
    patience: float = 60.0
    reach: Reach = field(default_factory=Reach)
    certificates: Path | None = None
