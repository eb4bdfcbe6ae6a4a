"""Equal stakes at different times: a holding that comes back to a percent, or as much sold again, is another one."""

from collections.abc import Iterable, Sequence

from graph.days import days, gap, is_before
from graph.deals.fits import DONE, WINDOW_DAYS
from graph.reports import Report, by_publication
from graph.schema import Status


def parted(equal: Iterable[Report], others: Sequence[Report]) -> list[list[Report]]:
    """Those of one percent, or of none, that tell of one time; `others` tell what else the holder had or sold."""
    times: list[list[Report]] = []
    for report in sorted(equal, key=lambda report: (days(report.day), report.published, report.id)):
        if times and not _is_another(report, times[-1], others):
            times[-1].append(report)
        else:
            times.append([report])
    return [by_publication(time) for time in times]


def is_end(report: Report) -> bool:
    return report.claim.status is Status.ENDED


def _is_another(report: Report, before: Sequence[Report], others: Iterable[Report]) -> bool:
    """A denial speaks of what was told before it, however long ago."""
    if report.claim.status is Status.DENIED:
        return False
    sales = [*filter(is_end, before)]
    if sales and is_end(report):
        return any(_are_far(sale, report) for sale in sales)
    return _are_far(before[-1], report) and (bool(sales) or any(_lies_between(before[-1], it, report) for it in others))


def _are_far(one: Report, other: Report) -> bool:
    return gap(one.day, other.day) > WINDOW_DAYS


def _lies_between(one: Report, it: Report, other: Report) -> bool:
    return it.claim.status in DONE and is_before(one.day, it.day) and is_before(it.day, other.day)
