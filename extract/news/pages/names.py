"""What a page calls its site, and titles without it."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from urllib.parse import urlsplit

from extract.news.pages.said import Said
from extract.news.pages.tree import Element, text

# No name of a site is longer.
LONGEST_NAME = 24
_MARKS = r"|:<>»«›‹·•~/–—―-"
TAIL = re.compile(rf"\s+(?:[{_MARKS}]|::|\|\|)+\s+|\s*(?:::|[|｜ㅣ│┃])+\s*")
_AROUND = tuple(
    re.compile(form)
    for form in (
        r"[\[(<【《〈](?P<name>[^\])>】》〉]{2,40})[\])>】》〉]\s*(?P<rest>\S.*)$",
        r"(?P<rest>.*\S)\s*[\[(<【《〈](?P<name>[^\])>】》〉]{2,40})[\])>】》〉]$",
        r"(?P<name>[^:]{2,40}):\s+(?P<rest>\S.*)$",
        r"(?P<rest>.*\S)\s*[-–—,:]\s?(?P<name>[^-–—,:]{2,40})$",
    )
)
_SITE_METAS = ("application-name", "apple-mobile-web-app-title", "og:site_name", "twitter:site")
_FRONT = re.compile(r"/?(?:index\.\w{2,5}|main\.\w{2,5}|home/?)?$", re.IGNORECASE)


_HOME, _STEP = re.compile(r"\s*(?:home|홈|main|메인)\s*(?:[>›»]|$)", re.IGNORECASE), re.compile(r"\s*[>›»]\s*")
_LONGEST_TRAIL, _SECTION = 200, 12


def key(shown: str) -> str:
    """Its letters and figures: sources spell one title with other quotes, blanks and cases."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", shown).casefold()))


def place(lines: Sequence[str], title: str) -> tuple[int, int] | None:
    """The first of the lines that show the title at last, and the line behind them: it may be broken into some."""
    letters = [key(line) for line in lines]
    at = "".join(letters).rfind(wanted) if (wanted := key(title)) else -1
    if at < 0:
        return None
    ends = list(accumulate(map(len, letters)))
    return bisect_right(ends, at), bisect_left(ends, at + len(wanted)) + 1


def home_names(root: Element) -> set[str]:
    """What leads to the front of the site."""
    return {text(link) for link in root.iter("a") if link.get("href") == "/"}


def site_names(root: Element, title: str) -> set[str]:
    """What stands around the title in that of the page, or in its stead."""
    heads = [text(each) for each in root.xpath("//head/title")]
    around = [piece for head in heads if title and title in head for piece in head.split(title)]
    around += [
        each for head in heads if title and title not in head for each in TAIL.split(head) if len(each) <= LONGEST_NAME
    ]
    return {part for rest in around for each in TAIL.split(rest) if (part := each.strip(" :|-"))}


def known_names(root: Element, told: Said, url: str) -> set[str]:
    """Names of the site that the page itself tells: to machines, in what leads to its front, in its address."""
    metas = [each for each in root.iter("meta") if (each.get("name") or each.get("property") or "") in _SITE_METAS]
    host = urlsplit(url).hostname or ""
    fronts = [link for link in root.iter("a") if _is_front(link.get("href") or "", host)]
    names = [
        *told.publishers,
        *((each.get("content") or "").removeprefix("@") for each in metas),
        *map(text, fronts),
        *_trail(root),
        *(image.get("alt") or "" for link in fronts for image in link.iter("img")),
        *(part for part in host.split(".")[:-1] if len(part) > 3),
    ]
    return {name for each in names if 1 < len(name := " ".join(each.split())) <= 2 * LONGEST_NAME}


def _trail(root: Element) -> Iterator[str]:
    """The sections that a trail from the front of the site leads through; a longer step of it is a title."""
    for each in root.iter():
        if isinstance(each.tag, str) and _HOME.match(each.text or ""):
            line = text(each if _STEP.search(each.text) else each.getparent())
            if len(line) <= _LONGEST_TRAIL:
                yield from (step for step in _STEP.split(line)[1:] if len(step) <= _SECTION)


def _is_front(href: str, host: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    leads = parts.netloc in ("", host) and bool(parts.path or parts.netloc) and not parts.query
    return leads and bool(_FRONT.fullmatch(parts.path))


def without_names(title: str, names: Collection[str]) -> str:
    """`Title - Site`, `[Site] Title`, `Title (Site)` as `Title`; the names are told by their letters."""
    while shorter := _shorter(title, names):
        title = shorter
    return title


def _shorter(title: str, keys: Collection[str]) -> str | None:
    for found in TAIL.finditer(title):
        before, behind = title[: found.start()], title[found.end() :]
        if key(behind) in keys and before:
            return before
        if key(before) in keys and behind:
            return behind
    for form in _AROUND:
        held = form.match(title)
        if held and key(held["name"]) in keys:
            return held["rest"]
    return None
