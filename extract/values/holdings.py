"""The percents of a text that may be a share of a firm: none that is a part of what is paid (60% of it in credits)."""

import re
from collections.abc import Iterator

from extract.values import percent
from extract.values.percent import Percent
from extract.values.plain import plain

# How far around a percent its words are looked at.
_REACH = 90
_PAID = (
    r"(?:credits?|vouchers?|cash|kind|goods|hardware|servers?|machines|chips|equipment|services|hosting|"
    r"(?:server|compute|computing|machine|cloud|GPU)[ -](?:time|hours|capacity|services|access|credits?))"
)
_MONEY = (
    r"(?:money|sum|amount|investment|contribution|cheque|check|consideration|price|payment|proceeds|outlay|ticket|"
    r"round|financing|funding|credits|vouchers)"
)
_WHOSE = r"(?:the|its|that|this|their|our|his|her|[\w’'-]+[’']s?)"
_IS = r"(?:is|are|was|were|be|been|being|came|comes|come|arrives?|arrived|consists?|consisted|paid|settled|delivered)"
# What may stand before such a word: no other clause begins.
_PLAIN = (
    r"(?!(?:for|to|from|by|in|as|at|with|that|which|and|or|but|shares?|stock|equity|company)\b)[\w$€£’'-]+(?:[.,]\d+)? "
)
_PAID_KOREAN = r"(?:크레딧|크레디트|이용권|사용권|바우처|현금|현물|서버|장비|하드웨어|칩|GPU|용역|광고)"
_MONEY_KOREAN = (
    r"(?:투자금|투자액|투자분|출자금|출자액|대금|납입금|약정액|인수가|인수가격|인수금액|매각가|투자 금액|투자 규모|"
    r"금액|크레딧|이용권)"
)
# Behind a percent: what it is of, or what it was paid in.
_AFTER = (
    re.compile(rf" of {_WHOSE} (?:{_PLAIN}){{0,3}}?{_MONEY}\b(?! (?:firm|bank|company|group|trust))"),
    re.compile(rf" of (?:it|that|this|them|which)\b[^.;:\n]{{0,50}}?\b{_PAID}\b"),
    re.compile(
        rf" (?:(?:would|will|has|had) )?(?:{_IS} )*(?:in |as )?(?:the (?:form|shape) of )?(?:{_PLAIN}){{0,2}}?"
        rf"{_PAID}\b(?![- ](?:and[- ](?:stock|shares?)|deal|offer|bid|flow|rich|cow))"
    ),
    re.compile(rf"(?:은|는|이|가) (?:[가-힣A-Za-z]+ ){{0,3}}?{_PAID_KOREAN}"),
)
# Before a percent.
_BEFORE = (
    re.compile(
        rf"\b{_PAID}\b[^.;:,\n]{{0,30}}? (?:mak(?:es?|ing)|made) up(?: for)? $|"
        rf"\b{_PAID}\b(?: [\w-]+){{0,3}} (?:account(?:s|ed)? for|represent(?:s|ed)?|cover(?:s|ed)?|amount(?:s|ed)? to|"
        rf"{_IS}) (?:up )?$"
    ),
    re.compile(rf"{_MONEY_KOREAN}(?:의| 중| 가운데)?(?:에서)? (?:무려 |전체의 )?$"),
    re.compile(rf"{_PAID_KOREAN}(?: ?(?:비중|비율|몫|부분))?(?:[은는이가도])? (?:전체의 |투자금의 )?$"),
    re.compile(rf"{_PAID_KOREAN}[^.\n]{{0,12}}(?:비중|비율|몫)[은는이가] (?:전체의 |투자금의 )?$"),
)
_FIRM = re.compile(
    r"(?:지분|주식|신주|구주|의결권|보통주|우선주)(?:율|의|을|를|은|는)? ?$|\b(?:stake|interest|holding) of $"
)
# What is said of such a part again, in words of its own.
_AGAIN = re.compile(
    r"\b(?:it|that|this|the (?:\w+ )?(?:share|part|portion|figure|number|proportion)) (?:really |actually |in fact )?"
    r"(?:is|was|were) (?:really |actually |in fact |only |just |more like )*$|"
    r"(?:실제로는|실제는|사실은|정확히는|실제 비율은|실제 비중은) (?:고작 |겨우 )?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?! of)(?:[.,!;:\"”’')]|$| (?:and|but|at)\b|[가-힣])")
_LATER = 200


def of_firms(text: str) -> list[Percent]:
    """Every percent of the text, in order, but those of what is paid."""
    text = plain(text)
    return [*_of_firms(text, percent.find(text))]


def _of_firms(text: str, found: list[Percent]) -> Iterator[Percent]:
    last_paid = -_LATER
    for one in found:
        if _is_paid(text, one) or (one.start - last_paid < _LATER and _is_again(text, one)):
            last_paid = one.end
        else:
            yield one


def _is_paid(text: str, one: Percent) -> bool:
    before, after = text[max(0, one.start - _REACH) : one.start], text[one.end : one.end + _REACH]
    if _FIRM.search(before):
        return False
    return any(words.search(before) for words in _BEFORE) or any(words.match(after) for words in _AFTER)


def _is_again(text: str, one: Percent) -> bool:
    said = _AGAIN.search(text, max(0, one.start - _REACH), one.start)
    return said is not None and _ENDS.match(text, one.end) is not None
