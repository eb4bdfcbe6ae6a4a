"""What stands between the paragraphs of a text in another form than they do."""

from collections import Counter
from collections.abc import Mapping

from extract.news.pages.prose import has_prose, prose
from extract.news.pages.tree import Element, drop, sizes, text

# So many paragraphs make a text that has no other form beside, where so much of its sentences stands in them, and in
# those of one form; a table of more rows belongs to it.
_PARAGRAPHS, _ALL, _MOST, _ROWS = 3, 0.7, 0.6, 2
# What is linked to so large a share and is no sentence leads elsewhere.
_LINKED = 0.6
_BLOCKS = ("p", "li", "div", "dd", "h2", "h3", "h4", "h5")
_QUOTING = frozenset(("blockquote", "li", "td", "th"))
_SLANTED = frozenset(("em", "i"))


def drop_links(container: Element, size: Mapping[Element, int]) -> None:
    """Paragraphs that are but links."""
    for each in list(container.iterdescendants(*_BLOCKS)):
        linked = sum(size[link] for link in each.iter("a"))
        if size[each] and (linked == size[each] or (linked >= _LINKED * size[each] and not has_prose(each))):
            drop(each)


def drop_boxes(container: Element) -> None:
    """Where the text stands in paragraphs of one form: what comes behind the first of them in another one."""
    size = sizes(container)
    paragraphs = [each for each in container.iter("p") if has_prose(each)]
    forms = Counter[object]()
    for each in paragraphs:
        forms[_form(each)] += size[each]
    if len(paragraphs) < _PARAGRAPHS or forms.total() < _ALL * prose(container):
        return
    [(form, most)] = forms.most_common(1)
    text_of_it = [each for each in paragraphs if _form(each) == form]
    slanted = [each for each in text_of_it if _is_slanted(each)]
    first = text_of_it[0]
    others = [each for each in _behind(first, container, "p") if _form(each) != form and not _is_quoted(each, first)]
    for each in others if most >= _MOST * forms.total() else ():
        drop(each)
    for each in _behind(first, container, "div"):
        if each.find(".//p") is None and len(each.findall(".//tr")) <= _ROWS:
            drop(each)
    for each in slanted if len(slanted) * _PARAGRAPHS <= len(text_of_it) else ():
        drop(each)


def _form(paragraph: Element) -> object:
    around = paragraph.getparent()
    return around.tag, around.get("class")


def _behind(first: Element, container: Element, tag: str) -> list[Element]:
    everything = list(container.iter())
    return [each for each in everything[everything.index(first) + 1 :] if each.tag == tag]


def _is_quoted(paragraph: Element, first: Element) -> bool:
    """Or listed: in something that is not around the whole text."""
    around = set(first.iterancestors())
    return any(each.tag in _QUOTING and each not in around for each in paragraph.iterancestors())


def _is_slanted(paragraph: Element) -> bool:
    return len(paragraph) == 1 and paragraph[0].tag in _SLANTED and text(paragraph[0]) == text(paragraph)
