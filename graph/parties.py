"""Who is who among some names of the log, by names and by deals."""

from collections.abc import Iterable

from graph.log import KnownTie, Snapshot
from graph.named_parties import EDGES, Parties, by_names, pair_of, reach
from graph.resolve.clusters import Refusal, Resolution, resolve
from graph.resolve.heard import Shared
from graph.resolve.judge import CONTRADICTIONS
from graph.resolve.known import Known
from graph.shared_deals import shared_deals


def parties(snapshot: Snapshot, known: Known, forms: Iterable[str]) -> Parties:
    """Who is who among the names and all that leads to them."""
    found = by_names(snapshot, known, forms)
    shared: set[Shared] = set()
    while new := shared_deals(found) - shared:
        shared |= new
        others = {form for deal in new for form in deal.pair}
        found = by_names(snapshot, known, found.forms | others, shared)
    return found


def by_articles(snapshot: Snapshot, known: Known, forms: Iterable[str]) -> Resolution:
    """Who would be who by articles and tables alone."""
    return resolve(reach(snapshot, known, (), forms)[1], known)


def refused_aliases(snapshot: Snapshot, known: Known) -> list[tuple[KnownTie, Refusal]]:
    """The user's aliases that would make one party of two, so that they are not followed."""
    told = [tie for tie in snapshot.ties() if tie.kind == "alias"]
    refusals = parties(snapshot, known, {form for tie in told for form in pair_of(tie)}).resolution.refused
    refused = {(no.one, no.other): no for no in refusals if no.reason in CONTRADICTIONS}
    return [(tie, refused[pair_of(tie)]) for tie in told if pair_of(tie) in refused]


def undrawn_ties(snapshot: Snapshot, known: Known) -> list[KnownTie]:
    """The user's ties of two names that are one party's, so that the graph does not have them."""
    ties = [tie for tie in snapshot.ties() if tie.kind in EDGES]
    resolved = parties(snapshot, known, {form for tie in ties for form in pair_of(tie)}).resolution
    return [tie for tie in ties if len({resolved.entity_id(form) for form in pair_of(tie)}) == 1]
