"""The parties among some names of the log by all but the deals that they share: who is who, and each in the graph."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from graph.judgements.verdicts import judged_pairs
from graph.log import KnownTie, LoggedClaim, Snapshot, standing
from graph.model import Entity
from graph.reports import Report
from graph.resolve.clusters import Alias, Resolution, fullest_form, own_id, resolve
from graph.resolve.heard import Heard, Shared
from graph.resolve.judge import Pair
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.told import Judged
from graph.schema import EntityKind
from graph.stores import Tie

EDGES = {"part-of": "PART_OF", "competes": "COMPETES_WITH"}
TOLD_BY_USER = "told by the user"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Names with all that they are called one party with, however far; so who is who needs no other name."""

    snapshot: Snapshot
    known: Known
    ties: Sequence[KnownTie]
    meant: Sequence[str]  # the names by which users tell whom articles mean
    forms: frozenset[str]
    resolution: Resolution

    def id(self, form: str, article: str) -> str:
        """The entity that an article means by a name."""
        return self.resolution.entity_id(form, article)

    def ids(self, pair: Pair) -> Pair:
        """The entities of two names, the smaller id first."""
        one, other = map(self.resolution.entity_id, pair)
        return min(one, other), max(one, other)

    def report(self, logged: LoggedClaim) -> Report:
        """A claim with the entities of its ends."""
        claim, article = logged.claim, logged.article
        return Report(
            id=claim.id,
            claim=claim,
            article=article,
            recorded=logged.recorded,
            subject=self.id(fullest_form(claim.subject), article.id),
            object=self.id(fullest_form(claim.object), article.id) if claim.object else None,
            first=logged.first,
            lapsed=logged.lapsed,
        )

    def entities(self) -> dict[str, Entity]:
        """Those of the parties that some claim is about or that stand in a tie, by id."""
        # Of a name that no article means otherwise it is enough that it is used at all, however often.
        local = {form for _, form in self.resolution.local} & self.forms
        uses = self.snapshot.uses(local)
        used = self.snapshot.used(self.forms - local)
        present = {self.id(*use) for use in uses} | set(map(self.resolution.entity_id, used)) | self._tied()
        written = self._written()
        forms: dict[str, set[str]] = defaultdict(set)
        for form in written:
            forms[self.resolution.entity_id(form)].add(form)
        # A name that is no party's own any more means one only in the articles that say which.
        meant: dict[str, set[str]] = defaultdict(set)
        for form, article in uses:
            if self.resolution.entity_id(form) not in present:
                meant[self.id(form, article)].add(form)
        return {
            entity: self._entity(entity, forms[entity], written, former=forms[entity] | meant[entity])
            for entity in sorted(present)
        }

    def spellings(self) -> dict[str, str]:
        """How articles and users write each name most often, by its form."""
        return {form: _most_written(surfaces) for form, surfaces in self._written().items()}

    def tie_rows(self) -> list[Tie]:
        """What is known beforehand and what users told, each once."""
        rows = {(tie.edge, tie.source, tie.target, tie.since, tie.until): tie for tie in self._told_ties()}
        rows |= {(tie.edge, tie.source, tie.target, tie.since, tie.until): tie for tie in self.known.ties}
        return sorted(rows.values(), key=lambda tie: tie.id)

    def _told_ties(self) -> Iterator[Tie]:
        for tie in self.ties:
            if tie.kind not in EDGES:
                continue
            ends = [self.resolution.entity_id(normal_form(name)) for name in (tie.a, tie.b)]
            source, target = ends if tie.kind == "part-of" else sorted(ends)
            if source != target:
                yield Tie(
                    id=tie.id, edge=EDGES[tie.kind], source=source, target=target, since=tie.since, until=tie.until,
                    origin=tie.source or TOLD_BY_USER,
                )  # fmt: skip

    def _tied(self) -> set[str]:
        """Those of the parties that stand in a tie."""
        ends = {self.known.entity_id(form) for form in self.forms} & _known_ends(self.known)
        told = told_forms(tie for tie in self.ties if tie.kind in EDGES)
        return {end for end in ends if end} | {self.resolution.entity_id(form) for form in told & self.forms}

    def _written(self) -> Mapping[str, Counter[str]]:
        """How each name is written, by articles and by users."""
        written = self.snapshot.surfaces(self.forms)
        for name in chain(self.meant, *((tie.a, tie.b) for tie in self.ties)):
            if (form := normal_form(name)) in self.forms:
                written.setdefault(form, Counter())[name] += 1
        return written

    def _entity(
        self, entity: str, forms: Iterable[str], written: Mapping[str, Counter[str]], *, former: Iterable[str]
    ) -> Entity:
        known = self.known.entities.get(entity)
        surfaces: Counter[str] = Counter()
        for form in forms:
            surfaces.update(written[form])
        names = known.names if known else ()
        return Entity(
            id=entity,
            kind=known.kind if known else EntityKind.ORGANIZATION,
            name=known.name if known else _most_written(surfaces),
            names=(*names, *sorted(surfaces.keys() - set(names))),
            forms=tuple(sorted({*forms, *(known.forms if known else ())})),
            country=known.country if known else None,
            former=tuple(sorted({*map(own_id, former)} - {entity})),
        )


