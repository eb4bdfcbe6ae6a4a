"""`python -m extract.training.export CHECKPOINT MODEL FOLDER …`: a checkpoint to the model that ships.

The mean of the weights before and after a further training reads better than either. The model is two ONNX graphs, the
vectors of the pieces in 8 bits, and a tokenizer that knows those pieces alone.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from extract.training import encoder
from extract.training.corpus import texts
from extract.training.model import ReaderNetwork
from extract.training.shipped import weights

SPECIAL = 4


class Tagging(nn.Module):
    """Vectors of a window's pieces [1, T, hidden] to its pieces in context and the tags' probabilities."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        encoder = self.network.encoder
        x = encoder.norm(vectors + encoder.position.weight[: vectors.shape[1]])
        for layer in encoder.layers:
            x = layer(x, torch.zeros(1, 1, 1))
        bio, trim = self.network.tags(x)
        return x, bio.softmax(-1), trim


class Pairing(nn.Module):
    """A window's pieces in context [T, hidden] and its mentions to what `extract.reader.network.Reading` holds."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor, first: Tensor, last: Tensor, kinds: Tensor) -> tuple[Tensor, ...]:
        network = self.network
        v = network.spans(x, first, last, kinds)
        labels, pair = network.pairs(v, first, kinds)
        classes = (head(pair).softmax(-1) for head in (network.status, network.scope, network.credit))
        raises = network.raises(v)[:, 0].sigmoid()
        return labels.sigmoid(), *classes, raises, network.raises_status(v).softmax(-1)


def main() -> None:
    """Reads the arguments and writes the model, from the running average of the weights."""
    parser = argparse.ArgumentParser(prog="python -m extract.training.export", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("model", type=Path, help="a folder to write")
    parser.add_argument("folders", type=Path, nargs="+", help="their *.jsonl say which pieces are needed")
    parser.add_argument("--weights", type=Path, required=True, help="start weights, as for the training")
    parser.add_argument("--tokenizer", type=Path, required=True, help="their tokenizer.json")
    parser.add_argument("--start", type=Path, help="the shipped model that the training went on from")
    parser.add_argument("--share", type=float, default=1.0, help="what the checkpoint counts; START counts the rest")
    parser.add_argument("--pieces", type=int, default=48_000, help="at most so many pieces are kept")
    arguments = parser.parse_args()
    if (arguments.share == 1) != (arguments.start is None):
        parser.error("--start and --share say together what to mix")
    state = torch.load(arguments.checkpoint, weights_only=True)
    trained = state["fixed"] | state["average"]
    before = weights(arguments.start) if arguments.start else trained
    network = ReaderNetwork(encoder.load(arguments.weights, frozen=0))
    mixed = {name: before[name].lerp(new, arguments.share) for name, new in trained.items()}
    network.load_state_dict(network.state_dict() | mixed)
    export(network, arguments.tokenizer, texts(arguments.folders), arguments.pieces, arguments.model)


def export(network: ReaderNetwork, tokenizer: Path, needed: Iterable[str], pieces: int, folder: Path) -> None:
    """Writes the model to the folder; its vocabulary is the `pieces` that the texts need most, and all of Hangul."""
    folder.mkdir(parents=True, exist_ok=True)
    network = network.float().eval()
    kept = _kept(tokenizer, needed, pieces)
    _write_tokenizer(tokenizer, kept, folder / "tokenizer.json")
    rows = network.encoder.word.weight.detach().numpy()[kept]
    scales = np.abs(rows).max(1) / 127
    np.save(folder / "pieces.npy", np.rint(rows / scales[:, None]).astype(np.int8))
    np.save(folder / "scales.npy", scales.astype(np.float32))
    hidden = network.encoder.hidden
    whole, halves = folder / "encoder32.onnx", folder / "encoder.onnx"
    time = {"vectors": {1: "t"}, "x": {1: "t"}, "bio": {1: "t"}, "trim": {1: "t"}}
    _graph(Tagging(network), (torch.randn(1, 40, hidden),), whole, ["vectors"], ["x", "bio", "trim"], time)
    # In 7 of the 8 bits: a processor without 8-bit dot products adds two products in 16 bits, and cuts larger ones.
    quantize_dynamic(
        whole, halves, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul"]
    )
    whole.unlink()
    some = torch.tensor([1, 5, 9])
    outputs = ["labels", "status", "scope", "credit", "raises", "raises_status"]
    mentions = {name: {0: "m"} for name in ("first", "last", "kinds", "raises", "raises_status")}
    both = {name: {0: "m", 1: "m"} for name in outputs[:4]}
    inputs = (torch.randn(40, hidden), some, some + 1, torch.tensor([0, 0, 1]))
    _graph(
        Pairing(network), inputs, folder / "pairs.onnx", ["x", "first", "last", "kinds"], outputs,
        {"x": {0: "t"}} | mentions | both,
    )  # fmt: skip


def _graph(
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    path: Path,
    names: list[str],
    outputs: list[str],
    axes: dict[str, Any],
) -> None:
    with torch.no_grad():
        torch.onnx.export(
            module, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip


def _kept(path: Path, needed: Iterable[str], pieces: int) -> list[int]:
    """Ids of the pieces to keep, in their order: the special ones, Hangul, single characters, then by use."""
    tokenizer = Tokenizer.from_file(str(path))
    vocabulary = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
    used: Counter[int] = Counter()
    for text in needed:
        used.update(tokenizer.encode(text, add_special_tokens=False).ids)
    kept = set(range(SPECIAL)) | {n for n, (piece, _) in enumerate(vocabulary) if _always(piece.lstrip("▁"))}
    kept |= {n for n, _ in used.most_common(max(0, pieces - len(kept)))}
    return sorted(kept)


def _always(piece: str) -> bool:
    return len(piece) <= 1 or any("가" <= c <= "힣" for c in piece) or (piece.isascii() and len(piece) <= 3)


def _write_tokenizer(path: Path, kept: list[int], out: Path) -> None:
    described = json.loads(path.read_text(encoding="utf-8"))
    vocabulary = described["model"]["vocab"]
    described["model"]["vocab"] = [vocabulary[n] for n in kept]
    described["added_tokens"] = [t for t in described["added_tokens"] if t["id"] < SPECIAL]
    described["post_processor"] = None
    out.write_text(json.dumps(described, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
