"""Pairs of parties that may be one, for a person to judge: by what articles call one, and by names that are alike."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.judgements.verdicts import judged_pairs
from graph.log import Snapshot, standing
from graph.matching.comparison import Outcome, compare
from graph.matching.matcher import Candidate, Matcher
from graph.model import Entity
from graph.named_parties import EDGES, Parties, told_forms
from graph.parties import parties
from graph.resolve.clusters import Refusal
from graph.resolve.heard import LEAST_ALIKE, Heard, Shared
from graph.resolve.judge import Pair
from graph.resolve.known import Known
from graph.resolve.names import normal_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two names with the entity of each, how alike they are, and in words why they may be of one party, or are."""

    a: str
    a_name: str
    b: str
    b_name: str
    score: float
    reasons: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        return self.a, self.b


def everybody(snapshot: Snapshot, known: Known) -> Parties:
    """Who is who among all names of the log."""
    return parties(snapshot, known, snapshot.forms() | told_forms(snapshot.ties()))


def called_one(everyone: Parties, decided: Collection[Pair]) -> list[Doubt]:
    """The pairs that articles or rows of the user call one and guards keep apart, by their ids."""
    refusals: dict[Pair, list[Refusal]] = defaultdict(list)
    for refusal in everyone.resolution.refused:
        ids = everyone.ids((refusal.one, refusal.other))
        if len(set(ids)) == 2 and ids not in decided and not everyone.known.entities.keys() >= {*ids}:
            refusals[ids].append(refusal)
    spelt = everyone.spellings() if refusals else {}
    return [_called_one(everyone, spelt, ids, its) for ids, its in sorted(refusals.items())]


def alike(entities: Sequence[Entity], known: Known, decided: Collection[Pair]) -> Iterator[Doubt]:
    """The pairs with names that are alike; of those of later entities each later, so that one can stop early."""
    matcher = Matcher(entities)
    place = {entity.id: at for at, entity in enumerate(entities)}
    for entity in entities:
        for found in matcher.match(entity.name):
            doubt = _alike(entity, found)
            is_new = place[found.entity] < place[entity.id] and doubt.pair not in decided
            is_open = found.outcome is not Outcome.DIFFERENT and found.score >= LEAST_ALIKE
            if is_new and is_open and not known.entities.keys() >= {*doubt.pair}:
                yield doubt


def sharing(everyone: Parties, decided: Collection[Pair]) -> list[Doubt]:
    """The pairs that sound somewhat alike and tell the same deals, and of which more was in the way of joining them."""
    spelt = everyone.spellings() if everyone.resolution.shared else {}
    found = [_found(everyone, spelt, shared, shared.deals) for shared in everyone.resolution.shared]
    return [doubt for doubt in found if doubt.a != doubt.b and doubt.pair not in decided]


def unsaid(everyone: Parties) -> list[Doubt]:
    """The names that nobody calls one party's, and that sound or deals make one's; those that are least alike first."""
    spelt = everyone.spellings()
    doubts = [_found(everyone, spelt, heard) for heard in everyone.resolution.by_sound]
    doubts += [_found(everyone, spelt, shared, shared.deals) for shared in everyone.resolution.by_deals]
    return sorted(doubts, key=lambda doubt: (doubt.score, doubt.a_name, doubt.b_name))


def settled(everyone: Parties) -> set[Pair]:
    """What judgements have made two parties, and the rows that the user gave."""
    pairs = list(judged_pairs(standing(everyone.snapshot.judgements())).apart)
    pairs += [(normal_form(tie.a), normal_form(tie.b)) for tie in everyone.ties if tie.kind in EDGES]
    return {everyone.ids(pair) for pair in pairs}


def _found(everyone: Parties, spelt: Mapping[str, str], found: Heard | Shared, deals: tuple[str, ...] = ()) -> Doubt:
    names = {form: spelt.get(form, form) for form in found.pair}
    (a, one), (b, other) = sorted((everyone.resolution.entity_id(form), form) for form in found.pair)
    reasons = compare(names[found.one], [names[found.other]])[0].reasons
    return Doubt(a=a, a_name=names[one], b=b, b_name=names[other], score=found.score, reasons=(*deals, *reasons))


def _alike(entity: Entity, found: Candidate) -> Doubt:
    (a, a_name), (b, b_name) = sorted(((entity.id, entity.name), (found.entity, found.name)))
    said = f"{entity.name!r} and {found.matched!r} are alike: {'; '.join(found.reasons)}"
    return Doubt(a=a, a_name=a_name, b=b, b_name=b_name, score=found.score, reasons=(said,))


def _called_one(everyone: Parties, spelt: Mapping[str, str], ids: Pair, refusals: Sequence[Refusal]) -> Doubt:
    """A known party has its own name; any other one of the names that are in doubt, which is enough to judge by."""
    forms = [form for refusal in refusals for form in (refusal.one, refusal.other)]
    names = [
        known.name if (known := everyone.known.entities.get(entity)) else
        next(spelt.get(form, form) for form in forms if everyone.resolution.entity_id(form) == entity)
        for entity in ids
    ]  # fmt: skip
    return Doubt(
        a=ids[0], a_name=names[0], b=ids[1], b_name=names[1], score=compare(names[0], names[1:])[0].score,
        reasons=tuple(_in_words(spelt, refusal) for refusal in refusals),
    )  # fmt: skip


def _in_words(spelt: Mapping[str, str], refusal: Refusal) -> str:
    one, other = (spelt.get(form, form) for form in (refusal.one, refusal.other))
    count = len(refusal.articles)
    said = f"{count} article{'s' * (count != 1)}" if count else "a row of yours"
    between = "" if refusal.between == (refusal.one, refusal.other) else f" ({' and '.join(refusal.between)})"
    return f"{one!r} and {other!r} are one by {said}, and stay two: {refusal.reason}{between}"
