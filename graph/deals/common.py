"""The deals that the articles on two parties tell alike, so that the two may be one."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.deals.fits import WINDOW_DAYS, days_between, share_an_amount, share_an_own_amount
from graph.deals.grouping import grouped
from graph.deals.told import Told
from graph.money import in_words
from graph.reports import Report, cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What is told of one deal by articles on the one party, and by those on the other; is it of their own company?"""

    one: Told
    other: Told
    is_own: bool

    def tells_of_one_party(self, party: str) -> bool:
        """Both got one sum from somebody, or both are told to have given one to somebody, at one time."""
        givers = self.one.givers & self.other.givers
        if not givers or not (self.is_own or party in givers):
            return False
        same_sum = share_an_amount(self.one, self.other) or share_an_own_amount(self.one, self.other)
        return same_sum and days_between(self.one, self.other) <= WINDOW_DAYS

    def in_words(self, party: str) -> str:
        """As the articles on the one tell it."""
        giver = min(self.one.givers & self.other.givers) if self.is_own else party
        report = _first(self.one.reports, giver)
        return f"both {self._did(report)} {self._sum(giver)}, {min(self.one.days)} ({self._cited()})"

    def _cited(self) -> str:
        """One article on each first."""
        first = [told.first.article.id for told in (self.one, self.other)]
        return cited((*first, *sorted(self.one.articles | self.other.articles)))

    def _did(self, report: Report) -> str:
        given, got = report.claim.subject.names[0], report.claim.unit.names[0]
        bought = report.claim.relation.name == "acquires"
        if self.is_own:
            return f"were bought by {given}" if bought else f"got money from {given}"
        return f"bought {got}" if bought else f"put money into {got}"

    def _sum(self, giver: str) -> str:
        """What the giver put in, where both tell that; else the whole."""
        own = self.one.own.get(giver) if share_an_own_amount(self.one, self.other) else None
        told = own or self.one.totals
        whole = "" if own else "in all "
        return f"({whole}{told[0].currency} {in_words(told[0].value)})" if told else "with others"


def common_deals(
    reports: Iterable[Report], party: str, same: Mapping[str, str], articles: Container[str]
) -> list[Common]:
    """What tells that a party is one with another; nothing where the reports also tell that they are two.

    `articles` are those on the party, all others are on the other one, and `same` has as whom to take the latter's
    entities.
    """
    units: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        taken = report if report.article.id in articles else _taken(report, same)
        units[taken.unit].append(taken)
    told = {unit: list(_sides(its, articles)) for unit, its in units.items()}
    if _has_one_round_twice(told.get(party, ())):
        return []
    found = (
        Common(one=Told(one), other=Told(other), is_own=unit == party)
        for unit in sorted(told)
        for one, other in told[unit]
        if one and other
    )
    return [common for common in found if common.tells_of_one_party(party)]


def _taken(report: Report, same: Mapping[str, str]) -> Report:
    ends = (same.get(end, end) if end else end for end in (report.subject, report.object))
    subject, object_ = ends
    return replace(report, subject=str(subject), object=object_)


def _sides(reports: Iterable[Report], articles: Container[str]) -> Iterator[tuple[tuple[Report, ...], ...]]:
    """Of each deal of one company the reports from articles on the one party, and on the other."""
    for deal in grouped(reports):
        ones = tuple(report for report in deal.reports if report.article.id in articles)
        yield ones, tuple(report for report in deal.reports if report not in ones)


def _has_one_round_twice(deals: Sequence[tuple[tuple[Report, ...], ...]]) -> bool:
    """A company closes a named round once: who closed it in another deal is another company."""
    ones = {step for one, other in deals if not other for step in Told(one).steps}
    others = {step for one, other in deals if not one for step in Told(other).steps}
    both = {step for one, other in deals if one and other for step in Told(one).steps & Told(other).steps}
    return bool((ones & others) - both)


def _first(reports: Iterable[Report], giver: str) -> Report:
    return min((report for report in reports if report.subject == giver), key=lambda r: (r.published, r.id))
