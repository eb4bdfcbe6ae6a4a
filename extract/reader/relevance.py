"""How likely a window is to state a claim: a linear model of its pieces, and of its runs of two and three pieces."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RELEVANCE = "relevance.npy"
BUCKETS = 1 << 17
# For the pieces of a run, by their place in it; they spread runs over the buckets.
FACTORS = tuple(
    (len(factors), np.array(factors, np.int64))
    for factors in ((2_654_435_761,), (1_000_003, 7_919), (1_000_033, 104_729, 611_953))
)
# Windows as short say too little to be judged.
FEW_PIECES = 12


class Relevance:
    """The shipped weights, by bucket, and by language the score from which a window is worth reading."""

    def __init__(self, weights: Path, least: Mapping[str, float]) -> None:
        self._weights, self._least = np.load(weights, mmap_mode="r"), least

    def __call__(self, ids: list[int], language: str) -> bool:
        """Whether the window of these pieces may state a claim."""
        least = self._least.get(language, min(self._least.values()))
        return len(ids) < FEW_PIECES or float(self._weights[buckets(ids)].sum(dtype=np.float32)) >= least


def buckets(ids: list[int]) -> NDArray[np.int64]:
    """The buckets of a window's pieces and runs, each once."""
    pieces = np.asarray(ids, np.int64)
    runs = [np.lib.stride_tricks.sliding_window_view(pieces, n) @ factors for n, factors in FACTORS if n <= len(pieces)]
    return np.unique(np.concatenate(runs) % BUCKETS)
