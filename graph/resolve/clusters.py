"""Which forms name one entity: the known names, and the names that articles give for one party."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from graph.model import Mention, content_id
from graph.resolve.guards import is_too_short
from graph.resolve.heard import Heard, Shared, joined_alone
from graph.resolve.judge import Judge, Pair, Reason
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.network import Ground, Network
from graph.resolve.told import NOTHING_JUDGED, Judged, told_of

# An article's id and a form.
Use: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Alias:
    """An article names one party by the forms `one` and `other`, and most fully by `fullest`."""

    one: str
    other: str
    fullest: str
    article: str

    @property
    def pair(self) -> Pair:
        return _sorted(self.one, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Two forms that articles call one party and that stay two entities. The reason holds for `between`."""

    one: str
    other: str
    reason: Reason
    between: Pair
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entity of every form; `local` has the fuller form that a form stands for in one article only.

    `by_sound` are the pairs of names that nothing but their sound makes one party's, `by_deals` those that
    nothing but the same deals do; `shared` are all that tell the same deals.
    """

    known: Known
    ids: Mapping[str, str]
    local: Mapping[Use, str]
    refused: Sequence[Refusal]
    by_sound: Sequence[Heard]
    by_deals: Sequence[Shared]
    shared: Sequence[Shared]

    def entity_id(self, form: str, article: str | None = None) -> str:
        """The entity of a form: as `article` uses it, if given, else as all do."""
        if article is not None:
            form = self.local.get((article, form), form)
        return self.ids.get(form) or self.known.entity_id(form) or own_id(form)


def own_id(form: str) -> str:
    """The entity of a name of which nothing else is known; of several names that are one party's, one lends its own."""
    return content_id("e", form)


def fullest_form(mention: Mention) -> str:
    """The form by which a mention's party is found: that of the first name that is not too short to tell a party by,
    of the first where all are. Not all of a mention's names need be names of that party."""
    forms = [normal_form(name) for name in mention.names]
    return next((form for form in forms if not is_too_short(form)), forms[0])


def resolve(
    stated: Iterable[Alias],
    known: Known,
    *,
    told: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    judged: Judged = NOTHING_JUDGED,
    heard: Iterable[Heard] = (),
    shared: Iterable[Shared] = (),
) -> Resolution:
    """The same for the same aliases in any order.

    What articles, tables and the user leave apart may be joined by what is `heard` of its names, and after that by
    deals that are `shared`.

    `told` are pairs of forms that the user calls one party, `apart` pairs that the user's ties make two: both
    outweigh every article, and names have no say in them; what the user judged outweighs both, and of what an article
    means everything else. An
    entity that is not known takes its id from the smallest of its forms in code point order: from the names
    alone, not from which came first.
    """
    apart = list(apart)
    by_user = told_of((_sorted(*pair) for pair in told), known, apart=apart, judged=judged)
    judge = Judge(known, told=by_user.forms, apart=apart, judged=judged.apart)
    statements = sorted(set(stated))
    unfit = _unfit(statements, judge)
    followed = Counter(
        pair
        for pair, _ in {
            (alias.pair, alias.article) for alias in statements if alias not in unfit or unfit[alias][1] == alias.pair
        }
    )
    network = Network(followed, judge)
    joined = network.ids()
    ids = joined | by_user.ids(joined)
    sounds, deals = sorted(set(heard)), sorted(set(shared))
    near, sure = [found for found in sounds if found.is_near], [found for found in sounds if found.is_sure]
    by_sound = _join(ids, [found.pair for found in near], [found.pair for found in sure], known, judge)
    told_alike = [found.pair for found in deals]
    by_deals = _join(ids, told_alike, told_alike, known, judge)
    grounds = {alias: network.refused.get(alias.pair) or unfit.get(alias) for alias in statements}
    return Resolution(
        known=known,
        ids=MappingProxyType(ids),
        local=MappingProxyType(_local(grounds, known) | dict(judged.means)),
        refused=tuple(_refusals(grounds, {**network.refused, **by_user.refused})),
        by_sound=tuple(found for found in sounds if found.pair in by_sound),
        by_deals=tuple(found for found in deals if found.pair in by_deals),
        shared=tuple(deals),
    )


def _join(ids: dict[str, str], near: Collection[Pair], sure: Collection[Pair], known: Known, judge: Judge) -> set[Pair]:
    """Gives every form whose party is joined to another one its new entity; the sure pairs that did it."""

    def entity(form: str) -> str:
        return ids.get(form) or known.entity_id(form) or own_id(form)

    forms: defaultdict[str, set[str]] = defaultdict(set)
    for form in (*ids, *chain.from_iterable(near)):
        forms[entity(form)].add(form)
    ends = {pair: {entity(form) for form in pair} for pair in sure}
    merges = joined_alone(near, sure, entity, forms, judge)
    ids |= {form: merges[old] for old in merges for form in forms[old] if known.entity_id(form) is None}
    return {pair for pair, two in ends.items() if len(two) == 2 and two <= merges.keys()}


def _unfit(statements: Iterable[Alias], judge: Judge) -> dict[Alias, Ground]:
    """What is not followed because the article has a fuller name of that party, which one of the two cannot share."""
    names: defaultdict[Use, set[str]] = defaultdict(set)
    for alias in statements:
        names[alias.article, alias.fullest].update(alias.pair)
    unfit = {}
    for alias in statements:
        fuller = names[alias.article, alias.fullest]
        grounds = [ground for form in alias.pair for ground in _grounds_against(form, alias.fullest, fuller, judge)]
        if grounds:
            unfit[alias] = min(grounds)
    return unfit


def _grounds_against(form: str, fullest: str, names: set[str], judge: Judge) -> Iterator[Ground]:
    for name in names - {form}:
        is_fuller = form != fullest and len(name) > len(form)
        reason = judge.refusal(_sorted(form, name)) if is_fuller or name == fullest else None
        if reason and (name == fullest or reason is Reason.ARM):
            yield reason, _sorted(form, name)


def _local(grounds: Mapping[Alias, Ground | None], known: Known) -> dict[Use, str]:
    """What a name that may mean several parties means in the articles that say so; never for a known name."""
    meanings: defaultdict[Use, set[str]] = defaultdict(set)
    for alias, ground in grounds.items():
        if ground and alias.one == alias.fullest:
            is_cut = ground[1] != alias.pair and known.entity_id(alias.other) is None
            if is_cut or ground[0] is Reason.TOO_SHORT:
                meanings[alias.article, alias.other].add(alias.fullest)
    return {use: next(iter(forms)) for use, forms in meanings.items() if len(forms) == 1}


def _refusals(grounds: Mapping[Alias, Ground | None], refused: Mapping[Pair, Ground]) -> Iterator[Refusal]:
    """What articles state, and what the user told, which no article states."""
    articles: defaultdict[tuple[Pair, Ground], set[str]] = defaultdict(set)
    for pair_and_ground in refused.items():
        articles[pair_and_ground] = set()
    for alias, ground in grounds.items():
        if ground:
            articles[alias.pair, ground].add(alias.article)
    for (pair, (reason, between)), stating in sorted(articles.items()):
        yield Refusal(one=pair[0], other=pair[1], reason=reason, between=between, articles=tuple(sorted(stating)))


def _sorted(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
