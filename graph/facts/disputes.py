"""On which fields the sources of one fact differ: what cannot be true of both, and not how each of them rounds it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graph.deals.told import VAGUE_ROUNDS
from graph.facts.slots import SAME_PERCENT
from graph.facts.values import standing
from graph.model import Amount
from graph.money import agree, in_usd
from graph.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a report says of a field, None where it says nothing; and whether two such values can both be true."""

    value: Callable[[Report], Any]
    agree: Callable[[Any, Any, str], bool]


def disputed(reports: Sequence[Report]) -> tuple[str, ...] | None:
    """The fields on which two sources differ, among those whose value may be shown; None where there are none."""
    return tuple(name for name, field in FIELDS.items() if _differ(reports, field)) or None


def _differ(reports: Sequence[Report], field: Field) -> bool:
    told = standing([(report, value) for report in reports if (value := field.value(report)) is not None])
    return any(
        one.source != other.source and not field.agree(a, b, min(one.day, other.day))
        for (one, a), (other, b) in combinations(told, 2)
    )


def _amounts_agree(a: Amount, b: Amount, day: str) -> bool:
    return agree(a, b, day=day) or _is_within(a, b, day) or _is_within(b, a, day)


def _is_within(bound: Amount, amount: Amount, day: str) -> bool:
    """Less than "up to", more than "at least"; or of a currency whose rate is not known."""
    limit, value = in_usd(bound, (), day), in_usd(amount, (), day)
    if limit is None or value is None:
        return bound.currency != amount.currency
    if bound.qualifier == "max":
        return value.value <= limit.value
    return bound.qualifier == "min" and value.value >= limit.value


def _named_round(report: Report) -> str | None:
    return None if report.round in VAGUE_ROUNDS else report.round


def _share(report: Report) -> tuple[float, float] | None:
    low, high = (report.claim.qualifiers.get(name) for name in ("share_low", "share_high"))
    if low is None and high is None:
        return None
    return (low if isinstance(low, float) else 0.0), (high if isinstance(high, float) else 1.0)


FIELDS: Mapping[str, Field] = {
    "amount": Field(value=lambda report: report.claim.amount, agree=_amounts_agree),
    "percent": Field(
        value=lambda report: report.claim.qualifiers.get("percent"), agree=lambda a, b, _: abs(a - b) <= SAME_PERCENT
    ),
    "round": Field(value=_named_round, agree=lambda a, b, _: bool(a == b)),
    # Ranges that overlap narrow each other.
    "share": Field(value=_share, agree=lambda a, b, _: bool(a[0] <= b[1] and b[0] <= a[1])),
}
