"""What articles tell of two parties with each other, so that they are hardly one."""

from graph.facts.ids import fact_id
from graph.log import LoggedClaim
from graph.named_parties import Parties
from graph.resolve.clusters import fullest_form
from graph.resolve.judge import Pair
from graph.resolve.names import shortened
from graph.schema import Status


def dealings(who: Parties, pair: Pair) -> list[LoggedClaim]:
    """The claims of which the parties of both names are the two ends, but for what is denied."""
    ends = {*who.ids(pair)}
    if len(ends) == 1:
        return []
    forms = {form for form in who.forms if who.resolution.entity_id(form) in ends}
    articles = {use[1] for use, far in who.snapshot.beside(forms) if {who.id(*use), who.id(far, use[1])} == ends}
    told = who.snapshot.claims_in(articles)
    return [logged for logged in told if _ends(who, logged) == ends and logged.claim.status is not Status.DENIED]


def in_words(found: list[LoggedClaim]) -> str:
    """The first of them, by the id of its fact, its quote and its article."""
    first = min(found, key=lambda logged: (logged.sequence, logged.claim.id))
    claim = first.claim
    two = f"{claim.subject.names[0]} {claim.relation.name} {claim.object.names[0] if claim.object else ''}"
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{fact_id(claim.id)}, {two} ({shortened(claim.quote)!r} in article {first.article.id}){more}"


def _ends(who: Parties, logged: LoggedClaim) -> set[str]:
    claim, article = logged.claim, logged.article.id
    return {who.id(fullest_form(end), article) for end in (claim.subject, claim.object) if end}
