"""Files of documents as articles: JSON lines, plain text, Markdown, HTML."""

import io
import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from extract.languages import LANGUAGES, detect
from extract.news.encodings import UnreadableError, decoded
from extract.news.pages import EMPTY, read_page
from extract.values import dates
from graph.model import Article

LARGEST = 20_000_000
_LONGEST_TITLE = 150
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LINES = (".jsonl", ".ndjson", ".json")
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$")
_FIELDS = ("title", "publisher", "url")


class DocumentError(ValueError):
    """A document that cannot be read; the message names the file, the line, what is wrong and what to do."""


OnError = Callable[[DocumentError], None]


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
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in (*_LINES, *_WHOLE) and file.is_file())
    if not files:
        on_error(DocumentError(f"{_readable(str(folder))}: holds no file that ends in {', '.join((*_LINES, *_WHOLE))}"))
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
    rest = io.BufferedReader(_Rejoined(head, stream))
    if suffix in _LINES or (not suffix and _begins_json(head)):
        try:
            yield from _json_lines(rest, name, on_error)
        except UnicodeDecodeError:
            on_error(DocumentError(f"{name}: begins as UTF-16 and breaks off: save it as UTF-8"))
    elif suffix in ("", *_WHOLE):
        try:
            yield _whole(rest, name, suffix)
        except DocumentError as error:
            on_error(error)
    else:
        known = ".jsonl, " + ", ".join(_WHOLE)
        on_error(DocumentError(f"{name}: no reader for files that end in {suffix!r}; those that are read: {known}"))


class _Rejoined(io.RawIOBase):
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


def _begins_json(head: bytes) -> bool:
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"{")


def _json_lines(stream: BinaryIO, name: str, on_error: OnError) -> Iterator[Article]:
    found = False
    for number, line in enumerate(_lines(stream), start=1):
        if not line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            continue
        found = True
        try:
            yield _article(_row(line), f"{name}, line {number}")
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
        text = io.TextIOWrapper(io.BufferedReader(_Rejoined(head, stream)), encoding="utf-16", newline="\n")
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
        raise UnreadableError(_too_large())
    try:
        row = orjson.loads(decoded(line).strip("\ufeff \t\r\n"))
    except orjson.JSONDecodeError as error:
        raise UnreadableError(f"broken JSON ({error.msg} at character {error.pos + 1})") from error
    if not isinstance(row, dict):
        raise UnreadableError("an object with a text is wanted")
    return row


def _too_large() -> str:
    return f"is larger than {LARGEST // 1_000_000} MB: split it into documents"


def _article(row: dict[str, Any], place: str) -> Article:
    fields = {field: _optional(row, field, place) for field in _FIELDS}
    title, text = fields.pop("title") or "", row.get("text")
    # A headline alone is a document whose text is empty; where the text is absent, something went wrong before.
    if not isinstance(text, str) or not (text.strip() or title.strip()):
        raise DocumentError(f'{place}: no text; a document needs at least {{"text": "…"}}')
    if "\x00" in text + title:
        raise DocumentError(f"{place}: has NUL bytes, so it is no text")
    key = row.get("id")
    return Article(
        title=title,
        text=text,
        language=_language(_optional(row, "language", place), f"{title}\n{text}", place),
        published=_published(_optional(row, "published", place), place),
        key=None if key is None else str(key),
        **fields,
    )


def _optional(row: dict[str, Any], field: str, place: str) -> str | None:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise DocumentError(f"{place}: {field} is a text or absent, not {value!r}")
    return value or None


def _language(stated: str | None, content: str, place: str) -> str:
    code = re.split(r"[-_]", stated.strip().lower())[0] if stated else detect(content)
    if code is None or code not in LANGUAGES:
        found = f"language {stated!r} is not read" if stated else "in an unknown language"
        raise DocumentError(f"{place}: {found}; those that are read: {', '.join(LANGUAGES)}")
    return str(code)


def _published(stated: str | None, place: str) -> str | None:
    if stated is None:
        return None
    day = _iso_day(stated) or _wire_day(stated) or _written_day(stated)
    if day is None:
        raise DocumentError(f"{place}: published is a date such as 2024-05-13, not {stated!r}")
    return day


def _iso_day(stated: str) -> str | None:
    try:
        return date.fromisoformat(stated.strip()[:10]).isoformat()
    except ValueError:
        return None


def _wire_day(stated: str) -> str | None:
    """`3-MAR-1987 07:01:46.13`: the day first, the month by its English name."""
    try:
        return datetime.strptime(stated.split()[0], "%d-%b-%Y").date().isoformat()
    except (ValueError, IndexError):
        return None


def _written_day(stated: str) -> str | None:
    """A whole date as texts write it, and nothing coarser: `May 13, 2024`, `2024년 5월 13일`."""
    found = [each.iso for each in dates.find(stated, None) if len(each.iso) == len("2024-05-13")]
    return found[0] if len(found) == 1 else None


def _whole(stream: BinaryIO, name: str, suffix: str) -> Article:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DocumentError(f"{name}: {_too_large()}")
    try:
        row = _WHOLE.get(suffix, _plain)(data)
    except UnreadableError as error:
        raise DocumentError(f"{name}: {error}") from error
    return _article({**row, "id": name}, name)


def _plain(data: bytes) -> dict[str, Any]:
    """The first line is the title if it is short and a text follows it."""
    text = decoded(data).removeprefix("\ufeff").replace("\r\n", "\n").strip("\n")
    first, _, rest = text.partition("\n")
    if 0 < len(first.strip()) <= _LONGEST_TITLE and rest.strip():
        return {"title": first.strip(), "text": rest.strip("\n")}
    return {"text": text}


def _markdown(data: bytes) -> dict[str, Any]:
    row = _plain(data)
    return {**row, "title": _HEADING.sub("", row.get("title", ""))}


def _html(data: bytes) -> dict[str, Any]:
    page = read_page(data)
    if not page.is_article and page.kind != EMPTY:
        raise UnreadableError(f"is a page of kind {page.kind}, not an article: give the page of one article")
    return {
        "title": page.title, "text": page.body or None, "published": page.day, "publisher": page.publisher,
        "url": page.canonical,
    }  # fmt: skip


_WHOLE: dict[str, Callable[[bytes], dict[str, Any]]] = {
    ".txt": _plain, ".md": _markdown, ".markdown": _markdown, ".html": _html, ".htm": _html,
}  # fmt: skip
