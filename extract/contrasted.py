"""A value that a sentence sets against another, not 50 million but 65, sets right what was told of the same.

All eight claims of labelled texts in whose sentence one sum stands against another are of that sum, but for denials.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from extract.rules.names import Span
from extract.sentences import sentences_of
from extract.values.percent import Percent
from extract.values.refuted import Value, contrasts
from graph.model import Amount, Article, Claim
from graph.schema import Status

# What has a sum of its own.
_SUMMED = ("invests-in", "raises", "acquires", "valuation", "credit-amount", "purchase-commitment")


def contrasted(article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those of such a value as correcting; who alone in the sentence has no sum has that one."""
    told = list(claims)
    places = [*_places(article)] if told else []
    for claim in told:
        here = next((one for one in places if _is_in(claim, one[0])), None)
        if here is None or claim.status is Status.DENIED:
            yield claim
            continue
        place, value = here
        near = [other for other in told if _is_in(other, place)]
        summed = _with_sum(claim, value) if _lacks(claim, near) else claim
        rights = {"corrects": True} if _states(summed, value) else {}
        yield replace(summed, qualifiers=MappingProxyType({**summed.qualifiers, **rights}))


def _places(article: Article) -> Iterator[tuple[Span, Value]]:
    """The sentences in which one value, and no second, stands against another."""
    found = contrasts(article.content)
    for start, end in sentences_of(article) if found else ():
        standing = {repr(value): value for one in found if start <= one.start < end for value in one.standing}
        if len(standing) == 1:
            yield (start, end), next(iter(standing.values()))


def _is_in(claim: Claim, place: Span) -> bool:
    return place[0] <= claim.start < place[1]


def _lacks(claim: Claim, near: Sequence[Claim]) -> bool:
    """Whether it alone of what is told in its sentence may have the sum; a share of one has none."""
    has_part = claim.amount is not None or "share_low" in claim.qualifiers
    return not has_part and [other.relation.name in _SUMMED for other in near].count(True) == 1


def _with_sum(claim: Claim, value: Value) -> Claim:
    if isinstance(value, Percent) or claim.relation.name not in _SUMMED:
        return claim
    return replace(claim, amount=value.amount, amount_alt=value.alternatives)


def _states(claim: Claim, value: Value) -> bool:
    if isinstance(value, Percent):
        return value.value is not None and claim.qualifiers.get("percent") == value.value
    return claim.amount is not None and _pair(claim.amount) == _pair(value.amount)


def _pair(amount: Amount) -> tuple[float, str]:
    return amount.value, amount.currency
