"""The shipped network: word pieces of one window in, what it says of the window's mentions out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from extract.reader.mentions import Floats, Mentioned, Span, parties_of, values_of
from extract.reader.windows import Window

MOST_THREADS = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one window: of each pair of mentions, and of each mention as one that raises money.

    `labels` [M, M, labels] and `raises` [M] are probabilities; `status`, `scope`, `credit` [M, M, classes] and
    `raises_status` [M, classes] sum to one.
    """

    mentions: list[Mentioned]
    labels: Floats
    status: Floats
    scope: Floats
    credit: Floats
    raises: Floats
    raises_status: Floats


class Network:
    """Reads one window at a time: what stands beside it in a batch could move the rounding of its 8-bit numbers."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._pieces = np.load(folder / "pieces.npy", mmap_mode="r")
        self._scales = np.load(folder / "scales.npy")
        self._encoder = _session(folder / "encoder.onnx")
        self._pairs = _session(folder / "pairs.onnx")

    def read(self, window: Window, content: str, named: Sequence[Span] = ()) -> Reading | None:
        """What the window says, also of parties that are `named` where it sees none; None where it has no party."""
        ids = np.asarray(window.ids)
        vectors = self._pieces[ids] * self._scales[ids, None]
        x, bio, trim = self._encoder.run(None, {"vectors": vectors[None]})
        parties = parties_of(window, content, bio[0], trim[0], named)
        if not parties:
            return None
        mentions, first, last = zip(*parties, *values_of(window), strict=True)
        kinds = [mention.kind for mention in mentions]
        columns = {"first": first, "last": last, "kinds": kinds}
        scores = self._pairs.run(None, {"x": x[0]} | {name: np.asarray(c, np.int64) for name, c in columns.items()})
        return Reading(list(mentions), *scores)


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Threads that wait by spinning take the processor from whatever runs beside.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # How the work is shared out moves no bit of the result.
    options.intra_op_num_threads = min(MOST_THREADS, os.cpu_count() or 1)
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
