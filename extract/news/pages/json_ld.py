"""The things that a page describes in JSON-LD."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from extract.news.pages.tree import Element

Node = dict[str, Any]
# Where a thing of JSON-LD holds others of the same page, and how its kind may be written out.
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_VOCABULARY = re.compile(r"^(?:https?://schema\.org/|schema:)")
# What systems put around it, and leave behind the last of a list.
_WRAPPING = re.compile(r"//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|^\s*<!--|-->\s*$|/\*.{0,40}?\*/")
_TRAILING = re.compile(r",(\s*[}\]])")


def nodes(root: Element) -> Iterator[Node]:
    for script in root.xpath("//script[contains(@type, 'ld+json')]"):
        for written in _readings(script.text or ""):
            try:
                # Systems paste line ends into their strings.
                stated = json.loads(written, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _flat(stated)
            break


def _readings(script: str) -> Iterator[str]:
    """As it stands, and without what systems put around it and leave behind the last of a list."""
    bare = _WRAPPING.sub("", script).strip().removesuffix(";")
    yield bare
    yield _TRAILING.sub(r"\1", bare)


def _flat(stated: Any) -> Iterator[Node]:
    for each in stated if isinstance(stated, list) else [stated]:
        if isinstance(each, dict):
            node = {
                name.rpartition(":")[2] if name.startswith("schema:") else name: held for name, held in each.items()
            }
            yield node
            for name in _WITHIN:
                if isinstance(node.get(name), (dict, list)):
                    yield from _flat(node[name])


def types(node: Node) -> Iterator[str]:
    stated = node.get("@type")
    kinds = stated if isinstance(stated, list) else [stated]
    yield from (_VOCABULARY.sub("", kind) for kind in kinds if isinstance(kind, str))


def texts(node: Node, *names: str) -> tuple[str, ...]:
    return tuple(text for name in names for each in _each(node.get(name)) if (text := unescape(each).strip()))


def _each(value: Any) -> Iterator[str]:
    """A text, the name or address of a thing, or a list of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _each(each) if not isinstance(each, list) else ()
    elif isinstance(value, dict):
        yield from _each(value.get("name") or value.get("@value") or value.get("@id") or value.get("url"))
    elif isinstance(value, int) and value > 0 and not isinstance(value, bool):
        yield str(value)
