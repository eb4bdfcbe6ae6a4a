"""What a page says of itself to machines: JSON-LD first, then its meta elements."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from extract.news import urls
from extract.news.pages.places import (
    ARTICLE_TYPES,
    META_AUTHORS,
    META_DATE,
    META_DATE_OF_ELSE,
    META_DATES,
    META_PUBLISHERS,
    META_TITLES,
    OPT_OUTS,
    PAGE_TYPES,
)
from extract.news.pages.tree import Element

Node = dict[str, Any]
# Where a thing of JSON-LD holds others of the same page, and how its kind may be written out.
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_NAMES = ("property", "name", "itemprop", "http-equiv")
_VOCABULARY = re.compile(r"^(?:https?://schema\.org/|schema:)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Each the surest first."""

    headlines: tuple[str, ...]
    titles: tuple[str, ...]
    authors: tuple[str, ...]
    dates: tuple[str, ...]
    addresses: tuple[str, ...]
    publishers: tuple[str, ...]
    types: frozenset[str]
    open_type: str
    is_free: bool
    opt_out: tuple[str, ...]


def said(root: Element, url: str) -> Said:
    nodes = list(_nodes(root))
    metas = list(_metas(root))
    linked = root.xpath("//link[@rel='canonical']/@href")
    address = urls.stated(url, (*linked, *_named(metas, ["og:url"])))
    article = _article(nodes, address) or {}
    return Said(
        headlines=_texts(article, "headline", "name"),
        titles=_named(metas, META_TITLES),
        authors=(*_texts(article, "author", "creator"), *_named(metas, META_AUTHORS)),
        dates=tuple(_dates(article, nodes, metas)),
        addresses=(*linked, *_named(metas, ["og:url"]), *_texts(article, "mainEntityOfPage", "url")),
        publishers=(*_texts(article, "publisher"), *_named(metas, META_PUBLISHERS)),
        types=frozenset(kind for node in nodes for kind in _types(node)),
        open_type=next(iter(_named(metas, ["og:type"])), "").lower(),
        is_free=str(article.get("isAccessibleForFree", True)).lower() != "false",
        opt_out=tuple(f"{name}: {found.group(1).lower()}" for name, found in _opt_outs(metas)),
    )


def _nodes(root: Element) -> Iterator[Node]:
    for script in root.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            # Systems paste line ends into their strings.
            stated = json.loads((script.text or "").strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _flat(stated)


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


def _types(node: Node) -> Iterator[str]:
    stated = node.get("@type")
    kinds = stated if isinstance(stated, list) else [stated]
    yield from (_VOCABULARY.sub("", kind) for kind in kinds if isinstance(kind, str))


def _article(nodes: Sequence[Node], address: str) -> Node | None:
    """The one that says it is of this address: a page that goes on and on holds several."""
    articles = [node for node in nodes if ARTICLE_TYPES.intersection(_types(node))]
    own = (node for node in articles if address in map(urls.canonical, _texts(node, "mainEntityOfPage", "url", "@id")))
    return next(own, next(iter(articles), None))


def _texts(node: Node, *names: str) -> tuple[str, ...]:
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


def _metas(root: Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        content = unescape(meta.get("content") or "").strip()
        if content:
            for name in (meta.get(attribute) for attribute in _NAMES):
                if name:
                    yield name.strip().lower(), content


def _named(metas: Sequence[tuple[str, str]], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content for wanted in names for name, content in metas if name == wanted))


def _dates(article: Node, nodes: Sequence[Node], metas: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Of the article, the page, and by meta elements: those of known names, then of names that read like them."""
    yield from _texts(article, "datePublished", "dateCreated", "uploadDate")
    yield from _named(metas, META_DATES)
    for node in nodes:
        if PAGE_TYPES.intersection(_types(node)):
            yield from _texts(node, "datePublished")
    for name, content in metas:
        if META_DATE.search(name) and not META_DATE_OF_ELSE.search(name):
            yield content


def _opt_outs(metas: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Any]]:
    for wanted, form in OPT_OUTS:
        yield from ((name, found) for name, content in metas if name == wanted and (found := form.search(content)))
