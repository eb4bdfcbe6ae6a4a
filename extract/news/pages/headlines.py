"""The headline that a page shows above its text, where neither machines nor its own title are told it."""

import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from extract.news.pages.places import BESIDE_WORDS, TITLE_WORDS
from extract.news.pages.tree import BLOCKS, Element, begins, sizes, text, words

# Characters of a headline.
_SHORTEST, _LONGEST = 6, 160
_HEADINGS: Mapping[str, float] = {"h1": 3, "h2": 2.5, "h3": 1.5, "h4": 0.5}
_CALLED = TITLE_WORDS | frozenset(
    ("hl", "hd", "ttl", "tt", "heading", "head", "big", "titulo", "titre", "titel", "ueberschrift", "jemok", "subj")
)
# What stands near a headline and is none: lines over and under it, names of sites and sections.
_CALLED_ELSE = BESIDE_WORDS | frozenset(
    ("sub", "kick", "dachzeile", "cate", "category", "section", "sec", "logo", "brand", "masthead", "mast", "site",
     "sitename", "crumb", "bc", "loc", "path", "syn", "synopsis", "excerpt", "abstract", "meta", "series", "issue",
     "slogan", "tagline", "topic", "label", "flag", "channel")
)  # fmt: skip
_APART = frozenset(("nav", "footer", "aside", "figure", "figcaption", "form", "button", "time", "address", "select"))
_NO_LINES = frozenset(
    ("html", "head", "body", "title", "script", "style", "a", "meta", "link", "option", "label", "tr", "tbody", "table")
)
_TOLD = re.compile(r"(?:[다요]\.|[a-z]\.)[\"'”’]?$")
_DATED = re.compile(
    r"(?:19|20)\d\d\s?[-./년]\s?\d|\d\d?:\d\d|\b\d\d? [A-Z][a-z]{2,8} 20\d\d|\b[A-Z][a-z]{2,8} \d\d?, 20\d\d"
)
_SIGNED = re.compile(r"(?:기자|특파원|에디터)$|^(?:by|von|글) |@", re.IGNORECASE)
_PATH = re.compile(r"[a-z]{3,}|[가-힣]{2,}")
_WORDS, _PAIRS, _FEWEST = re.compile(r"[a-z]{4,}"), re.compile(r"(?=([가-힣]{2}))"), 3
# Words of an address that tell what its page is about, and points from which a line is a headline.
_TELLING, _ENOUGH = 3, 1.0
# A line under the headline often says more of what the text does: the first that comes near the best is taken.
_ALMOST = 0.75
# Lines above a text among which its headline is, and characters of it that tell whether it is of the same.
_NEAREST, _BEGINNING = 300, 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known of the page: its text, its address, its own title, and what only names its site or section."""

    body: Sequence[str]
    url: str
    head: str
    names: Collection[str]


def headline(root: Element, around: Around) -> str | None:
    """The line above the text that looks most like one; of some alike the first."""
    nearest = deque(_above(root, around), maxlen=_NEAREST)
    scored = [(_score(each, shown, around), shown) for each, shown in nearest]
    enough = max(_ENOUGH, _ALMOST * max((score for score, _ in scored), default=0))
    return next((shown for score, shown in scored if score >= enough), None)


def shared(title: str, body: Sequence[str]) -> float:
    """How much of what the title says the text says too: words, and pairs of letters where words change their ends."""
    pieces = {*_WORDS.findall(title.casefold()), *_PAIRS.findall(title)}
    held = " ".join(body)[:_BEGINNING].casefold()
    return sum(piece in held for piece in pieces) / max(len(pieces), _FEWEST)


def in_address(title: str, url: str) -> float:
    """How much of the words in the address the title has, where there are enough of them to tell what it is about."""
    told = set(_PATH.findall(unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).casefold()))
    held = title.casefold().replace("’", "").replace("'", "")
    return sum(word in held for word in told) / len(told) if len(told) >= _TELLING else 0.0


def _above(root: Element, around: Around) -> Iterator[tuple[Element, str]]:
    """The elements of one line above the text."""
    size = sizes(root)
    for each in root.iter():
        if around.body and begins(each, around.body[0]):
            return
        if not isinstance(each.tag, str) or each.tag in _APART or any(child.tag in BLOCKS for child in each):
            continue
        if each.tag in _NO_LINES or size[each] > _LONGEST:
            continue
        shown = bare(each)
        if _SHORTEST <= len(shown) <= _LONGEST and shown not in around.names:
            yield each, shown


def _score(element: Element, shown: str, around: Around) -> float:
    called = _called(element)
    lineage = [each.tag for each in element.iterancestors()]
    return (
        max((_HEADINGS.get(tag, 0) for tag in (element.tag, *lineage[:1])), default=0)
        + 2 * bool(called & _CALLED)
        - 3 * bool(called & _CALLED_ELSE)
        - 3 * any(tag in _APART for tag in lineage)
        + 4 * in_address(shown, around.url)
        + 3 * shared(shown, around.body)
        + 2 * (shown in around.head)
        - 2 * bool(_TOLD.search(shown))
        - 3 * bool(_DATED.search(shown) or _SIGNED.search(shown))
        - 2 * (" > " in shown or " › " in shown or " / " in shown)
    )


def bare(element: Element) -> str:
    """Its text, without what stands in it over or under the headline."""
    others = [text(each) for each in element if _called(each) & _CALLED_ELSE or each.tag == "small"]
    shown = text(element)
    for other in others:
        shown = shown.removeprefix(other).removesuffix(other).strip()
    return shown


def _called(element: Element) -> set[str]:
    """The words of its class and id: `hd1` is one of `hd`."""
    return words(element.get("class")) | words(element.get("id"))
