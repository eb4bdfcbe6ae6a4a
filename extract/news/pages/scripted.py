"""Texts that a page holds for its scripts alone: a front of the system Arc shows nothing without them."""

import re
from collections.abc import Iterator
from typing import Any

import orjson
from lxml import html

from extract.news.pages.tree import Element, text

_CONTENT = re.compile(r"\bFusion\.globalContent\s*=\s*(?=\{)")
_NEXT = re.compile(r";\s*Fusion\.")
HEADER = "header"
_TEXTS = ("text", HEADER)


def scripted(root: Element) -> list[tuple[str, str]]:
    """Paragraphs and headings of the story that the page's scripts show, and which each is; none without a story."""
    for script in root.iter("script"):
        found = _CONTENT.search(script.text or "")
        if found:
            return [(line, kind) for kind, piece in _pieces(script.text[found.end() :]) if (line := _plain(piece))]
    return []


def _pieces(rest: str) -> Iterator[tuple[str, str]]:
    try:
        story: Any = orjson.loads(_NEXT.split(rest, maxsplit=1)[0].rstrip(" ;\n"))
    except orjson.JSONDecodeError:
        return
    for each in story.get("content_elements") or () if isinstance(story, dict) else ():
        if isinstance(each, dict) and each.get("type") in _TEXTS and isinstance(each.get("content"), str):
            yield each["type"], each["content"]


def _plain(piece: str) -> str:
    return text(html.fragment_fromstring(piece, create_parent="p")) if piece.strip() else ""
