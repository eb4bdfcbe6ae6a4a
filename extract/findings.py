"""What rules find in one article, each fact once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from extract.parties import Parties
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


def merged(findings: Iterable[Finding], parties: Parties) -> list[Finding]:
    """Of findings that say the same one, completed by the others; of two that contradict in direction the first."""
    kept: dict[Ends, list[Finding]] = defaultdict(list)
    for finding in findings:
        relation, subject, object_ = _ends(finding, parties)
        if object_ is not None and (relation, object_, subject) in kept:
            continue
        alike = kept[relation, subject, object_]
        for index, other in enumerate(alike):
            if _same(other, finding):
                alike[index] = _completed(other, finding)
                break
        else:
            alike.append(finding)
    return [finding for alike in kept.values() for finding in alike]


def _ends(finding: Finding, parties: Parties) -> Ends:
    object_ = None if finding.object is None else parties.key(finding.object)
    return finding.relation, parties.key(finding.subject), object_


def _same(one: Finding, other: Finding) -> bool:
    return (
        one.status == other.status
        and _agree(_sum(one), _sum(other))
        and _agree(one.round, other.round)
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
