"""A story told as it comes, in entries."""

from collections.abc import Iterator, Sequence

from extract.news.pages.places import BESIDE_WORDS
from extract.news.pages.prose import prose
from extract.news.pages.tree import Element, drop, words

# So many entries make such a story.
_ENTRIES, _HEADINGS = 3, ("h2", "h3", "h4")
_ELSEWHERE = (
    ".//a[not(starts-with(@href, '#'))][.//h2 or .//h3 or .//h4 or ancestor::h2 or ancestor::h3 or ancestor::h4]"
)


def live(root: Element) -> Iterator[Element]:
    """What holds the entries, with nothing else left in it; none where the page tells no such story."""
    entries = _entries(root)
    if not entries:
        return
    around = entries[0].getparent()
    for each in list(around):
        if each in entries:
            _show_heading(each)
        else:
            drop(each)
    yield around


def _entries(root: Element) -> Sequence[Element]:
    """Side by side, of one name, and most of what the page tells."""
    alike: dict[object, list[Element]] = {}
    for each in root.iter("article"):
        alike.setdefault((each.getparent(), each.get("class")), []).append(each)
    most = max(alike.values(), key=len, default=[])
    if len(most) < _ENTRIES or not all(map(_is_entry, most)):
        return []
    return most if sum(map(prose, most)) > prose(root) / 2 else []


def _is_entry(article: Element) -> bool:
    """Has its time; is no comment, no article with a page's heading, and none that is headed by a way to another."""
    called = words(article.get("class"))
    is_timed = next(article.iter("time"), None) is not None
    return is_timed and not (called & BESIDE_WORDS or article.xpath(_ELSEWHERE) or article.xpath(".//h1"))


def _show_heading(entry: Element) -> None:
    """It stands among who wrote the entry and when."""
    for above in entry.findall("./header"):
        for heading in list(above.iter(*_HEADINGS)):
            above.addprevious(heading)
