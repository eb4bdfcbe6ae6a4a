"""XML as feeds write it, well formed or not, as a tree. No entity is expanded, nothing is loaded, depth is bounded."""

import re
from html.entities import html5

from lxml import etree

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_STRAY = re.compile(
    r"""(?P<whole><!\[CDATA\[.*?(?:\]\]>|\Z))
    | (?P<less><)(?![/!?A-Za-z_])
    | &(?:\#(?P<decimal>\d{1,7});|\#x(?P<hexadecimal>[\da-f]{1,6});|(?P<name>[a-z][a-z\d]{1,31};))?""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_HTML = re.compile(
    r"(<!\[CDATA\[.*?\]\]>)|<(?=/?(?:a|b|blockquote|br|center|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|li|ol"
    r"|p|s|script|small|span|strong|style|su[bp]|t(?:able|body|d|h|head|r)|u|ul|wbr)[\s/>])",
    re.DOTALL | re.IGNORECASE,
)


def xml_tree(text: str) -> etree._Element | None:
    """The root, with all that stands before the first thing that can't be mended; none where there is no element."""
    mended = _mended(text)
    try:
        return etree.fromstring(mended.encode(), _parser(recover=False))
    except etree.XMLSyntaxError:
        return _recovered(_HTML.sub(lambda found: found[1] or "&#60;", mended))


def name(element: etree._Element) -> str:
    """The element's name in lower case, without its namespace. A prefix that is not declared is part of it."""
    return str(element.tag).rpartition("}")[2].lower()


def _recovered(text: str) -> etree._Element | None:
    """HTML in it must be escaped: the parser ends one element at each end tag, of whatever name."""
    try:
        return etree.fromstring(text.encode(), _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> etree.XMLParser:
    """It bounds the depth (256) and the length of a text (10 MB) by itself, as long as `huge_tree` is off."""
    return etree.XMLParser(
        encoding="utf-8", recover=recover, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _mended(text: str) -> str:
    """Mends what would lose the text around it: the parser drops every reference once it has met an error."""
    begins = text.find("<?xml")
    text = _FORBIDDEN.sub("", text[max(begins, 0) :].lstrip())
    declared = re.search("<!DOCTYPE", text, re.IGNORECASE)
    # Only the first, and only where it begins: a search for the whole would begin at each of many.
    whole = declared and _DOCTYPE.match(text, declared.start())
    if whole:
        text = text[: whole.start()] + text[whole.end() :]
    return _STRAY.sub(_as_meant, text)


def _as_meant(found: re.Match[str]) -> str:
    whole = found["whole"]
    if whole:
        return whole if whole.endswith("]]>") else f"{whole}]]>"
    if found["less"]:
        return "&#60;"
    if found["name"]:
        return _references(html5.get(found["name"], f"&{found['name']}"))
    number = int(found["decimal"] or found["hexadecimal"] or "38", 16 if found["hexadecimal"] else 10)
    return _references(_FORBIDDEN.sub("", chr(number))) if number < 0x110000 else ""


def _references(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)
