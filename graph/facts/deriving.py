"""All deals and facts of one unit from all the reports about it, each with its evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.confidence import combined
from graph.days import finest, iso
from graph.deals.beside import attached
from graph.deals.grouping import NO_DEAL, Grouping, grouped
from graph.deals.told import Told
from graph.facts.copies import by_source
from graph.facts.disputes import disputed
from graph.facts.history import denies_the_round, folded_status, history, strongest
from graph.facts.ids import fact_id, unsaid_round_id
from graph.facts.slots import told_facts
from graph.facts.values import Values, best_date, best_day, best_qualifier, money, reported
from graph.facts.versions import dated
from graph.model import Article, Claim, Deal, Evidence, Fact
from graph.reports import Report, by_publication
from graph.schema import RELATIONS, Status

FUNDS = "FUNDS"
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
# The facts that make a deal, apart from what it brought about.
MAKING = {relation.edge for relation in RELATIONS.values() if relation.deal_kind}
# The reports whose days say how long a fact has been known in its status.
BEARING: Mapping[Status, tuple[Status, ...]] = {
    Status.ASSERTED: (Status.ASSERTED,),
    Status.ENDED: (Status.ASSERTED, Status.ENDED),
    Status.TENTATIVE: (Status.TENTATIVE,),
    Status.DENIED: (Status.DENIED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Everything of one unit that the graph shows."""

    deals: tuple[Deal, ...]
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]
    articles: tuple[Article, ...]


def derived(unit: str, reports: Iterable[Report]) -> Derived:
    """The same for the same reports in any order. What a later version of an article lacks bears on nothing else."""
    everything = dated(sorted(reports, key=lambda report: report.id))
    told = by_source(report for report in everything if report.lapsed is None)
    groups = grouped(told)
    shown = {group.id: group for group in groups if any(r.claim.relation.name != CREDIT for r in group.reports)}
    group_of = {report.id: group.id for group in groups for report in group.reports} | attached(told, shown.values())
    facts_of = {its[0].id: its for its in map(by_publication, told_facts(told, group_of))}
    facts = {first: _fact(unit, its, shown, group_of) for first, its in facts_of.items()}
    making: dict[str, list[str]] = {group: [] for group in shown}
    for first, fact in facts.items():
        if fact.deal and fact.edge in MAKING:
            making[fact.deal].append(first)
    deals = [
        _deal(unit, shown[group], [facts_of[first] for first in its], [facts[first].status for first in its])
        for group, its in making.items()
    ]
    raised = {fact.deal for fact in facts.values() if fact.edge == FUNDS}
    unsaid = [_funds(deal, shown[deal.id]) for deal in deals if deal.kind == "round" and deal.id not in raised]
    evidence = [
        _evidence(facts[first], report, shown.get(group_of.get(report.id, "")))
        for first, its in facts_of.items()
        for report in its
    ]
    before = list(_superseded(unit, [report for report in everything if report.lapsed], facts.values()))
    evidence += [_evidence(fact, report, None) for fact, its in before for report in its]
    articles = {report.article.id: report.article for its in facts_of.values() for report in its}
    articles |= {report.article.id: report.article for _, its in before for report in its}
    lost = [fact for fact, _ in before]
    return Derived(
        deals=tuple(sorted(deals, key=lambda deal: deal.id)),
        facts=tuple(sorted([*facts.values(), *unsaid, *lost], key=lambda fact: (fact.edge, fact.id))),
        evidence=tuple(sorted(evidence, key=lambda piece: piece.id)),
        articles=tuple(articles[article] for article in sorted(articles)),
    )


def why_left_out(claim: Claim) -> str:
    """Why a claim that the graph has taken in supports no fact."""
    if claim.relation.deal_kind and claim.qualifiers.get("round") == NO_DEAL:
        return "a sum over several deals is no deal"
    return "both ends are one party"


