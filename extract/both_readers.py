"""The rules and the network as one reader: what both say is one claim, and neither says the contrary of the other."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import partial, reduce
from types import MappingProxyType
from typing import TypeAlias

from extract.contrasted import contrasted
from extract.corrections import corrected
from extract.crossed import uncrossed
from extract.pipeline import Reader
from extract.quoting import quoted
from extract.reader.learned_reader import LearnedReader
from extract.reader.names import folded, is_korean
from extract.reader.windows import Window
from extract.rules.statuses import STRENGTH
from extract.sources import attributed
from extract.terms.reading import (
    vouched,
    with_endings,
    with_own_days,
    with_parts_in_kind,
    with_terms,
    with_what_is_kept,
)
from graph.model import Article, Claim, Mention, Value

# What the network knows better of a claim that both read. Not dates: a day of another deal would part two
# reports of one.
ADDED = ("round", "percent", "percent_qualifier")
Forms: TypeAlias = frozenset[str]
# What the network has seen least of: here the rules' word is taken. Of what rules alone state of the others on held-out
# documents 34 of 97 were right, of what the network sees too 235 of 245.
RULED = ("credit-amount", "exclusivity")
# What is read of a claim after it is found: its terms, its day, its quote.
_TERMS = "terms-9"
# So many of a list that the network sees vouch for the rest of it.
VOUCHED = 2
# Who is less likely right than not has no say in what another states.
EVEN = 0.5


class BothReaders:
    """What the rules and the network both say, and the rules of credits and exclusivity; then what the network alone
    says, or says to be otherwise, if it is at least `least` probable: there it errs more often.
    """

    def __init__(self, rules: Reader, network: LearnedReader, least: float, known: Collection[str] = ()) -> None:
        self._rules, self._network, self._least, self._known = rules, network, least, frozenset(known)
        self.version = f"{rules.version}+{network.version}+{_TERMS}"

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came; neither reads what can state none."""
        for article in articles:
            windows = self._network.worth_reading(article)
            claims = self._claims(article, windows) if windows else ()
            right = contrasted(article, corrected(article, claims))
            yield article, [*quoted(article, attributed(article, right))]

    def _claims(self, article: Article, windows: list[Window]) -> list[Claim]:
        [(_, stated)] = self._rules.read([article])
        named = {name for claim in stated for end in (claim.subject, claim.object) if end for name in end.names}
        every = with_endings(article, [*stated, *self._network.claims(article, windows, named)])
        read = [*with_own_days(article, every, every)]
        both, alone = united(read[: len(stated)], read[len(stated) :], self._known)
        told = with_what_is_kept(article, with_parts_in_kind(article, both, [*vouched(article, alone)]))
        kept = [claim for n, claim in enumerate(told) if n < len(both) or claim.p >= self._least]
        return [*with_own_days(article, with_terms(article, uncrossed(article, kept, told)), every)]


def united(
    stated: Iterable[Claim], learned: Iterable[Claim], known: Set[str] = frozenset()
) -> tuple[list[Claim], list[Claim]]:
    """Those that both read alike, as stated, with what is learned of the same; and what the network alone reads, or
    with another status.

    A party that is `known` by its name in the rules' claim needs no fuller one. What the network
    reads alone contradicts no stated one in direction. Of a list of parties that one rule reads in one
    place the network vouches for all where it sees two of them.
    """
    left, both, disputed, unseen = list(learned), [], [], []
    completed = partial(_completed, known=known)
    for claim in stated:
        alike = [other for other in left if _alike(claim, other)]
        left = [other for other in left if other not in alike and not _turned(claim, other)]
        if any(other.status != claim.status for other in alike):
            disputed.append(reduce(completed, alike, claim))
        elif alike or claim.relation.name in RULED:
            both.append(reduce(completed, alike, claim))
        else:
            unseen.append(claim)
    seen = (*both, *disputed)
    for claim in unseen:
        others = [one for one in seen if _in_one_list(claim, one)]
        if len(others) >= VOUCHED:
            (disputed if any(one in disputed for one in others) else both).append(_like_the_others(claim, others))
    return both, [*left, *disputed]


def _in_one_list(claim: Claim, other: Claim) -> bool:
    """One rule says both of one party, in the same words."""
    told = [(c.relation, c.start, c.end) for c in (claim, other)]
    return told[0] == told[1] and (claim.object == other.object or claim.subject == other.subject)


def _like_the_others(claim: Claim, others: Sequence[Claim]) -> Claim:
    """As careful and as doubtful as the others of its list."""
    status = max((one.status for one in (claim, *others)), key=STRENGTH.index)
    return replace(claim, status=status, p=min(one.p for one in (claim, *others)))


def _alike(claim: Claim, other: Claim) -> bool:
    """The same relation and parties; of one party also a sum that does not differ."""
    return (
        claim.relation == other.relation
        and _met(claim.subject, other.subject)
        and (_met(claim.object, other.object) if claim.object else _same_sum(claim, other))
    )


def _turned(claim: Claim, other: Claim) -> bool:
    return (
        claim.object is not None
        and claim.relation == other.relation
        and _met(claim.subject, other.object)
        and _met(claim.object, other.subject)
    )


def _same_sum(claim: Claim, other: Claim) -> bool:
    if claim.amount is None or other.amount is None:
        return True
    sums = [{(a.value, a.currency) for a in (c.amount, *c.amount_alt) if a} for c in (claim, other)]
    return bool(sums[0] & sums[1])


def _completed(claim: Claim, other: Claim, *, known: Set[str]) -> Claim:
    """With the fuller names, the sum, round, percent and lead that the network sees; of two statuses the more careful
    one, if who says so is more likely right than not.

    A claim on whose status the two differ is as doubtful as the more doubtful of them.
    """
    # Of a claim that states a share of a sum the sum itself is not the claim's.
    summed = claim if other.amount is None or "share_low" in claim.qualifiers else other
    return replace(
        claim,
        subject=_fuller(claim.subject, other.subject, known),
        object=claim.object and other.object and _fuller(claim.object, other.object, known),
        status=max(claim.status, other.status, key=STRENGTH.index) if other.p >= EVEN else claim.status,
        p=max(claim.p, other.p) if claim.status == other.status else min(claim.p, other.p),
        amount=summed.amount,
        amount_alt=summed.amount_alt,
        qualifiers=MappingProxyType(
            dict(claim.qualifiers) | _added(other) | ({"lead": True} if _leads(claim, other) else {})
        ),
    )


def _fuller(one: Mention, other: Mention, known: Set[str]) -> Mention:
    """The other one, where it has all names of the one and more, which begin as they do, a headline's being short, or
    are of the other script.
    """
    more = set(other.names) - set(one.names)
    is_fuller = more and set(one.names) < set(other.names) and known.isdisjoint(one.names)
    return other if is_fuller and all(name.startswith(one.names) or _is_foreign(name, one) for name in more) else one


def _is_foreign(name: str, to: Mention) -> bool:
    return all(is_korean(name) != is_korean(own) for own in to.names)


def _added(claim: Claim) -> dict[str, Value]:
    return {name: claim.qualifiers[name] for name in ADDED if name in claim.qualifiers}


def _leads(*claims: Claim) -> bool:
    return any(claim.qualifiers.get("lead") for claim in claims)


def _met(one: Mention | None, other: Mention | None) -> bool:
    return bool(_forms(one) & _forms(other))


def _forms(party: Mention | None) -> Forms:
    return frozenset(map(folded, party.names)) if party else frozenset()
