"""`score`: predicted claims against gold ones."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import orjson

from api.commands.terminal import json_option, write_json, write_table
from api.failures import Failure
from api.scoring import DETAILS, rates, scores

COUNTS = ("gold", "predicted", "triple", "full", "turned", "doubtful", "doubtful_found", "overstated", *DETAILS)
SHOWN = (
    "relation", "gold", "predicted", "triple_precision", "triple_recall", "triple_f1", "full_f1", "turned",
    "overstated",
)  # fmt: skip


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@json_option
def score(gold: Path, predicted: Path, as_json: bool) -> None:
    """Score PREDICTED claims against GOLD ones; both are JSON lines as `read` prints them."""
    rows = [
        {
            "relation": relation,
            **{name: count[name] for name in COUNTS},
            **{f"{what}_{name}": getattr(rates(count, what), name)
               for what in ("triple", "full") for name in ("precision", "recall", "f1")},
        }
        for relation, count in scores(_claims(gold), _claims(predicted)).items()
    ]  # fmt: skip
    if as_json:
        write_json({row["relation"]: row for row in rows})
    else:
        write_table(SHOWN, rows)


def _claims(path: Path) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    lines = path.read_bytes().splitlines()
    return dict(_document(line, f"{path}: line {place}") for place, line in enumerate(lines, 1) if line.strip())


def _document(line: bytes, place: str) -> tuple[str, Sequence[Mapping[str, Any]]]:
    try:
        row = orjson.loads(line)
        return row["id"], row["claims"]
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise Failure(f'{place}: a document with its claims, {{"id": …, "claims": […]}}, is expected') from error
