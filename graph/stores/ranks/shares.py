"""What part of an investment a credit can be at most, by any of its reports: `credit_share` asks for the largest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from graph.model import Evidence, Fact
from graph.schema import Status
from graph.stores.pairs import STANDING

# Hundredths of the share, those of its lower end where it may be all, and all again where reports may differ.
WHOLE, DIFFERS = 100, 202
HIGHEST = DIFFERS + 2 * WHOLE + 1
# The query rounds to six digits, and reports differ by more than half a hundredth.
ROUNDING, DIFFERENCE = 2e-6, 0.005

Money: TypeAlias = Mapping[str, Any]
Share: TypeAlias = tuple[float, float]


def share(credit: Fact, unit: Iterable[Fact], told: Mapping[str, Sequence[Evidence]]) -> int | None:
    """None where there is no share to tell; 0 to 403, and no smaller than what fewer reports would give."""
    made = [one for one in unit if one.edge == "INVESTED_IN" and _is_put(one, credit)]
    if credit.deal is None or credit.status.value not in STANDING:
        return None
    said = [one for one in told.get(credit.id, ()) if one.status is Status.ASSERTED]
    found = [level for put in made if (level := _level(said, put, told.get(put.id, ()))) is not None]
    return max(found, default=None)


def _is_put(one: Fact, credit: Fact) -> bool:
    same = (one.source, one.target, one.deal) == (credit.source, credit.target, credit.deal)
    return same and one.status.value in STANDING


def _level(said: Iterable[Evidence], put: Fact, told: Iterable[Evidence]) -> int | None:
    reports = {one.id: [*_shares(one, put, told)] for one in said}
    every = [one for its in reports.values() for one in its]
    if not every:
        return None
    if not all(0 <= low <= high <= 1 for low, high in every):
        return HIGHEST
    low, high = (max(ends) + ROUNDING for ends in zip(*every, strict=True))
    kinds = {one.reported.get("kind") for one in said} - {None}
    whole = high >= 1 or len(kinds) > 1
    differs = len(reports) > 1 and low - min(one[1] for one in every) > DIFFERENCE - ROUNDING
    return DIFFERS * differs + (WHOLE + int(WHOLE * low) if whole else int(WHOLE * high))


def _shares(said: Evidence, put: Fact, told: Iterable[Evidence]) -> Iterator[Share]:
    """One for each sum that it can be a share of: that of the same article, or of all."""
    part, whole = said.reported, put.properties
    low: Any = part.get("share_low")
    high: Any = part.get("share_high")
    if low is not None or high is not None:
        yield 0.0 if low is None else low, 1.0 if high is None else high
    elif part.get("amount") is not None:
        own = (one.reported for one in told if one.article == said.article and one.status.value in STANDING)
        for worth in (whole, *own):
            if _is_positive(worth) and part.get("currency") == worth.get("currency") is not None:
                yield _share(part, worth)


def _is_positive(money: Money) -> bool:
    return (money.get("amount") or 0) > 0


def _share(part: Money, worth: Money) -> Share:
    least, most = _ends(part, unknown_least=0.0)
    worth_least, worth_most = _ends(worth, unknown_least=None)
    if worth_most is not None and least > worth_most:
        worth_least = worth_least and worth_least + least
        worth_most = None if most is None else worth_most + most
    low = 0.0 if worth_most is None else _ratio(least, worth_most)
    high = 1.0 if most is None or worth_least is None or most >= worth_least else _ratio(most, worth_least)
    return low, high


def _ends(money: Money, unknown_least: float | None) -> tuple[Any, float | None]:
    amount, qualifier = money["amount"], money.get("qualifier")
    upper = amount if money.get("amount_max") is None else money["amount_max"]
    if qualifier == "about":
        return 0.9 * amount, 1.1 * upper
    return unknown_least if qualifier == "max" else amount, None if qualifier == "min" else upper


def _ratio(part: float, whole: float) -> float:
    """Past all shares where there is no whole."""
    return part / whole if whole else 2.0
