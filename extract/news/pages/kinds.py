"""What a page is, where it is no article."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.news.pages.page import ARTICLE, EMPTY
from extract.news.pages.places import ARTICLE_TYPES, CONTAINERS, FRONT_TYPES, PLAYERS
from extract.news.pages.said import Said
from extract.news.pages.tree import Element, text
from extract.news.pages.wording import FILM_TITLE, GONE, WALL, WALL_OF_COMMENTS

VIDEO, LOGIN_WALL, SECTION_FRONT, SOFT_404 = "video", "login-wall", "section-front", "soft-404"
# Characters that a page shows which only says that something is gone, and those of a headline.
_SHORT_PAGE, _HEADLINE = 800, 12
# Headlines that a front shows at least, the share of its text in links, places of texts that make a list.
_HEADLINES, _LINKED, _PLACES = 8, 0.5, 3
_LINKS = "//body//a[not(ancestor::nav)]"
_ALERT = re.compile(r"""(?:alert|confirm)\s*\(\s*["']([^"']{4,200})""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A page taken apart: `lines` is the text that was found on it, `shown` all that it shows."""

    root: Element
    told: Said
    title: str
    lines: Sequence[str]
    shown: Sequence[str]
    marked: Mapping[str, Sequence[Element]]

    @property
    def length(self) -> int:
        return sum(map(len, self.lines))

    @property
    def says_article(self) -> bool:
        return bool(self.told.types & ARTICLE_TYPES) or self.told.open_type == "article"


def kind(seen: Seen) -> str:
    for name, longest, test in _KINDS:
        if seen.length <= longest and test(seen):
            return name
    return ARTICLE if seen.title and seen.lines else EMPTY


def _is_gone(seen: Seen) -> bool:
    """Says so instead of saying when it appeared."""
    if seen.told.dates:
        return False
    alerts = (found for script in seen.root.iter("script") for found in _ALERT.findall(script.text or ""))
    all_of_it = " ".join(seen.shown)
    return bool(GONE.search(" ".join((seen.title, *alerts, all_of_it if len(all_of_it) <= _SHORT_PAGE else ""))))


def _is_walled(seen: Seen) -> bool:
    if not seen.told.is_free or (not seen.lines and seen.root.xpath("//input[@type='password']")):
        return True
    return any(WALL.search(line) and not WALL_OF_COMMENTS.search(line) for line in seen.shown)


def _says_gone(seen: Seen) -> bool:
    """Its heading does, whatever it shows beside to stay for."""
    headings = (text(each) for tag in ("h1", "h2") for each in seen.root.iter(tag))
    return not (seen.told.dates or seen.says_article) and any(map(GONE.search, headings))


def _asks_to_sign_in(seen: Seen) -> bool:
    """Its own title does, whatever it offers beside, and it tells no article or has a field to sign in."""
    tells = seen.told.dates or seen.says_article
    return bool(WALL.search(seen.title) and (not tells or seen.root.xpath("//input[@type='password']")))


def _is_film(seen: Seen) -> bool:
    if seen.told.open_type.startswith("video") or FILM_TITLE.match(seen.title):
        return True
    if "VideoObject" in seen.told.types and not seen.told.types & ARTICLE_TYPES:
        return True
    if seen.says_article or seen.marked.get("itemprop=articleBody"):
        return False
    return any(seen.root.xpath(each) for each in PLAYERS)


def _is_front(seen: Seen) -> bool:
    """Mostly headlines that lead elsewhere."""
    if seen.says_article:
        return False
    if seen.told.types & FRONT_TYPES:
        return True
    linked = [found for each in seen.root.xpath(_LINKS) if len(found := text(each)) >= _HEADLINE]
    if len(linked) < _HEADLINES:
        return False
    held = " ".join(seen.lines)
    inside = [each for each in linked if each in held]
    if len(inside) >= _HEADLINES or sum(map(len, inside)) >= _LINKED * len(held):
        return True
    has_place = any(0 < len(seen.marked.get(named, ())) < _PLACES for named in CONTAINERS)
    return not (has_place or seen.told.dates) and len(held) < sum(map(len, linked))


# The longest text, in characters, of a page that can be of the kind.
_KINDS: tuple[tuple[str, int, Callable[[Seen], bool]], ...] = (
    (SOFT_404, 400, _is_gone), (LOGIN_WALL, 300, _is_walled), (VIDEO, 300, _is_film),
    (SOFT_404, sys.maxsize, _says_gone), (LOGIN_WALL, sys.maxsize, _asks_to_sign_in),
    (SECTION_FRONT, sys.maxsize, _is_front),
)  # fmt: skip
