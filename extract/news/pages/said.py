"""What a page says of itself to machines: JSON-LD first, then its meta elements."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from extract.news import urls
from extract.news.pages.json_ld import Node, nodes, texts, types
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

_NAMES = ("property", "name", "itemprop", "http-equiv")


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
    things = list(nodes(root))
    metas = list(_metas(root))
    linked = root.xpath("//link[@rel='canonical']/@href")
    address = urls.stated(url, (*linked, *_named(metas, ["og:url"])))
    article = _article(things, address) or {}
    return Said(
        headlines=texts(article, "headline", "name"),
        titles=_named(metas, META_TITLES),
        authors=(*texts(article, "author", "creator"), *_named(metas, META_AUTHORS)),
        dates=tuple(_dates(article, things, metas)),
        addresses=(*linked, *_named(metas, ["og:url"]), *texts(article, "mainEntityOfPage", "url")),
        publishers=(*texts(article, "publisher"), *_named(metas, META_PUBLISHERS)),
        types=frozenset(kind for node in things for kind in types(node)),
        open_type=next(iter(_named(metas, ["og:type"])), "").lower(),
        is_free=str(article.get("isAccessibleForFree", True)).lower() != "false",
        opt_out=tuple(f"{name}: {found.group(1).lower()}" for name, found in _opt_outs(metas)),
    )


def _article(nodes: Sequence[Node], address: str) -> Node | None:
    """The one that says it is of this address: a page that goes on and on holds several."""
    articles = [node for node in nodes if ARTICLE_TYPES.intersection(types(node))]
    own = (node for node in articles if address in map(urls.canonical, texts(node, "mainEntityOfPage", "url", "@id")))
    return next(own, next(iter(articles), None))


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
    yield from texts(article, "datePublished", "dateCreated", "uploadDate")
    yield from _named(metas, META_DATES)
    for node in nodes:
        if PAGE_TYPES.intersection(types(node)):
            yield from texts(node, "datePublished")
    for name, content in metas:
        if META_DATE.search(name) and not META_DATE_OF_ELSE.search(name):
            yield content


def _opt_outs(metas: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Any]]:
    for wanted, form in OPT_OUTS:
        yield from ((name, found) for name, content in metas if name == wanted and (found := form.search(content)))
