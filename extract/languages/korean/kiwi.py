"""A spaCy tokenizer on Kiwi's morphemes that loses nothing: `doc.text == text`, always."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiwipiepy import Kiwi
from spacy.tokens import Doc
from spacy.vocab import Vocab

# Kiwi reads a line at a time: a headline without a full stop would run into the sentence below it. A longer
# piece is cut, so that the time stays in proportion to the length.
_PIECE = re.compile(r"[^\n]{1,2000}|\n+")
# Kiwi gives the first four ids to words that its dictionary lacks.
_LAST_UNKNOWN_ID = 3
UNKNOWN = "?"
# Parts of firms' names that the dictionary lacks, and takes for a verb's ending and a noun: 가을볕 이+ㄴ 베스트.
FIRM_WORDS = ("인베스트",)


@dataclass(frozen=True, slots=True)
class Piece:
    """One token: a morpheme, or several that share characters (했 is 하 and 었)."""

    start: int
    end: int
    tag: str


@lru_cache(maxsize=1)
def _kiwi() -> Kiwi:
    kiwi = Kiwi(num_workers=1, load_multi_dict=False)
    for word in FIRM_WORDS:
        kiwi.add_user_word(word, "NNP")
    return kiwi


def pieces(text: str) -> Iterator[Piece]:
    """The tokens of `text`, spaces left out; a tag that ends in `?` is of a word unknown to the dictionary."""
    for line in _PIECE.finditer(text):
        yield from _merged(line.group(), line.start())


def _merged(line: str, offset: int) -> Iterator[Piece]:
    start = end = 0
    tags: list[str] = []
    for token in _kiwi().tokenize(line):
        if token.start >= end and token.len:
            if end > start:
                yield Piece(offset + start, offset + end, "+".join(tags))
            start, tags = token.start, []
        end = max(end, token.start + token.len)
        tags.append(token.tag + (UNKNOWN if token.id <= _LAST_UNKNOWN_ID else ""))
    if end > start:
        yield Piece(offset + start, offset + end, "+".join(tags))


class KiwiTokenizer:
    """Turns a text into a `Doc` with Kiwi's tags. Words and the spaces between them cover the text exactly."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        tags: list[str] = []
        end = 0
        for piece in pieces(text):
            _fill(text, end, piece.start, words, spaces, tags)
            words.append(text[piece.start : piece.end])
            spaces.append(False)
            tags.append(piece.tag)
            end = piece.end
        _fill(text, end, len(text), words, spaces, tags)
        return Doc(self.vocab, words=words, spaces=spaces, tags=tags)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> "KiwiTokenizer":
        return self

    def to_disk(self, _path: Path, **_: Any) -> None:
        """Nothing to write: the dictionary comes with the installed package."""

    def from_disk(self, _path: Path, **_: Any) -> "KiwiTokenizer":
        return self


def _fill(text: str, start: int, end: int, words: list[str], spaces: list[bool], tags: list[str]) -> None:
    """What Kiwi leaves out: one blank belongs to the word before it, all else is a token of its own."""
    gap = text[start:end]
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    for part in filter(None, re.split(r"(\s+)", gap)):
        words.append(part)
        spaces.append(False)
        tags.append("_SP" if part.isspace() else "SW")


def kiwi_tokenizer() -> Any:
    def make(nlp: Any) -> KiwiTokenizer:
        return KiwiTokenizer(nlp.vocab)

    return make
