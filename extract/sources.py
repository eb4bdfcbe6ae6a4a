"""Who is behind a claim, by the words of its sentence: a filing, the company, a person, nobody named, other media."""

import re
from collections.abc import Iterable, Iterator
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
    is_correction = bool(_CORRECTIONS[article.language].search(article.title))
    for claim in told:
        said = " ".join(article.content[a:b] for a, b in sentences if a < claim.end and claim.start < b)
        found = dict(_said(said, article.language))
        if is_correction:
            found["corrects"] = True
        yield replace(claim, qualifiers=MappingProxyType({**found, **claim.qualifiers})) if found else claim


def _said(sentence: str, language: str) -> Iterator[tuple[str, Value]]:
    kind = next((kind for pattern, kind in _CUES[language] if pattern.search(sentence)), None)
    if kind:
        yield "source", kind
    if _CORRECTIONS[language].search(sentence):
        yield "corrects", True
