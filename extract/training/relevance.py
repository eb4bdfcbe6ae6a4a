"""`python -m extract.training.relevance MODEL FOLDER … --general FILE …`: which windows are worth the network's time.

General news is taken to state nothing: a window in a hundred of it does, which moves no weight and no threshold.
"""

import argparse
import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from extract.reader.decisions import DECISIONS
from extract.reader.labels import INDEX, PAIRS
from extract.reader.relevance import BUCKETS, RELEVANCE, buckets
from extract.reader.triage import cue_places, worth_reading
from extract.reader.windows import Window, windows
from extract.training.corpus import Document, documents, unlabelled
from extract.training.targets import RAISES_UNARY, targets

log = logging.getLogger(__name__)

# Of the labelled claims so many are to be in a window that is read.
RECALL = 0.9975
PASSES, RATE, BATCH, WEIGHT_OF_CLAIMS = 4, 0.05, 256, 8.0
SCALE = 10.0
# The labels that are claims; the others are said of the same ones.
STATED = {RAISES_UNARY, *(INDEX[label] for label in (*PAIRS, "raises", "valuation"))}
# A document's id, the claim's subject and its label.
Stated: TypeAlias = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with a cue, and what of the labelled claims it states."""

    document: str
    language: str
    buckets: NDArray[np.int64]
    claims: frozenset[Stated] = frozenset()


def main() -> None:
    """Reads the arguments and writes the weights and thresholds into the model's folder."""
    parser = argparse.ArgumentParser(prog="python -m extract.training.relevance", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", help="of X.jsonl and X.labels.jsonl files")
    parser.add_argument("--general", type=Path, nargs="+", default=[], help="general news, JSON lines")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(str(arguments.model / "tokenizer.json"))
    labelled = list(documents(arguments.folders))
    known = {document.id for document in labelled}
    examples = [example for document in labelled for example in _labelled(document, tokenizer)]
    for document in unlabelled(arguments.general):
        if document.id not in known:
            examples += _general(document, tokenizer)
    path = arguments.model / DECISIONS
    decisions = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.write_text(
        json.dumps(decisions | {"relevance": _thresholds(examples)}, indent=1, sort_keys=True), encoding="utf-8"
    )
    np.save(arguments.model / RELEVANCE, _fitted(examples).astype(np.float16))


def _labelled(document: Document, tokenizer: Tokenizer) -> Iterator[Example]:
    stated = {id(t.window): t for t in targets(document, tokenizer, real_weight=1.0)}
    for window in _with_cue([t.window for t in stated.values()], document):
        claims = frozenset((document.id, *key[:2]) for key in stated[id(window)].labels if key[1] in STATED)
        yield Example(document.id, document.language, buckets(window.ids), claims)


def _general(document: Document, tokenizer: Tokenizer) -> Iterator[Example]:
    for window in _with_cue(windows(document.content, len(document.title), tokenizer), document):
        yield Example(document.id, document.language, buckets(window.ids))


def _with_cue(every: Iterable[Window], document: Document) -> Iterator[Window]:
    return worth_reading(every, cue_places(document.content), len(document.title))


def _thresholds(examples: Sequence[Example]) -> dict[str, float]:
    """By language, from scores that each half of the documents gets from the weights that the other half gives."""
    halves: tuple[list[Example], list[Example]] = ([], [])
    for example in examples:
        halves[sum(example.document.encode()) % 2].append(example)
    clearest: dict[str, dict[Stated, float]] = {}
    silent: dict[str, list[float]] = {}
    for half, other in (halves, halves[::-1]):
        weights = _fitted(other)
        for example in half:
            score = float(weights[example.buckets].sum())
            if not example.claims:
                silent.setdefault(example.language, []).append(score)
            claims = clearest.setdefault(example.language, {})
            claims.update({claim: max(score, claims.get(claim, score)) for claim in example.claims})
    least = {}
    for language, claims in clearest.items():
        least[language] = round(sorted(claims.values())[int((1 - RECALL) * len(claims))], 3)
        share = sum(score >= least[language] for score in silent[language]) / len(silent[language])
        log.info("%s: %d claims; of windows with a cue but no claim %.3f are read", language, len(claims), share)
    return least


def _fitted(examples: Sequence[Example]) -> NDArray[np.float32]:
    """Weights by bucket; a sum of them is the log-odds of a claim, each counted WEIGHT_OF_CLAIMS times."""
    weights = torch.nn.EmbeddingBag(BUCKETS, 1, mode="sum")
    torch.nn.init.zeros_(weights.weight)
    optimiser = torch.optim.Adagrad(weights.parameters(), lr=RATE)
    cost = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(WEIGHT_OF_CLAIMS))
    for _ in range(PASSES):
        for batch in torch.randperm(len(examples)).split(BATCH):
            some = [examples[n] for n in batch.tolist()]
            starts = np.cumsum([0, *(len(e.buckets) for e in some[:-1])])
            inputs = torch.from_numpy(np.concatenate([e.buckets for e in some])), torch.from_numpy(starts)
            loss = cost(weights(*inputs)[:, 0] / SCALE, torch.tensor([float(bool(e.claims)) for e in some]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    fitted: NDArray[np.float32] = weights.weight.detach()[:, 0].numpy() / SCALE
    return fitted


if __name__ == "__main__":
    main()
