"""What belongs to a Korean name beside its words: a legal form, quotation marks, a unit, other names in parentheses."""

import re

from extract.languages.korean.name_parts import COMMON_WORDS
from extract.rules.names import Name, Span

_OPEN = tuple("'\"‘“「『<〈《ʻ`＇")
_CLOSE = tuple("'\"’”」』>〉》ʼ`＇")
_LEGAL_BEFORE = re.compile(r"(?:㈜|\(주\)|주식회사 |유한회사 )\Z")
_LEGAL_AFTER = re.compile(r" ?(?:㈜|\(주\)|주식회사)")
# A part of a firm that is sold: 인텔 낸드 사업부.
_UNIT = re.compile(r" (?:[가-힣A-Za-z]{1,8} )?[가-힣]{0,6}사업(?:부문|부)(?![가-힣]{2})")
_ASIDE = re.compile(r"\s?[(（]([^()（）\n]{1,60})[)）]")
# In a parenthesis: an abbreviation, a name in Latin letters or Chinese characters, or 이하 and a short form.
_ALIAS = re.compile(
    r"\s*(?:이하\s*)?[‘“'\"]?((?=[0-9 .-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 .&'’-]{1,38}|[一-鿿]{2,12}|"
    r"(?<=이하 )[가-힣A-Za-z0-9]{2,12})[’”'\"]?\s*(?=$|[,·])"
)
_STOCK_CODE = re.compile(r"\d{6}")


def whole(text: str, start: int, end: int, lead: int) -> Name:
    """The name at a place of the text with all that belongs to it; `lead` is where what describes it begins."""
    legal = _LEGAL_BEFORE.search(text, max(0, start - 5), start)
    start = legal.start() if legal else start
    first = min(start, lead)
    closed = text[end : end + 1] in _CLOSE
    end = end if closed else _full_end(text, end)
    last = end + closed
    aside = _ASIDE.match(text, last)
    alias = _alias(aside) if aside else None
    if aside and (alias or not re.search(r"\d", aside.group(1)) or _STOCK_CODE.fullmatch(aside.group(1))):
        last = aside.end() + (text[aside.end() : aside.end() + 1] in _CLOSE)
    outer = (first - (text[first - 1 : first] in _OPEN), last)
    return Name(start=start, end=end, outer=outer, aliases=(alias,) if alias else ())


def _full_end(text: str, end: int) -> int:
    """Where the name ends with the legal form and the unit that follow it."""
    legal = _LEGAL_AFTER.match(text, end)
    end = legal.end() if legal else end
    unit = _UNIT.match(text, end)
    return unit.end() if unit else end


def alias_after(text: str, end: int) -> Span | None:
    """Where the parenthesis that follows has another name."""
    aside = _ASIDE.match(text, end)
    return _alias(aside) if aside else None


def _alias(aside: re.Match[str]) -> Span | None:
    found = _ALIAS.match(aside.group(1))
    if found is None or found.group(1) in COMMON_WORDS:
        return None
    return aside.start(1) + found.start(1), aside.start(1) + found.end(1)
