"""What a deal brought about, told beside it: stakes, valuations, commitments to buy."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from graph.days import gap
from graph.deals.fits import DONE, WITHIN_ARTICLE_DAYS
from graph.deals.grouping import Grouping
from graph.deals.told import Told
from graph.reports import Report
from graph.schema import Status

# Whether a report goes with a report of a deal that stands in the same article.
GoesWith: TypeAlias = Callable[[Report, Report], bool]


def attached(reports: Iterable[Report], deals: Iterable[Grouping]) -> dict[str, str]:
    """The deal that brought about a stake, a valuation or a commitment: by the id of the report, the id of the deal.

    Only where the same article tells of such a deal; of several, the one nearest in time, if there is one.
    """
    beside: dict[str, list[tuple[Grouping, Report]]] = {}
    for deal in deals:
        for report in deal.reports:
            beside.setdefault(report.article.id, []).append((deal, report))
    found = {}
    for report in reports:
        if goes_with := GOES_WITH.get(report.claim.relation.name):
            told = [deal for deal, other in beside.get(report.article.id, ()) if goes_with(report, other)]
            if deal_id := _nearest(report, told):
                found[report.id] = deal_id
    return found


def _nearest(report: Report, deals: Iterable[Grouping]) -> str | None:
    apart = {deal.id: _days_from(report, deal) for deal in deals}
    nearest = [id_ for id_, days in apart.items() if days == min(apart.values())]
    if len(nearest) != 1 or (_is_part_of_it(report) and apart[nearest[0]] > WITHIN_ARTICLE_DAYS):
        return None
    return nearest[0]


def _days_from(report: Report, deal: Grouping) -> int:
    return min(gap(report.day, day) for day in Told(deal.reports).days)


def _is_part_of_it(report: Report) -> bool:
    """A sale or a promise belongs to a deal of its own days; a share is held, and a worth remembered, for long."""
    return report.claim.relation.name == "purchase-commitment" or report.claim.status is Status.ENDED


def _is_of_holder_or_buyer(stake: Report, other: Report) -> bool:
    """What has ended was sold to another; no deal that is only talked of has brought about what somebody holds."""
    if stake.claim.status in DONE and other.claim.status not in DONE:
        return False
    if stake.claim.status is Status.ENDED:
        return other.object is not None and other.subject != stake.subject
    return other.subject == stake.subject


GOES_WITH: Mapping[str, GoesWith] = {
    "stake": _is_of_holder_or_buyer,
    "valuation": lambda _, __: True,
    "purchase-commitment": lambda promise, other: other.subject == promise.object,
}
