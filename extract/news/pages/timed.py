"""Times that the elements of a page keep: properties, attributes, and what its scripts hold."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from extract.news.pages.names import key
from extract.news.pages.shown import LONGEST
from extract.news.pages.tree import Element, begins, text

# Attributes that hold a time, by their name, and those of which only the value tells it.
_TIMED = re.compile(
    r"date|time|publi|posted|stamp|epoch|unix|creat|written|issue|when|(?:^|[-_])(?:ts|reg|pub|dt|utc|at)(?:$|[-_])",
    re.IGNORECASE,
)
_OF_ELSE = re.compile(
    r"modif|updat|edit|expir|chang|end|start|event|until|zone|format|out|countdown|live", re.IGNORECASE
)
_TOLD_BY_VALUE = ("title", "aria-label", "content")
_WHOLE = re.compile(r"(?=.*20\d\d).*\d\d?[:시h.]\d\d|20\d\d-\d\d-\d\d$|20\d{6}(?:\d{4,6})?$", re.IGNORECASE)
_SCRIPT_NAMES = (
    r"(?:[a-z]{1,24}_?)?(?:date_?published|publish(?:ed)?(?:_?on)?_?(?:at|date(?:_?time)?|time(?:stamp)?|on|ts|utc|gmt)"
    r"|pub_?(?:date|dt|time|ts))",
    r"(?:[a-z]{1,24}_?)?(?:reg(?:ist(?:er|ration))?|input|insert|issued?|posted|releas(?:ed?|ing)|service|display|open|write"
    r"|first|send|art(?:icle)?|news|story)_?(?:date(?:_?time)?|dt|dtm|dttm|time(?:stamp)?|at|ymd|day|ts)",
    r"(?:date_?)?creat(?:ed?|ion)_?(?:at|date|time|on|dt|ts)?|date_?(?:created|gmt|posted)",
)
_IN_SCRIPT = tuple(
    re.compile(
        rf"""(?<![a-zA-Z])(?i:{names})\\?["']?\s*[:=,]\s*(?:new Date\()?"""
        r"""\\?(?:["']([^"'\\<>]{8,40})\\?["']|(1\d{9}(?:\d{3})?)\b)"""
    )
    for names in _SCRIPT_NAMES
)
_ESCAPED = re.compile(r"\\u002[bB]")
_DATED_PROPERTIES = ("datePublished", "dateCreated", "dc:issued", "dc:date", "dcterms:issued", "schema:datePublished")
# Letters that begin a title which is broken into lines.
_FIRST_LINE = 6
_APART = frozenset(("aside", "nav", "footer"))


def between(root: Element, title: str, body: Sequence[str]) -> Iterator[Element]:
    """The elements between the last one that shows the title and the first that begins the text."""
    found: list[Element] | None = None
    wanted = key(title)
    for each in root.iter():
        if found is not None and body and begins(each, body[0]):
            yield from found
            return
        if each.tag not in ("title", "script") and any(_shows(part, wanted) for part in (each.text, each.tail)):
            found = []
        if found is not None:
            found.append(each)


def _shows(part: str | None, wanted: str) -> bool:
    """Whether it is the title or its first line."""
    letters = key(part[:LONGEST]) if part else ""
    return len(letters) >= min(len(wanted), _FIRST_LINE) and wanted.startswith(letters) if letters else False


def properties(root: Element, between: Sequence[Element]) -> Iterator[str]:
    """What is marked as the time of publication, and `time` elements, those at the head of the article first."""
    classed = "//*[(@title or @datetime) and contains(concat(' ', @class, ' '), $name)]"
    for name in (" published ", " dt-published ", " entry-date "):
        yield from (each.get("datetime") or each.get("title") for each in root.xpath(classed, name=name))
    for name in _DATED_PROPERTIES:
        marked = root.xpath("//*[@itemprop=$name or @property=$name]", name=name)
        yield from (each.get("content") or each.get("datetime") or text(each) for each in marked)
    timed = [each for each in (*between, *root.iter("time")) if each.tag == "time" and not _is_of_else(each)]
    yield from (each.get("datetime") for each in timed if each.get("datetime"))
    yield from (each.get("title") for each in timed if each.get("title"))


def exact(root: Element) -> Mapping[str, str]:
    """What `time` elements show, with the moment that each of them means."""
    shown = {text(each): each.get("datetime") for each in reversed(list(root.iter("time"))) if each.get("datetime")}
    return {line: moment for line, moment in shown.items() if any(map(str.isdigit, line))}


def _is_of_else(element: Element) -> bool:
    called = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "property"))
    return bool(_OF_ELSE.search(called)) or any(each.tag in _APART for each in element.iterancestors())


def attributes(elements: Iterable[Element], *, exact: bool = False) -> Iterator[str]:
    for each in elements:
        for name, value in _named_values(each.attrib):
            if _OF_ELSE.search(name) or len(value) > LONGEST or (exact and name in _TOLD_BY_VALUE):
                continue
            if (_TIMED.search(name) and (value.isdigit() or _WHOLE.match(value))) or (
                name in _TOLD_BY_VALUE and _WHOLE.match(value)
            ):
                yield value


def _named_values(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from attributes.items()
    if attributes.get("type") == "hidden" and attributes.get("value"):
        yield attributes.get("name") or attributes.get("id") or "", attributes["value"]


def scripts(root: Element, title: str) -> Iterator[str]:
    """What a page keeps for its own scripts; of several articles the one that has the title beside it."""
    scripts = (script.text or "" for script in root.iter("script"))
    elements = root.iter("meta", "div", "article", "main", "section")
    properties = (value for each in elements for value in each.attrib.values() if "{" in value)
    for stated in chain(scripts, properties):
        held = _ESCAPED.sub("+", stated)
        at = max(held.find(title), 0) if title else 0
        for form in _IN_SCRIPT:
            found = sorted(form.finditer(held), key=lambda each: abs(each.start() - at))
            yield from (each[1] or each[2] for each in found)
