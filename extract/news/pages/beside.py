"""What stands among a text and is none of it: boxes, lists and small print, by what the site calls them."""

from collections.abc import Mapping

from extract.news.pages.boxes import drop_links
from extract.news.pages.captions import drop_captions
from extract.news.pages.noise import BOX, ENDS
from extract.news.pages.places import (
    BESIDE,
    BESIDE_PAIRS,
    BESIDE_PROPERTIES,
    BESIDE_ROLES,
    BESIDE_WORDS,
    PART_WORDS,
    WALL_WORDS,
)
from extract.news.pages.prose import has_prose
from extract.news.pages.tree import Element, drop, is_hidden, sizes, text, words

# Characters: no heading of a list is longer; what is sold behind a wall has more; no request to fill in a form has.
_HEADING, _SOLD, _REQUEST = 60, 30, 120
_POSTSCRIPT, _FURTHER, _LISTS = 0.25, frozenset(("h2", "h3", "h4")), frozenset(("ul", "ol", "dl"))
_SET_OFF = ("a", "button", "form", "em", "i", "small", "font")


def drop_beside(container: Element) -> None:
    size = sizes(container)
    usual = _usual(container, size)
    for each in list(container.iterdescendants()):
        if (
            not (usual and each.get("class") == usual)
            and _is_beside(each)
            and (each.tag in BESIDE or size[each] <= size[container] / 2)
            and not _is_opened_wall(each, container, size)
        ):
            drop(_with_request(each, container, size) if each.tag == "form" else each)
        elif size[each] <= _HEADING and (ENDS.match(text(each)) or BOX.match(text(each))):
            _drop_with_list(each, container, size)
        elif each.tag == "hr":
            _drop_postscript(each, container, size)
    drop_captions(container, size)
    drop_links(container, size)


def _with_request(form: Element, container: Element, size: Mapping[Element, int]) -> Element:
    """With the few words around it that ask to fill it in."""
    around = form.getparent()
    is_small = size[around] <= min(_REQUEST, size[container] / 2)
    return around if around is not container and is_small else form


def _usual(container: Element, size: Mapping[Element, int]) -> str | None:
    """What most of the text's paragraphs are called is no name of what stands beside them."""
    called: dict[str | None, int] = {}
    for each in container.iter("p"):
        called[each.get("class")] = called.get(each.get("class"), 0) + size[each]
    most = max(called, key=lambda name: called[name], default=None)
    return most if called and called[most] > sum(called.values()) / 2 else None


def _is_opened_wall(element: Element, container: Element, size: Mapping[Element, int]) -> bool:
    """What is sold stands in an element that is named by that: it holds most of the paragraphs."""
    called = (words(element.get("class")) | words(element.get("id"))) & BESIDE_WORDS
    if not called or not called <= WALL_WORDS:
        return False
    held, all_of_it = (sum(size[each] for each in around.iter("p")) for around in (element, container))
    if held >= _SOLD and held > all_of_it / 2:
        return True
    # What is sold asks for nothing.
    return has_prose(element) and next(element.iter("a", "button", "form", "input"), None) is None


def _drop_with_list(heading: Element, container: Element, size: Mapping[Element, int]) -> None:
    """With the smallest element around the heading that holds more, where that is not the text itself."""
    around = heading.getparent()
    while around is not None and around is not container and size[around] == size[heading]:
        around = around.getparent()
    if around is not None and around is not container and size[around] <= size[container] / 2:
        drop(around)
    elif (listed := heading.getnext()) is not None and listed.tag in _LISTS and size[listed] <= size[container] / 2:
        drop(listed)
        drop(heading)


def _drop_postscript(rule: Element, container: Element, size: Mapping[Element, int]) -> None:
    """What a rule parts from the text, where it is little and no further part of it."""
    while rule is not container and size[rule.getparent()] == 0:
        rule = rule.getparent()
    behind = list(rule.itersiblings())
    if sum(size[each] for each in behind) <= _POSTSCRIPT * size[container] and not any(map(_goes_on, behind)):
        for each in behind:
            drop(each)


def _goes_on(block: Element) -> bool:
    """A further part of the text: headed, or sentences in its own letters that lead nowhere."""
    return block.tag in _FURTHER or (has_prose(block) and next(block.iter(*_SET_OFF), None) is None)


def _is_amid(heading: Element) -> bool:
    """A heading behind a paragraph is that of a part, and not of the whole."""
    return any(map(has_prose, heading.itersiblings("p", preceding=True)))


def _is_beside(element: Element) -> bool:
    if element.tag in BESIDE or is_hidden(element):
        return True
    if element.get("role") in BESIDE_ROLES or element.get("itemprop") in BESIDE_PROPERTIES:
        return True
    called = words(element.get("class")) | words(element.get("id"))
    if element.tag in _FURTHER and called & BESIDE_WORDS <= PART_WORDS and _is_amid(element):
        return False
    return bool(called & BESIDE_WORDS) or any(called & one and called & other for one, other in BESIDE_PAIRS)
