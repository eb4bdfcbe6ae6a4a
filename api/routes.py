"""The routes: queries from the catalogue, look-ups of one party, fact or article, exports, health."""

from http import HTTPStatus
from itertools import chain
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse, StreamingResponse

from api.answers import Desk, UnknownError, query_named
from api.catalogue_json import described
from api.endpoints import endpoint, graph_model, page_model, plot_endpoint, refuse_unknown
from api.exports import FORMATS
from api.plotting import MEDIA_TYPE, PLOTS
from api.responses import answered
from api.wiring import NotReadyError
from graph.log import Log
from graph.resolve.names import normal_form, shortened
from graph.schema import Status

Limit = Annotated[int, Query(ge=1, le=1000)]
Cursor = Annotated[str | None, Query(description="`next` of the page before")]
STATED = ("asserted", "ended")
MOVED: dict[int | str, dict[str, Any]] = {308: {"description": "It merged into another, which is at `Location`"}}


def moved(request: Request, now: str) -> Response:
    """Sends the asker to the present id of what merged into another."""
    there = request.url_for(request.scope["route"].name, id=now).replace(query=request.url.query)
    return RedirectResponse(str(there), HTTPStatus.PERMANENT_REDIRECT)


def add_queries(router: APIRouter, desk: Desk) -> None:
    """`/queries` and one endpoint for each query."""
    listed = [described(query) for query in desk.catalogue.values()]
    graph = graph_model(desk.reads["drawn"].columns)

    @router.get("/queries", summary="All questions that can be asked", tags=["queries"])
    def queries(request: Request) -> Response:
        return answered(request, {"items": listed, "next": None})

    for query in desk.catalogue.values():
        page = page_model(query.name, query.columns)
        router.add_api_route(
            f"/queries/{query.name}", endpoint(desk, query), name=query.name, summary=query.title,
            description=f"{query.summary}\n\n{query.title_ko}",
            response_model=page | graph if query.graph else page, tags=["queries"],
        )  # fmt: skip

    for name in PLOTS:
        router.add_api_route(
            f"/queries/{name}.svg", plot_endpoint(desk, desk.catalogue[name]), name=f"{name}.svg",
            summary=f"{desk.catalogue[name].title} As a plot", response_class=Response,
            responses={200: {"content": {MEDIA_TYPE: {}}, "description": "The plot"}}, tags=["queries"],
        )  # fmt: skip

    @router.get("/queries/{name}", include_in_schema=False)
    def query_header(request: Request, name: str) -> Response:
        return answered(request, described(query_named(desk.catalogue, name)))


def add_reads(router: APIRouter, desk: Desk, log: Log) -> None:
    """What the page needs, and the exports."""

    @router.get("/search", response_model=page_model("search", desk.reads["search"].columns), tags=["graph"])
    def search(request: Request, q: str = "", limit: Limit = 20, cursor: Cursor = None) -> Response:
        """Parties by a part of one of their names, in any language; without `q` the best connected ones."""
        refuse_unknown(request, ("q", "limit"))
        if q:
            page = desk.page("search", cursor, form=normal_form(q), limit=limit)
        else:
            page = desk.page("connected", cursor, limit=limit)
        return answered(request, {"items": page.items, "next": page.next})

    @router.get("/entities/{id}", responses=MOVED, tags=["graph"])
    def entity(request: Request, id: str) -> Response:  # noqa: A002  the path's own word
        """One party with its deals and valuations; an id, or a name that only one party bears."""
        found = desk.party(id)["id"]
        if found != id and desk.former(id):
            return moved(request, found)
        party = desk.look_up("party", id=found)[0]
        deals, valuations = (desk.look_up(read, id=party["id"]) for read in ("raised", "valued"))
        return answered(request, {**party, "deals": deals, "valuations": valuations})

    @router.get(
        "/entities/{id}/neighbours",
        response_model=page_model("neighbours", desk.reads["neighbours"].columns),
        responses=MOVED,
        tags=["graph"],
    )
    def neighbours(
        request: Request,
        id: str,  # noqa: A002
        status: Annotated[list[Status] | None, Query()] = None,
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Response:
        """Every fact between this party and another, the latest first; asserted and ended ones by default."""
        refuse_unknown(request, ("status", "limit"), lists=("status",))
        asked = [str(each) for each in status or STATED]
        found = desk.party(id)["id"]
        if found != id and desk.former(id):
            return moved(request, found)
        page = desk.page("neighbours", cursor, id=found, status=asked, limit=limit)
        return answered(request, {"items": page.items, "next": page.next})

    @router.get("/facts/{id}", responses=MOVED, tags=["graph"])
    def fact(request: Request, id: str) -> Response:  # noqa: A002
        """One fact with the sentences behind it."""
        found = desk.fact(id)
        return answered(request, found) if found["fact"] == id else moved(request, found["fact"])

    @router.get("/articles/{id}", tags=["graph"])
    def article(request: Request, id: str) -> Response:  # noqa: A002
        """Where an article appeared and what it supports; its text is its publisher's."""
        return answered(request, desk.article(id))

    @router.get("/export/{format}", response_class=StreamingResponse, tags=["graph"])
    def export(format: Annotated[str, Path(description=", ".join(FORMATS))]) -> Response:  # noqa: A002
        """The whole resolved graph as a file."""
        if format not in FORMATS:
            raise UnknownError(f"no format {shortened(format)!r}; there are {', '.join(FORMATS)}")
        chosen = FORMATS[format]
        named = {"Content-Disposition": f'attachment; filename="dealgraph.{chosen.ending}"'}
        pieces = chosen.pieces(desk, log)
        first = next(pieces)  # before the status is sent: a graph that does not answer is no empty file
        return StreamingResponse(chain((first,), pieces), media_type=chosen.media_type, headers=named)


def health(desk: Desk) -> APIRouter:
    """Alive, and ready to answer: without a key, for whoever watches the service."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", response_class=PlainTextResponse)
    def healthz() -> str:
        """The process answers."""
        return "ok"

    @router.get("/readyz")
    def readyz(request: Request) -> Response:
        """The graph answers; `sequence` is the last entry of the log that it holds."""
        position = desk.store.position()
        if position is None:
            raise NotReadyError("the graph is not built yet; run `dealgraph load`")
        state: dict[str, Any] = {"status": "ready", "sequence": position.sequence, "version": position.version}
        return answered(request, state)

    return router
