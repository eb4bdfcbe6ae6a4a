"""Labelled documents: read from files, told apart by origin and by use."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Claims = list[dict[str, Any]]
HELD_OUT = 0.06


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


def documents(folder: Path) -> Iterator[Document]:
    """Every `X.jsonl` of the folder that has an `X.labels.jsonl` beside it, in the order of their names."""
    for labels in sorted(folder.glob("*.labels.jsonl")):
        claims = {row["id"]: row["claims"] for row in _rows(labels)}
        texts = labels.with_name(labels.name.replace(".labels.", "."))
        for row in _rows(texts):
            if row["id"] in claims:
                yield _document(row, claims[row["id"]], real=texts.name.startswith("real_"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def _document(row: dict[str, Any], claims: Claims, *, real: bool) -> Document:
    return Document(
        id=row["id"],
        language=row.get("language") or "en",
        title=(row.get("title") or "").strip(),
        text=row.get("text") or "",
        published=row.get("published"),
        claims=claims,
        real=real,
    )
