"""The single sums of a text, each a figure with its currency, before anything is said about them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.values import currencies, numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """`unit` is its own scale (억, billion), 1 for none; `loose` where the words are only about a figure."""

    start: int
    end: int
    value: float
    unit: float
    currency: str | None
    value_max: float | None = None
    loose: bool = False
    signed: bool = False


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


# "of$5": a small letter before a bare sign is a lost space, a capital one an unknown dollar.
_SIGN = (
    rf"(?:(?<![A-Za-z$€£¥])(?:{any_of((*currencies.SIGNS, *currencies.CODES))}|{any_of(currencies.KOREAN_LEADS)})"
    r"|(?<![A-Z$€£¥])[$€£¥])"
)
_ENGLISH_MONEY = rf"(?:{any_of(currencies.ENGLISH)})(?![A-Za-z])"
_KOREAN_MONEY = rf"(?:{any_of(currencies.KOREAN)})"
_KOREAN_NUMBER = (
    rf"(?<![가-힣])(?:{numbers.KOREAN_ROUND}|{any_of(numbers.VAGUE)}|(?=[일이삼사오육칠팔구]){numbers.KOREAN_FIGURE})"
    rf"|{numbers.KOREAN_FIGURE}(?:\s?{numbers.FIGURE}(?=\s?{_KOREAN_MONEY}))?"
)
_FIGURE = re.compile(
    rf"(?:(?P<sign>{_SIGN})\s{{0,2}}|(?<![A-Za-z0-9.,])(?<![0-9]/))"
    rf"(?:(?P<korean>{_KOREAN_NUMBER})(?P<over>\s?여)?"
    rf"|(?P<figure>{numbers.FIGURE}){numbers.FIGURE_END}(?P<scale>(?i:{numbers.SCALE}))?"
    rf"|(?P<words>(?i:{numbers.ENGLISH_WORD})(?P<hundred>\shundred)?)(?P<words_scale>(?i:{numbers.SCALE})))"
    rf"(?:[\s-]{{0,3}}(?P<english>(?i:{_ENGLISH_MONEY}))|\s?(?P<hangul>{_KOREAN_MONEY}))?"
)
_SPELT = re.compile(
    rf"(?<![\w-])(?:(?:(?P<whole>{numbers.ENGLISH_WORD})\sand\s)?(?P<part>{any_of(numbers.FRACTIONS)})[\s-](?:(?:an?|one)[\s-])?"
    rf"|an?\s)(?P<scale>thousand|million|billion|trillion)[\s-](?:of\s)?(?P<money>{_ENGLISH_MONEY})",
    re.IGNORECASE,
)
# 3원칙, 2엔진: after a bare figure the word must end, or a particle follow.
_WORD_GOES_ON = re.compile(
    r"(?!(?:을|를|이|가|은|는|의|에|도|와|과|로|씩|여|대|으로|에서|까지|부터|이상|이하|가량|정도|규모|어치|짜리|미만|안팎|선|상당|투자|씩)+)[가-힣]"
)
_UNIT_PRICE_BEFORE = re.compile(r"(?:주당|1주에|per share)\s?(?:약\s?)?$")
_UNIT_PRICE_AFTER = re.compile(r"\s(?:an?|per|each|for each)\s(?:share|unit|barrel|user|seat|token|month|ounce)|/share")
_CONTEXT = 60


def find(text: str) -> list[Sum]:
    """Every figure of the text, in order; those without a currency too, since 10 in 10~20억원 has it from the next."""
    spelt = [_spelt(match) for match in _SPELT.finditer(text)]
    figures = [found for match in _FIGURE.finditer(text) if (found := _figure(text, match)) is not None]
    kept: list[Sum] = []
    for found in sorted((*spelt, *figures), key=lambda s: (s.start, -s.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return [_with_yuan(text, found) for found in kept]


def _spelt(match: re.Match[str]) -> Sum:
    scale = numbers.scale(match["scale"])
    part = numbers.FRACTIONS[re.sub(r"[\s-]", " ", match["part"].lower())] if match["part"] else 1.0
    whole = numbers.english_word(match["whole"]) if match["whole"] else 0.0
    return Sum(
        start=match.start(), end=match.end(), value=(whole + part) * scale, unit=scale,
        currency=_word(match["money"]), loose=True,
    )  # fmt: skip


def _figure(text: str, match: re.Match[str]) -> Sum | None:
    value, unit = _value(match)
    if value is None:
        return None
    end = match.end()
    currency = _currency(text, match, unit)
    if currency is None and (match["english"] or match["hangul"]):
        end = match.start("english" if match["english"] else "hangul")
        end = len(text[:end].rstrip(" -\n\t")) if end > match.start() else end
    if _is_unit_price(text, match.start(), end):
        currency = None
    loose = bool(match["over"]) or (match["korean"] in numbers.VAGUE)
    return Sum(
        start=match.start(), end=end, value=value, unit=unit, currency=currency, loose=loose,
        signed=bool(match["sign"]),
    )  # fmt: skip


def _is_unit_price(text: str, start: int, end: int) -> bool:
    before = _UNIT_PRICE_BEFORE.search(text[max(0, start - 10) : start])
    return bool(before or _UNIT_PRICE_AFTER.match(text, end))


def _value(match: re.Match[str]) -> tuple[float | None, float]:
    if match["korean"]:
        return numbers.korean(match["korean"]), numbers.korean_unit(match["korean"])
    if match["figure"]:
        scale = numbers.scale(match["scale"])
        return numbers.figure(match["figure"]) * scale, scale
    scale = numbers.scale(match["words_scale"])
    return numbers.english_word(match["words"]) * (100.0 if match["hundred"] else 1.0) * scale, scale


def _currency(text: str, match: re.Match[str], unit: float) -> str | None:
    grouped = unit > 1 or "," in match.group()
    if match["hangul"]:
        sure = unit > 1 and match["hangul"] != "불"
        return currencies.KOREAN[match["hangul"]] if sure or not _WORD_GOES_ON.match(text, match.end()) else None
    if match["english"] and (grouped or match["english"].lower() not in currencies.AMBIGUOUS):
        return _word(match["english"])
    sign = match["sign"]
    if sign is None or (sign in currencies.CODES and not grouped):
        return None
    return {**currencies.KOREAN_LEADS, **currencies.SIGNS}.get(sign, sign)


def _word(word: str) -> str:
    return currencies.ENGLISH[re.sub(r"\s", " ", word.lower())]


def _with_yuan(text: str, found: Sum) -> Sum:
    if found.currency != "JPY" or text[found.start] not in "¥￥":
        return found
    around = text[max(0, found.start - _CONTEXT) : found.end + _CONTEXT]
    return replace(found, currency="CNY") if any(word in around for word in currencies.YUAN_NEAR) else found
