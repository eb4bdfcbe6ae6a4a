"""Percentages: plain, from one to another, ranges, and of which class of shares."""

import re
from dataclasses import dataclass

from extract.values import numbers, qualifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """`value` is None for a range, which has `low` and `high`; of a change it is the one reached."""

    start: int
    end: int
    value: float | None
    qualifier: str
    share_class: str | None = None
    low: float | None = None
    high: float | None = None


_NOT_POINTS = r"(?!\s?-?\s?(?:points?|포인트))"
_SIGN = (
    rf"(?:\s?[%％]{_NOT_POINTS}(?![pP]p?\b|[pP][가-힣])|[\s-]?(?:percent|per\scent|pct)(?![A-Za-z]){_NOT_POINTS}|(?<=[0-9])pc(?![A-Za-z])"
    rf"|\s?퍼센트{_NOT_POINTS}|\s?프로(?=\s?지분|\s?의\b))"
)
_FIGURE = rf"(?:{numbers.FIGURE_START}{numbers.FIGURE}{numbers.FIGURE_END}|(?<![\w-]){numbers.ENGLISH_WORD}\b)"
_PERCENT = re.compile(
    rf"(?:(?P<first>{_FIGURE})(?P<sign>{_SIGN})?(?P<link>\s?(?:~|∼|〜|～|–|—|->|-|→|\bto\b|\bfrom\b|\band\b|에서)\s?))?"
    rf"(?P<last>{_FIGURE}){_SIGN}(?P<amid>\s?사이)?",
    re.IGNORECASE,
)
_RANGE_LINKS = ("~", "∼", "〜", "～", "–", "—", "-")
_FROM = re.compile(r"\bfrom\s(?:(?:about|around|some)\s)?$", re.IGNORECASE)
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
    found: list[Percent] = []
    position = 0
    while match := _PERCENT.search(text, position):
        floor = found[-1].end if found else 0
        percent = _read(text, match, floor)
        found.append(percent)
        position = max(percent.end, match.start() + 1)
    return found


def _read(text: str, match: re.Match[str], floor: int) -> Percent:
    last = _number(match["last"])
    if match["first"] is None:
        return _percent(text, match.start(), match.end(), floor, value=last)
    first = _number(match["first"])
    kind = _kind(text, match)
    start = _framed(text, match.start())
    if kind == "range" and first < last:
        return _percent(text, start, match.end(), floor, low=first, high=last)
    if kind in ("to", "from"):
        return _percent(text, start, match.end(), floor, value=last if kind == "to" else first)
    if match["sign"]:
        return _percent(text, match.start(), match.end("sign"), floor, value=first)
    return _percent(text, match.start("last"), match.end(), floor, value=last)


def _kind(text: str, match: re.Match[str]) -> str | None:
    """How two figures belong together: a range, a change `to` the last or `from` the last, or not at all."""
    link = match["link"].strip().lower()
    left = text[max(0, match.start() - 20) : match.start()]
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
    return "from"


def _framed(text: str, start: int) -> int:
    """The span with the word that says how its figures belong together."""
    left = text[max(0, start - 20) : start]
    frame = _FROM.search(left) or _BETWEEN.search(left)
    return start - len(frame.group()) if frame else start


def _number(text: str) -> float:
    return numbers.figure(text) if text[0].isdigit() else numbers.english_word(text)


def _percent(
    text: str, start: int, end: int, floor: int, *, value: float | None = None, low: float | None = None,
    high: float | None = None,
) -> Percent:  # fmt: skip
    share_class = _share_class(text, start, end)
    start, before = qualifiers.before(text, start, floor)
    end, after = qualifiers.after(text, end)
    return Percent(
        start=start, end=end, value=value, low=low, high=high, share_class=share_class,
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
