"""The text in a piece of HTML."""

from lxml import etree

_NEVER_SHOWN = ("script", "style", "noscript", "template", "iframe", "object", "embed")
_NEW_LINE = ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table", "section")


def plain_text(markup: str) -> str:
    """What a reader sees, a paragraph a line; scripts are dropped with all that they hold."""
    page = html_tree(markup) if "<" in markup or "&" in markup else None
    if page is None:
        return _lines(markup)
    etree.strip_elements(page, *_NEVER_SHOWN, with_tail=False)
    for element in page.iter(*_NEW_LINE):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    return _lines("".join(page.itertext()))


def html_tree(markup: str) -> etree._Element | None:
    """The page, however broken; none where there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return etree.fromstring(f"<html><body>{markup}".encode(), parser)
    except etree.XMLSyntaxError:
        return None


def _lines(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
