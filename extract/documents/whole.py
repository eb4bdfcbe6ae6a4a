"""Files that are one document each: plain text, Markdown, HTML."""

import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from extract.documents.errors import LARGEST, TOO_LARGE, DocumentError, OnError
from extract.documents.rows import article
from extract.news.encodings import UnreadableError, decoded
from extract.news.pages import EMPTY, read_page
from graph.model import Article

_LONGEST_TITLE = 150
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$")


def whole(stream: BinaryIO, name: str, suffix: str, on_error: OnError) -> Iterator[Article]:
    """The one article; none where `on_error` is told why it cannot be read."""
    try:
        yield article({**_row(stream, suffix), "id": name}, name)
    except UnreadableError as error:
        on_error(DocumentError(f"{name}: {error}"))
    except DocumentError as error:
        on_error(error)


def _row(stream: BinaryIO, suffix: str) -> dict[str, Any]:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError(TOO_LARGE)
    return WHOLE.get(suffix, _plain)(data)


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


WHOLE: dict[str, Callable[[bytes], dict[str, Any]]] = {
    ".txt": _plain, ".md": _markdown, ".markdown": _markdown, ".html": _html, ".htm": _html,
}  # fmt: skip
