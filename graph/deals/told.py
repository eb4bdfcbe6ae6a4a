"""What reports that are taken together say of their deal."""

from dataclasses import dataclass

from graph.model import Amount
from graph.reports import Report
from graph.schema import ROUNDS, Status

VAGUE_ROUNDS = (None, "other")
# Rounds that bring no equity, so a report that names no round does not speak of them.
APART = ("debt", "grant")
# Rounds that one company has once, however many steps it is closed in.
IN_STEPS = tuple(name for name in ROUNDS if name.startswith(("pre-", "seed", "series-")))
ANSWERS = (Status.DENIED, Status.ENDED)


@dataclass(frozen=True, slots=True)
class Told:
    """What a group of reports says of its deal."""

    reports: tuple[Report, ...]

    @property
    def first(self) -> Report:
        return min(self.reports, key=lambda report: (report.published, report.id))

    @property
    def rounds(self) -> set[str | None]:
        return {report.round for report in self.reports} - {*VAGUE_ROUNDS}

    @property
    def apart(self) -> set[str | None]:
        return self.rounds & {*APART}

    @property
    def steps(self) -> set[str | None]:
        return self.rounds & {*IN_STEPS}

    @property
    def days(self) -> list[str]:
        """The stated days, else those of the news."""
        stated = [report.stated_day for report in self.reports if report.stated_day]
        return stated or [report.news_day for report in self.reports]

    @property
    def is_dated(self) -> bool:
        return any(report.stated_day for report in self.reports)

    @property
    def is_of_a_year(self) -> bool:
        """No day of it is finer than a year: it may be that of any deal of the year."""
        return max(map(len, self.days)) == len("2024")

    @property
    def totals(self) -> list[Amount]:
        raised = [report for report in self.reports if report.claim.relation.name in ("raises", "acquires")]
        return [report.claim.amount for report in raised if report.claim.amount]

    @property
    def own(self) -> dict[str, list[Amount]]:
        """What each investor put in."""
        paid: dict[str, list[Amount]] = {}
        for report in self.reports:
            if report.claim.relation.name == "invests-in":
                paid.setdefault(report.subject, []).extend([report.claim.amount] if report.claim.amount else [])
        return paid

    @property
    def givers(self) -> set[str]:
        return {report.subject for report in self.reports if report.object is not None}

    @property
    def articles(self) -> set[str]:
        return {report.article.id for report in self.reports}

    @property
    def is_bare(self) -> bool:
        return all(map(is_bare, self.reports))

    @property
    def is_rumour(self) -> bool:
        return all(report.claim.status is Status.TENTATIVE for report in self.reports)

    @property
    def is_answer(self) -> bool:
        return all(report.claim.status in ANSWERS for report in self.reports)

    @property
    def looks_back(self) -> bool:
        """It speaks of a deal that was told before, however long ago."""
        return self.is_answer or (self.is_bare and not self.is_rumour)


def is_bare(report: Report) -> bool:
    """It says that somebody has invested, and nothing of when, how much or in which round."""
    told = report.claim.amount or report.round or report.stated_day or report.claim.qualifiers.get("lead")
    return report.claim.relation.name == "invests-in" and not told


def tells_of_a_round(report: Report) -> bool:
    """It says more than what one investor put in: beside that, the word of another proves no common round."""
    return report.object is None or bool(report.round or report.claim.qualifiers.get("lead"))
