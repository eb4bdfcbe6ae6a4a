"""The changes by which a store follows its log: all that new entries touch, or everything. Both give the same graph."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from graph.facts.deriving import Derived, derived
from graph.log import UNDO, Log, LoggedClaim, Snapshot, Use
from graph.model import Entity
from graph.named_parties import Parties, by_names, told_forms
from graph.parties import parties
from graph.reports import Report
from graph.resolve.clusters import fullest_form
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.stores import Change, Position, Tie

ENTRIES_AT_ONCE = 200
UNITS_AT_ONCE = 200
ENTITIES_AT_ONCE = 2000


def everything(snapshot: Snapshot, known: Known, end: Position) -> Iterator[tuple[Change, int]]:
    """Each change, and the entry that is reached with it.

    The position comes last: a store that is left in the middle has none.
    """
    known_forms = {form for tie in known.ties for id_ in (tie.source, tie.target) for form in known.entities[id_].forms}
    everyone = parties(snapshot, known, snapshot.forms() | known_forms | told_forms(snapshot.ties()))
    entities = list(everyone.entities().values())
    for start in range(0, len(entities), ENTITIES_AT_ONCE):
        yield _change((), (), entities=entities[start : start + ENTITIES_AT_ONCE]), 0
    units = _by_unit(everyone, snapshot.new_unit_uses() | snapshot.lapsed_unit_uses())
    names = sorted(units)
    for start in range(0, len(names), UNITS_AT_ONCE):
        some_units = names[start : start + UNITS_AT_ONCE]
        made = _derived(everyone, {unit: units[unit] for unit in some_units})
        yield _change(some_units, made), end.sequence * start // len(names)
    last = _change((), (), ties=everyone.tie_rows(), position=end)
    yield replace(last, thresholds=known.thresholds), end.sequence


def increments(log: Log, known: Known, start: int, end: Position) -> Iterator[tuple[Change, int]]:
    """What the entries after a number change, and the entry that is reached with each step."""
    for low in range(start, end.sequence, ENTRIES_AT_ONCE):
        high = min(low + ENTRIES_AT_ONCE, end.sequence)
        position = replace(end, sequence=high)
        yield _increment(log.upto(low), log.upto(high), known, position), high


def _increment(old: Snapshot, new: Snapshot, known: Known, position: Position) -> Change:
    """All that differs between two snapshots: parties, and each unit that a new claim or a party's new id touches."""
    touched = new.changed_forms(after=old.sequence) | told_forms(new.ties(after=old.sequence))
    touched |= _judged_forms(new, after=old.sequence)
    after = parties(new, known, touched | _alike(old, new, known, touched))
    before = parties(old, known, after.forms)
    moved = _moved(before, after)
    uses = new.new_unit_uses(after=old.sequence) | new.unit_uses_beside(form for form, _ in moved)
    # Beside a party that has come or gone, or changed its id, what was told of both is shown or no longer is.
    beside = old.lapsed_unit_uses_beside(before.forms) | new.lapsed_unit_uses_beside(after.forms)
    left = {before.id(*use) for use in moved | beside | new.ended_unit_uses(after=old.sequence)}
    uses |= beside
    now = parties(new, known, {form for form, _ in uses | moved} | _names_of(left, before))
    units = {now.id(*use) for use in uses} | left
    its_uses = new.unit_uses(now.forms) | new.lapsed_unit_uses(now.forms)
    of_units = {unit: its for unit, its in _by_unit(now, its_uses).items() if unit in units}
    made = _derived(now, of_units)
    were, are = before.entities(), after.entities()
    upserts = [entity for id_, entity in are.items() if were.get(id_) != entity]
    ties = _all_ties(new, known) if before.tie_rows() != after.tie_rows() else None
    gone = sorted(were.keys() - are.keys())
    return _change(sorted(units), made, entities=upserts, gone=gone, ties=ties, position=position)


