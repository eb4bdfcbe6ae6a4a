"""How near names sound to a name: the cheapest way to read it along each of them, for many at once."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graph.matching.costs import LOST, NEVER, TAKEN_FOR
from graph.matching.readings import Heard, Reading
from graph.matching.steps import Step

Costs = NDArray[np.float32]
Codes = NDArray[np.intp]
_SOUNDS = sorted({sound for row in TAKEN_FOR.values() for sound in row})
# 0 is any sound that is in no table.
_CODES = {sound: code for code, sound in enumerate(_SOUNDS, 1)}


def distances(name: Reading, names: Sequence[Heard]) -> Costs:
    """Of each: 0 for the same sounds; 1 where about as much is lost as it has."""
    if not names:
        return np.zeros(0, dtype=np.float32)
    others = _Others(names)
    rows: list[Costs | None] = [others.lost, *[None] * len(name.steps)]
    for at, steps in enumerate(name.steps):
        row = rows[at]
        if row is None:
            continue
        for step in steps:
            some = others.having(step.sounds) if step.translated else others.all
            if len(some):
                reached = others.read(step, row, some) + np.float32(step.cost)
                rows[step.end] = _least(rows[step.end], reached, some, row.shape)
    last = rows[-1]
    assert last is not None  # noqa: S101  every character has a step to the next
    return (last / (others.lost[:, -1:] + 1))[others.all, others.lengths] + others.costs


def _least(costs: Costs | None, reached: Costs, some: Codes, shape: tuple[int, ...]) -> Costs:
    if costs is None:
        costs = np.full(shape, np.inf, dtype=np.float32)
    costs[some] = np.minimum(costs[some], reached)
    return costs


class _Others:
    """The names along which one is read, as arrays: a row for each, a column for each of its sounds."""

    def __init__(self, names: Sequence[Heard]) -> None:
        self._sounds = [heard.sounds for heard in names]
        self.lengths = np.array([len(heard.sounds) for heard in names], dtype=np.intp)
        self.all = np.arange(len(names))
        shape = len(names), int(self.lengths.max())
        self._codes = np.zeros(shape, dtype=np.intp)
        weights = np.zeros(shape, dtype=np.float32)
        for at, heard in enumerate(names):
            self._codes[at, : len(heard.sounds)] = _codes(heard.sounds)
            weights[at, : len(heard.sounds)] = heard.weights
        # What is lost of each name up to each of its sounds.
        self.lost: Costs = np.zeros((shape[0], shape[1] + 1), dtype=np.float32)
        np.cumsum(weights, axis=1, out=self.lost[:, 1:])
        self.costs = np.array([heard.cost for heard in names], dtype=np.float32)

    def having(self, sounds: str) -> Codes:
        """Those in which the sounds stand."""
        return np.array([at for at, heard in enumerate(self._sounds) if sounds in heard], dtype=np.intp)

    def read(self, step: Step, row: Costs, some: Codes) -> Costs:
        """The row of costs after more sounds: each is taken for one heard, or lost on either side."""
        row, lost, codes = row[some], self.lost[some], self._codes[some]
        for sound in step.sounds:
            taken, missed = _costs(sound)
            new = row + missed * np.float32(step.weight)
            np.minimum(new[:, 1:], row[:, :-1] + taken[codes], out=new[:, 1:])
            row = np.minimum.accumulate(new - lost, axis=1) + lost
        return row


@lru_cache(maxsize=65536)
def _codes(sounds: str) -> tuple[int, ...]:
    return tuple(_CODES.get(sound, 0) for sound in sounds)


@lru_cache(maxsize=256)
def _costs(sound: str) -> tuple[Costs, np.float32]:
    """What it costs to take the sound for each other, and to lose it."""
    taken = np.full(len(_CODES) + 1, NEVER, dtype=np.float32)
    for other, cost in TAKEN_FOR.get(sound, {}).items():
        taken[_CODES[other]] = cost
    return taken, np.float32(LOST.get(sound, 1.0))
