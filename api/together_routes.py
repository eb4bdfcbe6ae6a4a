"""`/camps` and `/centrality`: who invests together, over the whole graph."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.answers import Desk, page_of
from api.endpoints import page_model, refuse_unknown
from api.responses import answered
from api.together import ANALYSES, Analysis

SUMMARIES = {
    "camps": "Investors that invest together, each camp named by who backs most companies",
    "centrality": "Where investors stand: their partners, how dense those are, how much goes through them",
}
Since = Annotated[str | None, Query(description="only investments from this day on: 2024, 2024-05 or 2024-05-13")]
AtLeast = Annotated[int, Query(ge=1, le=1000, description="companies that two investors share to count as partners")]
Limit = Annotated[int, Query(ge=1, le=10_000)]
Cursor = Annotated[str | None, Query(description="`next` of the page before")]


def add_analyses(router: APIRouter, desk: Desk) -> None:
    """One endpoint for each analysis."""
    for name, analysis in ANALYSES.items():
        router.add_api_route(
            f"/{name}", _endpoint(desk, name, analysis), name=name, summary=SUMMARIES[name],
            response_model=page_model(name, analysis.columns), tags=["graph"],
        )  # fmt: skip


def _endpoint(desk: Desk, name: str, analysis: Analysis) -> Callable[..., Response]:
    def analysed(
        request: Request, since: Since = None, at_least: AtLeast = 2, limit: Limit = 100, cursor: Cursor = None
    ) -> Response:
        refuse_unknown(request, ("since", "at_least", "limit"))
        asked = {"since": since, "at_least": at_least, "limit": limit}
        page = page_of(name, asked, analysis.rows(desk, since, at_least), cursor)
        return answered(request, {"items": page.items, "next": page.next})

    return analysed
