"""What the claims of one article say of names: which of them are one party's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, combinations, product

from graph.model import Claim, Mention
from graph.resolve.clusters import Alias, fullest_form
from graph.resolve.judge import Pair
from graph.resolve.names import normal_form


def aliases(claims: Collection[Claim]) -> Iterator[Alias]:
    """Of the names of each party, but for a short one by which the article tells of another party beside it."""
    beside = told_as_two(claims)
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention:
                yield from mention_aliases(mention, claim.article, beside)


def mention_aliases(mention: Mention, article: str, beside: Collection[Pair] = ()) -> Iterator[Alias]:
    """Any two names of a mention are names of one party, unless one of them is another's `beside` a fuller one."""
    fullest = fullest_form(mention)
    forms = {normal_form(name) for name in mention.names}
    others = sorted(forms - {fullest})
    strange = {short for short, fuller in beside if forms >= {short, fuller}}
    for one, other in combinations((fullest, *others), 2):
        if strange.isdisjoint((one, other)):
            yield Alias(one=one, other=other, fullest=fullest, article=article)


def told_as_two(claims: Iterable[Claim]) -> set[Pair]:
    """The names with a fuller one that begins with them where both are the two ends of a claim, or where the same words
    tell the same of both with a third.

    In other words the same may be told of one party anew, by its short name: in the headline, or later on.
    """
    together: defaultdict[object, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.object:
            subject, object_ = fullest_form(claim.subject), fullest_form(claim.object)
            words = claim.relation.name, claim.start, claim.end
            together[claim.id] |= {subject, object_}
            together[(*words, "with", object_)].add(subject)
            together[(*words, "by", subject)].add(object_)
    pairs = chain.from_iterable(product(forms, repeat=2) for forms in together.values())
    return {(short, fuller) for short, fuller in pairs if short != fuller and fuller.startswith(short)}
