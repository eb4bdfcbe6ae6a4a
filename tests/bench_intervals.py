"""How far a figure may be from the truth for the chance that chose the documents: a seeded bootstrap over them."""

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import TypeAlias

from api.scoring import rates

# How often each document is drawn, by its place.
Draw: TypeAlias = Counter[int]

SEED = 20_261_129
TIMES = 1_000
OUTSIDE = 0.025


def draws(documents: int) -> list[Draw]:
    """As many documents as there are, drawn with replacement, many times. The same for all whom one compares."""
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    return [Counter(random.choices(range(documents), k=documents)) for _ in range(TIMES)]


def interval(counts: Sequence[Counter[str]], what: str, drawn: Sequence[Draw]) -> tuple[float, float]:
    """Between which two values 95 in 100 of the F1 lie. `counts` has one for each document."""
    telling = [(place, count) for place, count in enumerate(counts) if count["gold"] or count["predicted"]]
    figures = sorted(rates(_weighted(telling, what, draw), what).f1 for draw in drawn)
    last = len(figures) - 1
    return figures[round(OUTSIDE * last)], figures[round((1 - OUTSIDE) * last)]


def _weighted(telling: Sequence[tuple[int, Counter[str]]], what: str, draw: Draw) -> Counter[str]:
    total: Counter[str] = Counter()
    for place, count in telling:
        if times := draw.get(place):
            for name in ("gold", "predicted", what):
                total[name] += times * count[name]
    return total
