"""What a fact states, from its own reports: its day, its money, its terms, and since and until when."""

from collections.abc import Iterable, Mapping, Sequence

from graph.days import finest, is_before, iso
from graph.facts.values import Values, best_date, best_day, best_qualifier, money
from graph.reports import Report
from graph.schema import Status

CREDIT = "credit-amount"
# What a relationship says beyond its parties, money and time.
SHOWN: Mapping[str, tuple[str, ...]] = {
    "invests-in": ("round", "lead"),
    "raises": ("round",),
    "stake": ("percent", "percent_qualifier", "share_class"),
    "acquires": ("percent",),
    "valuation": (),
    CREDIT: ("kind", "share_low", "share_high"),
    "purchase-commitment": ("what", "besides_credits"),
    "exclusivity": ("scope", "bars", "exceptions", "territory", "product", "side"),
}
WITHOUT_MONEY = ("stake",)
# The reports whose days say how long a fact has been known in its status.
BEARING: Mapping[Status, tuple[Status, ...]] = {
    Status.ASSERTED: (Status.ASSERTED,),
    Status.ENDED: (Status.ASSERTED, Status.ENDED),
    Status.TENTATIVE: (Status.TENTATIVE,),
    Status.DENIED: (Status.DENIED,),
}


def properties(reports: Sequence[Report], status: Status) -> Values:
    relation = reports[0].claim.relation.name
    time = time_of(reports, status)
    values: Values = {name: best_qualifier(reports, name) for name in SHOWN[relation]}
    if "lead" in values:
        values["lead"] = any(r.claim.qualifiers.get("lead") for r in reports if r.claim.status is not Status.DENIED)
    if relation not in WITHOUT_MONEY:
        values |= money(reports, str(time["day"]))
    return {**time, **values, "since": _since(reports), "until": _until(reports, status)}


def time_of(reports: Sequence[Report], status: Status) -> Values:
    """From its own reports alone: what else is told of its deal may have happened on another day."""
    bearing = [report for report in reports if report.claim.status in BEARING[status]] or reports
    begun, day = _begun(reports), best_day(reports)
    published = [report.published for report in bearing]
    return {
        "first_published": min(published),
        "last_published": max(published),
        "recorded": min(report.recorded for report in bearing),
        "articles": tuple(sorted({report.article.id for report in reports})),
        "day": begun or day or min(report.news_day for report in bearing),
        "day_stated": begun is None and day is not None,
    }


def _begun(reports: Iterable[Report]) -> str | None:
    """The day of the news that first told it, where only its end, which is later, has a stated day."""
    told = [report for report in reports if report.claim.status is Status.ASSERTED]
    ended = best_day(report for report in reports if report.claim.status is Status.ENDED)
    first = min((report.news_day for report in told), default=None)
    return first if ended and first and best_day(told) is None and is_before(first, ended) else None


def _since(reports: Iterable[Report]) -> str | None:
    """A clause that is told again keeps its first start."""
    stated = [iso(r.claim.qualifiers.get("since")) for r in reports if r.claim.status is not Status.DENIED]
    return next(iter(finest(stated)), None)


def _until(reports: Sequence[Report], status: Status) -> str | None:
    """The stated end; of what has ended before it, the day of that, or the day by which it had."""
    stated = best_date(reports, lambda report: iso(report.claim.qualifiers.get("until")))
    if status is not Status.ENDED:
        return stated
    ended = [report for report in reports if report.claim.status is Status.ENDED]
    known = best_date(ended, lambda report: iso(report.claim.qualifiers.get("date"))) or min(
        report.news_day for report in ended
    )
    return finest((stated, known))[0]
