"""What rules find in one article, each fact once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from extract.rules.parties import Parties
from extract.values.money import Money
from extract.values.percent import Percent
from graph.model import Value
from graph.schema import Status

Ends: TypeAlias = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a rule found: the claim before it becomes a record. Parties are forms that stand in the text."""

    relation: str
    rule: str
    subject: str
    object: str | None
    status: Status
    start: int
    end: int
    p: float
    money: Money | None = None
    percent: Percent | None = None
    round: str | None = None
    date: str | None = None
    gives: tuple[tuple[str, Value], ...] = ()
    letter: bool = False


def merged(findings: Iterable[Finding], parties: Parties, headline: int = 0) -> list[Finding]:
    """Of findings that say the same one, completed by the others; of two that contradict in direction the first.

    `headline` is where the headline ends: a sum in it that the text below corrects does not count.
    """
    grouped: dict[Ends, list[Finding]] = defaultdict(list)
    for finding in findings:
        relation, subject, object_ = _ends(finding, parties)
        if object_ is None or (relation, object_, subject) not in grouped:
            grouped[relation, subject, object_].append(finding)
    groups = (_without_wrong_headline(_unsigned(group), headline) for group in grouped.values())
    return [finding for group in groups for finding in _folded(group)]


def _folded(group: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in group:
        for index, other in enumerate(kept):
            if _same(other, finding):
                kept[index] = _completed(other, finding)
                break
        else:
            kept.append(finding)
    return kept


def _unsigned(group: list[Finding]) -> list[Finding]:
    """Where the article says that the deal is only a letter of intent, its other sentences mean no more."""
    if not any(finding.letter for finding in group):
        return group
    return [replace(one, status=Status.TENTATIVE) if one.status is Status.ASSERTED else one for one in group]


def _without_wrong_headline(group: list[Finding], headline: int) -> list[Finding]:
    below = [finding for finding in group if finding.start >= headline and finding.money]
    return [one for one in group if one.start >= headline or one.money is None or not _corrected(one, below)]


def _corrected(title: Finding, below: Iterable[Finding]) -> bool:
    alike = [one for one in below if one.status == title.status and _agree(one.round, title.round)]
    return bool(alike) and not any(_same(one, title) for one in alike)


def _ends(finding: Finding, parties: Parties) -> Ends:
    object_ = None if finding.object is None else parties.key(finding.object)
    return finding.relation, parties.key(finding.subject), object_


def _same(one: Finding, other: Finding) -> bool:
    return (
        one.status == other.status
        and _agree(_sum(one), _sum(other))
        and _agree(one.round, other.round)
        and _agree(one.date and one.date[:4], other.date and other.date[:4])
        and _agree(dict(one.gives).get("scope"), dict(other.gives).get("scope"))
        and _agree(one.percent and one.percent.value, other.percent and other.percent.value)
    )


def _sum(finding: Finding) -> tuple[float, str] | None:
    return (finding.money.amount.value, finding.money.amount.currency) if finding.money else None


def _agree(one: Any, other: Any) -> bool:
    return one is None or other is None or one == other


def _completed(one: Finding, other: Finding) -> Finding:
    return replace(
        one,
        money=one.money or other.money,
        percent=one.percent or other.percent,
        round=one.round or other.round,
        date=one.date or other.date,
        gives=tuple(sorted({**dict(other.gives), **dict(one.gives)}.items())),
    )
