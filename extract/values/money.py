"""Sums of money as amounts: their bounds, the same sum in other currencies, shares of a sum."""

import re
from dataclasses import dataclass

from extract.values import qualifiers, ranges, shares
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
_LONGEST_GAP = 40
_SHARE_OF = re.compile(r"\s(?:of\s)?(?:(?:the|its|his|her|their|a|an|that|total|of)\s){0,3}", re.IGNORECASE)
_OF_SUM = re.compile(r"\s?(?:의|\s?중|\s?가운데)\s?")


def find(text: str, *, bare_won: bool = False) -> list[Money]:
    """Every sum of money in the text, in order. `bare_won` reads 23억 without a currency as won."""
    found: list[Money] = []
    floor = 0
    pending = ranges.find(text, bare_won=bare_won)
    while pending:
        money, pending = _money(text, pending, floor)
        found.append(money)
        floor = money.end
    return _with_shares(text, found)


def _money(text: str, pending: list[Sum], floor: int) -> tuple[Money, list[Sum]]:
    """The first pending sum with what belongs to it, and the sums that are left."""
    first, rest = pending[0], pending[1:]
    start, qualifier = qualifiers.before(text, first.start, floor)
    end, after = qualifiers.after(text, first.end)
    qualifier = qualifiers.stronger(qualifier, after)
    alternatives, end, rest = _alternatives(text, first, end, rest)
    if alternatives:
        end, after = qualifiers.after(text, end)
        qualifier = qualifiers.stronger(qualifier, after)
    return Money(start=start, end=end, amount=_amount(first, qualifier), alternatives=alternatives), rest


def _amount(found: Sum, qualifier: str | None) -> Amount:
    assert found.currency is not None  # noqa: S101  by ranges.find
    return Amount(
        value=found.value, value_max=found.value_max, currency=found.currency,
        qualifier=qualifier or ("about" if found.loose else "exact"),
    )  # fmt: skip


def _alternatives(text: str, first: Sum, end: int, rest: list[Sum]) -> tuple[tuple[Amount, ...], int, list[Sum]]:
    """Converted sums after a sum that ends at `end`, where they end, and the sums after them."""
    amounts: list[Amount] = []
    opened = False
    position = end
    for number, other in enumerate(rest):
        start, before = qualifiers.before(text, other.start, position)
        gap = text[position:start]
        if len(gap) > _LONGEST_GAP or other.currency == first.currency:
            break
        if not amounts:
            opened = bool(_OPENS.fullmatch(gap))
        if not (_NEXT.fullmatch(gap) if amounts else opened or _INLINE.fullmatch(gap)):
            break
        position, after = qualifiers.after(text, other.end)
        amounts.append(_amount(other, qualifiers.stronger(before, after)))
        closed = _CLOSES.match(text, position)
        if not opened or closed:
            return tuple(amounts), closed.end() if opened and closed else position, rest[number + 1 :]
    return (), end, rest


def _with_shares(text: str, found: list[Money]) -> list[Money]:
    fractions = shares.find(text)
    if not fractions:
        return found
    result: list[Money] = []
    for money in found:
        fraction = next((share for share in fractions if _is_share_of(text, share, money)), None)
        result.append(_share_of(money, fraction) if fraction else money)
    return result


def _is_share_of(text: str, share: Share, money: Money) -> bool:
    if share.end <= money.start:
        gap = text[share.end : money.start]
        return len(gap) <= _LONGEST_GAP and "of" in text[share.start : money.start] and bool(_SHARE_OF.fullmatch(gap))
    gap = text[money.end : share.start]
    return money.end <= share.start and len(gap) <= _LONGEST_GAP and bool(_OF_SUM.fullmatch(gap))


def _share_of(money: Money, share: Share) -> Money:
    whole = money.amount
    low, high = whole.value * share.low, (whole.value_max or whole.value) * share.high
    if share.qualifier == "max":
        low = high
    qualifier = qualifiers.stronger(None if share.qualifier == "exact" else share.qualifier, whole.qualifier)
    amount = Amount(
        value=low, value_max=high if share.qualifier != "min" and high > low else None, currency=whole.currency,
        qualifier=qualifier or "exact",
    )  # fmt: skip
    return Money(
        start=min(money.start, share.start), end=max(money.end, share.end), amount=amount, whole=whole, share=share,
        alternatives=money.alternatives,
    )  # fmt: skip
