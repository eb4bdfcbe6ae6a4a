"""The HTTP service: one GET per query, look-ups, exports, articles taken in, and the page."""

from collections.abc import Sequence
from importlib import resources

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from api.answers import Desk
from api.article_routes import add_articles
from api.browser_files import browser_files
from api.guard import LOOPBACK, HeadAsGet, Key, SafeHeaders
from api.legible import Legible
from api.match_routes import add_matching
from api.problems import DECLARED, Problem, tell_problems
from api.routes import add_queries, add_reads, health
from api.together_routes import add_analyses
from graph.log import Log
from graph.stores import GraphStore
from queries.catalogue import load_all


def create_app(
    store: GraphStore, log: Log, *, key: str | None = None, writing: str | None = None, hosts: Sequence[str] = LOOPBACK
) -> FastAPI:
    """The service over an open store. Who reads needs the `key`, if there is one; who writes always needs that of
    `writing`. `hosts` are the names by which it may be called: other sites' pages could else reach it under a name of
    their own.
    """
    app = FastAPI(
        title="dealgraph", summary="Who backs whom, on what terms, and how do we know",
        docs_url=None, redoc_url=None, openapi_tags=None,
    )  # fmt: skip
    desk = Desk(store, load_all())
    data = APIRouter(dependencies=[Depends(Key(key))], responses=DECLARED)
    add_queries(data, desk)
    add_reads(data, desk, log)
    add_matching(data, desk, log)
    add_analyses(data, desk)
    add_articles(data, log, writing)
    app.include_router(data)
    app.include_router(health(desk))
    app.mount("/browser", browser_files(desk.catalogue.values()))
    app.mount("/", StaticFiles(directory=str(resources.files("api").joinpath("page")), html=True))
    tell_problems(app)
    app.add_middleware(Legible)
    app.add_middleware(SafeHeaders)
    app.add_middleware(HeadAsGet)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    return app


__all__ = ["Problem", "create_app"]
