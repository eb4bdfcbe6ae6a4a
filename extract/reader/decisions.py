"""What turns the network's figures into decisions: how sure they are, and from where on a claim is stated."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Self

DECISIONS = "decisions.json"
LEAST, MOST = 1e-6, 1 - 1e-6


@dataclass(frozen=True, slots=True)
class Decisions:
    """Chosen on held-out training documents (`extract.training.calibrate`).

    By relation, `scales` and `shifts` make a network's figure a probability (Platt's method); `thresholds` are
    probabilities. By language, `relevance` are scores (`extract.training.relevance`).
    """

    scales: dict[str, float]
    shifts: dict[str, float]
    thresholds: dict[str, float]
    relevance: dict[str, float]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Those that ship with a model."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def probability(self, figure: float, relation: str) -> float:
        """How likely it is that the article states what the network scores so."""
        figure = min(max(figure, LEAST), MOST)
        return 1 / (1 + math.exp(-(self.scales[relation] * math.log(figure / (1 - figure)) + self.shifts[relation])))
