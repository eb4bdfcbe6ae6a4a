"""Pairs of parties that may be one, for a person to judge: what articles call one, and what keeps the two apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.log import Snapshot, standing
from graph.parties import EDGES, Parties, parties
from graph.resolve.clusters import Refusal
from graph.resolve.judge import Pair
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.verdicts import judged_pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two entities, each by its id and a name, and in words why they may be one and are not."""

    a: str
    a_name: str
    b: str
    b_name: str
    articles: int
    reasons: tuple[str, ...]


def doubts(snapshot: Snapshot, known: Known) -> list[Doubt]:
    """The pairs that only a judgement can settle, by their ids."""
    told = {normal_form(name) for tie in snapshot.ties() for name in (tie.a, tie.b)}
    everyone = parties(snapshot, known, snapshot.forms() | told)
    settled = set(_settled(everyone))
    refusals: dict[Pair, list[Refusal]] = defaultdict(list)
    for refusal in everyone.resolution.refused:
        ids = _ids(everyone, (refusal.one, refusal.other))
        if len(set(ids)) == 2 and ids not in settled and not known.entities.keys() >= {*ids}:
            refusals[ids].append(refusal)
    spelt = everyone.spellings()
    return [_doubt(everyone, spelt, ids, its) for ids, its in sorted(refusals.items())]


def _settled(everyone: Parties) -> Iterator[Pair]:
    """By judgements, and by the rows that the user gave."""
    for pair in judged_pairs(standing(everyone.snapshot.judgements())).different:
        yield _ids(everyone, pair)
    for tie in everyone.ties:
        if tie.kind in EDGES:
            yield _ids(everyone, (normal_form(tie.a), normal_form(tie.b)))


def _ids(everyone: Parties, pair: Pair) -> Pair:
    one, other = (everyone.resolution.entity_id(form) for form in pair)
    return min(one, other), max(one, other)


def _doubt(everyone: Parties, spelt: Mapping[str, str], ids: Pair, refusals: Sequence[Refusal]) -> Doubt:
    """A known party has its own name; any other one of the names that are in doubt, which is enough to judge by."""
    resolved = everyone.resolution
    forms = [form for refusal in refusals for form in (refusal.one, refusal.other)]
    names = [
        known.name if (known := everyone.known.entities.get(entity)) else
        next(spelt.get(form, form) for form in forms if resolved.entity_id(form) == entity)
        for entity in ids
    ]  # fmt: skip
    return Doubt(
        a=ids[0], a_name=names[0], b=ids[1], b_name=names[1],
        articles=len({article for refusal in refusals for article in refusal.articles}),
        reasons=tuple(_in_words(spelt, refusal) for refusal in refusals),
    )  # fmt: skip


def _in_words(spelt: Mapping[str, str], refusal: Refusal) -> str:
    one, other = (spelt.get(form, form) for form in (refusal.one, refusal.other))
    count = len(refusal.articles)
    said = f"{count} article{'s' * (count != 1)}" if count else "a row of yours"
    between = "" if refusal.between == (refusal.one, refusal.other) else f" ({' and '.join(refusal.between)})"
    return f"{one!r} and {other!r} are one by {said}, and stay two: {refusal.reason}{between}"
