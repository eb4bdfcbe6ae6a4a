"""The judgement on whom one article means by a name."""

from graph.judgements.judging import JudgementError, told
from graph.judgements.named import ID, named
from graph.log import MEANS, Judgement, Snapshot, standing
from graph.resolve.clusters import fullest_form
from graph.resolve.known import Known
from graph.resolve.names import normal_form, shortened


def meant(
    snapshot: Snapshot, known: Known, article: str, pair: tuple[str, str], *, who: str | None, why: str | None
) -> Judgement:
    """The judgement that by a name an article means another party than others do, told by a name or an id.

    The article is told by its id, its source's own id or its address. Nobody else need have that name: so two firms of
    one very name are parted. Raises JudgementError, and UnknownPartyError for an id.
    """
    said, other = pair
    article = _article(snapshot, article)
    name = _name_in(snapshot, article, said)
    is_told = ID.fullmatch(other) or other in known.entities
    party = named(snapshot, known, other).name if is_told else other.strip()
    if not normal_form(party):
        raise JudgementError(f"{shortened(other)!r} names nobody")
    if normal_form(party) == normal_form(name):
        raise JudgementError(
            f"{shortened(name)!r} means {shortened(party)!r} as it is; say a name that tells the two apart"
        )
    for entry in standing(snapshot.judgements()):
        if entry.judgement.article == article and normal_form(entry.judgement.a[0]) == normal_form(name):
            raise JudgementError(f"{article} is judged already, by {told([entry])}")
    return Judgement(verdict=MEANS, article=article, a=(name,), b=(party,), who=who, why=why)


def _article(snapshot: Snapshot, said: str) -> str:
    found = snapshot.articles_called(said)
    if not found:
        raise JudgementError(f"no article {shortened(said)!r}: say its id, as answers give it, its key or its URL")
    if len(found) > 1:
        raise JudgementError(f"{shortened(said)!r} may be any of the articles {', '.join(found)}: say one of these ids")
    return found[0]


def _name_in(snapshot: Snapshot, article: str, said: str) -> str:
    """The name by which the party is found that an article's claims call by this or another."""
    claims = [logged.claim for logged in snapshot.claims_in([article])]
    parties = [end for claim in claims for end in (claim.subject, claim.object) if end]
    for party in parties:
        if normal_form(said) in map(normal_form, party.names):
            return next(name for name in party.names if normal_form(name) == fullest_form(party))
    names = ", ".join(sorted({party.names[0] for party in parties})) or "nobody"
    raise JudgementError(f"{article} tells of nobody named {shortened(said)!r}, but of {shortened(names)}")
