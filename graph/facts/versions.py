"""What the versions of one article tell: a claim counts from the first that tells it until the first that does not.

So much for when it is known. What it tells happened when the article says, whatever version says it: a sum that is
changed later is that of the same day. Only what an earlier version told as not done yet came to be in between.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from graph.deals.told import VAGUE_ROUNDS
from graph.reports import Report
from graph.schema import Status

K = TypeVar("K", bound=Hashable)
# How far a deal has come by what is said of it.
STAGES: Mapping[Status, int] = {Status.DENIED: 0, Status.TENTATIVE: 0, Status.ASSERTED: 1, Status.ENDED: 2}


def dated(reports: Iterable[Report]) -> list[Report]:
    """Of each claim of an article its last telling, with the day of the first one, and that of what it tells."""
    told = list(reports)
    if not any(report.lapsed or report.is_later_version for report in told):
        return told
    return [
        replace(report, news=_news_day(report, its))
        for its in _by(told, _parties).values()
        for tellings in _by(its, _said).values()
        for report in _last(tellings)
    ]


def _by(reports: Iterable[Report], key: Callable[[Report], K]) -> dict[K, list[Report]]:
    found: defaultdict[K, list[Report]] = defaultdict(list)
    for report in reports:
        found[key(report)].append(report)
    return found


def _parties(report: Report) -> tuple[object, ...]:
    return report.first or report.article.id, report.claim.relation.name, report.subject, report.object


def _said(report: Report) -> tuple[object, ...]:
    claim = report.claim
    return claim.status, claim.amount, claim.amount_alt, tuple(sorted(claim.qualifiers.items()))


def _last(tellings: Sequence[Report]) -> Iterator[Report]:
    told = min(map(_version_day, tellings))
    end = None if any(report.lapsed is None for report in tellings) else max(str(report.lapsed) for report in tellings)
    for report in tellings:
        if report.lapsed == end:
            yield replace(report, told=told if told != report.published else None)


def _version_day(report: Report) -> str:
    """A later version may bear the day of the first; it was not there before it was found."""
    return max(report.published, report.recorded[:10]) if report.is_later_version else report.published


def _news_day(report: Report, told: Sequence[Report]) -> str:
    """By all that the versions tell of the same parties and, as far as they name one, the same round."""
    same = [other for other in told if other.round == report.round or {other.round, report.round} & {*VAGUE_ROUNDS}]
    stage = STAGES[report.claim.status]
    reached = [other for other in same if STAGES[other.claim.status] >= stage]
    since = min(map(_version_day, reached))
    came_to_be = any(STAGES[other.claim.status] < stage and _version_day(other) < since for other in same)
    return since if came_to_be else min(other.published for other in reached)
