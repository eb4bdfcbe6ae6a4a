"""Promises that no longer run, because their own sentence or a later one says so.

Of 5,532 labelled promises it is read of 206, 205 of which are labelled as ended; of the 117 days that both give 115
agree.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from extract.languages.terms import EndingWords
from extract.terms.clause import Span
from extract.terms.meant import meant, parties, told_in
from extract.terms.parties import BENEFICIARY, BOUND, masked
from extract.values import dates, days
from graph.model import Article, Claim, Value
from graph.schema import Status

_PROMISE = "exclusivity"
# How sure a reader is at most that a promise is over which the next sentence says to be so only perhaps.
_UNSURE = 0.5
_GONE = (Status.ENDED, Status.DENIED)
# The word that leads a date is part of it.
_LEAD = re.compile(r"(?:(?:since|of|from|until|in|on) )?", re.IGNORECASE)


class Endings:
    """The patterns of one language, at work."""

    def __init__(self, words: EndingWords) -> None:
        self._over, self._loose = [re.compile(_signed(pattern)) for pattern in words.over], re.compile(words.loose)
        self._doubted, self._refuted, self._another, self._stranger, self._origin, self._begun = map(
            re.compile, (words.doubted, words.refuted, words.another, words.stranger, words.origin, words.begun)
        )

    def told(self, article: Article, claims: Sequence[Claim], sentences: Sequence[Span]) -> list[Claim]:
        """The claims, the promises among them that are over as ended, on the day that is given; one that a reader takes
        for over where that is only wanted, feared or denied is no longer sure.
        """
        over = self.over(article, claims, sentences)
        kept = self._speaking(article.content, claims, sentences, self._only_doubts)
        return [
            _ended(claim, self._day(article, over[n]))
            if n in over and claim.status is not Status.ENDED
            else replace(claim, p=min(claim.p, _UNSURE))
            if n in kept and kept[n][0] > claim.start and claim.status in _GONE
            else claim
            for n, claim in enumerate(claims)
        ]

    def over(self, article: Article, claims: Sequence[Claim], sentences: Sequence[Span]) -> Mapping[int, Span]:
        """The promises that are over, by their places among the claims, each with the first sentence that says so."""
        return self._speaking(article.content, claims, sentences, self._says_so)

    def _speaking(
        self, text: str, claims: Sequence[Claim], sentences: Sequence[Span], says: Callable[[str, Span, Claim], bool]
    ) -> dict[int, Span]:
        """The promises of which one of these sentences says something, with the first that does."""
        found: dict[int, Span] = {}
        promises = {n: claim for n, claim in enumerate(claims) if claim.relation.name == _PROMISE}
        at = {n: told_in(claim, sentences) for n, claim in promises.items()}
        for here in range(min(at.values(), default=len(sentences)), len(sentences)):
            place, those = sentences[here], meant(text, promises, at, sentences, here)
            if any(says(text, place, promises[n]) for n in those):
                found = {**dict.fromkeys(those, place), **found}
        return found

    def _says_so(self, text: str, place: Span, claim: Claim) -> bool:
        words = masked(text, place, claim)
        return any(
            not self._is_doubted(words, match)
            and not self._another.search(words, *match.span())
            and not self._has_stranger(claim, text[slice(*place)])
            for pattern in self._over
            for match in pattern.finditer(words)
        )

    def _only_doubts(self, text: str, place: Span, claim: Claim) -> bool:
        """Whether a sentence speaks of its end as of something that has not come, and its own words of nothing such."""
        words = masked(text, place, claim)
        match = self._loose.search(words)
        is_own_doubtful = self._doubted.search(text, claim.start, min(claim.end, place[0]))
        return match is not None and self._is_doubted(words, match) and not is_own_doubtful

    def _is_doubted(self, words: str, match: re.Match[str]) -> bool:
        return bool(self._doubted.search(words, 0, match.end()) or self._refuted.search(words, match.end()))

    def _has_stranger(self, claim: Claim, words: str) -> bool:
        """Whether somebody is named who is no party of the promise."""
        own = " ".join(name for party in parties(claim) for name in party.names)
        return any(match.group() not in own for match in self._stranger.finditer(words))

    def _day(self, article: Article, place: Span) -> str | None:
        """The one past day that the sentence names, other than that on which the promise was made."""
        words, today = article.content[slice(*place)], days.published_day(article.published)
        named = {
            one.iso
            for one in dates.find(words, article.published)
            if not self._origin.search(words, 0, _led(words, one)) and not self._begun.match(words[one.end :])
        }
        day = named.pop() if len(named) == 1 else None
        return day if day and (today is None or day <= today.isoformat()) else None


def _ended(claim: Claim, day: str | None) -> Claim:
    """The claim as ended; the day that it had was that on which the promise was made."""
    given = {name: value for name, value in claim.qualifiers.items() if name not in ("date", "until")}
    ended: dict[str, Value] = {"date": day, "until": day} if day else {}
    return replace(claim, status=Status.ENDED, qualifiers=MappingProxyType({**given, **ended}))


def _signed(pattern: str) -> str:
    return pattern.replace("{bound}", f"{BOUND}+").replace("{beneficiary}", f"{BENEFICIARY}+")


def _led(words: str, day: dates.Date) -> int:
    """Where a date begins after the word that leads it."""
    lead = _LEAD.match(words, day.start)
    return lead.end() if lead else day.start
