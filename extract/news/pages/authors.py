"""Who wrote an article: names, without offices, outlets and addresses."""

import re
from collections.abc import Iterable, Iterator

from extract.news.pages.wording import BYLINES, BYLINES_BEFORE, ROLE

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\([^)]*\)|\[[^\]]*\]|\d{4}[-./]\d.*|\b(?:Published|Updated|Posted)\b.*")
_FIRM = r"(?:Inc|Ltd|LLC|Corp|Co|PLC|plc)\b\.?"
_BETWEEN = re.compile(rf"\s*(?:,(?! {_FIRM})|[;/·ㆍ∙|&\n=]|\band\b)\s*")
_OFFICE = re.compile(rf"\s*{ROLE}$")
_BEFORE = re.compile(r"^(?:(?:written |submitted |posted )?by|글|취재|기자|작성자|author)\s*[:=]?\s+", re.IGNORECASE)
_KOREAN = re.compile(r"[가-힣]{2,4}")
_LATIN = re.compile(
    r"[A-ZÀ-Ý][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-ZÀ-Ý][\w.'’-]*){1,3}"
    rf"(?:,? {_FIRM})?"
)
# Words of desks, sections and buttons: no name holds one of them.
_NO_NAMES = (
    "about", "admin", "analysis", "blog", "breaking", r"bureau\w*", "business", "careers", "city", "companies",
    "contributor", "correspondent", "culture", "deals", "desk", "editor", "editorial", "editors", "estate", "events?",
    "exclusive", "finance", "funding", "guest", "home", "jobs", "life", "local", "login", "markets?", "menu", "min",
    "news", "newsroom", "opinion", "podcasts?", "politics", "post", "press", "read", "release", "reporter", "search",
    "share", "sports?", "staff", "startups?", "street", "team", "tech", "technology", "times?", "today", "updated",
    "venture", "world", "writer",
)  # fmt: skip
_NOBODY = re.compile(
    r"관리자|사무국|홍보[팀실]|담당자|작성자|편집(?:국|부|팀)?|.*(?:뉴스|신문|일보|경제|방송|미디어|투데이|데일리|타임스|저널|닷컴|편집부|보도국"
    r"|취재팀|뉴스팀)"
    r"|입력|등록|승인|수정|게시|게재|작성|발행|송고|배포|업데이트|조회|댓글|공유|구독|인쇄|스크랩"
    rf"|운영자|기자|.*\b(?:{'|'.join(_NO_NAMES)})\b.*",
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
