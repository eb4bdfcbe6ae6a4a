"""A promise has no day of which only sentences about somebody else tell.

On held-out passages none of five such days was right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from extract.terms.clause import Span
from extract.terms.meant import LIKELY, parties
from extract.values import dates
from graph.model import Article, Claim

_PROMISES = ("exclusivity", "purchase-commitment", "credit-amount")


def own_days(
    article: Article, claims: Iterable[Claim], others: Iterable[Claim], sentences: Sequence[Span]
) -> Iterator[Claim]:
    """The claims, promises among them without the day of another's deal. `others` tell who is named in the article."""
    told = list(claims)
    if not any(map(_has_day, told)):
        yield from told
        return
    named = {name for claim in others if claim.p >= LIKELY for party in parties(claim) for name in party.names}
    days = [{one.iso for one in dates.find(article.content[slice(*place)], article.published)} for place in sentences]
    for claim in told:
        day = claim.qualifiers.get("date")
        telling = [place for place, its in zip(sentences, days, strict=True) if _has_day(claim) and day in its]
        if telling and all(_is_of_others(article.content, place, claim, named) for place in telling):
            rest = {name: value for name, value in claim.qualifiers.items() if name != "date" and value != day}
            yield replace(claim, qualifiers=MappingProxyType(rest))
        else:
            yield claim


def _has_day(claim: Claim) -> bool:
    return claim.relation.name in _PROMISES and "date" in claim.qualifiers


def _is_of_others(text: str, place: Span, claim: Claim, named: Iterable[str]) -> bool:
    """Whether a sentence other than the claim's own names somebody who is no party of it."""
    if place[0] < claim.end and claim.start < place[1]:
        return False
    own = [name for party in parties(claim) for name in party.names]
    return any(name in text[slice(*place)] and not any(name in it or it in name for it in own) for name in named)
