"""The title of an article, and the names of its site around it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from extract.news.pages.headlines import Around, bare, headline, shared
from extract.news.pages.places import TITLE_WORDS
from extract.news.pages.said import Said
from extract.news.pages.tree import Element, lines, text, words

# Characters of a headline; one alone that is shorter than a headline's is the name of a site.
_SHORTEST, _NAME, _LONGEST = 6, 12, 400
# No name of a site is longer. A title says so much of what its text does.
_LONGEST_NAME, _ALIKE = 24, 0.4
_TAIL = re.compile(r"\s+[|:<>»«›‹·•~/–—-]+\s+|\s*[|｜ㅣ│]+\s*")
_SECTION = re.compile(r"^\[[^\]]{1,12}\]\s*")


def title_of(root: Element, told: Said, body: Sequence[str], url: str) -> str:
    """As machines are told it, whole, without the site's name behind it; or else what stands above the text and tells
    of the same.
    """
    headings = [bare(each) for each in root.iter("h1", "h2", "h3", "h4")]
    head = " ".join(text(each) for each in root.xpath("//head/title"))
    site = {*told.publishers, *home_names(root)}
    shown = _in_head(headings, head) or _in_head(chain.from_iterable(map(lines, root.iter("body"))), head)
    titles = [
        each
        for each in (*told.titles, *shown, *_longest_part(head), *_own(headings, head), *_marked(root), *headings)
        if each not in site
    ]
    stated = [each for each in map(_tidied, (*told.headlines, *titles, head)) if each]
    first = _without_site(stated[0], [*shown, *headings, *told.headlines], told.publishers) if stated else ""
    whole = _uncut(first, (_without_site(each, shown, told.publishers) for each in stated))
    if _is_doubtful(whole, told, body, root):
        around = Around(
            body=body, url=url, head=head, names={*site, *_TAIL.split(head)} if _TAIL.search(head) else site
        )
        whole = headline(root, around) or whole
    return _without_section(whole, root)


def _is_doubtful(title: str, told: Said, body: Sequence[str], root: Element) -> bool:
    """Says nothing of what the text does, or names a site or section: nobody shows it above the text."""
    likeness = shared(title, body)
    if title in told.publishers or (not likeness and len(title) <= _LONGEST_NAME):
        return True
    if title in told.headlines:
        return False
    above = takewhile(lambda line: line not in body[:1], chain.from_iterable(map(lines, root.iter("body"))))
    return likeness < _ALIKE and not any(title in line for line in above)


def home_names(root: Element) -> set[str]:
    """What leads to the front of the site."""
    return {text(link) for link in root.iter("a") if link.get("href") == "/"}


def _own(headings: Iterable[str], head: str) -> list[str]:
    """Headings of the article, not of the site or section that the page's title names."""
    parts = _TAIL.split(head)
    return [each for each in headings if each not in parts]


def _in_head(shown: Iterable[str], head: str) -> list[str]:
    """What is shown and stands in the page's title, the longest first."""
    return sorted((each for each in shown if len(each) >= _SHORTEST and each in head), key=len, reverse=True)


def _without_section(title: str, root: Element) -> str:
    """`[Section] Title` as `Title`, where that alone is shown."""
    bare = _SECTION.sub("", title)
    if bare == title:
        return title
    alone = {piece for each in root.iter("body") for line in lines(each) for piece in line.split(" | ")}
    return bare if bare in alone and title not in alone else title


def site_names(root: Element, title: str) -> set[str]:
    """What stands around the title in that of the page, or in its stead."""
    heads = [text(each) for each in root.xpath("//head/title")]
    around = [piece for head in heads if title and title in head for piece in head.split(title)]
    around += [
        each
        for head in heads
        if title and title not in head
        for each in _TAIL.split(head)
        if len(each) <= _LONGEST_NAME
    ]
    return {part for rest in around for each in _TAIL.split(rest) if (part := each.strip(" :|-"))}


def _tidied(title: str) -> str:
    return " ".join(title[:_LONGEST].split())


def _longest_part(head: str) -> list[str]:
    """Of the page's title, where no heading stands in it: the name of a site or section is seldom longer."""
    parts = (each for each in _TAIL.split(head[:_LONGEST]) if len(each) >= (_SHORTEST if _TAIL.search(head) else _NAME))
    return sorted(parts, key=len, reverse=True)[:1]


def _marked(root: Element) -> list[str]:
    """Where a page of tables says by a class that it is a title."""
    return [text(each) for each in root.xpath("//body//*[@class]") if words(each.get("class")) & TITLE_WORDS]


def _without_site(title: str, shown: Sequence[str], publishers: Sequence[str]) -> str:
    """`Title - Site` as `Title`, where the title stands alone elsewhere, or the site is known by that name."""
    for found in _TAIL.finditer(title):
        before, behind = title[: found.start()], title[found.end() :]
        if before in shown or behind in publishers:
            return before
        if behind in shown or before in publishers:
            return behind
    return title


def _uncut(title: str, others: Iterator[str]) -> str:
    """Some cut the headline that they tell machines."""
    beginning = title.rstrip(".… ")
    if beginning == title:
        return title
    return next((each for each in others if len(each) > len(title) and each.startswith(beginning)), title)
