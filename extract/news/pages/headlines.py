"""The lines that a page shows above its text, and how much each looks like a headline."""

import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.news.pages.names import key
from extract.news.pages.places import BESIDE_WORDS, TITLE_WORDS
from extract.news.pages.tree import BLOCKS, Element, begins, is_hidden, sizes, text, words

# Characters of a headline.
_SHORTEST, _LONGEST = 6, 200
_HEADINGS: Mapping[str, float] = {"h1": 3, "h2": 2.5, "h3": 1.5, "h4": 0.5}
_CALLED = TITLE_WORDS | frozenset(
    (
        "hl",
        "hd",
        "ttl",
        "tt",
        "heading",
        "head",
        "big",
        "titulo",
        "titre",
        "titel",
        "ueberschrift",
        "jemok",
        "subj",
        "sbj",
    )
)
# What stands near a headline and is none: lines over and under it, names of sites and sections.
_CALLED_ELSE = BESIDE_WORDS | frozenset(
    ("sub", "kick", "dachzeile", "cat", "cate", "category", "section", "sec", "logo", "brand", "masthead",
     "mast", "site", "sitename", "crumb", "bc", "loc", "path", "syn", "synopsis", "excerpt", "abstract",
     "meta", "series", "issue", "slogan", "tagline", "topic", "label", "flag", "channel", "sr", "visually",
     "offscreen", "a11y")
)  # fmt: skip
_PROPERTIES = ("headline", "name", "title")
_APART = frozenset(("nav", "footer", "aside", "figure", "figcaption", "form", "button", "time", "address", "select"))
_LISTED = frozenset(("li", "a"))
_LABEL = re.compile(r"^(?:(?:글\s?|기사\s?)?제\s?목|title|subject|headline)\s*[:：|]\s*", re.IGNORECASE)
_NO_LINES = frozenset(
    ("html", "head", "body", "title", "script", "style", "a", "meta", "link", "option", "label", "tr", "tbody", "table")
)
_TOLD = re.compile(r"(?:[다요]\.|[a-z\d]\.)[\"'”’]?$")
_POLITE = re.compile(r"(?:니다|세요)$")
_DATED = re.compile(
    r"(?:19|20)\d\d\s?[-./년]\s?\d|\d\d?:\d\d|\b\d\d? [A-Z][a-z]{2,8} 20\d\d|\b[A-Z][a-z]{2,8} \d\d?, 20\d\d"
)
_SIGNED = re.compile(r"(?:기자|특파원|에디터)$|^(?:by|von|글) |@", re.IGNORECASE)
# Lines above a text among which its headline is, and first ones of what was found as the text.
_NEAREST, _FIRST_LINES = 300, 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line above the text, and points for what marks it as a headline or as none."""

    shown: str
    looks: float
    is_heading: bool


def above(root: Element, body: Sequence[str], names: Collection[str]) -> Sequence[Line]:
    """The lines above the text that do not only name the site, each once."""
    found: dict[str, Line] = {}
    for each in deque(_leaves(root, body), maxlen=_NEAREST):
        for cost, shown in enumerate(dict.fromkeys((bare(each), text(each), *_pictured(each)))):
            if _SHORTEST <= len(shown) <= _LONGEST and key(shown) not in names:
                line = Line(shown, _looks(each, shown) - cost, _marks(each) > 0)
                if shown not in found or found[shown].looks < line.looks:
                    found[shown] = line
    return list(found.values())


def _pictured(element: Element) -> Iterator[str]:
    """Titles that are set as pictures."""
    yield from (" ".join((image.get("alt") or "").split()) for image in element.iter("img"))


def _leaves(root: Element, body: Sequence[str]) -> Iterator[Element]:
    """The elements of one line above the text, whose first lines may be its headline."""
    size = sizes(root)
    first = next((line for line in body[:_FIRST_LINES] if _TOLD.search(line)), next(iter(body), ""))
    for each in root.iter():
        if first and begins(each, first):
            return
        if not isinstance(each.tag, str) or each.tag in _APART or any(child.tag in BLOCKS for child in each):
            continue
        if each.tag not in _NO_LINES and size[each] <= _LONGEST:
            yield each


def _marks(element: Element) -> float:
    parent = element.getparent()
    tags = (element.tag, parent.tag if parent is not None else "")
    is_called = bool(_called(element) & _CALLED) or element.get("itemprop") in _PROPERTIES
    return max((_HEADINGS.get(tag, 0) for tag in tags), default=0) + 2 * is_called


def _looks(element: Element, shown: str) -> float:
    lineage = [each.tag for each in element.iterancestors()]
    return (
        _marks(element)
        - 3 * bool(_called(element) & _CALLED_ELSE)
        - 3 * any(tag in _APART for tag in lineage)
        - 3 * any(is_hidden(each) for each in (element, *element.iterancestors()))
        - 2 * any(tag in _LISTED for tag in lineage)
        - 2 * bool(_TOLD.search(shown))
        - 2 * bool(_POLITE.search(shown) and not _marks(element))
        - 3 * bool(_DATED.search(shown) or _SIGNED.search(shown))
        - 2 * (" > " in shown or " › " in shown or " / " in shown)
    )


def bare(element: Element) -> str:
    """Its text, without what stands in it over or under the headline: by its name, or as a line of its own."""
    shown = _LABEL.sub("", text(element))
    for each in element:
        if _called(each) & _CALLED_ELSE or each.tag == "small" or is_hidden(each) or _stands_alone(each, element):
            other = text(each)
            shown = shown.removeprefix(other).removesuffix(other).strip() or shown
    return shown


def _stands_alone(part: Element, element: Element) -> bool:
    """A line in an element of its own, above or below a line that is in none, or below one that is called otherwise."""
    if part.tag == "br" or not text(part):
        return False
    before, behind = part.getprevious(), part.getnext()
    first = (
        behind is not None
        and behind.tag == "br"
        and not (part.tail or "").strip()
        and bool((behind.tail or "").strip())
    )
    last = (
        before is not None and before.tag == "br" and not (part.tail or "").strip() and not (before.tail or "").strip()
    )
    leads = not (element.text or "").strip() and before is None
    over = before.getprevious() if last else None
    below = (element.text or "").strip() or (over is not None and text(over) and over.get("class") != part.get("class"))
    return (first and leads) or (last and behind is None and bool(below))


def _called(element: Element) -> set[str]:
    """The words of its class and id: `hd1` is one of `hd`."""
    return words(element.get("class")) | words(element.get("id"))