def _alike(old: Snapshot, new: Snapshot, known: Known, touched: Iterable[str]) -> set[str]:
    """The names that sound like those of a party that is touched, or deals with one whose names have changed.

    A new name may sound like an old one, which then sounds like two, and like one again without it; and who is whose
    partner tells who is one.
    """
    after = by_names(new, known, touched)
    before = by_names(old, known, after.forms)
    moved = _moved(before, after)
    changed = {who.id(*use) for use in moved for who in (before, after)}
    sounds = old.heard(touched) ^ new.heard(touched)
    changed |= {who.resolution.entity_id(form) for sound in sounds for form in sound.pair for who in (before, after)}
    names = _names_of(changed, before) | _names_of(changed, after)
    near = before.forms | after.forms | {other for _, other in old.beside(names) | new.beside(names)}
    return {form for sound in old.heard(near) | new.heard(near) for form in sound.pair} | near


def _moved(before: Parties, after: Parties) -> set[Use]:
    """Where a name stands for another entity than before."""
    local = before.resolution.local.keys() | after.resolution.local.keys()
    moved = {form for article, form in local if before.id(form, article) != after.id(form, article)}
    moved |= {form for form in before.forms if before.resolution.entity_id(form) != after.resolution.entity_id(form)}
    uses = before.snapshot.uses(moved & before.forms)
    return {use for use in uses if before.id(*use) != after.id(*use)}


def _names_of(entities: Collection[str], who: Parties) -> set[str]:
    """What a name has left keeps its others, though nothing may lead from the one to them any more."""
    return {form for form in who.forms if who.resolution.entity_id(form) in entities}


def _by_unit(who: Parties, uses: Iterable[Use]) -> dict[str, set[str]]:
    """The names by which each unit is found."""
    units: dict[str, set[str]] = defaultdict(set)
    for form, article in uses:
        units[who.id(form, article)].add(form)
    return units


def _derived(who: Parties, units: Mapping[str, Iterable[str]]) -> list[Derived]:
    """Everything of some units, from all their claims."""
    forms = set(chain.from_iterable(units.values()))
    found = chain(who.snapshot.claims(forms), _of_parties(who, who.snapshot.lapsed_claims(forms)))
    told = [logged for logged in found if _unit(who, logged) in units]
    ends = {fullest_form(end) for logged in told for end in (logged.claim.subject, logged.claim.object) if end}
    everyone = parties(who.snapshot, who.known, ends)
    reports: dict[str, list[Report]] = defaultdict(list)
    for logged in told:
        report = everyone.report(logged)
        if report.subject != report.object:  # no party deals with itself: two names of one were read as two
            reports[_unit(who, logged)].append(report)
    return [derived(unit, reports[unit]) for unit in sorted(reports)]


def _of_parties(who: Parties, lapsed: Iterable[LoggedClaim]) -> Iterator[LoggedClaim]:
    """Of what stands no more, what told of parties that the graph still has: it is no reason to have one."""
    told = [(one, {fullest_form(end) for end in (one.claim.subject, one.claim.object) if end}) for one in lapsed]
    if told:
        everyone = parties(who.snapshot, who.known, set(chain.from_iterable(forms for _, forms in told)))
        there = everyone.entities()
        for one, forms in told:
            if all(everyone.id(form, one.article.id) in there for form in forms):
                yield one


def _unit(who: Parties, logged: LoggedClaim) -> str:
    return who.id(fullest_form(logged.claim.unit), logged.article.id)


def _change(
    units: Sequence[str],
    made: Sequence[Derived],
    *,
    entities: Sequence[Entity] = (),
    gone: Sequence[str] = (),
    ties: Sequence[Tie] | None = None,
    position: Position | None = None,
) -> Change:
    articles = {article.id: article for one in made for article in one.articles}
    return Change(
        units=units,
        entities=entities,
        articles=list(articles.values()),
        deals=[deal for one in made for deal in one.deals],
        facts=[fact for one in made for fact in one.facts],
        evidence=[piece for one in made for piece in one.evidence],
        gone=gone,
        ties=ties,
        position=position,
    )


def _all_ties(snapshot: Snapshot, known: Known) -> list[Tie]:
    return parties(snapshot, known, told_forms(snapshot.ties())).tie_rows()


def _judged_forms(snapshot: Snapshot, *, after: int) -> set[str]:
    """The names of which the user's judgement has changed after an entry, be it that he took one back."""
    made = {entry.id: entry for entry in snapshot.judgements()}
    new = [entry for entry in made.values() if entry.sequence > after]
    told = [entry if entry.judgement.verdict != UNDO else made[str(entry.judgement.undoes)] for entry in new]
    return {normal_form(name) for entry in told for name in (*entry.judgement.a, *entry.judgement.b)}
