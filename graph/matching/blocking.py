"""Which names to compare with a name: those with which it shares rare parts, so that nobody compares all with all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from graph.matching.outlines import outline, skeleton
from graph.matching.readings import Reading, reading

GRAMS = (2, 3)
# A part that more names than this share of all have tells little.
COMMON = 0.1
# So many with the rarest parts are looked at more closely.
WIDE = 250


class NamesIndex:
    """Names by parts of their skeletons, and by their words. What is found depends on no order."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(set(names))
        having: defaultdict[str, list[int]] = defaultdict(list)
        self._outlines: list[list[str]] = []
        for at, name in enumerate(self._names):
            told = reading(name)
            for part in {*chain.from_iterable(map(_parts, told.sounds)), *_words(told)}:
                having[part].append(at)
            self._outlines.append(_outlines(told))
        self._having = {part: np.array(found, dtype=np.int32) for part, found in having.items()}

    def near(self, name: str, most: int) -> list[str]:
        """The names that are worth comparing, the likeliest first; ties go by the alphabet."""
        told = reading(name)
        shares = np.zeros(len(self._names), dtype=np.float32)
        for sounds in told.sounds:
            np.maximum(shares, self._sharing({*_parts(sounds), *_words(told)}), out=shares)
        wide = np.flatnonzero(shares)
        if len(wide) > WIDE:
            wide = wide[np.argsort(-shares[wide], kind="stable")[:WIDE]]
        if not len(wide):
            return []
        closeness = shares[wide] + self._likeness(_outlines(told), wide)
        return [self._names[wide[at]] for at in np.argsort(-closeness, kind="stable")[:most]]

    def _sharing(self, parts: set[str]) -> np.ndarray:
        shares = np.zeros(len(self._names), dtype=np.float32)
        total = 0.0
        for part in sorted(parts):
            having = self._having.get(part)
            weight = self._weight(0 if having is None else len(having))
            total += weight
            if having is not None and len(having) <= COMMON * len(self._names) + 10:
                shares[having] += weight
        return shares / np.float32(total or 1.0)

    def _weight(self, having: int) -> float:
        return float(np.log((len(self._names) + 2) / (having + 1)))

    def _likeness(self, outlines: Sequence[str], wide: np.ndarray) -> np.ndarray:
        """The nearest of their outlines, of each name."""
        theirs = [self._outlines[at] for at in wide]
        flat = list(chain.from_iterable(theirs))
        nearest = cdist(outlines, flat, scorer=Indel.normalized_similarity, dtype=np.float32).max(axis=0)
        starts = np.cumsum([0, *map(len, theirs[:-1])])
        return np.maximum.reduceat(nearest, starts)


def _outlines(told: Reading) -> list[str]:
    return list(dict.fromkeys(map(outline, told.sounds))) or [""]


def _words(told: Reading) -> Iterator[str]:
    return (f"+{meaning}" for said in told.said for meaning in said.meanings)


def _parts(sounds: str) -> set[str]:
    whole = f"^{skeleton(sounds)}$"
    return {whole, *(whole[at : at + length] for length in GRAMS for at in range(len(whole) - length + 1))}
