"""What the versions of one article tell: a claim counts from the first that tells it until the first that does not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.reports import Report


def dated(reports: Iterable[Report]) -> list[Report]:
    """Of each claim of an article its last telling, with the day of the first one."""
    told = list(reports)
    if not any(report.lapsed or report.is_later_version for report in told):
        return told
    tellings: defaultdict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in told:
        tellings[report.first, *_said(report)].append(report)
    return [report for its in tellings.values() for report in _last(its)]


def _said(report: Report) -> Iterator[object]:
    claim = report.claim
    yield from (claim.relation.name, claim.subject, claim.object, claim.status, claim.amount, claim.amount_alt)
    yield tuple(sorted(claim.qualifiers.items()))


def _last(tellings: Sequence[Report]) -> Iterator[Report]:
    told = min(map(_version_day, tellings))
    end = None if any(report.lapsed is None for report in tellings) else max(str(report.lapsed) for report in tellings)
    for report in tellings:
        if report.lapsed == end:
            yield replace(report, told=told if told != report.published else None)


def _version_day(report: Report) -> str:
    """A later version may bear the day of the first; it was not there before it was found."""
    return max(report.published, report.recorded[:10]) if report.is_later_version else report.published
