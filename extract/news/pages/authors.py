"""Who wrote an article: names, without offices, outlets and addresses."""

import re
from collections.abc import Iterable, Iterator

from extract.news.pages.wording import BYLINES, BYLINES_BEFORE, ROLE

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\([^)]*\)|\[[^\]]*\]|\d{4}[-./]\d.*|\b(?:Published|Updated|Posted)\b.*")
_BETWEEN = re.compile(r"\s*(?:[,;/·ㆍ∙|&\n=]|\band\b)\s*")
_OFFICE = re.compile(rf"\s*{ROLE}$")
_BEFORE = re.compile(r"^(?:by|written by|글|취재|기자|posted by|작성자|author)\s*[:=]?\s+", re.IGNORECASE)
_KOREAN = re.compile(r"[가-힣]{2,4}")
_LATIN = re.compile(r"[A-ZÀ-Ý][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-ZÀ-Ý][\w.'’-]*){1,3}")
_NOBODY = re.compile(
    r"관리자|편집(?:국|부|팀)|.*(?:뉴스|신문|일보|경제|방송|미디어|투데이|데일리|타임스|저널|닷컴|편집부|보도국"
    r"|취재팀|뉴스팀)|운영자|기자|"
    r".*\b(?:admin|staff|editor|editors|editorial|reporter|correspondent|writer|news|desk|team|newsroom|press|times"
    r"|contributor|business|markets?|technology|tech"
    r"|finance|opinion|politics|world|local|life|sports?|culture|estate|street|city|home|breaking|read|share|min"
    r"|updated"
    r"|exclusive|analysis|companies|deals|startups?|funding|venture|today|guest|post|press|release|blog|jobs|about"
    r"|menu|careers|podcasts?|events?|search|login)\b.*",
    re.IGNORECASE,
)
# A line that is but a byline is no longer.
_LONGEST = 200


def names(stated: Iterable[str], publishers: Iterable[str]) -> tuple[str, ...]:
    """The people among what was stated, each once."""
    nobody = {each.casefold() for each in publishers}
    found = (name for each in stated for name in _people(each) if name.casefold() not in nobody)
    return tuple(dict.fromkeys(found))


def _people(stated: str) -> Iterator[str]:
    for piece in _BETWEEN.split(_ADDRESS.sub(" ", stated)):
        plain = _BEFORE.sub("", piece.strip())
        name = _OFFICE.sub("", plain).strip()
        if name != plain:
            name = name.rpartition(" ")[2]
        if (_KOREAN.fullmatch(name) or _LATIN.fullmatch(name)) and not _NOBODY.fullmatch(name):
            yield name


def without_bylines(lines: list[str]) -> tuple[list[str], list[str]]:
    """The text without its bylines, and the names in them: first the one that begins the text."""
    named: list[str] = []
    kept: list[str] = []
    for line in lines:
        rest, name = _without(line)
        named += name
        kept += [rest] if rest else []
    return kept, named


def is_byline(line: str) -> bool:
    return len(line) <= _LONGEST and any(form.match(line) for form in BYLINES)


def _without(line: str) -> tuple[str, list[str]]:
    for form in BYLINES if len(line) <= _LONGEST else ():
        if found := form.match(line):
            return "", [found["names"]]
    for form in BYLINES_BEFORE:
        if found := form.match(line):
            return line[found.end() :], [found["names"]]
    return line, []
