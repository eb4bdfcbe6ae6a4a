"""The shipped network: word pieces of one window in, what it says of the window's mentions out."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from extract.reader.labels import PARTY
from extract.reader.names import snapped
from extract.reader.windows import Window

Floats = NDArray[np.float32]

MOST_PARTIES, MOST_VALUES = 48, 32
TAGGED = 0.5
# A name before these is whose arm, unit or affiliate the party is, and no party itself.
OWNER = re.compile(r"\s?(?:산하|계열)(?![가-힣])|['’]s\s(?:[A-Za-z-]+\s){0,3}(?:arm|unit|subsidiary|affiliate|fund)\b")
# A name after these is a product's, or again an owner's.
APART = re.compile(
    r"(?:\b(?:app|chatbot|model|game|service|arm of|unit of|subsidiary of)\s|(?:앱|챗봇|서비스|게임)\s)['‘“\"]?$"
)
LATIN = re.compile("[A-Za-z]")
LONGEST_APART = 15
# Words without a capital or a figure name nobody, nor do these alone.
NO_NAME = re.compile(r"[a-z][a-z -]*|AI|Inc|Bank|Capital|Services|The|CEO|산하|계열|계열사|자회사|모회사|회사|국유펀드")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A party or a value at a place of the content; `value` is a record of `extract.values`, None for a party."""

    kind: int
    start: int
    end: int
    value: Any = None


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

    def read(self, window: Window, content: str) -> Reading | None:
        """What the window says; None where it names no party."""
        ids = np.asarray(window.ids)
        vectors = self._pieces[ids] * self._scales[ids, None]
        x, bio, trim = self._encoder.run(None, {"vectors": vectors[None]})
        taken = {piece for _, i, j in window.values for piece in range(i, j + 1)}
        parties = [
            (Mentioned(PARTY, *place), first, last)
            for first, last in _joined(party_spans(bio[0]), window, content)
            if not taken.issuperset(range(first, last + 1))
            and (place := _place(window, content, first, last, int(trim[0, last].argmax())))
        ][:MOST_PARTIES]
        if not parties:
            return None
        values = [(Mentioned(v.kind, v.start, v.end, v.value), i, j) for v, i, j in window.values[:MOST_VALUES]]
        mentions, first, last = zip(*parties, *values, strict=True)
        kinds = [mention.kind for mention in mentions]
        columns = {"first": first, "last": last, "kinds": kinds}
        scores = self._pairs.run(None, {"x": x[0]} | {name: np.asarray(c, np.int64) for name, c in columns.items()})
        return Reading(list(mentions), *scores)


def party_spans(bio: Floats) -> list[tuple[int, int]]:
    """Party spans of one window, first and last piece, from its tag probabilities [T, 3] (begin, inside, outside)."""
    found: list[tuple[int, int]] = []
    start = None
    for i, (begin, inside, _) in enumerate(bio.tolist()):
        party = begin + inside > TAGGED
        if start is not None and (not party or begin > inside):
            found.append((start, i - 1))
            start = None
        if party and start is None:
            start = i
    return [*found, (start, len(bio) - 1)] if start is not None else found


def _joined(spans: list[tuple[int, int]], window: Window, content: str) -> list[tuple[int, int]]:
    """Spans with but a space between them are one name where both have Latin letters."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and joined[-1][1] + 1 == first and _one_name(window, content, *joined[-1], first, last):
            first = joined.pop()[0]
        joined.append((first, last))
    return joined


def _one_name(window: Window, content: str, first: int, last: int, then: int, end: int) -> bool:
    one, other = _characters(window, first, last), _characters(window, then, end)
    return (
        one is not None
        and other is not None
        and content[one[1] : other[0]] in ("", " ")
        and all(LATIN.search(content, *place) for place in (one, other))
    )


def _place(window: Window, content: str, first: int, last: int, trim: int) -> tuple[int, int] | None:
    place = _characters(window, first, last)
    if place is None or place[1] - trim <= place[0]:
        return None
    start, stop = snapped(content, place[0], place[1] - trim)
    return (start, stop) if stop - start > 1 and _names_party(content, start, stop) else None


def _names_party(content: str, start: int, stop: int) -> bool:
    return not (
        NO_NAME.fullmatch(content, start, stop)
        or OWNER.match(content, stop)
        or APART.search(content[max(0, start - LONGEST_APART) : start])
    )


def _characters(window: Window, first: int, last: int) -> tuple[int, int] | None:
    begin, end = window.spans[first], window.spans[last]
    return (begin[0], end[1]) if begin and end else None


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Threads that wait by spinning take the processor from whatever runs beside.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
