"""Pages of our own, written as Korean and English sites write theirs, each with what there is to read in it."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx2
from web_server import Reply, Site

from extract.news.pages import Page
from extract.news.pages.whole import whole

FOLDER = Path(__file__).parent / "corpus" / "pages"


@dataclass(frozen=True)
class Case:
    """A page as it is served, and its record: what is in it, and strings that are around its text and none of it."""

    name: str
    record: Mapping[str, Any]

    @property
    def url(self) -> str:
        return str(self.record["url"])

    @property
    def round(self) -> int:
        """0: the rules were made by it. Else they stood still when it was written, and were mended by it then."""
        return int(self.record["round"])

    @property
    def content_type(self) -> str:
        return str(self.record["content_type"])

    @property
    def fetched(self) -> datetime | None:
        """When the page was fetched: only where its times are told from then."""
        return datetime.fromisoformat(self.record["fetched"]) if "fetched" in self.record else None

    @property
    def is_article(self) -> bool:
        return bool(self.record["kind"] == "article")

    def bytes_of(self, name: str) -> bytes:
        return (FOLDER / f"{name}.html").read_text(encoding="utf-8").encode(self.record["encoding"])

    def pages(self) -> dict[str, bytes]:
        """Every address under which something of it is served."""
        further = self.record.get("pages", {})
        return {self.url: self.bytes_of(self.name), **{url: self.bytes_of(name) for url, name in further.items()}}


def cases() -> list[Case]:
    return [Case(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.json"))]


@dataclass(frozen=True)
class Served:
    """What came of a request, as `whole` wants it."""

    url: str
    body: bytes
    content_type: str | None
    fetched: datetime | None = None
    opt_out: tuple[str, ...] = ()


Fetch = Callable[[str], Awaitable[Served]]


@contextmanager
def serving(cases: Sequence[Case]) -> Iterator[Fetch]:
    """A site on this machine that holds the pages of all cases, and how to get one by the address that it has there."""
    pages = [(url, Reply(body=body, headers={"Content-Type": case.content_type}))
             for case in cases for url, body in case.pages().items()]  # fmt: skip
    fetched = {url: case.fetched for case in cases for url in case.pages()}
    paths = {url: f"/{number}" for number, (url, _) in enumerate(pages)}
    with Site({paths[url]: reply for url, reply in pages}) as site:

        async def fetch(url: str) -> Served:
            async with httpx2.AsyncClient(trust_env=False) as client:
                answer = await client.get(f"{site.url}{paths[url]}")
            return Served(url, answer.content, answer.headers.get("content-type"), fetched[url])

        yield fetch


@dataclass(frozen=True)
class Reading:
    """A case and what was read of it."""

    case: Case
    page: Page

    def of_words(self) -> float:
        """F1 of the words of the text, each as often as it stands there."""
        ours, theirs = (Counter(re.findall(r"\w+", text)) for text in (self.page.body, "\n".join(self.wanted("body"))))
        return 2 * (ours & theirs).total() / max((ours + theirs).total(), 1)

    def leaks(self) -> list[str]:
        return [leak for leak in self.wanted("leaks") if leak in self.page.body]

    def wanted(self, field: str) -> Any:
        return self.case.record[field]

    def is_right(self, field: str) -> bool:
        found = getattr(self.page, field)
        if isinstance(found, datetime):
            return found == datetime.fromisoformat(self.wanted(field))
        return bool((list(found) if isinstance(found, tuple) else found) == self.wanted(field))


def readings(cases: Sequence[Case]) -> list[Reading]:
    """Every page, fetched whole from a local server, and read."""

    async def read(fetch: Fetch) -> list[Reading]:
        return [Reading(case, await whole(case.url, fetch)) for case in cases]

    with serving(cases) as fetch:
        return asyncio.run(read(fetch))
