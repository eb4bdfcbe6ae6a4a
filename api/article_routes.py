"""The route that takes articles in: read and kept in the log as `add` does it, which the graph follows."""

import io
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any

import anyio
import orjson
from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from api.failures import one_line
from api.guard import WritingKey
from api.keeping import Kept, is_known, keep
from api.problems import Problem
from api.wiring import article_reader
from extract.pipeline import Reader
from graph.claim_json import as_json
from graph.log import Log, Origin
from graph.model import Article

LARGEST_BODY = 2_000_000
MOST_DOCUMENTS = 50
TOLD = 10
LINES = "application/x-ndjson"
# No form of another site's page can send these without the browser's asking first, and we allow no site.
TYPES = ("application/json", LINES)
FOLLOWS = "the graph follows in seconds: it holds this once `sequence` of /readyz is no less than the one here"
THERE = "it was there already, or is forgotten: nothing changed"
OWN_PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {
        "description": HTTPStatus(code).phrase,
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    }
    for code in (403, 413, 415)
}


class Taken(BaseModel):
    """What became of one document: `claims` are those that are kept of it, in the form of `dealgraph read`."""

    id: str
    article: str
    kept: bool
    claims: list[dict[str, Any]]
    supersedes: str | None
    note: str | None


class Intake(BaseModel):
    """One item a document; `sequence` is where the log ends."""

    items: list[Taken]
    sequence: int
    note: str


def add_articles(router: APIRouter, log: Log, key: str | None) -> None:
    """`POST /articles`."""
    reader = cache(article_reader)
    # One is read at a time; who waits holds no thread that others' questions need.
    turn = anyio.CapacityLimiter(1)

    @router.post(
        "/articles",
        summary="Take articles in",
        response_model=Intake,
        status_code=HTTPStatus.CREATED,
        responses={200: {"model": Intake, "description": "All was there already"}, **OWN_PROBLEMS},
        dependencies=[Depends(WritingKey(key))],
        openapi_extra={"requestBody": {"required": True, "content": {kind: {} for kind in TYPES}}},
        tags=["articles"],
    )
    async def post_articles(request: Request) -> Response:
        """Reads and keeps one document of JSON, or up to 50 JSON lines, as `dealgraph add` does: all or, where one of
        them cannot be read, none. Needs the key."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in TYPES:
            raise HTTPException(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Content-Type: {' or '.join(TYPES)}, not {kind or 'nothing'}"
            )
        body = await _body(request)
        return await anyio.to_thread.run_sync(_taken_in, log, reader, body, kind, limiter=turn)


async def _body(request: Request) -> bytes:
    """Of a body above the limit no more is held than that."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise HTTPException(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"more than {LARGEST_BODY:,} bytes: post fewer documents at a time, or use `dealgraph add`",
            )
    return bytes(body)


def _taken_in(log: Log, reader: Callable[[], Reader], body: bytes, kind: str) -> Response:
    taken = [_kept(log, reader, article) for article in _articles(body, kind)]
    is_new = any(item.kept for item in taken)
    answer = Intake(items=taken, sequence=log.sequence(), note=FOLLOWS if is_new else THERE)
    status = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    there = {"Location": f"/articles/{taken[0].article}"} if len(taken) == 1 else {}
    return Response(orjson.dumps(answer.model_dump()), status, there, "application/json")


def _kept(log: Log, reader: Callable[[], Reader], article: Article) -> Taken:
    if is_known(log, article):
        return _taken(Kept(article=article, claims=log.claims_of(article.id) or ()))
    [(_, claims)] = reader().read([article])
    return _taken(keep(log, article, claims, Origin(reader=reader().version)))


def _taken(kept: Kept) -> Taken:
    return Taken(
        id=kept.article.key or kept.article.id,
        article=kept.article.id,
        kept=kept.is_new,
        claims=[{"id": claim.id, **as_json(claim)} for claim in kept.claims],
        supersedes=kept.supersedes,
        note=None if kept.is_new else THERE,
    )


def _articles(body: bytes, kind: str) -> list[Article]:
    """All of them, before any is read."""
    from extract.documents import DocumentError  # spaCy's languages: nothing that who only asks needs
    from extract.documents.lines import json_lines

    refused: list[DocumentError] = []
    _refuse_what_is_not_utf_8(body)
    lines = io.BytesIO(body if kind == LINES else _one_line(body))
    found = list(json_lines(lines, "body", refused.append))
    if refused:
        more = f"; and {len(refused) - TOLD} more" if len(refused) > TOLD else ""
        said = "; ".join(map(one_line, refused[:TOLD]))
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, f"{said}{more}; nothing is kept")
    if len(found) > MOST_DOCUMENTS:
        raise HTTPException(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"{len(found)} documents: post {MOST_DOCUMENTS} at a time at most"
        )
    return found


def _refuse_what_is_not_utf_8(body: bytes) -> None:
    try:
        body.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"not in UTF-8: byte {error.start + 1} of the body") from error


def _one_line(body: bytes) -> bytes:
    """One document may be written on several lines."""
    try:
        return orjson.dumps(orjson.loads(body))
    except orjson.JSONDecodeError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"no JSON: {one_line(error)}") from error
