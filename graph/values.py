"""The value to show where reports differ: told by most independent sources, then latest, then by id."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from graph.model import Amount, Value
from graph.money import in_usd
from graph.reports import Report
from graph.schema import Status

T = TypeVar("T", bound=Hashable)
Values: TypeAlias = dict[str, Value]
REPORTED = (
    "percent", "percent_qualifier", "share_class", "date", "round", "lead", "scope", "kind", "share_low", "share_high",
)  # fmt: skip
# A weaker report gives a value only where no stronger one does: a rumoured sum never hides a signed one.
TIERS = (Status.ASSERTED, Status.ENDED, Status.TENTATIVE, Status.DENIED)


def best(reports: Iterable[Report], value: Callable[[Report], T | None]) -> T | None:
    """None where no report states one."""
    told = [(report, found) for report in reports if (found := value(report)) is not None]
    for tier in TIERS:
        if its := [(report, found) for report, found in told if report.claim.status is tier]:
            return _most_told(its)
    return None


def _most_told(told: Sequence[tuple[Report, T]]) -> T:
    sources: dict[T, set[str]] = {}
    latest: dict[T, tuple[str, str]] = {}
    for report, value in told:
        sources.setdefault(value, set()).add(report.source)
        latest[value] = max(latest.get(value, ("", "")), (report.published, report.id))
    return max(sources, key=lambda value: (len(sources[value]), latest[value]))


def best_qualifier(reports: Iterable[Report], name: str) -> Value:
    found: Value = best(reports, lambda report: report.claim.qualifiers.get(name))
    return found


def best_day(reports: Iterable[Report]) -> str | None:
    """The stated day."""
    return best_date(reports, lambda report: report.stated_day)


def best_date(reports: Iterable[Report], value: Callable[[Report], str | None]) -> str | None:
    """A coarse date counts for each finer one that it holds, and the finest is shown."""
    told = [(report, date) for report in reports if (date := value(report))]
    for tier in TIERS:
        if its := [(report, date) for report, date in told if report.claim.status is tier]:
            votes = {day: {r.source for r, date in its if day.startswith(date)} for _, day in its}
            last = {day: max(r.published for r, date in its if date == day) for day in votes}
            return max(votes, key=lambda day: (len(votes[day]), len(day), last[day], day))
    return None


def money(reports: Sequence[Report], day: str) -> Values:
    """The best amount's properties, with what the articles that tell it convert it to; all None without one."""
    amount = best(reports, stated_amount)
    converted = {other for report in reports if report.claim.amount == amount for other in report.claim.amount_alt}
    usd = in_usd(amount, tuple(sorted(converted, key=repr)), day) if amount else None
    value, date, source = (usd.value, usd.date, usd.source) if usd else (None, None, None)
    return {**_stated_money(amount), "usd": value, "usd_date": date, "usd_source": source}


def stated_amount(report: Report) -> Amount | None:
    return report.claim.amount


def reported(report: Report) -> Mapping[str, Value]:
    """What one report says, as its evidence keeps it."""
    stated = {name: report.claim.qualifiers.get(name) for name in REPORTED}
    return {**stated, **_stated_money(report.claim.amount), "published": report.published}


def _stated_money(amount: Amount | None) -> Values:
    if amount is None:
        return dict.fromkeys(("amount", "amount_max", "currency", "qualifier"))
    return {
        "amount": amount.value,
        "amount_max": amount.value_max,
        "currency": amount.currency,
        "qualifier": amount.qualifier,
    }
