"""Deals that the articles on two parties tell alike, where names of the two sound somewhat alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from graph.deals.common import common_deals
from graph.named_parties import Parties, by_names
from graph.resolve.clusters import fullest_form
from graph.resolve.heard import Heard, Merge, Shared
from graph.schema import EntityKind


def shared_deals(who: Parties) -> set[Shared]:
    """Those of the parties with all others: from who is who by names alone, and the claims of the two.

    So they are the same from either side, and whatever else was asked or is shared.
    """
    heard = who.snapshot.heard(who.forms)
    apart = _apart(_among(who, _forms(heard)), heard)
    if not apart:
        return set()
    names = _among(who, _forms(apart.values())).forms
    articles, dealings = _articles(who, names), _dealings(who, names)
    found = set()
    for pair, sound in apart.items():
        one, other = pair
        # Who tells of two parties knows that they are two.
        if not articles[one] & articles[other] and (same := dealings.partners(pair)):
            found |= _shared(who, sound, {other: one, **same}, (articles[one], articles[other]))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dealings:
    """With whom each party is told to have dealt, and who of these surely sounds like whom."""

    dealt: Mapping[str, set[str]]
    alike: Mapping[str, set[str]]

    def partners(self, pair: Merge) -> dict[str, str]:
        """Each partner of the second party that is one of the first, or sounds like one alone: as that one."""
        firsts = self.dealt[pair[0]]
        found = {other: ({other} | self.alike[other]) & firsts for other in self.dealt[pair[1]]}
        return {
            other: other if other in its else min(its) for other, its in found.items() if other in its or len(its) == 1
        }


def _among(who: Parties, forms: Iterable[str]) -> Parties:
    return by_names(who.snapshot, who.known, forms)


def _forms(heard: Iterable[Heard]) -> set[str]:
    return set(chain.from_iterable(sound.pair for sound in heard))


def _apart(who: Parties, heard: Iterable[Heard]) -> dict[Merge, Heard]:
    """Of each two parties that have names that sound alike, those names that do most."""
    found: dict[Merge, Heard] = {}
    for sound in sorted(heard, key=lambda sound: (sound.score, sound)):
        one, other = sorted(map(who.resolution.entity_id, sound.pair))
        if one != other and not who.known.entities.keys() >= {one, other}:
            found[one, other] = sound
    return found


def _articles(who: Parties, names: Iterable[str]) -> Mapping[str, set[str]]:
    """Those that tell of each party."""
    uses = who.snapshot.uses(names)
    everyone = _among(who, (form for form, _ in uses))
    found: dict[str, set[str]] = defaultdict(set)
    for form, article in uses:
        found[everyone.id(form, article)].add(article)
    return found


def _dealings(who: Parties, names: Iterable[str]) -> _Dealings:
    uses = who.snapshot.beside(names)
    everyone = _among(who, (form for (form, _), other in uses for form in (form, other)))
    dealt: dict[str, set[str]] = defaultdict(set)
    for (form, article), other in uses:
        dealt[everyone.id(form, article)].add(everyone.id(other, article))
    alike: dict[str, set[str]] = defaultdict(set)
    for sound in (sound for sound in who.snapshot.heard(everyone.forms) if sound.is_sure):
        one, other = map(everyone.resolution.entity_id, sound.pair)
        alike[one].add(other)
        alike[other].add(one)
    return _Dealings(dealt=dealt, alike=alike)


def _shared(who: Parties, sound: Heard, same: Mapping[str, str], articles: tuple[set[str], set[str]]) -> set[Shared]:
    """`same` has for each party of the second articles which of the first ones it may be, the two in question first."""
    logged = list(who.snapshot.claims_in(set().union(*articles)))
    ends = {fullest_form(end) for told in logged for end in (told.claim.subject, told.claim.object) if end}
    everyone = _among(who, ends)
    reports = [everyone.report(told) for told in logged]
    pair = next(iter(same.items()))
    if _is_person(who, pair) and any(report.unit in pair for report in reports):
        return set()
    party = pair[1]
    told = tuple(sorted({deal.in_words(party) for deal in common_deals(reports, party, same, articles[0])}))
    return {Shared(one=sound.one, other=sound.other, score=sound.score, deals=told)} if told else set()


def _is_person(who: Parties, pair: Iterable[str]) -> bool:
    """The other one is no person where it raises money or is bought."""
    return any(who.known.entities[party].kind is EntityKind.PERSON for party in pair if party in who.known.entities)
