"""The deal that reports tell of, and the money that its company raised in it."""

from collections.abc import Sequence

from graph.confidence import combined
from graph.deals.grouping import Grouping
from graph.deals.told import Told
from graph.facts.history import called_off, folded_status, history, strongest
from graph.facts.ids import unsaid_round_id
from graph.facts.stating import time_of
from graph.facts.values import best_qualifier, money
from graph.model import Deal, Fact
from graph.reports import Report

FUNDS = "FUNDS"


def made_deal(unit: str, group: Grouping, facts: Sequence[Sequence[Report]]) -> Deal:
    answers = called_off(group.reports)
    status = strongest(folded_status([*reports, *answers]) for reports in facts)
    time = time_of(group.reports, status)
    shown = ("day", "day_stated", "first_published", "last_published")
    return Deal(
        id=group.id,
        kind=group.kind,
        company=unit,
        status=status,
        properties={
            "round": best_qualifier(group.reports, "round"),
            "history": history(facts),
            "confidence": combined(status, (report.support for report in group.reports)),
            **{name: time[name] for name in shown},
            **money(_of_the_total(group), str(time["day"])),
        },
    )


def _of_the_total(group: Grouping) -> list[Report]:
    """The reports of the whole sum; where there are none, those of a sole investor, whose own sum is the whole."""
    total = [report for report in group.reports if report.claim.relation.name in ("raises", "acquires")]
    if any(report.claim.amount for report in total):
        return total
    own = [report for report in group.reports if report.claim.relation.name == "invests-in"]
    return own if len({report.subject for report in own}) == 1 else []


def funds(deal: Deal, group: Grouping) -> Fact:
    """A round of which only investments are told still funds its company."""
    shared = {name: value for name, value in deal.properties.items() if name not in ("confidence", "history")}
    reports = group.reports
    return Fact(
        id=unsaid_round_id(Told(group.reports).first.id),
        edge=FUNDS,
        unit=deal.company,
        source=deal.id,
        target=deal.company,
        deal=deal.id,
        status=deal.status,
        confidence=combined(deal.status, (report.support for report in reports)),
        properties={**shared, **time_of(reports, deal.status), "since": None, "until": None},
    )
