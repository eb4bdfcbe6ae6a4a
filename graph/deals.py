"""Which reports tell of the same deal: one round, one purchase, one loan of one company.

First the reports of one article that fit are taken together, then each such group joins the deal that it fits
best, the earliest day first. Only what the reports say decides, never the order in which they came.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from graph.days import gap, is_before
from graph.model import content_id
from graph.money import BY_WAY_OF_USD, can_be_same, in_usd
from graph.reports import Report
from graph.schema import Status
from graph.told import Told, tells_of_a_round

WINDOW_DAYS = 120
# How far a rumoured sum, or that of a purchase that failed, may be from the one that is signed.
RUMOUR_SLACK = 0.25
# An article that tells of an earlier deal beside its news dates the earlier one.
WITHIN_ARTICLE_DAYS = 31
# Two articles that share neither a party, a round nor a sum speak of one deal only when they are news together.
NEWS_DAYS = 7
# How long before the day that others state for a deal it may have been told as done.
ANNOUNCED_DAYS = 31
NO_DEAL = "cumulative"
DONE = (Status.ASSERTED, Status.ENDED)
ATTACHED = ("stake", "valuation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The reports of one deal. `id` comes from the report that was published first."""

    id: str
    kind: str
    reports: tuple[Report, ...]


def grouped(reports: Iterable[Report]) -> list[Grouping]:
    """The deals that these reports of one company tell of, each report in one at most."""
    kinds: dict[str, list[Report]] = {}
    for report in reports:
        kind = report.claim.relation.deal_kind
        if kind is not None and report.round != NO_DEAL:
            kinds.setdefault(kind, []).append(report)
    found = [(kind, told) for kind, its in sorted(kinds.items()) for told in _deals(its)]
    made = [Grouping(id=content_id("d", kind, told.first.id), kind=kind, reports=told.reports) for kind, told in found]
    return sorted(made, key=lambda deal: deal.id)


def _deals(reports: list[Report]) -> list[Told]:
    """A denial, an end and what adds nothing speak of what was told before, so they come last."""
    groups = _of_each_article(reports)
    told = [group for group in groups if not group.looks_back]
    told.sort(key=lambda group: (not group.is_dated, min(group.days), group.first.id))
    back = [group for group in groups if group.looks_back]
    back.sort(key=lambda group: (group.is_answer, group.first.published, group.first.id))
    return _joined(_joined([], told), back)


def _of_each_article(reports: list[Report]) -> list[Told]:
    ordered = sorted(reports, key=lambda r: (r.article.id, r.claim.relation.name != "raises", r.day, r.id))
    groups: list[Told] = []
    for _, its in groupby(ordered, key=lambda report: report.article.id):
        groups += _joined([], [Told((report,)) for report in its])
    return groups


def _joined(deals: Sequence[Told], groups: Iterable[Told]) -> list[Told]:
    joined = list(deals)
    for group in groups:
        fitting = [deal for deal in joined if fits(deal, group)]
        if fitting:
            best = min(fitting, key=lambda deal: _distance(deal, group))
            joined.remove(best)
            group = Told((*best.reports, *group.reports))
        joined.append(group)
    return joined


def fits(deal: Told, group: Told) -> bool:
    """Whether both can tell of one deal."""
    return (
        _investors_fit(deal, group)
        and _rounds_fit(deal, group)
        and _days_fit(deal, group)
        and not _is_told_too_early(deal, group)
        and not _is_told_too_early(group, deal)
        and _share_something(deal, group)
        and _amounts_fit(deal, group)
    )


def _investors_fit(deal: Told, group: Told) -> bool:
    """Who is only said to have invested was in the deal of others only where the same article tells of a round."""
    if deal.givers & group.givers or not (deal.is_bare or group.is_bare):
        return True
    telling = {report.article.id for report in (*deal.reports, *group.reports) if tells_of_a_round(report)}
    return bool(deal.articles & group.articles & telling)


def _rounds_fit(deal: Told, group: Told) -> bool:
    if deal.apart != group.apart:
        return False
    return not deal.rounds or not group.rounds or bool(deal.rounds & group.rounds)


