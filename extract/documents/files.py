"""Where documents come from: a file, a folder of files, a stream; each read as its name or its first bytes say."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from extract.documents.errors import DocumentError, OnError
from extract.documents.lines import Rejoined, json_lines
from extract.documents.whole import WHOLE, whole
from graph.model import Article

_LINES = (".jsonl", ".ndjson", ".json")


def _raised(error: DocumentError) -> None:
    raise error


def read_documents(source: Path | BinaryIO, on_error: OnError = _raised) -> Iterator[Article]:
    """The articles of a file, of all files below a folder, or of a stream such as standard input. `on_error` is told
    of each document that cannot be read, and the others still come; without it the first such ends the reading.
    """
    if isinstance(source, Path) and source.is_dir():
        yield from _folder(source, on_error)
        return
    name = _readable(source.name) if isinstance(source, Path) else "standard input"
    try:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                yield from _documents(stream, name, source.suffix.lower(), on_error)
        else:
            yield from _documents(source, name, "", on_error)
    except OSError as error:
        on_error(DocumentError(f"{_readable(str(source))}: {error.strerror or error}"))


def _folder(folder: Path, on_error: OnError) -> Iterator[Article]:
    """Other files may lie there: those that end like no document are passed over."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in (*_LINES, *WHOLE) and file.is_file())
    if not files:
        on_error(DocumentError(f"{_readable(str(folder))}: holds no file that ends in {', '.join((*_LINES, *WHOLE))}"))
    for file in files:
        yield from read_documents(file, on_error)


def _readable(name: str) -> str:
    """A file's name as text, also where its bytes are not UTF-8: old Korean names are CP949."""
    try:
        name.encode()
    except UnicodeEncodeError:
        held = os.fsencode(name)
        try:
            return held.decode("cp949")
        except UnicodeDecodeError:
            return held.decode("ascii", "backslashreplace")
    return name


def _documents(stream: BinaryIO, name: str, suffix: str, on_error: OnError) -> Iterator[Article]:
    head = stream.read(64)
    if not head:
        on_error(DocumentError(f"{name}: is empty"))
        return
    rest = io.BufferedReader(Rejoined(head, stream))
    if suffix in _LINES or (not suffix and _begins_json(head)):
        yield from json_lines(rest, name, on_error)
    elif suffix in ("", *WHOLE):
        yield from whole(rest, name, suffix, on_error)
    else:
        known = ".jsonl, " + ", ".join(WHOLE)
        on_error(DocumentError(f"{name}: no reader for files that end in {suffix!r}; those that are read: {known}"))


def _begins_json(head: bytes) -> bool:
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"{")
