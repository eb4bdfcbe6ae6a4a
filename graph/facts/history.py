"""How statuses fold over time: what stands after all reports, and after each of them."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain, pairwise

from graph.reports import Report, by_publication
from graph.schema import Status

STRONGEST = (Status.ASSERTED, Status.ENDED, Status.TENTATIVE, Status.DENIED)


def folded_status(reports: Iterable[Report]) -> Status:
    """What the reports leave standing, in the order of publication.

    An assertion lifts a rumour or an earlier denial; a rumour lowers nothing; a denial takes out what was said
    before; what has ended stays ended.
    """
    first, *rest = by_publication(reports)
    return reduce(after, (report.claim.status for report in rest), first.claim.status)


def history(facts: Iterable[Sequence[Report]]) -> tuple[str, ...]:
    """From which day on a deal stood as what, by the reports of its facts: `2025-04-30 tentative`, and so on.

    Who denies the whole round denies each investment in it.
    """
    told = list(facts)
    fact_of = {report.id: at for at, its in enumerate(told) for report in its}
    standing: dict[int, Status] = {}
    stood: dict[str, Status] = {}
    for report in by_publication(chain.from_iterable(told)):
        said = report.claim.status
        for at in range(len(told)) if denies_the_round(report) else (fact_of[report.id],):
            standing[at] = after(standing.get(at, said), said)
        stood[report.published] = strongest(standing.values())
    changes = pairwise([("", None), *stood.items()])
    return tuple(f"{day} {status}" for (_, before), (day, status) in changes if status != before)


def called_off(reports: Iterable[Report]) -> list[Report]:
    """What denies the whole round, and so each investment in it."""
    return [*filter(denies_the_round, reports)]


def denies_the_round(report: Report) -> bool:
    return report.claim.relation.name == "raises" and report.claim.status is Status.DENIED


def strongest(statuses: Iterable[Status]) -> Status:
    """A deal stands as its strongest fact does."""
    return min(statuses, key=STRONGEST.index)


def after(standing: Status, said: Status) -> Status:
    """How what stands changes by one more report."""
    return standing if standing is Status.ENDED or said is Status.TENTATIVE else said
