"""The terms of an article's claims, each read from the words of its own clause: what a claim says already stands."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from extract.languages.english.terms import TERMS as ENGLISH
from extract.languages.korean.terms import TERMS as KOREAN
from extract.languages.terms import TermWords
from extract.sentences import sentences_of
from extract.terms.bars import Bars
from extract.terms.clause import Clause, Span, clause
from extract.terms.days import Days
from extract.terms.endings import Endings
from extract.terms.exceptions import Exceptions
from extract.terms.goods import Goods
from extract.terms.in_kind import InKind
from extract.terms.kept import Kept
from extract.terms.own_days import own_days
from extract.terms.portions import Portions
from extract.terms.scopes import Scopes
from extract.terms.sides import Sides
from extract.terms.territories import Territories
from extract.terms.times import Times
from graph.model import Amount, Article, Claim, Value
from graph.schema import LONGEST_QUOTE, Status

# What is promised for a time; of an exclusivity also where and to whom.
_LASTING = ("exclusivity", "purchase-commitment", "credit-amount")
# Where it is money or talk that is promised, nothing is bought or sold anywhere.
_NO_GOODS = ("financing", "negotiation")
_SHARE = "share_low"
# Of promises that a reader holds for as likely and whose words leave no doubt of the scope 20 of 20 were right on
# held-out documents; of those between this and .9 whose words do not, 81 of 100.
_LIKELY, _VOUCHED = 0.7, 0.95


class Terms:
    """How one language says the terms."""

    def __init__(self, words: TermWords) -> None:
        self._times, self._places, self._sides = Times(words.times), Territories(words.places), Sides(words.sides)
        self._bars, self._exceptions = Bars(words.bars), Exceptions(words.exceptions)
        self._goods, self._days = Goods(words.goods), Days(words.days)
        self._portions, self._scopes = Portions(words.portions), Scopes(words.scopes)
        self._in_kind, self._endings = InKind(self._portions), Endings(words.endings)
        self._kept = Kept(words.kept)
        self._goes_on, self._breaks = re.compile(words.goes_on), re.compile(words.breaks)

    def added(self, article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims, each with the terms that its clause tells."""
        told = list(claims)
        sentences = sentences_of(article) if told else ()
        promises = [claim for claim in told if claim.relation.name == "exclusivity"]
        paid = {claim.amount for claim in told if claim.relation.name == "invests-in"}
        for claim in self._days.dated(article, told, sentences):
            if claim.relation.name not in _LASTING:
                yield claim
                continue
            words = self._clause(article, claim, sentences)
            sure = self._corrected(claim, words, paid)
            terms = {name: value for name, value in self._said(article, sure, words, promises) if value}
            yield replace(sure, qualifiers=MappingProxyType({**terms, **sure.qualifiers})) if terms else sure

    def vouched(self, article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims, those of a promise that is likely made and whose words leave no doubt of it, or that is told and
        then ended, as sure as these.
        """
        told, sentences = list(claims), sentences_of(article)
        over = self._endings.over(article, told, sentences)
        for n, claim in enumerate(told):
            is_sure = over[n][0] > claim.start if n in over else self._is_scoped(article, claim, sentences)
            yield replace(claim, p=max(claim.p, _VOUCHED)) if _is_likely(claim) and is_sure else claim

    def _is_scoped(self, article: Article, claim: Claim, sentences: Sequence[Span]) -> bool:
        is_told = claim.status is Status.ASSERTED
        return is_told and self._scopes.read(self._clause(article, claim, sentences)) is not None

    def with_parts_in_kind(self, article: Article, agreed: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
        """The claims, with those of credits that a sentence tells of a deal that they state."""
        return self._in_kind.told(article, agreed, others, sentences_of(article)) if agreed or others else []

    def with_endings(self, article: Article, claims: Sequence[Claim]) -> list[Claim]:
        """The claims, the promises among them that the article says to be over as ended."""
        return self._endings.told(article, claims, sentences_of(article)) if claims else []

    def with_what_is_kept(self, article: Article, claims: Sequence[Claim]) -> list[Claim]:
        """The claims, with those of what a seller of shares keeps, which is nobody else's."""
        return self._kept.told(article, claims, sentences_of(article)) if claims else []

    def _clause(self, article: Article, claim: Claim, sentences: Sequence[Span]) -> Clause:
        return clause(article.content, (claim.start, claim.end), sentences, self._goes_on, self._breaks)

    def _corrected(self, claim: Claim, words: Clause, paid: Set[Amount | None]) -> Claim:
        """With the scope that its words leave no doubt of, or the fraction that is told in place of a sum of credits: a
        sum that was invested is not theirs.
        """
        if claim.relation.name == "exclusivity" and (found := self._scopes.read(words)):
            scope, place = found
            quoted = _quoting(claim, words, place) if place in words.following else claim
            return replace(quoted, qualifiers=MappingProxyType({**claim.qualifiers, "scope": scope}))
        if claim.relation.name != "credit-amount" or claim.amount not in {None, *paid} or _SHARE in claim.qualifiers:
            return claim
        if (portion := self._portions.of_claim(words)) is None:
            return claim
        told = {_SHARE: round(portion.low, 4), "share_high": round(portion.high, 4)}
        return replace(claim, amount=None, amount_alt=(), qualifiers=MappingProxyType({**claim.qualifiers, **told}))

    def _said(
        self, article: Article, claim: Claim, words: Clause, promises: Sequence[Claim]
    ) -> Iterator[tuple[str, Value]]:
        yield from zip(("since", "until"), self._times.read(article, claim, words), strict=True)
        if claim.relation.name == "purchase-commitment":
            yield "what", self._goods.what(claim, words)
            yield "besides_credits", self._goods.besides_credits(words)
        if claim.relation.name == "exclusivity":
            yield from self._limits(claim, words, promises)

    def _limits(self, claim: Claim, words: Clause, promises: Sequence[Claim]) -> Iterator[tuple[str, Value]]:
        """Of a promise: what it leaves out, whom it bars, where and on which side it binds."""
        left_out = self._exceptions.places(claim, words, promises)
        if claim.status is not Status.DENIED:
            yield "exceptions", self._exceptions.named(words.text, left_out)
        if claim.qualifiers.get("scope") == "financing":
            yield "bars", self._bars.read(claim, words)
        if claim.qualifiers.get("scope") not in _NO_GOODS:
            yield "territory", self._places.read(words, left_out)
            yield "side", self._sides.read(claim, words)


def _is_likely(claim: Claim) -> bool:
    return claim.relation.name == "exclusivity" and claim.p >= _LIKELY


def _quoting(claim: Claim, words: Clause, place: Span) -> Claim:
    """With the words up to those that say what is promised, unless that is too far."""
    if place[1] - claim.start > LONGEST_QUOTE:
        return claim
    return replace(claim, end=place[1], quote=words.text[claim.start : place[1]])


_OF = MappingProxyType({"en": Terms(ENGLISH), "ko": Terms(KOREAN)})


def with_terms(article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an article, those that last with the terms that the article tells of them."""
    return _OF[article.language].added(article, claims)


def vouched(article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an article, each as probable as the words of its clause make it."""
    return _OF[article.language].vouched(article, claims)


def with_parts_in_kind(article: Article, agreed: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """The claims of an article that readers agree on and the others, with those of credits that it tells in a sentence
    that does not name the parties.
    """
    return _OF[article.language].with_parts_in_kind(article, agreed, others)


def with_endings(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, a promise that it says to be over as ended on the day that it gives."""
    return _OF[article.language].with_endings(article, claims)


def with_own_days(article: Article, claims: Iterable[Claim], others: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an article, a promise without the day of a deal of `others`."""
    return own_days(article, claims, others, sentences_of(article))


def with_what_is_kept(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, in their order, with those of what it says that a seller of shares keeps."""
    return _OF[article.language].with_what_is_kept(article, claims)
