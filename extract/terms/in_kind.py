"""What part of an investment was credits or goods, where a sentence of its own tells it of a deal that is stated.

In labelled passages that the readers had not learned from 13 English and 40 Korean sentences were so read right, one
wrong; 20 of these parts no reader had found, and 19 not surely enough to be stated.
"""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from extract.rules.names import Span
from extract.terms.portions import Part, Portions
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
    """The portions of one language, of deals."""

    def __init__(self, portions: Portions) -> None:
        self._portions = portions

    def told(
        self, article: Article, agreed: Sequence[Claim], others: Sequence[Claim], sentences: Sequence[Span]
    ) -> list[Claim]:
        """The claims that readers agree on, then the others, then those of credits that a sentence tells of a stated
        deal; if such a one was there already, it is as sure as the sentence.
        """
        kept, told = [*agreed, *others], _Told(article, agreed, others, sentences)
        for n, place in enumerate(sentences if told.deals else ()):
            part = self._portions.of_deal(told.words[n])
            deal = told.deal(n) if part and place[1] - place[0] <= LONGEST_QUOTE else None
            if part and deal and not self._portions.is_refuted("".join(told.words[n + 1 : n + 2])):
                _tell(kept, _credits(article, deal, part, place))
        return kept


class _Told:
    """The deals that an article states, by their parties, its sentences, and whom its claims name."""

    def __init__(
        self, article: Article, agreed: Sequence[Claim], others: Sequence[Claim], sentences: Sequence[Span]
    ) -> None:
        stated = (*agreed, *(claim for claim in others if claim.p >= _STATED))
        self.deals = {(c.subject.names, c.object.names): c for c in reversed(stated) if c.object and _is_deal(c)}
        self.words = [article.content[start:end] for start, end in sentences]
        self._parties = [end for claim in (*agreed, *others) for end in (claim.subject, claim.object) if end]

    def deal(self, n: int) -> Claim | None:
        """The one that sentence `n` is about, none where it names another party: the only one, or the one of the
        investor whom it or one of the sentences before it names.
        """
        spoken_of = (
            [[*self.deals.values()]] if len(self.deals) == 1 else map(self._of, range(n, max(-1, n - _NEAR - 1), -1))
        )
        nearest = next(filter(None, spoken_of), [])
        return nearest[0] if len(nearest) == 1 and not self._names_another(nearest[0], n) else None

    def _of(self, n: int) -> list[Claim]:
        return [deal for deal in self.deals.values() if _named(deal.subject, self.words[n])]

    def _names_another(self, deal: Claim, n: int) -> bool:
        own = {name for end in (deal.subject, deal.object) if end for name in end.names}
        return any(_named(end, self.words[n]) for end in self._parties if own.isdisjoint(end.names))


def _tell(kept: list[Claim], told: Claim) -> None:
    """Adds what is told, or makes the claim of the same as sure; one that is denied or doubted stays as it is."""
    known = next((n for n, one in enumerate(kept) if _is_same(one, told)), None)
    if known is None:
        kept.append(told)
    elif kept[known].status is Status.ASSERTED:
        kept[known] = _surer(kept[known], told)


def _credits(article: Article, deal: Claim, part: Part, place: Span) -> Claim:
    shares_ = dict(zip(("share_low", "share_high"), part.share, strict=True)) if part.share else {}
    return replace(
        deal, relation=_CREDITS, p=_SURE, start=place[0], end=place[1], quote=article.content[slice(*place)],
        amount=part.amount, amount_alt=(), qualifiers=MappingProxyType({"kind": part.kind, **shares_}),
    )  # fmt: skip


def _surer(claim: Claim, told: Claim) -> Claim:
    """The claim that a reader found, as sure as the sentence that tells it, with the part if it has none."""
    has_part = claim.amount or "share_low" in claim.qualifiers
    added = {} if has_part else dict(told.qualifiers)
    qualifiers = MappingProxyType({**claim.qualifiers, **added, "kind": _kind(claim, told)})
    if has_part:
        return replace(claim, p=max(claim.p, told.p), qualifiers=qualifiers)
    return replace(told, subject=claim.subject, object=claim.object, reader=claim.reader, qualifiers=qualifiers)


def _kind(claim: Claim, told: Claim) -> Value:
    """What the reader takes it for, unless the words name hardware."""
    return (told if told.qualifiers["kind"] == "hardware" else claim).qualifiers["kind"]


def _is_same(claim: Claim, told: Claim) -> bool:
    ends = ((claim.subject, told.subject), (claim.object, told.object))
    return claim.relation == told.relation and all(a and b and not set(a.names).isdisjoint(b.names) for a, b in ends)


def _is_deal(claim: Claim) -> bool:
    return claim.relation.name == "invests-in" and claim.status is Status.ASSERTED


def _named(party: Mention, words: str) -> bool:
    return any(name in words for name in party.names)
