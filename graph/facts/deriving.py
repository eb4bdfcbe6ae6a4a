"""All deals and facts of one unit from all the reports about it, each with its evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.confidence import combined
from graph.deals.beside import attached
from graph.deals.grouping import NO_DEAL, Grouping, grouped
from graph.facts.copies import by_source
from graph.facts.disputes import disputed
from graph.facts.earlier import State, known_on, with_earlier
from graph.facts.funding import FUNDS, funds, made_deal
from graph.facts.history import called_off, folded_status
from graph.facts.ids import fact_id
from graph.facts.slots import told_facts
from graph.facts.stating import CREDIT, properties
from graph.facts.values import Values, reported
from graph.facts.versions import dated
from graph.model import Article, Claim, Deal, Evidence, Fact
from graph.reports import Report, by_publication
from graph.schema import RELATIONS, Status

# The facts that make a deal, apart from what it brought about.
MAKING = {relation.edge for relation in RELATIONS.values() if relation.deal_kind}


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
    making: dict[str, list[Sequence[Report]]] = {group: [] for group in shown}
    for first, fact in facts.items():
        if fact.deal and fact.edge in MAKING:
            making[fact.deal].append(facts_of[first])
    deals = [made_deal(unit, shown[group], its) for group, its in making.items()]
    raised = {fact.deal for fact in facts.values() if fact.edge == FUNDS}
    unsaid = [
        _unsaid(deal, shown[deal.id], making[deal.id])
        for deal in deals
        if deal.kind == "round" and deal.id not in raised
    ]
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
    answers = called_off(deal.reports) if deal and relation.deal_kind else []
    status, confidence, shown_of_it = _stated(reports, answers)

    def known(day: str) -> State | None:
        told = known_on(day, reports)
        return _stated(told, known_on(day, answers)) if told else None

    fact = Fact(
        id=fact_id(reports[0].id),
        edge=relation.edge,
        unit=unit,
        source=deal.id if deal and relation.edge == FUNDS else source if target else None,
        target=target or source,
        deal=deal.id if deal else None,
        status=status,
        confidence=confidence,
        properties={**shown_of_it, "disputed": disputed(reports)},
    )
    return with_earlier(fact, [*reports, *answers], known)


def _stated(reports: Sequence[Report], answers: Sequence[Report]) -> State:
    """How a fact stands by its own reports and those that deny its whole round."""
    bearing = [*reports, *answers]
    status = folded_status(bearing)
    return status, combined(status, (report.support for report in bearing)), properties(reports, status)


def _unsaid(deal: Deal, group: Grouping, making: Sequence[Sequence[Report]]) -> Fact:
    def known(day: str) -> State | None:
        told = replace(group, reports=tuple(known_on(day, group.reports)))
        its = [some for reports in making if (some := known_on(day, reports))]
        if not its or not told.reports:
            return None
        fact = funds(made_deal(deal.company, told, its), told)
        return fact.status, fact.confidence, fact.properties

    return with_earlier(funds(deal, group), group.reports, known)


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
