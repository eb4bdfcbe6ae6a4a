"""What part of an investment was credits or goods, where a sentence of its own tells it of a deal that is stated.

In labelled passages that the readers had not learned from 15 English and 43 Korean sentences were so read right, one
wrong; 21 of these parts no reader had found, and 21 not surely enough to be stated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from extract.languages.terms import PortionWords
from extract.rules.names import Span
from extract.terms.parts import Part, Parts
from graph.model import Article, Claim, Mention, Value
from graph.schema import LONGEST_QUOTE, RELATIONS, Status

_CREDITS = RELATIONS["credit-amount"]
# A deal that readers agree on, or so likely, is the one that a sentence without its parties goes on about.
_STATED = 0.9
# How probable what such a sentence tells is.
_SURE = 0.95
# How many sentences after its deal a sentence still tells what part of it was not cash.
_NEAR = 2


class InKind:
    """The patterns of one language, at work."""

    def __init__(self, words: PortionWords) -> None:
        self._parts = Parts(words)

    def told(
        self, article: Article, agreed: Sequence[Claim], others: Sequence[Claim], sentences: Sequence[Span]
    ) -> list[Claim]:
        """The claims that readers agree on, then the others, then those of credits that a sentence tells of a stated
        deal; if such a one was there already, it is as sure as the sentence.
        """
        claims = [*agreed, *others]
        deals = [claim for n, claim in enumerate(claims) if _is_deal(claim) and (n < len(agreed) or claim.p >= _STATED)]
        kept = list(claims)
        for n, (start, end) in enumerate(sentences if deals else ()):
            part = self._parts.read(article.content[start:end])
            deal = part and _deal(article, deals, claims, sentences, n)
            after = article.content[slice(*sentences[n + 1])] if n + 1 < len(sentences) else ""
            if part and deal and end - start <= LONGEST_QUOTE and not self._parts.is_refuted(after):
                found = _credits(article, deal, part, (start, end))
                known = next((n for n, one in enumerate(kept) if _same_credits(one, deal)), None)
                if known is None:
                    kept.append(found)
                elif kept[known].status is Status.ASSERTED:
                    kept[known] = _surer(kept[known], found)
        return kept


def _credits(article: Article, deal: Claim, part: Part, place: Span) -> Claim:
    shares_ = dict(zip(("share_low", "share_high"), part.share, strict=True)) if part.share else {}
    return replace(
        deal, relation=_CREDITS, p=_SURE, start=place[0], end=place[1], quote=article.content[slice(*place)],
        amount=part.amount, amount_alt=(), qualifiers=MappingProxyType({"kind": part.kind, **shares_}),
    )  # fmt: skip


def _surer(claim: Claim, told: Claim) -> Claim:
    """The claim that a reader found, as sure as the sentence that tells it, with the part if it has none."""
    if claim.amount or "share_low" in claim.qualifiers:
        kind = {"kind": _kind(claim, told)}
        return replace(claim, p=max(claim.p, told.p), qualifiers=MappingProxyType({**claim.qualifiers, **kind}))
    qualifiers = MappingProxyType({**claim.qualifiers, **told.qualifiers, "kind": _kind(claim, told)})
    return replace(told, subject=claim.subject, object=claim.object, reader=claim.reader, qualifiers=qualifiers)


def _kind(claim: Claim, told: Claim) -> Value:
    """What the reader takes it for, unless the words name hardware."""
    return (told if told.qualifiers["kind"] == "hardware" else claim).qualifiers["kind"]


def _same_credits(claim: Claim, deal: Claim) -> bool:
    ends = ((claim.subject, deal.subject), (claim.object, deal.object))
    return claim.relation == _CREDITS and all(a and b and not set(a.names).isdisjoint(b.names) for a, b in ends)


def _is_deal(claim: Claim) -> bool:
    return claim.relation.name == "invests-in" and claim.status is Status.ASSERTED


def _deal(
    article: Article, deals: Sequence[Claim], claims: Sequence[Claim], sentences: Sequence[Span], n: int
) -> Claim | None:
    """The one deal that the article states, or the one of the investor whom this sentence or one before it names; none
    where the sentence names another party.
    """
    pairs = {(deal.subject.names, deal.object.names) for deal in deals if deal.object}
    near = [n] if len(pairs) == 1 else [*range(n, max(-1, n - _NEAR - 1), -1)]
    for one in near:
        words = article.content[slice(*sentences[one])]
        of_it = deals if len(pairs) == 1 else [d for d in deals if _named(d.subject, words)]
        if of_it:
            named = {(d.subject.names, d.object.names) for d in of_it if d.object}
            alone = len(named) == 1 and not _others(of_it[0], claims, article.content[slice(*sentences[n])])
            return of_it[0] if alone else None
    return None


def _others(deal: Claim, claims: Iterable[Claim], words: str) -> bool:
    """Whether the words name a party that is none of the deal's."""
    own = {name for end in (deal.subject, deal.object) if end for name in end.names}
    ends = (end for claim in claims for end in (claim.subject, claim.object) if end)
    return any(_named(end, words) for end in ends if own.isdisjoint(end.names))


def _named(party: Mention, words: str) -> bool:
    return any(name in words for name in party.names)
