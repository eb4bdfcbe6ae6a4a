"""The routes that match names with parties."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from api.answers import Desk
from api.endpoints import refuse_unknown
from api.matching import CANDIDATES, MOST_CANDIDATES, Matching
from api.reconciliation import manifest, posted_queries, reconciled
from api.responses import answered
from graph.log import Log

# Pages of others may read what the service is, not what it holds: OpenRefine asks for the manifest from its page.
FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


class CandidateRow(BaseModel):
    """A party that a name may mean; `outcome` is same, different or to be judged, `reasons` say why."""

    entity: str
    kind: str
    name: str
    matched: str
    score: float
    outcome: str
    reasons: list[str]


class Matched(BaseModel):
    """A name with its candidates."""

    name: str
    candidates: list[CandidateRow]


class MatchPage(BaseModel):
    """One item for each name that was asked for."""

    items: list[Matched]
    next: str | None


def add_matching(router: APIRouter, desk: Desk, log: Log) -> None:
    """`/match`, and `/reconcile` for spreadsheets."""
    matching = Matching(desk, log)

    @router.get("/match", response_model=MatchPage, tags=["graph"])
    def match(
        request: Request,
        name: Annotated[list[str], Query(description="up to 100 of them")],
        limit: Annotated[int, Query(ge=1, le=MOST_CANDIDATES)] = CANDIDATES,
    ) -> Response:
        """The parties that each name may mean, scored and explained, the likeliest first."""
        refuse_unknown(request, ("name", "limit"), lists=("name",))
        return answered(request, {"items": matching.match_all(name, limit), "next": None})

    @router.get("/reconcile", tags=["reconciliation"])
    def reconcile(
        request: Request, queries: Annotated[str | None, Query(description="JSON: a batch of queries")] = None
    ) -> Response:
        """The manifest of the reconciliation service (API 0.2), or the answers to a batch of queries."""
        refuse_unknown(request, ("queries",))
        if queries is None:
            told = answered(request, manifest(str(request.base_url)))
            told.headers.update(FOR_ALL)
            return told
        return answered(request, reconciled(matching, queries))

    @router.post("/reconcile", tags=["reconciliation"])
    async def reconcile_posted(request: Request) -> Response:
        """The answers to a batch of queries, posted as the form field `queries`."""
        queries = await posted_queries(request)
        answers: dict[str, Any] = await run_in_threadpool(reconciled, matching, queries)
        return answered(request, answers)
