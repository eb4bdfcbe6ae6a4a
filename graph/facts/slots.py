"""Which reports tell of the same fact of two parties, beyond its relation: the same deal, share, sum or scope."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from graph.days import gap, is_before
from graph.deals.fits import DONE, WINDOW_DAYS
from graph.deals.righted import is_denied, may_set_right
from graph.facts.times import is_end, parted
from graph.money import can_be_same
from graph.reports import Report, by_publication
from graph.schema import Status

Slot: TypeAlias = tuple[object, ...]
Same: TypeAlias = Callable[[Report, Report], bool]
SAME_PERCENT = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How reports of one relation are told apart: `value` is None where the report leaves it open.

    `parted` splits those of one value by their times, given what else is told. A value that is `measured` may be set
    right by a correction; what has another scope is another promise.
    """

    value: Callable[[Report], object]
    same: Same
    apart: Callable[[Report], object] = lambda _: None
    parted: Callable[[list[Report], Sequence[Report]], list[list[Report]]] = lambda its, _: [its]
    measured: bool = True


def _percent(report: Report) -> object:
    return report.claim.qualifiers.get("percent")


def _same_percent(a: Report, b: Report) -> bool:
    one, other = _percent(a), _percent(b)
    return isinstance(one, float) and isinstance(other, float) and abs(one - other) <= SAME_PERCENT


def _amount(report: Report) -> object:
    return report.claim.amount


def _same_amount(a: Report, b: Report) -> bool:
    one, other = a.claim.amount, b.claim.amount
    return one is not None and other is not None and can_be_same(one, other, day=min(a.day, b.day))


def _same_worth(a: Report, b: Report) -> bool:
    return _same_amount(a, b) and gap(a.day, b.day) <= WINDOW_DAYS


def _same_promise(a: Report, b: Report) -> bool:
    """What denies a promise or ends it with its sum speaks of it however long ago it was."""
    answers = b.claim.status in (Status.DENIED, Status.ENDED)
    return _same_worth(a, b) or (answers and _same_amount(a, b))


def _scope(report: Report) -> object:
    return report.claim.qualifiers.get("scope") or "other"


KINDS: Mapping[str, Kind] = {
    "stake": Kind(
        value=_percent,
        same=_same_percent,
        apart=lambda report: report.claim.qualifiers.get("share_class"),
        parted=parted,
    ),
    "valuation": Kind(value=_amount, same=_same_worth),
    "purchase-commitment": Kind(value=_amount, same=_same_promise),
    "exclusivity": Kind(value=_scope, same=lambda a, b: _scope(a) == _scope(b), measured=False),
}


def told_facts(reports: Iterable[Report], deal_of: Mapping[str, str]) -> list[list[Report]]:
    """The reports of one unit, those of one fact together. A sum over several deals tells of no fact."""
    found: dict[Slot, list[Report]] = {}
    for report in sorted(reports, key=lambda report: report.id):
        kind = KINDS.get(report.claim.relation.name)
        told_apart = kind.apart(report) if kind else deal_of.get(report.id)
        if kind or told_apart is not None:
            slot = (report.claim.relation.name, report.subject, report.object, told_apart)
            found.setdefault(slot, []).append(report)
    return [its for slot, told in found.items() for its in _by_value(told, KINDS.get(str(slot[0])))]


def _by_value(reports: list[Report], kind: Kind | None) -> list[list[Report]]:
    """Reports that state a value share a fact where the values are the same; open ones go to the nearest fact."""
    if kind is None:
        return [reports]
    stated = sorted((r for r in reports if kind.value(r) is not None), key=lambda r: (r.published, r.id))
    open_ = sorted((r for r in reports if kind.value(r) is None), key=lambda r: (r.published, r.id))
    facts: list[list[Report]] = []
    for report in stated:
        _put(report, facts, [its for its in facts if kind.same(its[0], report)])
    facts = _righted(facts) if kind.measured else facts
    facts = _by_time(facts, [*stated, *filter(is_end, open_)], kind)
    fixed = [[*its] for its in facts]
    rest: list[Report] = []
    for report in open_:
        near = _nearest(report, fixed)
        (rest if near is None else facts[near]).append(report)
    return facts + (kind.parted(rest, ()) if rest else [])


def _righted(facts: list[list[Report]]) -> list[list[Report]]:
    """What a correction sets right is told of the fact that it states."""
    for right in by_publication(report for its in facts for report in its if report.corrects):
        own = next(its for its in facts if right in its)
        wrong = _set_right(right, own, [its for its in facts if its is not own])
        if wrong:
            facts = [*(its for its in facts if its is not own and its is not wrong), by_publication([*wrong, *own])]
    return facts


def _set_right(right: Report, own: Sequence[Report], others: Iterable[list[Report]]) -> list[Report] | None:
    """The last told that it may mean, its publisher's first; another's only where none told before what it says."""
    means = partial(may_set_right, right)
    found = [its for its in others if any(map(means, its)) and gap(its[0].day, right.day) <= WINDOW_DAYS]
    found = [its for its in found if not any(map(is_denied, (*own, *its)))]
    own_told = [its for its in found if any(means(told) and told.source == right.source for told in its)]
    fitting = own_told or ([] if any(map(means, own)) else found)
    return max(fitting, key=lambda its: max((told.published, told.id) for told in its if means(told)), default=None)


def _by_time(facts: Iterable[list[Report]], telling: Sequence[Report], kind: Kind) -> list[list[Report]]:
    """In the order of their first reports."""
    found = []
    for its in facts:
        own = {report.id for report in its}
        found += kind.parted(its, [report for report in telling if report.id not in own])
    return sorted(found, key=lambda its: (its[0].published, its[0].id))


def _put(report: Report, facts: list[list[Report]], fitting: Sequence[list[Report]]) -> None:
    """The last told is meant, where several can be."""
    if fitting:
        fitting[-1].append(report)
    else:
        facts.append([report])


def _nearest(report: Report, facts: Sequence[list[Report]]) -> int | None:
    """A denial or an end speaks of the last fact before it, however long ago; other reports of one close in time."""
    earlier = [at for at, its in enumerate(facts) if its[0].published <= report.published]
    if is_end(report) and earlier:
        return _ended(report, facts, earlier)
    if report.claim.status is Status.DENIED and earlier:
        return max(earlier, key=lambda at: (facts[at][0].day, at))
    near = [at for at, its in enumerate(facts) if gap(its[0].day, report.day) <= WINDOW_DAYS]
    return min(near, key=lambda at: (gap(facts[at][0].day, report.day), at), default=None)


def _ended(report: Report, facts: Sequence[list[Report]], earlier: Sequence[int]) -> int | None:
    """Of what was not only rumoured the last; None where of that a part ended before: what ends now is the rest."""
    done = [at for at in earlier if any(r.claim.status in DONE for r in facts[at])] or earlier
    begun = [at for at in done if not is_before(report.day, facts[at][0].day)] or done
    parts = {at for at in begun if all(map(is_end, facts[at]))}
    last = max(begun, key=lambda at: (facts[at][0].day, at not in parts, at))
    is_rest = last in parts and len(parts) < len(begun) and is_before(facts[last][0].day, report.day)
    return None if is_rest else last
