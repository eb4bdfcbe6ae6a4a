"""Who may ask: browsers are kept to our own page, and outside loopback a key is needed."""

import hmac
from http import HTTPStatus
from typing import Annotated

from fastapi import Header
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")
# Nothing from elsewhere, nothing inline, in no frame: text of an article that got into the page could do nothing.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class SafeHeaders:
    """Sets HEADERS on every response that does not say otherwise."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class HeadAsGet:
    """Answers HEAD wherever GET is answered, with the same headers and no body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_without_body(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        if scope["type"] == "http" and scope["method"] == "HEAD":
            await self.app({**scope, "method": "GET"}, receive, send_without_body)
        else:
            await self.app(scope, receive, send)


class Key:
    """A dependency that lets nobody through without the key; without a key set, it lets all through."""

    def __init__(self, key: str | None) -> None:
        self.key = key

    def __call__(self, authorization: Annotated[str | None, Header(description="Bearer KEY")] = None) -> None:
        offered = (authorization or "").removeprefix("Bearer ")
        if self.key is not None and not hmac.compare_digest(offered.encode(), self.key.encode()):
            raise HTTPException(
                HTTPStatus.UNAUTHORIZED, "a key is needed: Authorization: Bearer KEY", {"WWW-Authenticate": "Bearer"}
            )


class WritingKey(Key):
    """The same for what writes, on loopback too; without a key set it lets nobody through."""

    def __call__(self, authorization: Annotated[str | None, Header(description="Bearer KEY")] = None) -> None:
        if self.key is None:
            raise HTTPException(
                HTTPStatus.FORBIDDEN,
                "writing needs a key, and this service has none: set DEALGRAPH_API_KEY or _FILE and start it again",
            )
        super().__call__(authorization)