def by_names(snapshot: Snapshot, known: Known, forms: Iterable[str], shared: Iterable[Shared] = ()) -> Parties:
    """Who is who among the names and all that leads to them, by names alone or by deals that are `shared`, too."""
    ties = snapshot.ties()
    told = [pair_of(tie) for tie in ties if tie.kind == "alias"]
    apart = [pair_of(tie) for tie in ties if tie.kind in EDGES]
    judgements = standing(snapshot.judgements())
    judged = judged_pairs(judgements)
    # Whom an article means is looked at with the name by which it does, and stays another party.
    meant = [(form, other) for (_, form), other in judged.means.items()]
    reached, aliases, heard = reach(snapshot, known, [*told, *judged.same, *judged.same_too, *meant], forms)
    return Parties(
        snapshot=snapshot,
        known=known,
        ties=ties,
        meant=[entry.judgement.b[0] for entry in judgements if entry.judgement.article],
        forms=frozenset(reached),
        resolution=resolve(
            aliases,
            known,
            told=[pair for pair in told if pair[0] in reached],
            apart=apart,
            judged=Judged(
                same=[pair for pair in judged.same if pair[0] in reached],
                same_too=[pair for pair in judged.same_too if pair[0] in reached],
                different=[pair for pair in judged.different if reached.issuperset(pair)],
                different_too=[pair for pair in judged.different_too if reached.issuperset(pair)],
                means={use: other for use, other in judged.means.items() if use[1] in reached},
            ),
            heard=heard,
            shared=shared,
        ),
    )


def reach(
    snapshot: Snapshot, known: Known, told: Iterable[Pair], forms: Iterable[str]
) -> tuple[set[str], set[Alias], set[Heard]]:
    """All forms that aliases, known names, sound and users lead to from some, and what is stated and heard on the way.

    Of what but may be heard as one of them no more is asked: it is another party's if nothing else leads to it.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in told:
        beside[one].add(other)
        beside[other].add(one)
    reached: set[str] = set()
    aliases: set[Alias] = set()
    heard: set[Heard] = set()
    ahead = set(forms)
    while ahead:
        ahead |= set(chain.from_iterable(_same_known(known, form) for form in ahead))
        reached |= ahead
        found = snapshot.aliases(ahead)
        aliases |= found
        heard |= (alike := snapshot.heard(ahead))
        named = {form for alias in found for form in (alias.one, alias.other, alias.fullest)}
        named |= {form for sound in alike if sound.is_sure for form in sound.pair}
        ahead = (named | set(chain.from_iterable(beside[form] for form in ahead))) - reached
    return reached, aliases, heard


def _same_known(known: Known, form: str) -> Sequence[str]:
    entity = known.entity_id(form)
    return known.entities[entity].forms if entity else ()


def told_forms(ties: Iterable[KnownTie]) -> set[str]:
    """The folded names of which the user's rows tell."""
    return {normal_form(name) for tie in ties for name in (tie.a, tie.b)}


def _known_ends(known: Known) -> set[str | None]:
    return {end for tie in known.ties for end in (tie.source, tie.target)}


def pair_of(tie: KnownTie) -> Pair:
    one, other = sorted((normal_form(tie.a), normal_form(tie.b)))
    return one, other


def _most_written(surfaces: Counter[str]) -> str:
    """Ties go to the longest, then to the first in the alphabet."""
    return min(surfaces, key=lambda surface: (-surfaces[surface], -len(surface), surface))
