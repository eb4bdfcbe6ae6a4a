"""Figures and number words of Korean and English text: as patterns, and as numbers."""

import re

# All patterns are bounded, so that a million digits in a row are refused at once.
FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15})(?:\.[0-9]{1,6})?"
FIGURE_START = r"(?<![0-9.,])"
FIGURE_END = r"(?![0-9]|[.,][0-9])"

SMALL_UNITS = {"십": 1e1, "백": 1e2, "천": 1e3}
LARGE_UNITS = {"만": 1e4, "억": 1e8, "조": 1e12, "경": 1e16}
DIGITS = {digit: float(value) for value, digit in enumerate("일이삼사오육칠팔구", start=1)}
# "Tens of 억": no figure is stated. Only this one has a decided reading; 수백억 and the like are left unread.
VAGUE = {"수십억": 1e10}

SCALES = {
    "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6,
    "mil": 1e6, "mm": 1e6, "m": 1e6, "crore": 1e7, "crores": 1e7, "cr": 1e7, "billion": 1e9, "billions": 1e9,
    "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trillions": 1e12, "tln": 1e12, "trn": 1e12, "tn": 1e12,
    "t": 1e12,
}  # fmt: skip
ONES = {
    word: float(value)
    for value, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ),
        start=1,
    )
}  # fmt: skip
TENS = {
    word: float(10 * value)
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
FRACTIONS = {
    "half": 1 / 2, "a half": 1 / 2, "one half": 1 / 2, "a quarter of": 1 / 4, "one quarter of": 1 / 4,
    "three quarters of": 3 / 4, "a third of": 1 / 3, "one third of": 1 / 3, "two thirds of": 2 / 3,
}  # fmt: skip

_LONG_SCALES = "|".join(sorted((s for s in SCALES if len(s) > 1), key=len, reverse=True))
# A single letter is a scale only where it touches its figure.
SCALE = rf"(?:[\s-]{{0,2}}(?:(?:{_LONG_SCALES})(?![A-Za-z])|(?:m|b|tr)illion(?!aire|s))|[kmbtKMBT](?![A-Za-z]))"
ENGLISH_WORD = (
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(ONES)[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
)

_UNITS = r"(?:[십백천]\s?[만억조경]|[십백천만억조경])"
_PART = rf"(?:(?:{FIGURE}|[일이삼사오육칠팔구])\s?{_UNITS})"
KOREAN_FIGURE = rf"{_PART}(?:\s?{_PART}){{0,7}}"
# 천억, 백만, 십억: a unit that stands for itself, large enough not to be part of a word.
KOREAN_ROUND = r"(?:[십백천][억조]|[백천]만)"
_TOKEN = re.compile(rf"({FIGURE}|[일이삼사오육칠팔구])|([십백천])|([만억조경])|\s")


def figure(text: str) -> float:
    """1,234.5 as a number."""
    return float(text.replace(",", ""))


def korean(text: str) -> float | None:
    """1조3310억, 3천800억, 삼백억 as a number; None where the units do not fall from left to right."""
    if text in VAGUE:
        return VAGUE[text]
    total = section = 0.0
    pending: float | None = None
    ceiling = float("inf")
    for token in _TOKEN.finditer(text):
        digits, small, large = token.groups()
        if digits:
            pending = DIGITS[digits] if digits in DIGITS else figure(digits)
        elif small:
            section, pending = section + (1.0 if pending is None else pending) * SMALL_UNITS[small], None
        elif large:
            section, pending = section + (pending or 0.0), None
            if LARGE_UNITS[large] >= ceiling:
                return None
            ceiling = LARGE_UNITS[large]
            total, section = total + (section or 1.0) * ceiling, 0.0
    return total + section + (pending or 0.0)


def korean_unit(text: str) -> float:
    """The large unit that a figure ends in: 억 in 20억, so that 10 in 10~20억 is read as 10억."""
    units = [LARGE_UNITS[character] for character in text if character in LARGE_UNITS]
    return units[-1] if units else 1.0


def scale(text: str | None) -> float:
    """million, bn, M as a factor; 1 for nothing."""
    return SCALES[text.strip(" \t\n-\u00a0").lower()] if text else 1.0


def english_word(text: str) -> float:
    """six, twenty-five as a number."""
    words = re.split(r"[\s-]", text.lower())
    return sum(TENS.get(word, 0.0) + ONES.get(word, 0.0) for word in words)