def _days_fit(deal: Told, group: Told) -> bool:
    """A day that is not stated may lie long before its article, where round or sum are those of an earlier deal."""
    if _gap(deal, group) <= (WINDOW_DAYS if _are_of_two_articles(deal, group) else WITHIN_ARTICLE_DAYS):
        return True
    if group.looks_back and deal.givers & group.givers:
        return min(deal.first.published, *deal.days) <= group.first.published
    if group.is_dated and deal.is_dated:
        return False
    return bool(deal.rounds & group.rounds) or _share_an_amount(deal, group)


def _is_told_too_early(early: Told, late: Told) -> bool:
    """No report tells of a later event as done."""
    done = [report.published for report in early.reports if report.claim.status is not Status.TENTATIVE]
    stated = [report.stated_day for report in late.reports if report.stated_day and report.claim.status in DONE]
    return any(is_before(published, day, by=ANNOUNCED_DAYS) for published in done for day in stated)


def _share_something(deal: Told, group: Told) -> bool:
    if not _are_of_two_articles(deal, group) or deal.givers & group.givers or deal.rounds & group.rounds:
        return True
    apart = min(gap(a.published, b.published) for a in deal.reports for b in group.reports)
    return _share_an_amount(deal, group) or apart <= NEWS_DAYS


def _amounts_fit(deal: Told, group: Told) -> bool:
    if _has_more_than_the_whole(deal, group) or _has_more_than_the_whole(group, deal):
        return False
    if deal.rounds & group.rounds and _gap(deal, group) <= WINDOW_DAYS:
        return True
    day = deal.first.day
    shared = deal.own.keys() & group.own.keys()
    pairs = [(deal.totals, group.totals), *((deal.own[party], group.own[party]) for party in sorted(shared))]
    is_loose = deal.is_rumour != group.is_rumour or _is_purchase_called_off(deal, group)
    slack = RUMOUR_SLACK if is_loose else 0.0
    return all(not a or not b or any(can_be_same(x, y, day=day, slack=slack) for x in a for y in b) for a, b in pairs)


def _is_purchase_called_off(deal: Told, group: Told) -> bool:
    """What a purchase that failed would have cost has changed since it was signed."""
    is_purchase = group.first.claim.relation.name == "acquires"
    return is_purchase and group.is_answer and bool(deal.givers & group.givers)


def _has_more_than_the_whole(whole: Told, part: Told) -> bool:
    """No investor puts in more than all do."""
    day = whole.first.day
    own = [usd.value for paid in part.own.values() for amount in paid if (usd := in_usd(amount, (), day))]
    total = [usd.value for amount in whole.totals if (usd := in_usd(amount, (), day))]
    return bool(own and total) and min(own) > max(total) * (1 + BY_WAY_OF_USD)


def _share_an_amount(deal: Told, group: Told) -> bool:
    day = deal.first.day
    return any(can_be_same(x, y, day=day) for x in deal.totals for y in group.totals)


def _distance(deal: Told, group: Told) -> tuple[bool, bool, int, str]:
    same_amount = _share_an_amount(deal, group)
    return not deal.rounds & group.rounds, not same_amount, _gap(deal, group), deal.first.id


def _gap(deal: Told, group: Told) -> int:
    return min(gap(a, b) for a in deal.days for b in group.days)


def _are_of_two_articles(deal: Told, group: Told) -> bool:
    return not deal.articles & group.articles


def attached(reports: Iterable[Report], deals: Iterable[Grouping]) -> dict[str, str]:
    """The deal that brought about a stake or made a valuation: by the id of the report, the id of the deal.

    Only where the same article tells of such a deal; of several, the one nearest in time, if there is one.
    """
    beside: dict[str, list[tuple[Grouping, Report]]] = {}
    for deal in deals:
        for report in deal.reports:
            beside.setdefault(report.article.id, []).append((deal, report))
    found = {}
    for report in reports:
        if report.claim.relation.name not in ATTACHED:
            continue
        told = [pair for pair in beside.get(report.article.id, ()) if _goes_with(report, pair[1])]
        nearest = min((gap(report.day, other.day) for _, other in told), default=0)
        ids = {deal.id for deal, other in told if gap(report.day, other.day) == nearest}
        if len(ids) == 1:
            found[report.id] = ids.pop()
    return found


def _goes_with(report: Report, other: Report) -> bool:
    return report.object is None or report.subject == other.subject
