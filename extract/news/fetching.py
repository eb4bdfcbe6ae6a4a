"""Addresses to bytes: politely, safely, and only where something is new."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random, SystemRandom
from types import TracebackType
from typing import Self

import httpx2

from extract.news import opt_outs
from extract.news.addresses import objection_to_form
from extract.news.connecting import Resolve, resolved
from extract.news.refusals import FetchError, advice, further
from extract.news.requesting import Answer, Requester
from extract.news.robots import NO_RULES, Robots, SiteRules
from extract.news.settings import FetchSettings

MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave for asking later whether anything is new; to be kept once what came with them is read."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """As they are sent."""
        sent = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in sent.items() if value}


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came: status 200, or 304 and no body where nothing is new. `url` is where it was, after all redirects."""

    url: str
    status: int
    body: bytes
    content_type: str | None
    validators: Validators
    fetched: datetime
    opt_out: tuple[str, ...]
    cache_control: str = ""


class Fetcher:
    """Fetches, inside `async with`; one is shared by all who fetch, since it spaces their requests.

    `rules` are what sites said before, and receives what they say now.
    """

    def __init__(
        self,
        settings: FetchSettings,
        *,
        resolve: Resolve = resolved,
        chance: Random | None = None,
        rules: MutableMapping[str, SiteRules] | None = None,
    ) -> None:
        self._deadline = settings.deadline
        self._requester = Requester(settings, resolve, chance or SystemRandom())
        self._robots = Robots(self._text, {} if rules is None else rules)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._requester.aclose()

    def pause(self, sites: Mapping[str, float]) -> None:
        """These sites are not to be asked for so many seconds."""
        self._requester.pacing.pause(sites)

    def pauses(self) -> dict[str, float]:
        """The sites that are not to be asked yet, and for how many seconds."""
        return self._requester.pacing.pauses()

    async def get(self, url: str, validators: Validators = NO_VALIDATORS) -> Fetched:
        """What is at an address, or that it is as it was; FetchError where neither can be said."""
        found, rules = await self._at_the_end(url, validators, self._permission)
        if found.status == httpx2.codes.NOT_MODIFIED and not validators.headers():
            raise FetchError(str(found.url), f"answered {found.status}", advice(found.status))
        return Fetched(
            url=str(found.url),
            status=found.status,
            body=found.body,
            content_type=found.headers.get("content-type"),
            validators=_validators(found, validators),
            fetched=datetime.now(UTC),
            opt_out=(*opt_outs.of_headers(found.headers), *rules.opt_out(str(found.url))),
            cache_control=found.headers.get("cache-control", ""),
        )

    async def _at_the_end(
        self, url: str, validators: Validators, rules_for: Callable[[httpx2.URL], Awaitable[SiteRules]]
    ) -> tuple[Answer, SiteRules]:
        """The answer after all redirects, each checked and in its turn like the first; one deadline for them all."""
        target, left = _parsed(url), self._deadline
        for hop in range(MOST_REDIRECTS + 1):
            if objection := objection_to_form(target):
                raise FetchError(str(target), objection)
            with further() if hop else nullcontext():
                rules = await rules_for(target)
                found = await self._requester.request(target, validators.headers(), delay=rules.delay(), left=left)
            if found.onward is None:
                return found, rules
            target, left = found.onward.copy_with(fragment=None), left - found.seconds
        raise FetchError(url, f"is redirected more than {MOST_REDIRECTS} times")

    async def _permission(self, url: httpx2.URL) -> SiteRules:
        rules = await self._robots.rules(f"{url.scheme}://{url.netloc.decode('ascii')}")
        if not rules.allows(str(url)):
            raise FetchError(str(url), "robots.txt keeps programs from it", "ask the site's owner, or remove it")
        return rules

    async def _text(self, url: str) -> tuple[bytes, str]:
        """What robots.txt and the files beside it say; no rules of their own apply to them."""
        found, _ = await self._at_the_end(url, NO_VALIDATORS, _without_rules)
        return found.body, found.headers.get("cache-control", "")


async def _without_rules(_: httpx2.URL) -> SiteRules:
    return NO_RULES


def _parsed(url: str) -> httpx2.URL:
    try:
        return httpx2.URL(url).copy_with(fragment=None)
    except httpx2.InvalidURL as error:
        raise FetchError(url, f"is no URL ({error})") from None


def _validators(found: Answer, sent: Validators) -> Validators:
    """Those given; where nothing is new, a server need not repeat what it gave before."""
    given = Validators(etag=found.headers.get("etag"), modified=found.headers.get("last-modified"))
    return sent if found.status == httpx2.codes.NOT_MODIFIED and given == NO_VALIDATORS else given