def _fact(unit: str, reports: Sequence[Report], shown: Mapping[str, Grouping], group_of: Mapping[str, str]) -> Fact:
    """`reports` in the order of publication; the first gives the fact its id."""
    group = next((group_of[report.id] for report in reports if report.id in group_of), None)
    deal = shown.get(group or "")
    relation = reports[0].claim.relation
    source, target = reports[0].subject, reports[0].object
    if relation.turned:
        source, target = target or source, source
    bearing = [*reports, *_called_off(deal)] if relation.deal_kind else reports
    status = folded_status(bearing)
    return Fact(
        id=fact_id(reports[0].id),
        edge=relation.edge,
        unit=unit,
        source=deal.id if deal and relation.edge == FUNDS else source if target else None,
        target=target or source,
        deal=deal.id if deal else None,
        status=status,
        confidence=combined(status, (report.support for report in bearing)),
        properties=_properties(reports, status),
    )


def _called_off(deal: Grouping | None) -> list[Report]:
    """Who denies the whole round denies each investment in it."""
    reports = deal.reports if deal else ()
    return [*filter(denies_the_round, reports)]


def _superseded(unit: str, lapsed: Sequence[Report], facts: Iterable[Fact]) -> Iterator[tuple[Fact, Sequence[Report]]]:
    """What is told no more of two parties, without its deal; nothing that another fact told of them before it."""
    known = sorted((str(fact.properties["first_published"]), fact.edge, fact.source, fact.target) for fact in facts)
    for its in map(by_publication, told_facts(lapsed, dict.fromkeys((report.id for report in lapsed), ""))):
        if its[0].object is not None:
            fact = _fact(unit, its, {}, {})
            if not any(
                day <= its[0].published and ends == [fact.edge, fact.source, fact.target] for day, *ends in known
            ):
                yield replace(fact, superseded=True), its


def _properties(reports: Sequence[Report], status: Status) -> Values:
    relation = reports[0].claim.relation.name
    time = _time(reports, status)
    values: Values = {name: best_qualifier(reports, name) for name in SHOWN[relation]}
    if "lead" in values:
        values["lead"] = any(r.claim.qualifiers.get("lead") for r in reports if r.claim.status is not Status.DENIED)
    if relation not in WITHOUT_MONEY:
        values |= money(reports, str(time["day"]))
    values["disputed"] = disputed(reports)
    return {**time, **values, "since": _since(reports), "until": _until(reports, status)}


def _time(reports: Sequence[Report], status: Status) -> Values:
    """From its own reports alone: what else is told of its deal may have happened on another day."""
    bearing = [report for report in reports if report.claim.status in BEARING[status]] or reports
    day = best_day(reports)
    published = [report.published for report in bearing]
    return {
        "first_published": min(published),
        "last_published": max(published),
        "recorded": min(report.recorded for report in bearing),
        "articles": tuple(sorted({report.article.id for report in reports})),
        "day": day or min(published),
        "day_stated": day is not None,
    }


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
        report.published for report in ended
    )
    return finest((stated, known))[0]


def _deal(unit: str, group: Grouping, facts: Sequence[Sequence[Report]], statuses: Iterable[Status]) -> Deal:
    status = strongest(statuses)
    time = _time(group.reports, status)
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


def _funds(deal: Deal, group: Grouping) -> Fact:
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
        properties={**shared, **_time(reports, deal.status), "since": None, "until": None},
    )


def _evidence(fact: Fact, report: Report, deal: Grouping | None) -> Evidence:
    """What tells of a fact tells of the deal that brought it about, but for its end."""
    claim = report.claim
    brought_about = fact.deal if claim.status is not Status.ENDED else None
    beside: Values = {
        "deal": deal.id if deal else brought_about,
        "copy_of": report.original.id if report.original else None,
        "told": report.told,
        "superseded": report.lapsed[:10] if report.lapsed else None,
    }
    return Evidence(
        id=report.id, fact=fact.id, article=report.article.id, status=claim.status, quote=claim.quote,
        start=claim.start, end=claim.end, reader=claim.reader, p=claim.p, reported={**reported(report), **beside},
    )  # fmt: skip
