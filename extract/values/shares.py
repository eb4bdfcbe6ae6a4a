"""Fractions in words, with the span of shares that their words leave open."""

import re
from dataclasses import dataclass

from extract.values import qualifiers
from extract.values.plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`value` is the fraction named; the share meant lies between `low` and `high`, both of 1."""

    start: int
    end: int
    value: float
    qualifier: str
    low: float
    high: float


ENGLISH = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7,
    "팔": 8, "구": 9, "십": 10,
}  # fmt: skip
# Words for more than half, and for all of it.
MOST = ("most of", "the bulk of", "the majority of", "a majority of", "대부분", "과반", "태반")
WHOLE = ("전액", "전량")
# What the words beside a fraction make of it: (lowest, highest) as factors of the fraction; None is no limit.
SPANS: dict[str, tuple[float, float | None]] = {
    "exact": (1.0, 1.0), "about": (0.9, 1.1), "below": (0.9, 1.0), "above": (1.0, 1.1), "max": (0.0, 1.0),
    "min": (1.0, None),
}  # fmt: skip
# Just under and just over: nearer than the bounds of other values.
_BELOW_BEFORE = (
    r"(?:just under|just below|just shy of|a little (?:under|less than)|slightly (?:under|less than|below)|nearly"
    r"|almost|close to|거의)"
)
_ABOVE_BEFORE = r"(?:just over|just above|a little (?:over|more than)|slightly (?:over|more than|above))"
_BELOW_AFTER = r"\s?(?:에\s?(?:조금|약간|살짝)\s?못\s?미치[가-힣]{0,2}|에?\s?가까이|에?\s?가까운|에\s?육박[가-힣]{0,2})"
_ABOVE_AFTER = r"\s?(?:을|를)\s?(?:조금|약간|살짝)\s?(?:넘|웃도|웃돌|상회)[가-힣]{0,2}"
_OF_WHAT = r"(?: of (?:[\w’'-]+ ){0,3}[\w’'-]+)?"
_NEVER = re.compile(r"(?!)")
_BESIDE = (
    ("below", re.compile(rf"{_BELOW_BEFORE}\s$", re.IGNORECASE), re.compile(_BELOW_AFTER)),
    ("above", re.compile(rf"{_ABOVE_BEFORE}\s$", re.IGNORECASE), re.compile(_ABOVE_AFTER)),
    # After its whole: a third of our part at the very most.
    ("max", _NEVER, re.compile(rf"{_OF_WHAT} at (?:the )?(?:very |absolute )?most\b|{_OF_WHAT} at best\b")),
    ("min", _NEVER, re.compile(rf"{_OF_WHAT} at (?:the )?(?:very |absolute )?least\b")),
)

# "A third round" is no fraction: what follows must be its whole, a holding, or the clause's end.
_FOLLOWS = (
    r"(?=\s(?:of|stake|interest|share|holding|in|as|owned|owner|is|are|was|were|comes?|came|takes?|took|will|would)\b"
    r"|\s?[,.;:)]|\s?$)"
)
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<half>(?:(?:a|one)[\s-])?half)(?![\w])(?!-|\sa\b|\san\b|\sof\s(?:the\s)?(?:year|20|19)|\s(?:year|time|point))"
    rf"|(?P<count>a|one|two|three|four)[\s-](?P<part>thirds?|quarters?|fifths?|sixth|tenths?)\b{_FOLLOWS}"
    rf"|(?P<most>{'|'.join(w for w in MOST if w.isascii())})\b)"
    r"|(?P<below>[0-9]{1,2}|[이삼사오육칠팔구십])\s?분의\s?(?P<above>[0-9]{1,2}|[일이삼사오육칠팔구])"
    rf"|(?P<hangul>절반|{'|'.join(w for w in (*MOST, *WHOLE) if not w.isascii())})",
    re.IGNORECASE,
)
_HALF_OF_A_YEAR = re.compile(r"(?:first|second|latter|other|better|1st|2nd)\s$", re.IGNORECASE)


def find(text: str) -> list[Share]:
    """Every fraction in words, in order."""
    text = plain(text)
    found: list[Share] = []
    for match in _FRACTION.finditer(text):
        share = _share(text, match, found[-1].end if found else 0)
        if share is not None and (not found or share.start >= found[-1].end):
            found.append(share)
    return found


def _share(text: str, match: re.Match[str], floor: int) -> Share | None:
    start, end = match.span()
    if _is_most(match):
        return Share(start=start, end=end, value=0.5, qualifier="min", low=0.5, high=1.0)
    value = _value(text, match)
    if value is None:
        return None
    start, end, name = _beside(text, start, end, floor)
    low, high = SPANS[name]
    return Share(
        start=start, end=end, value=value, qualifier="about" if name in ("below", "above") else name, low=low * value,
        high=1.0 if high is None else min(1.0, high * value),
    )  # fmt: skip


def _is_most(match: re.Match[str]) -> bool:
    return bool(match["most"]) or match["hangul"] in MOST


def _value(text: str, match: re.Match[str]) -> float | None:
    if match["half"]:
        return None if _HALF_OF_A_YEAR.search(text[max(0, match.start() - 8) : match.start()]) else 0.5
    if match["hangul"]:
        return 1.0 if match["hangul"] in WHOLE else 0.5
    if match["part"]:
        return COUNTS[match["count"].lower()] * ENGLISH[match["part"].lower()]
    below, above = (COUNTS[word] if word in COUNTS else int(word) for word in (match["below"], match["above"]))
    return above / below if 0 < above <= below else None


def _beside(text: str, start: int, end: int, floor: int) -> tuple[int, int, str]:
    left = max(floor, start - qualifiers.WINDOW)
    for name, before, after in _BESIDE:
        if found := before.search(text[left:start]):
            return left + found.start(), end, name
        if found := after.match(text[end : end + qualifiers.WINDOW]):
            return start, end + found.end(), name
    start, first = qualifiers.before(text, start, floor)
    end, second = qualifiers.after(text, end)
    return start, end, qualifiers.stronger(first, second) or "exact"
