"""The same passage with other names, and inside other text, so that neither names nor brevity give a claim away."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import Any

from extract.reader.particles import is_hangul, takes_open
from extract.training.corpus import Claims, Document
from extract.training.targets import occurrences

# Particles by the sound that the name ends in: after a consonant, after a vowel (`로` also after ㄹ).
PARTICLE_PAIRS = (
    ("으로부터", "로부터"), ("이라고", "라고"), ("이라는", "라는"), ("은", "는"), ("이", "가"), ("을", "를"),
    ("과", "와"), ("으로", "로"),
)  # fmt: skip
SHORT = 900
PARAGRAPHS = 3
# So often a new name is that of a firm that everyone knows: texts name these mostly beside the deal, not in it.
WELL_KNOWN = 0.25

Shape = tuple[str, ...]


class Augmenter:
    """Draws from the names and the claim-free documents of one training set, and from the names of `known` parties."""

    def __init__(
        self, documents: Iterable[Document], chance: random.Random, known: Iterable[Sequence[str]] = ()
    ) -> None:
        self.chance = chance
        self.names: dict[Shape, list[list[str]]] = defaultdict(list)
        self.known: dict[Shape, list[list[str]]] = defaultdict(list)
        self.fillers: dict[str, list[str]] = defaultdict(list)
        for party in chain.from_iterable(_one_or_two(names) for names in known):
            self.known[_shape(party)].append(party)
        for document in documents:
            for party in _parties(document.claims):
                self.names[_shape(party)].append(party)
            if document.real and not document.claims:
                self.fillers[document.language].append(document.text)

    def varied(self, document: Document) -> Document:
        """The document, often with other names, sometimes inside another; authored ones more often than real ones."""
        if document.claims and self.chance.random() < (0.25 if document.real else 0.6):
            document = self._renamed(document)
        if not document.real and len(document.text) < SHORT and self.chance.random() < 0.35:
            document = self._embedded(document)
        return document

    def _renamed(self, document: Document) -> Document:
        new: dict[str, str] = {}
        for party in _parties(document.claims):
            known = self.known[_shape(party)] if self.chance.random() < WELL_KNOWN else []
            other = self.chance.choice(known or self.names[_shape(party)])
            there = any(name in new for name in party) or any(name in document.content for name in other)
            if self.chance.random() < 0.7 and not there:
                new.update(zip(party, other, strict=True))
        return _replaced(document, new)

    def _embedded(self, document: Document) -> Document:
        if not (fillers := self.fillers[document.language]):
            return document
        paragraphs = [p for p in self.chance.choice(fillers).split("\n") if p.strip()]
        at = self.chance.randint(0, len(paragraphs))
        before, after = paragraphs[max(0, at - PARAGRAPHS) : at], paragraphs[at : at + PARAGRAPHS]
        return replace(document, text="\n".join([*before, document.text, *after]))


def _parties(claims: Claims) -> list[list[str]]:
    """Each party's surfaces, the longest first; each party once."""
    parties = {
        tuple(sorted(c[end], key=lambda n: (-len(n), n))) for c in claims for end in ("subject", "object") if c.get(end)
    }
    return [list(party) for party in sorted(parties)]


def _one_or_two(names: Sequence[str]) -> Iterator[list[str]]:
    """How an article may name a party: by any one of its names, or two, the longer first."""
    yield from ([name] for name in names)
    for pair in combinations(names, 2):
        yield sorted(pair, key=lambda n: (-len(n), n))


def _shape(party: list[str]) -> Shape:
    return tuple("ko" if any(map(is_hangul, name)) else "other" for name in party)


def _replaced(document: Document, new: dict[str, str]) -> Document:
    """The document with names replaced at their places and particles made to agree; quotes follow."""
    content = document.content
    parts, offsets, at, grown = [], [], 0, 0
    for start, end, surface in sorted(occurrences(content, set(new))):
        rest, particle = _agreeing(content, end, new[surface])
        parts += [content[at:start], new[surface], particle]
        grown += len(new[surface]) + len(particle) - (rest - start)
        offsets.append((rest, grown))
        at = rest
    text = "".join([*parts, content[at:]])

    def moved(place: int) -> int:
        return place + next((g for after, g in reversed(offsets) if after <= place), 0)

    def quote(old: str) -> str:
        start = content.find(old)
        return text[moved(start) : moved(start + len(old))] if start >= 0 else old

    claims = [_renamed_claim(claim, new) | {"quote": quote(claim.get("quote") or "")} for claim in document.claims]
    title = text[: moved(len(document.title))] if document.title else ""
    return replace(document, title=title, text=text[len(title) + 1 :] if title else text, claims=claims)


def _renamed_claim(claim: dict[str, Any], new: dict[str, str]) -> dict[str, Any]:
    ends = {end: [new.get(name, name) for name in claim[end]] for end in ("subject", "object") if claim.get(end)}
    return claim | ends


def _agreeing(content: str, end: int, name: str) -> tuple[int, str]:
    """Where the text goes on after a particle that agrees with the old name, and the particle for the new one."""
    if not is_hangul(name[-1]):
        return end, ""
    for closed, open_ in PARTICLE_PAIRS:
        for particle in (closed, open_):
            after = end + len(particle)
            if content.startswith(particle, end) and not content[after : after + 1].isalpha():
                return after, open_ if takes_open(name[-1], open_) else closed
    return end, ""
