"""The tree of a page, and the lines that a reader sees of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from extract.news.encodings import UnreadableError

# An element of lxml, which has no types of its own.
Element = Any
LARGEST = 5_000_000
_MOST_ELEMENTS = 50_000
_TAG = re.compile(r"<[a-z!/][^<>]{0,2000}>", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"[\s\u200b\ufeff\xa0]+")
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset",
     "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
     "ol", "p", "pre", "section", "summary", "table", "tbody", "tr", "ul")
)  # fmt: skip
_BEFORE = {**dict.fromkeys(BLOCKS, "\n"), "br": "\n", "td": " | ", "th": " | "}
# Characters by which a line is known, and those before its first link.
_BEGINNING, _FIRST_WORDS = 50, 20
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SIGNS = {"id": "#", "class": ".", "itemprop": "itemprop=", "rel": "rel="}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "textarea", "select", "option", "svg", "rt", "rp"))


def tree(html: str) -> Element:
    """The page's root. What has no tags, or more of them inside each other than any site has, is refused."""
    if len(html) > LARGEST:
        raise UnreadableError(f"is larger than {LARGEST // 1_000_000} MB: no article is")
    if not _TAG.search(html):
        raise UnreadableError("has no tags, so it is no web page")
    parser = HTMLParser(remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_PROLOGUE.sub("", html), parser=parser)
    except etree.LxmlError as error:
        raise UnreadableError(f"cannot be read as HTML ({error})") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableError("has tags nested more deeply than any site nests them")
    if sum(1 for _ in zip(root.iter(), range(_MOST_ELEMENTS + 1), strict=False)) > _MOST_ELEMENTS:
        raise UnreadableError(f"has more than {_MOST_ELEMENTS:,} elements: no article's page has")
    _unwrap_forms(root)
    return root


def _unwrap_forms(root: Element) -> None:
    """Some systems set the whole page into a form."""
    forms = list(root.iter("form"))
    size = sizes(root) if forms else {}
    for form in forms:
        if size[form] > size[root] / 2:
            form.tag = "div"


def lines(element: Element, *, apart: bool = False) -> list[str]:
    """Its text, a line for each block or line break; the cells of a row stand on one line, and, if wanted `apart`,
    all that touches only in the source: what is shown as `Ann Lee 16 May` may be written `<a>Ann Lee</a><i>16 May</i>`.
    """
    pieces: list[str] = []
    hidden = 0
    ended = False
    for event, each in etree.iterwalk(element, events=("start", "end")):
        starts = event == "start"
        if each.tag in _UNSEEN:
            hidden += 1 if starts else -1
        text = each.text if starts else each.tail if each is not element else None
        if starts or each.tag in BLOCKS:
            pieces.append(_BEFORE.get(each.tag, " | " if apart and starts and ended else ""))
        ended = not starts and not text
        if text and not hidden:
            pieces.append(_SPACE.sub(" ", text))
    return tidy("".join(pieces).split("\n"))


def tidy(rough: Iterable[str]) -> list[str]:
    """Lines with single blanks, without those that hold nothing."""
    return [line for line in (_SPACE.sub(" ", each).strip(" |") for each in rough) if line]


def text(element: Element) -> str:
    return " ".join(lines(element))


def is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def begins(element: Element, line: str) -> bool:
    """Whether the line begins in the element or close behind it: a headline may have its first words, never so many."""
    parts = (_SPACE.sub(" ", part or "").strip() for part in (element.text, element.tail))
    return any(
        part.startswith(line[:_BEGINNING]) or (len(part) >= _FIRST_WORDS and line.startswith(part))
        for part in parts
        if part
    )


def sizes(root: Element) -> dict[Element, int]:
    """How many characters each element holds, counted once for all of them."""
    found: dict[Element, int] = {}
    for each in reversed(list(root.iter())):
        own = 0 if each.tag in _UNSEEN else len((each.text or "").strip())
        found[each] = own + sum(found[child] + len((child.tail or "").strip()) for child in each)
    return found


def places(root: Element) -> Mapping[str, Sequence[Element]]:
    """The elements that go by each `#id`, `.class`, `~word` in a class, `itemprop=` and `rel=`, in the page's order."""
    found: dict[str, list[Element]] = {}
    for each in root.iter():
        for attribute, sign in _SIGNS.items():
            for name in (each.get(attribute) or "").split():
                found.setdefault(f"{sign}{name}", []).append(each)
        for word in words(each.get("class")):
            found.setdefault(f"~{word}", []).append(each)
    return found


def words(named: str | None) -> set[str]:
    """The words of a class or id: `photoCaption` and `photo_caption` are of the same two."""
    return {word.lower() for word in _WORD.findall(named or "")}


def drop(element: Element) -> None:
    """Takes the element out; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()
