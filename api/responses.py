"""Answers with a tag of their content, and 304 where the asker has them already."""

from hashlib import blake2b
from typing import Any

import orjson
from fastapi import Request, Response


def answered(request: Request, value: Any) -> Response:
    """The value, or 304 without a body when the request's `If-None-Match` names it."""
    return tagged(request, orjson.dumps(value), "application/json")


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """The same of a body of any kind."""
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in _known(request):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media_type)


def _known(request: Request) -> set[str]:
    """The tags that the asker holds; a proxy may have weakened them."""
    return {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
