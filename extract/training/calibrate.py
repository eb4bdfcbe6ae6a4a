"""`python -m extract.training.calibrate MODEL FOLDER …`: probabilities and thresholds, on held-out documents."""

import argparse
import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.reader.decisions import DECISIONS, LEAST, MOST, Decisions
from extract.reader.learned_reader import LearnedReader
from extract.reader.names import folded
from extract.training.corpus import Document, documents
from graph.model import Article, Claim
from graph.schema import RELATIONS

GRID = [n / 100 for n in range(30, 86)]
# A relation with fewer held-out claims takes the line and the threshold of all.
FEW = 25
STEPS, RATE = 4000, 0.5

# How sure the reader was, and whether it was right.
Outcome = tuple[float, bool]


def main() -> None:
    """Reads the held-out documents once and writes the decisions beside the model."""
    parser = argparse.ArgumentParser(prog="python -m extract.training.calibrate", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", help="of X.jsonl and X.labels.jsonl files")
    arguments = parser.parse_args()
    held_out = [document for document in documents(arguments.folders) if document.held_out]
    path = arguments.model / DECISIONS
    known = json.loads(path.read_text(encoding="utf-8"))
    # Everything that the network finds at all, as it is.
    nothing = dict.fromkeys(RELATIONS, 0.0)
    every = Decisions(dict.fromkeys(RELATIONS, 1.0), nothing, nothing, known["relevance"])
    decisions = known | calibrated(LearnedReader(arguments.model, every), held_out)
    path.write_text(json.dumps(decisions, indent=1, sort_keys=True), encoding="utf-8")


def calibrated(reader: LearnedReader, held_out: Iterable[Document]) -> dict[str, Any]:
    """The decisions that are best on the documents, by F1 over relation and parties, as JSON."""
    outcomes: dict[str, list[Outcome]] = {relation: [] for relation in RELATIONS}
    gold = dict.fromkeys(RELATIONS, 0)
    for document in held_out:
        for claim in document.claims:
            gold[claim["relation"]] += not claim.get("optional")
        for relation, outcome in _outcomes(reader, document):
            outcomes[relation].append(outcome)
    every = [outcome for found in outcomes.values() for outcome in found]
    usual = _platt(every)
    lines = {r: _platt(outcomes[r]) if gold[r] >= FEW else usual for r in RELATIONS}
    scales, shifts = ({r: round(line[n], 4) for r, line in lines.items()} for n in (0, 1))
    fitted = Decisions(scales, shifts, {}, {})
    sure = {r: [(fitted.probability(p, r), right) for p, right in found] for r, found in outcomes.items()}
    threshold = _best([outcome for found in sure.values() for outcome in found], sum(gold.values()))
    chosen = {r: _best(sure[r], gold[r]) if gold[r] >= FEW else threshold for r in RELATIONS}
    return {"scales": scales, "shifts": shifts, "thresholds": chosen}


def _outcomes(reader: LearnedReader, document: Document) -> Iterable[tuple[str, Outcome]]:
    article = Article(
        title=document.title, text=document.text, language=document.language, published=document.published
    )
    [(_, claims)] = reader.read([article])
    left = list(document.claims)
    for claim in sorted(claims, key=lambda c: -c.p):
        match = next((gold for gold in left if _says(claim, gold)), None)
        if match:
            left.remove(match)
        yield claim.relation.name, (claim.p, match is not None)


def _says(claim: Claim, gold: dict[str, Any]) -> bool:
    ends = (
        (claim.subject.names, gold["subject"]),
        (claim.object.names if claim.object else (), gold.get("object") or ()),
    )
    return claim.relation.name == gold["relation"] and all(
        (not a and not b) or {folded(name) for name in a} & {folded(name) for name in b} for a, b in ends
    )


def _platt(outcomes: list[Outcome]) -> tuple[float, float]:
    """Scale and shift of the log-odds that make the outcomes most likely, by gradient descent."""
    odds = [_log_odds(p) for p, _ in outcomes]
    # Targets a little off 0 and 1, as Platt has them: few outcomes make nothing certain.
    good = sum(r for _, r in outcomes)
    right = [(good + 1) / (good + 2) if r else 1 / (len(outcomes) - good + 2) for _, r in outcomes]
    scale, shift = 1.0, 0.0
    for _ in range(STEPS):
        wrong = [1 / (1 + math.exp(-(scale * o + shift))) - r for o, r in zip(odds, right, strict=True)]
        scale -= RATE * sum(w * o for w, o in zip(wrong, odds, strict=True)) / len(odds) / 10
        shift -= RATE * sum(wrong) / len(odds)
    return scale, shift


def _log_odds(p: float) -> float:
    p = min(max(p, LEAST), MOST)
    return math.log(p / (1 - p))


def _best(outcomes: list[Outcome], gold: int) -> float:
    def f1(threshold: float) -> float:
        kept = [right for p, right in outcomes if p >= threshold]
        return 2 * sum(kept) / (len(kept) + gold) if kept else 0.0

    # Of equally good ones the higher: wrong is worse than missing.
    return max(GRID, key=lambda t: (round(f1(t), 3), t))


if __name__ == "__main__":
    main()
