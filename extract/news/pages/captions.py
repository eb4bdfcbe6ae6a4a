"""What stands under images."""

import re
from collections.abc import Mapping

from extract.news.pages.tree import Element, drop, text

# Characters: no caption is longer; what repeats a shorter description of an image may do so by chance.
_LONGEST, _LEAST_SAID = 160, 8
_SENTENCES = re.compile(r"[다요]\.|[a-z][.!?](?=\s|$)")
_MARK = re.compile(r"^[▲△▼▽◀▶◁▷↑]")
_SMALL = frozenset(("small", "em", "i", "font", "center", "sub", "cite"))
_STYLE = re.compile(r"font-size|text-align\s*:\s*center|font-style|color", re.IGNORECASE)
_BLOCKS = ("p", "div", "span", "dd", "td", "li")


def drop_captions(container: Element, size: Mapping[Element, int]) -> None:
    """With the images; a caption stands with its image, is set apart behind it, or repeats what the image shows."""
    said = {alt for image in container.iter("img", "amp-img") if len(alt := _said(image)) >= _LEAST_SAID}
    for image in container.xpath(".//img | .//amp-img"):
        taken = _with_caption(image, container, size)
        behind = taken.getnext()
        if behind is not None and size[behind] <= _LONGEST and _is_set_apart(behind):
            drop(behind)
        drop(taken)
    for each in container.xpath("|".join(f".//{tag}" for tag in _BLOCKS)) if said else ():
        if size[each] <= _LONGEST and text(each) in said:
            drop(each)


def _said(image: Element) -> str:
    return " ".join((image.get("alt") or "").split())


def _with_caption(image: Element, container: Element, size: Mapping[Element, int]) -> Element:
    """The largest element around the image that could be nothing but the image and its caption."""
    taken, around = image, image.getparent()
    while around is not None and around is not container and size[around] <= _LONGEST:
        if around.tag == "p" and len(_SENTENCES.findall(around.text_content())) > 1:
            break
        taken, around = around, around.getparent()
    return taken


def _is_set_apart(block: Element) -> bool:
    """Marked as no paragraph is, or as a whole in other letters or another place than one."""
    if _MARK.match(text(block)):
        return True
    whole, inner = text(block), block
    while inner is not None and text(inner) == whole:
        if inner.tag in _SMALL or inner.get("align") == "center" or _STYLE.search(inner.get("style") or ""):
            return True
        inner = next(iter(inner), None)
    return False
