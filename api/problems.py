"""What the service answers when it can not: problem details (RFC 9457), and never an exception's own text on 500."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from api.answers import AmbiguousPartyError, InvalidCursorError, UnknownError
from api.failures import one_line
from api.wiring import NotReadyError
from graph.log import LogError
from graph.resolve.names import shortened
from graph.stores import QueryTimeoutError, StoreError, StoreUnavailableError
from queries.catalogue import InvalidValueError


class Problem(BaseModel):
    """A failure; `detail` says what was wrong and what to do."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str


# The most special class first. A message of these is written for the one who asked.
ANSWERS: Mapping[type[Exception], HTTPStatus] = {
    UnknownError: HTTPStatus.NOT_FOUND,
    AmbiguousPartyError: HTTPStatus.UNPROCESSABLE_ENTITY,
    InvalidValueError: HTTPStatus.UNPROCESSABLE_ENTITY,
    InvalidCursorError: HTTPStatus.BAD_REQUEST,
    NotReadyError: HTTPStatus.SERVICE_UNAVAILABLE,
}
# These name files, servers and statements, which are not for everyone.
HIDDEN: Mapping[type[Exception], tuple[HTTPStatus, str]] = {
    StoreUnavailableError: (HTTPStatus.SERVICE_UNAVAILABLE, "the graph does not answer now; ask again later"),
    QueryTimeoutError: (HTTPStatus.GATEWAY_TIMEOUT, "the answer took too long; ask for less"),
    StoreError: (HTTPStatus.INTERNAL_SERVER_ERROR, "the graph could not answer; the service's log says why"),
    LogError: (HTTPStatus.SERVICE_UNAVAILABLE, "the log of articles does not answer now; ask again later"),
}
DEFECT = "an error of the service, not of the question; the service's log says which"
# What a route may answer beside its own: shown in OpenAPI.
DECLARED: dict[int | str, dict[str, Any]] = {
    code: {
        "description": HTTPStatus(code).phrase,
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    }
    for code in (400, 401, 404, 422, 503)
}


def problem(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """The failure as application/problem+json."""
    body = Problem(
        title=HTTPStatus(status).phrase, status=status, detail=detail, instance=request.url.path
    ).model_dump()  # fmt: skip
    return Response(orjson.dumps(body), int(status), headers, "application/problem+json")


def tell_problems(app: FastAPI) -> None:
    """Every failure of the app becomes a problem."""
    for known, status in ANSWERS.items():
        app.add_exception_handler(
            known, lambda request, error, status=status: problem(request, status, one_line(error))
        )
    for hidden, (status, detail) in HIDDEN.items():
        app.add_exception_handler(
            hidden, lambda request, _, status=status, detail=detail: problem(request, status, detail)
        )
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, lambda request, _: problem(request, 500, DEFECT))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for it alone
    details = [f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors()]
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(details))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for it alone
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        path = request.url.path
        allowed = ["GET", "HEAD", *(["POST"] if "post" in request.app.openapi()["paths"].get(path, {}) else [])]
        said = (
            f"{request.method} is not answered at {path}: it is asked with {', '.join(allowed[:-1])} and {allowed[-1]}"
        )
        return problem(request, error.status_code, said, {"Allow": ", ".join(allowed)})
    detail = (
        error.detail
        if error.detail != HTTPStatus(error.status_code).phrase
        else f"nothing at {shortened(request.url.path)}"
    )
    return problem(request, error.status_code, detail, error.headers)
