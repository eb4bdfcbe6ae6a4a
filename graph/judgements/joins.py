"""Why a party bears its names: what makes each of them one party's with another, in words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, combinations, islice
from typing import TypeAlias

from graph.judgements.verdicts import in_words, judged_pairs
from graph.log import SAME, LoggedJudgement, standing
from graph.matching.comparison import compare
from graph.named_parties import Parties, pair_of
from graph.reports import cited
from graph.resolve.judge import Pair
from graph.resolve.names import normal_form

# Of one party so many other names are told, beside those that lead to the name that it is shown by.
MOST_TOLD = 3
# Names that are beside each other by a table alone are not told: all of them are well known.
BY_TABLE = "a table of dealgraph's has both"

# Two folded names, and why they are one party's.
Join: TypeAlias = tuple[Pair, str]


class Joins:
    """What joined the names of some parties: of two names the surest that is known."""

    def __init__(self, who: Parties) -> None:
        self._spelt = who.spellings() | dict(_known_spellings(who))
        self._why: dict[Pair, str] = {}
        self._beside: dict[str, set[str]] = defaultdict(set)
        surest_first = (_judged(who), _told(who), _by_tables(who), _stated(who), _alike(who, self._spelt), _kept(who))
        for pair, why in chain(*surest_first):
            # A judgement may still have a name that no article has any more.
            if pair not in self._why and self._spelt.keys() >= {*pair} and len({*who.ids(pair)}) == 1:
                self._why[pair] = why
                for one, other in (pair, pair[::-1]):
                    self._beside[one].add(other)

    def also_called(self, name: str, shown: str) -> list[str]:
        """How it comes that the party of a name is shown by another, then what other names the name is beside."""
        start, end = normal_form(name), normal_form(shown)
        before = self._reached(start)
        way = [*_way(before, end)]
        others = ((start, far) for far, near in before.items() if near == start)
        told = (step for step in others if step not in way and self._why_of(step) != BY_TABLE)
        return [self._said(step, start) for step in (*way, *islice(told, MOST_TOLD))]

    def _reached(self, start: str) -> dict[str, str]:
        """Each name of the party, by way of which other one it is reached from `start` soonest."""
        before, ahead = {start: ""}, [start]
        for near in ahead:
            for far in sorted(self._beside[near] - before.keys()):
                before[far] = near
                ahead.append(far)
        return before

    def _why_of(self, step: Pair) -> str:
        return self._why[min(step), max(step)]

    def _said(self, step: Pair, start: str) -> str:
        near, far = (self._spelt[form] for form in step)
        return f"{'' if step[0] == start else f'{near} is '}also called {far}: {self._why_of(step)}"


def _way(before: Mapping[str, str], end: str) -> Iterator[Pair]:
    near = before.get(end)
    if near:
        yield from _way(before, near)
        yield near, end


def _known_spellings(who: Parties) -> Iterator[tuple[str, str]]:
    for form in who.forms:
        if entity := who.known.entity_id(form):
            yield from ((normal_form(name), name) for name in reversed(who.known.entities[entity].names))


def _judged(who: Parties) -> Iterator[Join]:
    """The two names that were judged."""
    for entry in _same(who):
        one, other = (normal_form(names[0]) for names in (entry.judgement.a, entry.judgement.b))
        yield (min(one, other), max(one, other)), in_words(entry)


def _kept(who: Parties) -> Iterator[Join]:
    """Names that the two parties had when they were judged; articles may have joined them first."""
    for entry in _same(who):
        yield from ((pair, in_words(entry)) for pair in judged_pairs([entry]).same_too)


def _same(who: Parties) -> list[LoggedJudgement]:
    return [entry for entry in standing(who.snapshot.judgements()) if entry.judgement.verdict == SAME]


def _told(who: Parties) -> Iterator[Join]:
    for tie in who.ties:
        if tie.kind == "alias":
            yield pair_of(tie), "a row of yours" + (f" ({tie.source})" if tie.source else "")


def _by_tables(who: Parties) -> Iterator[Join]:
    for entity in sorted({*map(who.known.entity_id, who.forms)} - {None}, key=str):
        yield from ((pair, BY_TABLE) for pair in combinations(who.known.entities[str(entity)].forms, 2))


def _stated(who: Parties) -> Iterator[Join]:
    """What articles state, but for those that are not followed."""
    refused = {(no.one, no.other, article) for no in who.resolution.refused for article in no.articles}
    stating: dict[Pair, set[str]] = defaultdict(set)
    for alias in who.snapshot.aliases(who.forms):
        if (*alias.pair, alias.article) not in refused:
            stating[alias.pair].add(alias.article)
    yield from ((pair, f"in {cited(sorted(articles))}") for pair, articles in stating.items())


def _alike(who: Parties, spelt: Mapping[str, str]) -> Iterator[Join]:
    for sound in who.resolution.by_sound:
        yield sound.pair, _heard(sound.pair, spelt)
    for deal in who.resolution.by_deals:
        yield deal.pair, "; ".join((*deal.deals, _heard(deal.pair, spelt)))


def _heard(pair: Pair, spelt: Mapping[str, str]) -> str:
    one, other = (spelt[form] for form in pair)
    return compare(one, [other])[0].reasons[0]
