"""Where the sentences of a page stand, on sites that no table knows."""

import re

from extract.news.pages.tree import BLOCKS, Element, lines, sizes, text

# A line of prose ends as sentences do, is of so many characters at least, and less than half of it stands in links.
_SENTENCE = re.compile(r"[.!?…。][\"'”’)\]]*$")
_LEAST_LINE, _LINKED = 20, 0.5
# Less prose is no article's. What is around it is the text where that holds so many times as much, and little else.
_LEAST, _MORE, _MOSTLY = 80, 1.4, 0.7


def densest(root: Element) -> Element | None:
    """The element in which the most sentences stand side by side, with what holds the rest of them."""
    own, held = _prose(root)
    best = max(own, key=lambda each: own[each], default=None)
    if best is None or own[best] < _LEAST:
        return None
    size = sizes(root)
    for around in best.iterancestors():
        if around.tag == "html" or held[around] < _MOSTLY * size[around]:
            break
        best = around if held[around] >= _MORE * held[best] else best
    return best


def has_prose(element: Element) -> bool:
    return prose(element) > 0


def prose(element: Element) -> int:
    """How many characters of it stand in lines that end as sentences do."""
    return sum(len(line) for line in lines(element) if len(line) >= _LEAST_LINE and _SENTENCE.search(line))


def own_prose(element: Element) -> int:
    """Of that, how much stands in no block within it."""
    return _amount(element, _blocks(element))


def _prose(root: Element) -> tuple[dict[Element, int], dict[Element, int]]:
    """How many characters of prose each element holds itself or in its paragraphs, and how many in all."""
    blocks = _blocks(root)
    own: dict[Element, int] = {}
    held: dict[Element, int] = {}
    for each in reversed(list(root.iter())):
        amount = _amount(each, blocks) if each in blocks else 0
        held[each] = amount + sum(held[child] for child in each)
        place = each.getparent() if each is not root and _is_paragraph(each, blocks) else each
        own[place] = own.get(place, 0) + amount
    return own, held


def _is_paragraph(block: Element, blocks: set[Element]) -> bool:
    return block.tag == "p" or (block.tag == "div" and not any(each.tag == "br" or each in blocks for each in block))


def _blocks(root: Element) -> set[Element]:
    """What breaks lines, and whatever is around it."""
    found: set[Element] = set()
    for each in root.iter(*BLOCKS, "td", "th"):
        while each is not None and each not in found:
            found.add(each)
            each = each.getparent()
    return found


def _amount(block: Element, blocks: set[Element]) -> int:
    shown = (line.strip() for line in _own_text(block, blocks).split("\n"))
    prose = sum(len(line) for line in shown if len(line) >= _LEAST_LINE and _SENTENCE.search(line))
    linked = sum(len(text(link)) for child in block if child not in blocks for link in child.iter("a"))
    return prose if linked < _LINKED * prose else 0


def _own_text(block: Element, blocks: set[Element]) -> str:
    """A line for each line break, without the blocks in it."""
    pieces = [(block.text or "").replace("\n", " ")]
    for child in block:
        pieces.append("\n" if child in blocks or child.tag == "br" else "\n".join(lines(child)))
        pieces.append((child.tail or "").replace("\n", " "))
    return "".join(pieces)
