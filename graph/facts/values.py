"""The value to show where reports differ: all are kept, and one order says which of them is shown.

What is signed before what is rumoured; then by who is behind it (`BELIEVED`), a correction before what it sets right,
what more independent sources tell, and what was told last.
"""

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
    "source", "corrects",
)  # fmt: skip
# A weaker report gives a value only where no stronger one does: a rumoured sum never hides a signed one.
TIERS = (Status.ASSERTED, Status.ENDED, Status.TENTATIVE, Status.DENIED)
# What says nothing of its source stands between those who give their names and those who do not.
BELIEVED: tuple[str | None, ...] = ("filing", "company", "person", None, "anonymous", "media")


def best(reports: Iterable[Report], value: Callable[[Report], T | None]) -> T | None:
    """None where no report states one."""
    told = standing([(report, found) for report in reports if (found := value(report)) is not None])
    sources: dict[T, set[str]] = {}
    weight: dict[T, tuple[int, bool]] = {}
    latest: dict[T, tuple[str, str]] = {}
    for report, found in told:
        sources.setdefault(found, set()).add(report.source)
        weight[found] = max(weight.get(found, _LEAST), _weight(report))
        latest[found] = max(latest.get(found, ("", "")), (report.published, report.id))
    return max(sources, key=lambda each: (weight[each], len(sources[each]), latest[each]), default=None)


def _weight(report: Report) -> tuple[int, bool]:
    """Who is behind a report, and whether it sets another right."""
    return -BELIEVED.index(report.source_kind), report.corrects


_LEAST = (-len(BELIEVED), False)


def standing(told: Sequence[tuple[Report, T]]) -> list[tuple[Report, T]]:
    """Those of the strongest status, without what a publisher has taken back by a correction of its own."""
    tier = next((tier for tier in TIERS if any(report.claim.status is tier for report, _ in told)), None)
    its = [(report, value) for report, value in told if report.claim.status is tier]
    right = [(report, value) for report, value in its if report.corrects]
    return [pair for pair in its if not any(_is_taken_back(*pair, *other) for other in right)]


def _is_taken_back(report: Report, value: T, right: Report, right_value: T) -> bool:
    is_later = (report.published, report.corrects, report.id) < (right.published, True, right.id)
    return report.source == right.source and value != right_value and is_later


def best_qualifier(reports: Iterable[Report], name: str) -> Value:
    found: Value = best(reports, lambda report: report.claim.qualifiers.get(name))
    return found


def best_day(reports: Iterable[Report]) -> str | None:
    """The stated day."""
    return best_date(reports, lambda report: report.stated_day)


def best_date(reports: Iterable[Report], value: Callable[[Report], str | None]) -> str | None:
    """A coarse date counts for each finer one that it holds, and the finest is shown."""
    its = standing([(report, date) for report in reports if (date := value(report))])
    told = {day: [report for report, date in its if day.startswith(date)] for _, day in its}
    last = {day: max(report.published for report, date in its if date == day) for day in told}

    def rank(day: str) -> tuple[tuple[int, bool], int, int, str, str]:
        sources = {report.source for report in told[day]}
        return max(map(_weight, told[day])), len(sources), len(day), last[day], day

    return max(told, key=rank, default=None)


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
