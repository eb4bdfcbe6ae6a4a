"""Sums of money as amounts: their bounds, the same sum in other currencies, shares of a sum."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from extract.values import qualifiers, ranges, shares
from extract.values.plain import plain
from extract.values.shares import Share
from extract.values.sums import Sum
from graph.model import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """One stated sum; `alternatives` are the same sum in other currencies, inside the span.

    Of "just under half of $800M", `amount` is the half, `whole` the $800M and `share` the fraction.
    """

    start: int
    end: int
    amount: Amount
    alternatives: tuple[Amount, ...] = ()
    whole: Amount | None = None
    share: Share | None = None


# Between two sums, where the second is the first again in another currency.
_LEAD = (
    r"(?:(?:(?:우리|한국)\s?돈|한화|원화|미화|달러화|당시 기준|or|US|the equivalent of|equivalent to|equivalent of"
    r"|equal to|i\.e\.|또는|즉)(?:으로|로)?(?:는)?\s?(?:환산(?:하면|시)?\s?)?)?"
)
_OPENS = re.compile(rf"\s?[(（\[]\s?{_LEAD}\s?", re.IGNORECASE)
_CLOSES = re.compile(
    r"\s?(?:상당|수준|규모|at (?:the )?current (?:exchange )?rates?|USD|KRW)?\s?[)）\]]", re.IGNORECASE
)
_NEXT = re.compile(rf"\s?[,·/;=]\s?{_LEAD}\s?", re.IGNORECASE)
_INLINE = re.compile(
    r"(?:,\s?|\s)(?:(?:우리|한국)\s?돈(?:으로|으로는)?|한화로?|원화로)\s?|,\s(?:or|equivalent to|the equivalent of)\s",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s?[,.)]|\s?$")
_LONGEST_GAP = 40
_MOST_ALTERNATIVES = 3
_SHARE_OF = re.compile(r"\s(?:of\s)?(?:(?:the|its|his|her|their|a|an|that|total|of)\s){0,3}", re.IGNORECASE)
_OF_SUM = re.compile(r"\s?(?:의|\s?중|\s?가운데)\s?")


def find(text: str, *, bare_won: bool = False) -> list[Money]:
    """Every sum of money in the text, in order. `bare_won` reads 23억 without a currency as won."""
    text = plain(text)
    stated = ranges.find(text, bare_won=bare_won)
    found: list[Money] = []
    position = 0
    while position < len(stated):
        money, position = _money(text, stated, position, found[-1].end if found else 0)
        found.append(money)
    return _with_shares(text, found)


def _money(text: str, stated: list[Sum], position: int, floor: int) -> tuple[Money, int]:
    """The sum at a position with what belongs to it, and the position of the next."""
    first = stated[position]
    start, qualifier = qualifiers.before(text, first.start, floor)
    end, after = qualifiers.after(text, first.end)
    qualifier = qualifiers.stronger(qualifier, after)
    alternatives, end = _alternatives(text, stated, position, end)
    if alternatives:
        end, after = qualifiers.after(text, end)
        qualifier = qualifiers.stronger(qualifier, after)
    money = Money(start=start, end=end, amount=_amount(first, qualifier), alternatives=alternatives)
    return money, position + 1 + len(alternatives)


def _amount(found: Sum, qualifier: str | None) -> Amount:
    assert found.currency is not None  # noqa: S101  by ranges.find
    return Amount(
        value=found.value, value_max=found.value_max, currency=found.currency,
        qualifier=qualifier or ("about" if found.loose else "exact"),
    )  # fmt: skip


def _alternatives(text: str, stated: list[Sum], position: int, end: int) -> tuple[tuple[Amount, ...], int]:
    """The sums after the one at a position, which ends at `end`, that say it in other currencies; where they end."""
    amounts: list[Amount] = []
    opened = False
    reached = end
    for other in stated[position + 1 : position + 1 + _MOST_ALTERNATIVES]:
        start, before = qualifiers.before(text, other.start, reached)
        gap = text[reached:start]
        if len(gap) > _LONGEST_GAP or other.currency == stated[position].currency:
            break
        if not amounts:
            opened = bool(_OPENS.fullmatch(gap))
        reached, after = qualifiers.after(text, other.end)
        inline = _INLINE.fullmatch(gap) or (gap == ", " and before == "about" and _ENDS.match(text, reached))
        if not (_NEXT.fullmatch(gap) if amounts else opened or inline):
            break
        amounts.append(_amount(other, qualifiers.stronger(before, after)))
        closed = _CLOSES.match(text, reached)
        if not opened or closed:
            return tuple(amounts), closed.end() if opened and closed else reached
    return (), end


def _with_shares(text: str, found: list[Money]) -> list[Money]:
    """Each sum of which a fraction is named right before or after it becomes that fraction of it."""
    fractions = shares.find(text)
    starts = [share.start for share in fractions]
    result: list[Money] = []
    limits = [*(money.start for money in found[1:]), len(text)]
    for money, limit in zip(found, limits, strict=False):
        after = bisect_left(starts, money.start)
        near = [share for share in fractions[max(0, after - 1) : after + 2] if _is_share_of(text, share, money)]
        floor = result[-1].end if result else 0
        free = [share for share in near if floor <= share.start and share.end <= limit]
        result.append(_share_of(money, free[0]) if free else money)
    return result


def _is_share_of(text: str, share: Share, money: Money) -> bool:
    if share.end <= money.start:
        gap = text[share.end : money.start]
        return len(gap) <= _LONGEST_GAP and "of" in text[share.start : money.start] and bool(_SHARE_OF.fullmatch(gap))
    gap = text[money.end : share.start]
    return money.end <= share.start and len(gap) <= _LONGEST_GAP and bool(_OF_SUM.fullmatch(gap))


def _share_of(money: Money, share: Share) -> Money:
    return Money(
        start=min(money.start, share.start), end=max(money.end, share.end), amount=_part(money.amount, share),
        alternatives=tuple(_part(alternative, share) for alternative in money.alternatives), whole=money.amount,
        share=share,
    )  # fmt: skip


def _part(whole: Amount, share: Share) -> Amount:
    """What the share comes to, as a range where its words leave one open."""
    low, high = whole.value * share.low, (whole.value_max or whole.value) * share.high
    if share.qualifier == "max":
        low = high
    qualifier = qualifiers.stronger(None if share.qualifier == "exact" else share.qualifier, whole.qualifier)
    return Amount(
        value=low, value_max=high if share.qualifier != "min" and high > low else None, currency=whole.currency,
        qualifier=qualifier or "exact",
    )  # fmt: skip
