"""What a user says of who is who, as a judgement for the log; or refused, for what stands in its way."""

from collections.abc import Iterable, Iterator

from graph.judgements.dealings import dealings, in_words
from graph.judgements.named import Named, named
from graph.judgements.verdicts import Verdicts
from graph.log import SAME, UNDO, Judgement, KnownTie, LoggedJudgement, Snapshot, standing
from graph.named_parties import EDGES, Parties
from graph.parties import by_articles, parties
from graph.resolve.known import Known
from graph.resolve.names import normal_form, shortened


class JudgementError(ValueError):
    """A judgement that cannot be kept; the message names what is in its way."""


def judged(
    snapshot: Snapshot,
    known: Known,
    verdict: str,
    pair: tuple[str, str],
    *,
    who: str | None,
    why: str | None,
    insist: bool = False,
) -> Judgement:
    """The judgement that two parties, each told by a name or an id, are the same or different.

    Each is judged with all the names that articles have given it, so that these stay together whatever others say
    later. Who deals with another is the same only if the user does `insist`. Raises JudgementError, and
    UnknownPartyError.
    """
    one, other = (named(snapshot, known, said) for said in pair)
    everyone = parties(snapshot, known, {one.form, other.form})
    verdicts = Verdicts(known, standing(snapshot.judgements()))
    _refuse_one_party(known, one, other)
    refuse = _refuse_same if verdict == SAME else _refuse_different
    refuse(everyone, verdicts, one, other)
    if verdict == SAME and not insist:
        _refuse_dealing(everyone, one, other)
    a, b = _names(everyone, one, other)
    made = Judgement(verdict=verdict, a=a, b=b, who=who, why=why)
    _refuse_contradictory(everyone.ties, verdicts, made)
    return made


def undone(snapshot: Snapshot, judgement: str, *, who: str | None, why: str | None) -> Judgement:
    """The word that a judgement no longer holds. Raises JudgementError."""
    made = {entry.id: entry for entry in snapshot.judgements()}
    if judgement not in made:
        raise JudgementError(f"no judgement {shortened(judgement)!r}; `dealgraph judge list` has them all")
    if made[judgement].judgement.verdict == UNDO:
        raise JudgementError(f"{judgement} is an undo; what it took back can be judged again")
    for entry in made.values():
        if entry.judgement.undoes == judgement:
            raise JudgementError(f"{judgement} is undone already, by {entry.id}")
    return Judgement(verdict=UNDO, undoes=judgement, who=who, why=why)


def told(entries: Iterable[LoggedJudgement]) -> str:
    """Judgements as a person reads them."""
    return " and ".join(
        f"{entry.id} ({entry.judgement.a[0]!r} means {entry.judgement.b[0]!r})"
        if entry.judgement.article
        else f"{entry.id} ({entry.judgement.a[0]!r} and {entry.judgement.b[0]!r} are {entry.judgement.verdict})"
        for entry in entries
    )


def _names(everyone: Parties, one: Named, other: Named) -> Iterator[tuple[str, ...]]:
    """Of each the one that was said, and all others that its party has; of one that is both, only what was said."""
    now = everyone.resolution
    before = by_articles(everyone.snapshot, everyone.known, (one.form, other.form))
    are_two = now.entity_id(one.form) != now.entity_id(other.form)
    spelt = sorted(everyone.spellings().items()) if are_two else ()
    for side in (one, other):
        others = (
            name
            for form, name in spelt
            if form != side.form and all(who.entity_id(form) == who.entity_id(side.form) for who in (now, before))
        )
        yield (side.name, *others)


def _refuse_one_party(known: Known, one: Named, other: Named) -> None:
    if one.form == other.form:
        raise JudgementError(f"{one} and {other} are one name: a judgement is on two")
    party = known.entity_id(one.form)
    if party and party == known.entity_id(other.form):
        raise JudgementError(f"{one} and {other} are names of one party by the tables, {party}")


def _refuse_same(everyone: Parties, verdicts: Verdicts, one: Named, other: Named) -> None:
    ids = [everyone.resolution.entity_id(side.form) for side in (one, other)]
    # What sound or a deal joins may part again; the user's word holds.
    joined = {found.one for found in everyone.resolution.by_sound} | {
        found.one for found in everyone.resolution.by_deals
    }
    if ids[0] == ids[1] and ids[0] not in map(everyone.resolution.entity_id, joined):
        by = told(verdicts.joining((one.form, other.form)))
        raise JudgementError(
            f"{one} and {other} are one party already, {ids[0]}" + (f", by judgement {by}" if by else "")
        )
    if everyone.known.entities.keys() >= {*ids}:
        raise JudgementError(f"{one} and {other} are {ids[0]} and {ids[1]}, two parties by the tables")


def _refuse_dealing(everyone: Parties, one: Named, other: Named) -> None:
    if found := dealings(everyone, (one.form, other.form)):
        raise JudgementError(
            f"{one} and {other} deal with each other, and nobody does with himself: {in_words(found)}; "
            f"`--insist` makes them one all the same, and the graph has no such fact any more"
        )


def _refuse_different(everyone: Parties, verdicts: Verdicts, one: Named, other: Named) -> None:
    if by := told(verdicts.parting((one.form, other.form))):
        raise JudgementError(f"{one} and {other} are judged different already, by judgement {by}")
    ids = [everyone.resolution.entity_id(side.form) for side in (one, other)]
    if ids[0] == ids[1] and (one.is_id or other.is_id):
        raise JudgementError(f"{one} and {other} are one party, {ids[0]}: to part it, say two of its names")


def _refuse_contradictory(ties: Iterable[KnownTie], verdicts: Verdicts, made: Judgement) -> None:
    new = LoggedJudgement(sequence=0, recorded="", judgement=made)
    cannot = f"{made.a[0]!r} and {made.b[0]!r} cannot be {made.verdict}: in the way is"
    if against := verdicts.against(new):
        raise JudgementError(f"{cannot} judgement {told(against)}; `dealgraph judge undo` takes it back")
    after = verdicts.adding(new)
    for tie in ties:
        pair = normal_form(tie.a), normal_form(tie.b)
        if tie.kind in EDGES and after.join(pair) and not verdicts.join(pair):
            raise JudgementError(f"{cannot} a row of yours: {tie.kind} {tie.a}, {tie.b}")
