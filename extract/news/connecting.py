"""Connections to checked addresses alone: a name is resolved once, and what was checked is what is connected to."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from pathlib import Path

import httpcore2
import httpx2

from extract.news.addresses import Reach

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
_IDLE_SECONDS = 30.0


class UnreachableError(Exception):
    """A connection that must not be made; the message says why."""


async def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, best first, as this machine resolves names."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedBackend(httpcore2.AsyncNetworkBackend):
    """TCP to what `reach` admits. The name stays with the caller: Host and certificate are of the name."""

    def __init__(self, reach: Reach, resolve: Resolve) -> None:
        self._reach = reach
        self._resolve = resolve
        self._plain = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """A connection to the first address that takes it; UnreachableError where one address must not be reached."""
        *others, last = await self._checked(host, port)
        for address in others:
            try:
                return await self._plain.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return await self._plain.connect_tcp(last, port, timeout, local_address, socket_options)

    async def _checked(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"no address is known for {host}") from error
        if not addresses:
            raise httpcore2.ConnectError(f"no address is known for {host}")
        for address in addresses:
            if objection := self._reach.objection(host, address, port):
                raise UnreachableError(objection)
        return addresses


class GuardedTransport(httpx2.AsyncBaseTransport):
    """HTTP/2 where the server speaks it, HTTP/1.1 elsewhere, over guarded connections; no proxy, no environment."""

    def __init__(self, reach: Reach, resolve: Resolve, *, at_once: int, certificates: Path | None) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=_ssl_context(certificates),
            max_connections=at_once,
            keepalive_expiry=_IDLE_SECONDS,
            http2=True,
            network_backend=GuardedBackend(reach, resolve),
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to one request, its body still to be read."""
        url = request.url
        answer = await self._pool.handle_async_request(
            httpcore2.Request(
                request.method,
                httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._pool.aclose()


class _Body(httpx2.AsyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


def _ssl_context(certificates: Path | None) -> ssl.SSLContext:
    """Who is trusted: what this machine trusts, or who is in a file."""
    if certificates is None:
        return httpx2.create_ssl_context(trust_env=False)
    return ssl.create_default_context(cafile=certificates)
