"""JSON lines: one document a line, in UTF-8, UTF-16 or CP949, never more of it in memory than one."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from extract.documents.errors import LARGEST, TOO_LARGE, DocumentError, OnError
from extract.documents.rows import article
from extract.news.encodings import UnreadableError, exactly
from graph.model import Article

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def json_lines(stream: BinaryIO, name: str, on_error: OnError) -> Iterator[Article]:
    try:
        yield from _articles(stream, name, on_error)
    except UnicodeDecodeError:
        on_error(DocumentError(f"{name}: begins as UTF-16 and breaks off: save it as UTF-8"))


def _articles(stream: BinaryIO, name: str, on_error: OnError) -> Iterator[Article]:
    found = False
    for number, line in enumerate(_lines(stream), start=1):
        if not line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            continue
        found = True
        try:
            yield article(_row(line), f"{name}, line {number}")
        except DocumentError as error:
            on_error(error)
        except UnreadableError as error:
            on_error(DocumentError(f"{name}, line {number}: {error}"))
    if not found:
        on_error(DocumentError(f"{name}: holds no document"))


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes. Of a line above the limit only a beginning comes, still too long, for the reader to refuse."""
    head = stream.read(2)
    if head in _WIDE_MARKS:
        text = io.TextIOWrapper(io.BufferedReader(Rejoined(head, stream)), encoding="utf-16", newline="\n")
        yield from (line.encode("utf-8", "surrogatepass") for line in iter(lambda: text.readline(LARGEST + 1), ""))
        return
    line = head + (stream.readline(LARGEST + 1) if not head.endswith(b"\n") else b"")
    while line:
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)
        line = stream.readline(LARGEST + 1)


def _row(line: bytes) -> dict[str, Any]:
    if len(line) > LARGEST:
        raise UnreadableError(TOO_LARGE)
    try:
        row = orjson.loads(exactly(line).strip("\ufeff \t\r\n"))
    except orjson.JSONDecodeError as error:
        raise UnreadableError(f"broken JSON ({error.msg} at character {error.pos + 1})") from error
    if not isinstance(row, dict):
        raise UnreadableError("an object with a text is wanted")
    return row


class Rejoined(io.RawIOBase):
    """A stream with the bytes that were read from it put back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(data) :] if self._head else b""
        buffer[: len(data)] = data
        return len(data)
