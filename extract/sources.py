"""Who is behind a claim, by the words of its sentence: a filing, the company, a person, nobody named, other media."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from extract.languages.sources import CORRECTIONS, SOURCE_CUES
from extract.sentences import sentences_of
from graph.model import Article, Claim, Value

_CUES = {
    code: [(re.compile(cue.pattern), cue.kind) for cue in cues] for code, cues in SOURCE_CUES.items()
}  # fmt: skip
_CORRECTIONS = {code: re.compile(pattern) for code, pattern in CORRECTIONS.items()}


def attributed(article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, each with the kind of its source and whether it sets another report right, where words say so."""
    told = list(claims)
    if not told:
        return
    sentences = sentences_of(article)
    words = [article.content[a:b] for a, b in sentences]
    places = [{n for n, (a, b) in enumerate(sentences) if a < claim.end and claim.start < b} for claim in told]
    righting = _righting(article, words, set().union(*places))
    for claim, places_ in zip(told, places, strict=True):
        found = dict(_said(" ".join(words[n] for n in sorted(places_)), article.language))
        if places_ & righting:
            found["corrects"] = True
        yield replace(claim, qualifiers=MappingProxyType({**found, **claim.qualifiers})) if found else claim


def _righting(article: Article, words: Sequence[str], telling: Set[int]) -> Set[int]:
    """The sentences that set right what was told: all under a title that says so, those that say it, and those beside
    one that says it and states nothing itself.
    """
    says = _CORRECTIONS[article.language].search
    if says(article.title):
        return telling
    saying = {n for n, each in enumerate(words) if says(each)}
    return saying | {beside for n in saying - telling for beside in (n - 1, n + 1)}


def _said(sentence: str, language: str) -> Iterator[tuple[str, Value]]:
    kind = next((kind for pattern, kind in _CUES[language] if pattern.search(sentence)), None)
    if kind:
        yield "source", kind
