"""Percentages: plain, from one to another, ranges, and of which class of shares."""

import re
from dataclasses import dataclass, replace

from extract.values import numbers, qualifiers
from extract.values.plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """`value` is None for a range, which has `low` and `high`; of a change it is what is reached, and `is_reached`."""

    start: int
    end: int
    value: float | None
    qualifier: str
    share_class: str | None = None
    low: float | None = None
    high: float | None = None
    is_reached: bool = False


_NOT_POINTS = r"(?!\s?-?\s?(?:points?|포인트))"
_SIGN = (
    rf"(?:\s?[%％]{_NOT_POINTS}(?![pP]p?\b|[pP][가-힣])|[\s-]?(?:percent|per\scent|pct)(?![A-Za-z]){_NOT_POINTS}|(?<=[0-9])pc(?![A-Za-z])"
    rf"|\s?퍼센트{_NOT_POINTS}|\s?프로(?=\s?지분|\s?의\b))"
)
_FIGURE = (
    rf"(?:(?<![0-9]/){numbers.FIGURE_START}{numbers.FIGURE}{numbers.FIGURE_END}|(?<![\w-]){numbers.ENGLISH_WORD}\b)"
)
# "From 9% to about 14%": what is said of the figure that is reached.
_SAID = r"(?:약|최대|about|around|roughly|some|nearly|almost|more than|over|just over|just under|up to|at least)"
_PERCENT = re.compile(
    rf"(?:(?P<first>{_FIGURE})(?P<sign>{_SIGN})?"
    rf"(?P<link>\s?(?:~|∼|〜|～|–|—|->|-|→|\bto\b|\bfrom\b|\band\b|에서)\s?)(?:{_SAID}\s?)?)?"
    rf"(?P<last>{_FIGURE}){_SIGN}(?P<amid>\s?사이)?",
    re.IGNORECASE,
)
_RANGE_LINKS = ("~", "∼", "〜", "～", "–", "—", "-")
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_TO = re.compile(r"\bto\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# (words, class): the nearest one counts, up to a comma, another figure or the next part of a list.
CLASSES = (
    (r"non-?voting|무의결권|의결권\s?없는", "non-voting"),
    (r"(?<!non)(?<!non-)\bvot(?:ing|es)\b|(?<!무)의결권(?!\s?없는)", "voting"),
    (r"fully[\s-]diluted|완전\s?희석", "fully diluted"),
    (r"\bpreferred\b|\bpreference\b|우선주", "preferred"),
    (r"\bcommon\b|\bordinary\b|보통주", "common"),
)
_CLASSES = tuple((re.compile(words, re.IGNORECASE), name) for words, name in CLASSES)
_BREAK = re.compile(r"[,.;0-9%\n]|\band\b|및")
_REACH = 40


def find(text: str) -> list[Percent]:
    """Every percentage of the text, in order; percentage points are none."""
    text = plain(text)
    found: list[Percent] = []
    position = 0
    while match := _PERCENT.search(text, position):
        floor = found[-1].end if found else 0
        percent = _read(text, match, floor)
        found.append(percent)
        position = max(percent.end, match.start() + 1)
    return found


def _read(text: str, match: re.Match[str], floor: int) -> Percent:
    if match["first"] is None:
        return _single(text, match.start(), match.end(), floor, _number(match["last"]))
    first, last = _number(match["first"]), _number(match["last"])
    kind = _kind(text, match, floor)
    if kind == "range" and first < last:
        return replace(_framed(text, match, floor), value=None, low=first, high=last)
    if kind == "to":
        _, said = qualifiers.before(text, match.start("last"), match.end("link"))
        end, after = qualifiers.after(text, match.end())
        qualifier = qualifiers.stronger(said, after) or "exact"
        return replace(_framed(text, match, floor), end=end, value=last, qualifier=qualifier, is_reached=True)
    if kind == "from":
        return replace(_framed(text, match, floor), value=first, is_reached=True)
    if match["sign"]:
        return _single(text, match.start(), match.end("sign"), floor, first)
    return _single(text, match.start("last"), match.end(), floor, last)


def _kind(text: str, match: re.Match[str], floor: int) -> str | None:
    """How two figures belong together: a range, a change `to` the last or `from` the last, or not at all."""
    link = match["link"].strip().lower()
    start, _ = qualifiers.before(text, match.start(), floor)
    left = text[max(floor, start - _REACH) : start]
    if link in _RANGE_LINKS:
        return "range"
    if link in ("→", "->"):
        return "to"
    if link == "에서":
        return "range" if match["amid"] else "to"
    if link == "to":
        return "to" if _FROM.search(left) else "range"
    if link == "and":
        return "range" if _BETWEEN.search(left) else None
    return "from" if match["sign"] or (_TO.search(left) and _number(match["first"]) <= 100) else None


def _framed(text: str, match: re.Match[str], floor: int) -> Percent:
    """Both figures, with the word that says how they belong together."""
    percent = _single(text, match.start(), match.end(), floor, None)
    left = text[max(floor, percent.start - _REACH) : percent.start]
    frame = _FROM.search(left) or _BETWEEN.search(left) or (match["sign"] is None and _TO.search(left))
    return replace(percent, start=percent.start - len(frame.group())) if frame else percent


def _number(text: str) -> float:
    return numbers.figure(text) if text[0].isdigit() else numbers.english_word(text)


def _single(text: str, start: int, end: int, floor: int, value: float | None) -> Percent:
    """The figure of a span, with the words beside it."""
    share_class = _share_class(text, start, end)
    start, before = qualifiers.before(text, start, floor)
    end, after = qualifiers.after(text, end)
    return Percent(
        start=start, end=end, value=value, share_class=share_class,
        qualifier=qualifiers.stronger(before, after) or "exact",
    )  # fmt: skip


def _share_class(text: str, start: int, end: int) -> str | None:
    left = _BREAK.split(text[max(0, start - _REACH) : start])[-1]
    right = _BREAK.split(text[end : end + _REACH], maxsplit=1)[0]
    near: list[tuple[int, str]] = []
    for pattern, name in _CLASSES:
        near += [(len(left) - match.end(), name) for match in pattern.finditer(left)]
        near += [(match.start(), name) for match in pattern.finditer(right)]
    return min(near)[1] if near else None
