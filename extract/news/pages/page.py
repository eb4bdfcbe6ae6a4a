"""The record of what a page holds."""

from dataclasses import dataclass
from datetime import datetime

from extract.news.times import SEOUL, local_day

ARTICLE, EMPTY = "article", "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself, and the text that it holds."""

    title: str
    authors: tuple[str, ...]
    published: datetime | None
    canonical: str
    publisher: str | None
    language: str | None
    body: str
    kind: str
    # Why its owner wants nobody to train on it, as the page says so.
    opt_out: tuple[str, ...]
    next_page: str | None
    # The address of the whole page, where this is its short form for telephones.
    amp_of: str | None

    @property
    def day(self) -> str | None:
        """The day on which its readers saw it: in Seoul, or by the clock that the page names."""
        if self.published is None:
            return None
        return local_day(self.published, SEOUL if self.language == "ko" else self.published.tzinfo)

    @property
    def is_article(self) -> bool:
        return self.kind == ARTICLE
