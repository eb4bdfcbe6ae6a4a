"""What is asked for must be text: an address with bytes that are no UTF-8, or with control characters, is refused."""

import unicodedata
from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import parse_qsl, unquote_to_bytes

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.problems import problem

# JSON may be written on several lines.
IN_LINES = {"queries": "\t\n\r"}


class Legible:
    """Refuses what no name, id or value of ours could be, before any route sees it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = next(_faults(scope), None) if scope["type"] == "http" else None
        if fault:
            await problem(Request(scope), HTTPStatus.BAD_REQUEST, fault)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def illegible(text: str, but: str = "") -> str | None:
    """The first control character, in words."""
    found = next((char for char in text if unicodedata.category(char) == "Cc" and char not in but), None)
    return f"a control character, U+{ord(found):04X}, is in no name and no value" if found else None


def _faults(scope: Scope) -> Iterator[str]:
    for name, value in _parts(scope):
        try:
            fault = illegible(value.decode(), IN_LINES.get(name, ""))
        except UnicodeDecodeError as error:
            fault = f"not in UTF-8: byte %{value[error.start]:02X}"
        if fault:
            yield f"{name}: {fault}"


def _parts(scope: Scope) -> Iterator[tuple[str, bytes]]:
    """The path, and the names and values of parameters, as bytes."""
    yield "path", unquote_to_bytes(scope.get("raw_path") or scope["path"].encode())
    asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True, encoding="latin-1")
    for name, value in asked:
        yield "parameter", name.encode("latin-1")
        yield name, value.encode("latin-1")
