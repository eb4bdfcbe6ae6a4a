"""The sums of a text with their currencies: ranges joined, figures of won without a currency read where asked."""

import re
from dataclasses import replace

from extract.values import sums
from extract.values.sums import Sum

_TO = re.compile(r"\s?(?:-|–|—|~|∼|〜|～|to|내지)\s?(?:최대\s?)?")
_AND = re.compile(r"\s(?:and|to)\s")
_KOREAN_FROM = re.compile(r"에서\s?(?:최대\s?)?")
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# "From $1bn to $2bn" is a change, not a range.
_FROM = re.compile(r"\bfrom\s(?:\w{1,15}\s){0,2}$", re.IGNORECASE)
_LEAST = re.compile(r"최소\s?$")
_AMID = re.compile(r"\s?사이")
# 23억 without a currency in a Korean headline: what it counts instead, before it or after it.
_COUNTED_BEFORE = re.compile(
    r"(?:이용자|사용자|유저|회원|구독자|가입자|인구|조회|조회수|다운로드|파라미터|매개변수|토큰|방문자)[가-힣]{0,3}\s?$"
)
_COUNTED_AFTER = re.compile(
    r"\s?(?:개|명|건|대|회|배|주|곳|인|톤|평|년|시간|분|초|장|권|뷰|번|가구|세대|마리|병|잔|자|칩|셀|원소)(?:[를을이가은는의에로]|(?![가-힣]))"
    r"|\s?(?:㎡|[A-Za-z]{1,2}\b|GB|GPU|토큰|파라미터|매개변수|이용자|사용자|유저|회원|구독|가입|인구|다운로드|조회|클릭|화소|픽셀"
    r"|비트|바이트|포인트|광년|사람)"
    r"|(?!(?:을|를|에|의|이|로|은|는|씩|만|도|까지|부터|으로|여)(?![가-힣]))[가-힣]"
)


def find(text: str, *, bare_won: bool = False) -> list[Sum]:
    """Every sum with a currency, in order."""
    joined: list[Sum] = []
    for found in sums.find(text):
        whole = _range(text, joined[-1], found) if joined else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(found)
    if bare_won:
        joined = [_as_won(text, found) for found in joined]
    return [found for found in joined if found.currency is not None]


def _range(text: str, low: Sum, high: Sum) -> Sum | None:
    if low.value_max is not None or not _joined(text, low, high):
        return None
    if low.currency and high.currency and low.currency != high.currency:
        return None
    if (low.currency and low.unit > high.unit == 1) or (high.signed and not low.signed) or _is_year(low):
        return None
    value = low.value
    if low.unit == 1 and value * high.unit < high.value:
        value *= high.unit
    if not value < high.value:
        return None
    start, end = _with_frame(text, low.start, high.end)
    return replace(
        low, start=start, end=end, value=value, value_max=high.value, unit=high.unit,
        currency=high.currency or low.currency, loose=low.loose or high.loose,
    )  # fmt: skip


def _is_year(low: Sum) -> bool:
    return low.currency is None and low.unit == 1 and 1900 <= low.value < 2100


def _joined(text: str, low: Sum, high: Sum) -> bool:
    gap, left = text[low.end : high.start], text[max(0, low.start - 40) : low.start]
    if len(gap) > 12:
        return False
    if _KOREAN_FROM.fullmatch(gap):
        return bool("최대" in gap or _AMID.match(text, high.end) or _LEAST.search(left))
    if _AND.fullmatch(gap) and _BETWEEN.search(left):
        return True
    return bool(_TO.fullmatch(gap)) and not (gap.strip() == "to" and _FROM.search(left))


def _with_frame(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words that make it a range: between … and …, …에서 … 사이."""
    between, amid = _BETWEEN.search(text[max(0, start - 8) : start]), _AMID.match(text, end)
    return start - len(between.group()) if between else start, amid.end() if amid else end


def _as_won(text: str, found: Sum) -> Sum:
    if found.currency or found.unit < 1e8 or not _is_hangul_unit(text[found.end - 1]):
        return found
    left = text[max(0, found.start - 20) : found.start]
    if _COUNTED_BEFORE.search(left) or _COUNTED_AFTER.match(text, found.end):
        return found
    return replace(found, currency="KRW")


def _is_hangul_unit(character: str) -> bool:
    return character in "억조여"
