"""Which forms name one entity: the known names, and the names that articles give for one party."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from graph.model import Claim, Mention, content_id
from graph.resolve.guards import is_too_short
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.network import Network


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Alias:
    """An article names one party by two forms; `fuller` is the one that it is best called by."""

    fuller: str
    form: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Refusal:
    """Two forms that articles call one party and that stay two entities, with the reason."""

    one: str
    other: str
    reason: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entity of every form. `local` holds what a form means in one article, where that is not its meaning
    everywhere."""

    known: Known
    ids: Mapping[str, str]
    local: Mapping[tuple[str, str], str]
    refused: Sequence[Refusal]

    def entity_id(self, form: str, article: str | None = None) -> str:
        """The entity of a form: as `article` uses it, if given, else as all do."""
        form = self.local.get((article, form), form) if article else form
        return self.ids.get(form) or self.known.entity_id(form) or content_id("e", form)

    def entity_of(self, mention: Mention, article: str | None = None) -> str:
        """The entity of a party as `article` names it."""
        return self.entity_id(fullest_form(mention), article)


def fullest_form(mention: Mention) -> str:
    """The form of the mention's first name that is not too short to tell a party by, else of its first name."""
    forms = [normal_form(name) for name in mention.names]
    return next((form for form in forms if not is_too_short(form)), forms[0])


def aliases(claims: Iterable[Claim]) -> Iterator[Alias]:
    """What the mentions of the claims say of names: any two names of one mention are of one party."""
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention:
                yield from _aliases(mention, claim.article)


def _aliases(mention: Mention, article: str) -> Iterator[Alias]:
    fullest = fullest_form(mention)
    others = sorted({normal_form(name) for name in mention.names} - {fullest})
    for one, other in combinations((fullest, *others), 2):
        yield Alias(fuller=one, form=other, article=article)


def resolve(
    stated: Iterable[Alias],
    known: Known,
    *,
    told: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> Resolution:
    """The same for the same aliases in any order.

    `told` are pairs of forms that the user calls one party, `apart` pairs that the user's ties make two.
    An entity that is not known takes its id from the smallest of its forms in code point order, so that it
    depends on the names alone and not on which came first.
    """
    articles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    statements = sorted(set(stated))
    for alias in statements:
        articles[min(alias.fuller, alias.form), max(alias.fuller, alias.form)].add(alias.article)
    network = Network(known, told=told, apart=apart)
    reasons = network.join(articles)
    return Resolution(
        known=known,
        ids=MappingProxyType(network.ids()),
        local=MappingProxyType(_local(statements, reasons)),
        refused=tuple(
            Refusal(one=one, other=other, reason=reason, articles=tuple(sorted(articles[one, other])))
            for (one, other), reason in sorted(reasons.items())
        ),
    )
