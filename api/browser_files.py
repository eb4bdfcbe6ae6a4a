"""What Neo4j Browser fetches for itself, from another origin: a guide and a style, without data."""

from collections.abc import Iterable
from importlib import resources

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from queries.catalogue import Query
from queries.guide import guide


def browser_files(queries: Iterable[Query]) -> ASGIApp:
    """`guide.html` for `:play` and `style.grass` for `:style`, which any page may read."""
    page = guide(queries)
    style = resources.files("queries").joinpath("style.grass").read_text("utf-8")

    def show_guide(_: Request) -> Response:
        return HTMLResponse(page)

    def show_style(_: Request) -> Response:
        return PlainTextResponse(style)

    files = Starlette(routes=[Route("/guide.html", show_guide), Route("/style.grass", show_style)])
    return CORSMiddleware(files, allow_origins=["*"], allow_methods=["GET"], allow_headers=["*"])
