"""What stands between the paragraphs of a text in another form than they do."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extract.news.pages.places import FIRST_WORDS, PLAIN_WORDS, WALL_WORDS
from extract.news.pages.prose import has_prose, own_prose, prose
from extract.news.pages.tree import BLOCKS, Element, drop, sizes, text, words

# So many paragraphs make a text that has no other form beside, where so much of its sentences stands in them, and in
# those of one form; a table of more rows belongs to it.
_PARAGRAPHS, _ALL, _MOST, _ROWS = 3, 0.7, 0.5, 2
# What is linked to so large a share and is no sentence leads elsewhere.
_LINKED = 0.6
_BLOCKS = ("p", "li", "div", "dd", "h2", "h3", "h4", "h5")
_BOXES = ("p", "div", "section", "dl", "center", "table")
_QUOTING = frozenset(("blockquote", "li", "td", "th"))
_LISTING = frozenset(("li", "ul", "ol"))
_SLANTED = frozenset(("em", "i"))


def drop_links(container: Element, size: Mapping[Element, int]) -> None:
    """Paragraphs that are but links."""
    for each in list(container.iterdescendants(*_BLOCKS)):
        linked = sum(size[link] for link in each.iter("a"))
        if size[each] and (linked == size[each] or (linked >= _LINKED * size[each] and not has_prose(each))):
            drop(each)


def drop_boxes(container: Element) -> None:
    """Where the text stands in paragraphs of one form, or in lines without any: what comes in another one."""
    if own_prose(container) >= _ALL * prose(container) > 0:
        _drop_blocks(container)
        return
    size = sizes(container)
    paragraphs = [each for each in container.iter("p", "div") if _is_leaf(each) and has_prose(each)]
    forms = Counter[object]()
    for each in paragraphs:
        forms[_form(each)] += size[each]
    if len(paragraphs) < _PARAGRAPHS or forms.total() < _ALL * prose(container):
        return
    [(form, most)] = forms.most_common(1)
    text_of_it = [each for each in paragraphs if _form(each) == form]
    if most >= _MOST * forms.total():
        _drop_others(text_of_it, container)
    for each in (*_seldom(text_of_it, list(map(_is_slanted, text_of_it))), *_marked(text_of_it)):
        drop(each)


def _drop_blocks(container: Element) -> None:
    """Of a text that stands in lines: what is set apart from them."""
    for each in list(container.iterchildren(*_BOXES)):
        if len(each.findall(".//tr")) <= _ROWS:
            drop(each)


def _drop_others(paragraphs: Sequence[Element], container: Element) -> None:
    first = paragraphs[0]
    around = {above for each in paragraphs for above in (each, *each.iterancestors())}
    named = {(each.tag, each.get("class")) for each in around if words(each.get("class")) - PLAIN_WORDS}
    for each in list(container.iter(*_BOXES)):
        alone = each not in around and not _is_quoted(each, first) and len(each.findall(".//tr")) <= _ROWS
        if (
            alone
            and each is not container
            and not any((part.tag, part.get("class")) in named for part in each.iter())
            and (_form(each) != _form(first) or not _is_leaf(each))
            and not _begins(each)
        ):
            drop(each)


def _begins(block: Element) -> bool:
    """The text, or is what is sold of it, as the page itself says."""
    return bool((words(block.get("class")) | words(block.getparent().get("class"))) & (FIRST_WORDS | WALL_WORDS))


def _marked(paragraphs: Sequence[Element]) -> Iterator[Element]:
    """The few that go by names or letters of their own."""
    named = [_marks(each) for each in paragraphs]
    usual = Counter(named).most_common(1)[0][0]
    return _seldom(paragraphs, [bool(marks - usual) for marks in named])


def _seldom(paragraphs: Sequence[Element], odd: Sequence[bool]) -> Iterator[Element]:
    if sum(odd) * _PARAGRAPHS <= len(odd):
        yield from (each for each, is_odd in zip(paragraphs, odd, strict=True) if is_odd)


def _marks(paragraph: Element) -> frozenset[str]:
    number = paragraph.get("id") or ""
    # What is numbered is named by the system, and what has a class by that.
    unnamed = paragraph.get("class") or any(map(str.isdigit, number))
    named = words(paragraph.get("class")) | (set() if unnamed else words(number))
    style = (paragraph.get("style") or "").lower()
    small = {name for name in ("font-size", "color", "border", "background", "center", "italic") if name in style}
    return frozenset(small if named & FIRST_WORDS else named - PLAIN_WORDS | small)


def _is_leaf(block: Element) -> bool:
    return not any(each.tag in BLOCKS for each in block.iterdescendants())


def _form(paragraph: Element) -> object:
    """What is listed is of the form of what is around its list."""
    around = paragraph.getparent()
    while around.tag in _LISTING:
        around = around.getparent()
    return paragraph.tag, around.tag, around.get("class")


def _is_quoted(paragraph: Element, first: Element) -> bool:
    """Or listed: in something that is not around the whole text."""
    around = set(first.iterancestors())
    return any(each.tag in _QUOTING and each not in around for each in paragraph.iterancestors())


def _is_slanted(paragraph: Element) -> bool:
    return len(paragraph) == 1 and paragraph[0].tag in _SLANTED and text(paragraph[0]) == text(paragraph)
