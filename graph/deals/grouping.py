"""Which reports tell of the same deal: one round, one purchase, one loan of one company.

First the reports of one article that fit are taken together, then each such group joins the deal that it fits
best, the earliest day first, and last the deals that a later one showed to be one. Only what the reports say
decides, never the order in which they came.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from graph.deals.fits import days_between, fits, is_beside_news, share_an_amount, share_an_own_amount, tells_news_of
from graph.deals.righted import corrects_itself
from graph.deals.told import Told
from graph.model import content_id
from graph.reports import Report

NO_DEAL = "cumulative"


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
    told.sort(key=lambda group: (not group.is_dated, group.is_of_a_year, min(group.days), group.first.id))
    back = [group for group in groups if group.looks_back]
    back.sort(key=lambda group: (group.is_answer, group.first.published, group.first.id))
    answers = [group for group in back if group.is_answer]
    return _beside_news(_joined(_settled(_joined([], told, answers), answers), back))


def _of_each_article(reports: list[Report]) -> list[Told]:
    ordered = sorted(reports, key=lambda r: (r.article.id, r.claim.relation.name != "raises", r.day, r.id))
    groups: list[Told] = []
    for _, its in groupby(ordered, key=lambda report: report.article.id):
        groups += _joined([], [Told((report,)) for report in its])
    return groups


def _joined(deals: Sequence[Told], groups: Iterable[Told], answers: Sequence[Told] = ()) -> list[Told]:
    joined = list(deals)
    for group in groups:
        fitting = [deal for deal in joined if fits(deal, group, answers)]
        if fitting:
            best = min(fitting, key=lambda deal: _distance(deal, group))
            joined.remove(best)
            group = Told((*best.reports, *group.reports))
        joined.append(group)
    return joined


def _beside_news(deals: Sequence[Told]) -> list[Told]:
    """Who is only said to have invested, and that in no other deal, did so in the one that its article tells of."""
    found = [*deals]
    for bare in sorted((deal for deal in deals if is_beside_news(deal)), key=lambda deal: deal.first.id):
        news = [deal for deal in found if tells_news_of(deal, bare)]
        if len(news) == 1:
            found = [deal for deal in found if deal not in (bare, *news)]
            found.append(Told((*news[0].reports, *bare.reports)))
    return found


def _settled(deals: list[Told], answers: Sequence[Told]) -> list[Told]:
    """Two that had nothing in common may each have something in common with a third."""
    in_order = sorted(deals, key=lambda deal: (min(deal.days), deal.first.id))
    again = _joined([], in_order, answers)
    return again if len(again) == len(deals) else _settled(again, answers)


def _distance(deal: Told, group: Told) -> tuple[bool, bool, bool, int, str]:
    same_amount = share_an_amount(deal, group) or share_an_own_amount(deal, group)
    is_own = corrects_itself(deal, group)
    return not deal.rounds & group.rounds, not same_amount, not is_own, days_between(deal, group), deal.first.id
