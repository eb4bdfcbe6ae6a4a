"""Labelled documents: read from files, told apart by origin and by use."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

Claims = list[dict[str, Any]]
HELD_OUT = 0.06
LABELS = ".labels.jsonl"
# Files of news; the others hold passages written for training.
REAL = re.compile(r"^real_|_(?:more|news)\.jsonl$")


@dataclass(frozen=True, slots=True)
class Document:
    """One labelled document; `real` ones are news, the others were written for training."""

    id: str
    language: str
    title: str
    text: str
    published: str | None
    claims: Claims
    real: bool

    @property
    def content(self) -> str:
        return f"{self.title}\n{self.text}" if self.title else self.text

    @property
    def held_out(self) -> bool:
        """By hash of the id: thresholds and the best checkpoint are chosen on these, nothing is learned from them."""
        return int(hashlib.sha256(self.id.encode()).hexdigest()[:8], 16) / 2**32 < HELD_OUT


def documents(folders: Iterable[Path]) -> Iterator[Document]:
    """Every document of the folders' `*.jsonl` files that some `*.labels.jsonl` file of theirs labels, by file name.

    Labels may name a claim's place by a `quote` or, where they are kept apart from the texts, by `start` and `end`.
    Raises ValueError for a document that two label files label.
    """
    files = sorted(path for folder in folders for path in folder.glob("*.jsonl"))
    claims: dict[str, Claims] = {}
    for path in files:
        for row in _rows(path) if path.name.endswith(LABELS) else ():
            if claims.setdefault(row["id"], row["claims"]) is not row["claims"]:
                raise ValueError(f"{path}: {row['id']} is labelled a second time")
    for path in files:
        for row in _rows(path) if not path.name.endswith(LABELS) else ():
            if row["id"] in claims:
                yield _document(row, claims[row["id"]], real=REAL.search(path.name) is not None)


def unlabelled(files: Iterable[Path]) -> Iterator[Document]:
    """Every document of the files, taken to state nothing."""
    for path in files:
        yield from (_document(row, [], real=True) for row in _rows(path))


def texts(folders: Iterable[Path]) -> Iterator[str]:
    """Title and text of every document of the folders, labelled or not."""
    for path in sorted(path for folder in folders for path in folder.glob("*.jsonl")):
        for row in _rows(path) if not path.name.endswith(LABELS) else ():
            yield _document(row, [], real=False).content


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def _document(row: dict[str, Any], claims: Claims, *, real: bool) -> Document:
    document = Document(
        id=row["id"],
        language=row.get("language") or "en",
        title=(row.get("title") or "").strip(),
        text=row.get("text") or "",
        published=row.get("published"),
        claims=claims,
        real=real,
    )
    placed = [c if "quote" in c else {**c, "quote": document.content[c["start"] : c["end"]]} for c in claims]
    return replace(document, claims=placed)
