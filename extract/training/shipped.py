"""The weights of a model that ships, as those of a network to train further: what 8 bits have kept of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

GRAPHS = ("encoder.onnx", "pairs.onnx")
PREFIX = "network."


def weights(model: Path) -> dict[str, Tensor]:
    """By the names of `ReaderNetwork`'s state; all but the vectors of the pieces, which training does not move."""
    return {name: torch.from_numpy(value.copy()) for file in GRAPHS for name, value in _of(onnx.load(model / file))}


def _of(graph: onnx.ModelProto) -> Iterator[tuple[str, Any]]:
    arrays = {value.name: numpy_helper.to_array(value) for value in graph.graph.initializer}
    for name, value in arrays.items():
        if name.startswith(PREFIX):
            yield name.removeprefix(PREFIX), value
    for node in graph.graph.node:
        if node.op_type == "MatMulInteger":
            name = node.input[1].removesuffix("_quantized")
            whole = arrays[node.input[1]].astype("float32") - arrays[node.input[3]]
            yield f"{_place(node.name)}.weight", (whole * arrays[f"{name}_scale"]).T
        elif node.op_type == "MatMul" and node.input[1] in arrays:
            yield f"{_place(node.name)}.weight", arrays[node.input[1]].T


def _place(node: str) -> str:
    """`/layers.0/qkv/MatMul_quant` is `encoder.layers.0.qkv`, `/hidden/hidden.3/MatMul` is `hidden.3`."""
    *outer, inner = node.strip("/").split("/")[:-1]
    return f"encoder.{outer[-1]}.{inner}" if outer and outer[-1].startswith("layers.") else inner
