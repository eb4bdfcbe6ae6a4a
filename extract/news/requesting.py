"""One request and its whole answer: in its turn, within its bounds, and what failed told apart."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from random import Random

import httpcore2
import httpx2

from extract.news import urls
from extract.news.connecting import GuardedTransport, Resolve, UnreachableError
from extract.news.pacing import Pacing, PauseError
from extract.news.refusals import HOST_PAUSES, PASSING, FetchError, NotYetError, advice, retry_after
from extract.news.robots import AGENT
from extract.news.settings import FetchSettings

_CONNECT_SECONDS = 10.0
_NETWORK_ERRORS = (
    httpx2.HTTPError, httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.TimeoutException,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one request brought, in how many seconds; `onward` is where a redirect leads."""

    url: httpx2.URL
    status: int
    headers: httpx2.Headers
    body: bytes
    onward: httpx2.URL | None
    seconds: float


class Requester:
    """Makes requests; it spaces those of all who share it."""

    def __init__(self, settings: FetchSettings, resolve: Resolve, chance: Random) -> None:
        self._most_bytes = settings.most_bytes
        self.pacing = Pacing(
            spacing=settings.spacing,
            at_once=settings.at_once,
            at_once_per_site=settings.at_once_per_site,
            patience=settings.patience,
            chance=chance,
        )
        self._client = _client(settings, resolve)

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._client.aclose()

    async def request(self, url: httpx2.URL, headers: Mapping[str, str], *, delay: float, left: float) -> Answer:
        """The answer, be it a redirect; `left` seconds of it are waited for once its turn has come."""
        try:
            async with self.pacing.turn(urls.site(str(url)), delay):
                found = await self._answered(url, headers, left)
        except PauseError as pause:
            raise NotYetError(str(url), pause.seconds) from None
        return self._judged(found)

    async def _answered(self, url: httpx2.URL, headers: Mapping[str, str], left: float) -> Answer:
        try:
            async with asyncio.timeout(left):
                return await _answer(
                    self._client, self._client.build_request("GET", url, headers=headers), self._most_bytes
                )
        except UnreachableError as error:
            raise FetchError(str(url), str(error)) from None
        except TimeoutError:
            raise self._failure(url, "is not there within the deadline") from None
        except _NETWORK_ERRORS as error:
            raise self._failure(url, f"cannot be reached ({error or type(error).__name__})") from error

    def _judged(self, found: Answer) -> Answer:
        if found.status in PASSING:
            asked = retry_after(found.headers.get("retry-after"), datetime.now(UTC))
            raise self._failure(found.url, f"answered {found.status}", asked, pauses=found.status in HOST_PAUSES)
        self.pacing.answered(urls.site(str(found.url)))
        if found.onward is None and found.status not in (httpx2.codes.OK, httpx2.codes.NOT_MODIFIED):
            raise FetchError(str(found.url), f"answered {found.status}", advice(found.status))
        return found

    def _failure(self, url: httpx2.URL, failed: str, asked: float | None = None, *, pauses: bool = False) -> FetchError:
        again = self.pacing.failed(urls.site(str(url)), asked=asked, pauses=pauses)
        return FetchError(str(url), failed, again=again)


def _client(settings: FetchSettings, resolve: Resolve) -> httpx2.AsyncClient:
    """One that keeps no cookies and follows no redirect by itself."""
    transport = GuardedTransport(settings.reach, resolve, at_once=settings.at_once, certificates=settings.certificates)
    return httpx2.AsyncClient(
        transport=transport,
        headers={"User-Agent": f"{AGENT} (+{settings.contact})"},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        timeout=httpx2.Timeout(settings.deadline, connect=_CONNECT_SECONDS),
        trust_env=False,
    )


async def _answer(client: httpx2.AsyncClient, request: httpx2.Request, most_bytes: int) -> Answer:
    clock = asyncio.get_running_loop().time
    began = clock()
    response = await client.send(request, stream=True)
    try:
        has_body = response.status_code in (httpx2.codes.OK, httpx2.codes.NOT_MODIFIED)
        return Answer(
            url=request.url,
            status=response.status_code,
            headers=response.headers,
            body=await _body(response, most_bytes) if has_body else b"",
            onward=response.next_request.url if response.next_request else None,
            seconds=clock() - began,
        )
    finally:
        await response.aclose()


async def _body(response: httpx2.Response, most_bytes: int) -> bytes:
    """Counted as it is unpacked, so that a bomb gets no further than the bound."""
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > most_bytes:
            failed = f"is longer than {most_bytes / 1e6:g} MB"
            raise FetchError(str(response.url), failed, "no feed or article is so long: remove it")
    return bytes(body)
