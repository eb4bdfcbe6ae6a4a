"""What a correction sets right: a sum or percent that was told before of the same parties, and so of the same deal."""

from collections.abc import Iterable

from graph.deals.told import Told
from graph.money import can_be_same
from graph.reports import Report
from graph.schema import Status


def may_set_right(right: Report, told: Report) -> bool:
    """Whether a correction may mean what another article told before it, or on its day."""
    parties = [(each.claim.relation.name, each.subject, each.object) for each in (right, told)]
    over = [each.claim.status is Status.ENDED for each in (right, told)]
    return (
        right.corrects
        and parties[0] == parties[1]
        and over[0] == over[1]
        and not (is_denied(right) or is_denied(told))
        and right.article.id != told.article.id
        and told.published <= right.published
    )


def is_set_right(deal: Told, group: Told, answers: Iterable[Told] = ()) -> bool:
    """Whether one of the two corrects the sum of the other.

    A correction sets one sum right; what its own article denies is not so, but no more.
    """
    told = (*deal.reports, *group.reports, *(report for answer in answers for report in answer.reports))
    denying = {report.article.id for report in told if is_denied(report)}
    return any(
        _corrects(report, right, wrong)
        for right, wrong in ((deal, group), (group, deal))
        for report in right.reports
        if report.corrects and report.article.id not in denying
    )


def corrects_itself(deal: Told, group: Told) -> bool:
    """Whether a publisher sets right in one of the two what it told in the other."""
    return any(
        right.source == told.source and may_set_right(right, told)
        for ones, others in ((deal, group), (group, deal))
        for right in ones.reports
        if right.corrects
        for told in others.reports
    )


def is_denied(report: Report) -> bool:
    return report.claim.status is Status.DENIED


def _corrects(report: Report, right: Told, wrong: Told) -> bool:
    meant = [told for told in wrong.reports if told.claim.amount and may_set_right(report, told)]
    other = [told for told in right.reports if may_set_right(report, told) and not _may_be_same(report, told)]
    return bool(report.claim.amount and meant) and not other


def _may_be_same(one: Report, other: Report) -> bool:
    a, b = one.claim.amount, other.claim.amount
    return a is None or b is None or can_be_same(a, b, day=min(one.day, other.day))
