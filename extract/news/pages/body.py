"""The text of an article: where the site keeps it, else where sentences stand, else where a general reader looks."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain

import trafilatura

from extract.news import urls
from extract.news.pages.authors import is_byline, without_bylines
from extract.news.pages.beside import drop_beside
from extract.news.pages.boxes import drop_boxes
from extract.news.pages.labels import headings
from extract.news.pages.live import live
from extract.news.pages.noise import CLOSES, CREDIT, ENDS, NOISE, STAMP
from extract.news.pages.places import CONTAINERS
from extract.news.pages.prose import densest
from extract.news.pages.scripted import HEADER, scripted
from extract.news.pages.tree import Element, drop, lines, places, sizes, tidy

# Characters: less is no article's text; no line of noise is longer; so much comes before what ends a text.
LEAST, _NOISE, _BEFORE_END = 30, 300, 60
# No lines beneath a title are as long, nor are most stories shorter.
_STORY = 200
# What stands before the hour of a text, or behind its rights, and is so small a share of it, is not of it.
_HEAD, _TAIL = 0.25, 0.5
# Lines in which it is signed there.
_SIGNED = 3
# Elements of a page larger than that of any article.
_LARGE = 3_000


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a text, the names in its bylines, and as what its headings, lists and cells stand."""

    lines: list[str]
    names: list[str]
    headed: Mapping[str, str] = field(default_factory=dict)


def body(root: Element, address: str) -> Body:
    page, root = root, deepcopy(root)
    entries = list(live(root))
    if not entries:
        _keep_one_article(root, address)
    for container in chain(entries, _containers(root), _dense(root)):
        found = _lines(container)
        if sum(map(len, found)) >= LEAST:
            return Body(*without_bylines(found), headings(container))
    told = scripted(page)
    headed = {line: kind for line, kind in told if kind == HEADER}
    return Body(*without_bylines(_kept([line for line, _ in told] or _by_trafilatura(root))), headed)


def _keep_one_article(root: Element, address: str) -> None:
    """A page that goes on with further articles: the one of this address stays, or the first."""
    size = sizes(root)
    every = root.xpath("//article[not(ancestor::article)]")
    # Some systems call the lines beneath a title an article, too.
    articles = [each for each in every if size[each] >= _STORY] or [each for each in every if size[each] >= 2 * LEAST]
    own = next((each for each in articles if address in _addresses(each)), next(iter(articles), None))
    for other in articles:
        if other is not own:
            drop(other)


def _addresses(article: Element) -> set[str]:
    stated = (article.get(name) for name in ("data-url", "data-href", "data-permalink", "itemid"))
    return {urls.canonical(each) for each in stated if each}


def _containers(root: Element) -> Iterator[Element]:
    """Surest first. A text in several pieces, side by side, comes as the element around them."""
    found = places(root)
    for named in CONTAINERS:
        if named in found:
            yield _around(found[named])


def _dense(root: Element) -> Iterator[Element]:
    drop_beside(root)
    found = densest(root)
    if found is not None:
        yield found


def _around(found: Sequence[Element]) -> Element:
    first, parent = found[0], found[0].getparent()
    pieces = [each for each in found if each.getparent() is parent and not each.get("data-url")]
    if len(pieces) == 1 or first.tag == "article":
        return first
    for other in list(parent):
        if other not in pieces:
            drop(other)
    return parent


def _lines(container: Element) -> list[str]:
    drop_beside(container)
    drop_boxes(container)
    return _kept(lines(container))


def _kept(found: Sequence[str]) -> list[str]:
    """Without noise; from the line that says when it appeared, to the line behind which the site speaks."""
    kept: list[str] = []
    total = sum(map(len, found))
    passed = before = 0
    for number, line in enumerate(found):
        passed += len(line)
        short = len(line) <= _NOISE
        ends = short and ENDS.match(line)
        if ends and before >= _BEFORE_END:
            break
        if short and before >= _BEFORE_END and total - passed <= _TAIL * before and CLOSES.search(line):
            return kept + [each for each in found[number : number + _SIGNED] if is_byline(each)]
        if short and STAMP.match(line) and before <= _HEAD * total:
            kept.clear()
            before = 0
        elif not (ends or (short and NOISE.search(line))):
            kept.append(CREDIT.sub("", line))
            before += len(kept[-1])
    return kept


def _by_trafilatura(root: Element) -> list[str]:
    # Comparing with other readers costs the square of the paragraphs.
    is_large = sum(1 for _ in root.iter()) > _LARGE
    found = trafilatura.extract(root, favor_precision=True, include_comments=False, fast=is_large)
    return tidy((found or "").split("\n"))
