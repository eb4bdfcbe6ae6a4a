"""The forms in which feeds and pages write days; a group has the name of what its figures or words are."""

import re

from extract.news.time_words import MONTH

_NAME = rf"(?P<name>{'|'.join(sorted(MONTH, key=len, reverse=True))})(?![^\W\d_])\.?"
_TH = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_OF = r"(?:of |de |del |d['’])?"
# Where the source has no blank the clock is seen to stand close behind the year: `20262:05 PM`.
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
_DAY = r"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])"
# Two figures are a year behind an apostrophe, between dashes, or where the date ends with them.
_SHORT = r"(?:['’‘](?P<short>[23]\d)(?!\d)|(?P<last>[23]\d)(?=\s*(?:$|[|,·)]|\d\d?:\d\d)))"
_MARK = r"\s*[-./·_‐‑–−]\s*"
# In this form the order of the figures is the site's own.
_FIGURES_FORM = rf"(?<![\d./-])(?P<one>\d\d?)\s*(?P<mark>[-./])\s*(?P<two>\d\d?)\s*(?P=mark)\s*{_YEAR}\.?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?:{_MARK}|\s*[년年]\s*)(?P<month>\d\d?)(?:{_MARK}|\s*[월月]\s*)(?P<day>\d\d?)"
        r"(?!\d)\s*[일日]?\.?",
        rf"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*[월月]\s*(?P<day>3[01]|[12]\d|0?[1-9])\s*[일日]?\s*,\s*{_YEAR}\s*년?",
        rf"{_DAY}\s+(?P<month>1[0-2]|0?[1-9])월,?\s+{_YEAR}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T?\d\d(?:\d\d){0,2}(?!\d)|(?!\d))T?",
        r"(?<!\d)(?P<year>20\d\d)-?(?P<of_year>[0-3]\d\d)(?=T\d)",
        r"(?<!\d)(?P<year>20\d\d)-?W(?P<week>[0-5]\d)-?(?P<of_week>[1-7])(?!\d)",
        rf"(?<!\d)(?P<year>20\d\d)[\s,./-]*{_NAME}[\s,./-]*(?P<day>\d\d?)(?!\d){_TH}",
        _FIGURES_FORM,
        r"(?<![\d./:-])(?P<one>\d\d?)(?P<mark>[-./]) ?(?P<two>\d\d?)(?P=mark) ?(?P<three>\d\d)(?!\d|[./-]\d|%)\.?",
        rf"{_DAY}{_TH}[\s,./-]*{_OF}{_NAME}[\s,./-]*{_OF}(?:{_YEAR}|{_SHORT})",
        rf"\b{_NAME}[\s,./-]*{_DAY}{_TH}[\s,./-]+(?:{_YEAR}|{_SHORT})",
        # As computers write it for themselves: the clock stands before the year.
        rf"\b{_NAME} +{_DAY} +(?=\d\d:\d\d(?::\d\d)?(?: [+-]?\w{{2,5}})? {_YEAR})",
    )
)
# Without a year: read only where it is known when the page was fetched.
YEARLESS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*[월月]\s*(?P<day>3[01]|[12]\d|0?[1-9])\s*[일日]",
        rf"\b{_NAME}[\s,.-]*{_DAY}(?!\d|:){_TH}",
        rf"{_DAY}{_TH}[\s,.-]*{_OF}{_NAME}",
        r"(?<![\d./:-])(?P<first>\d\d?)(?P<mark>[-./]) ?(?P<second>\d\d?)\.?"
        r"(?=\s*\(?[월화수목금토일]?\)?\s*\d\d?:\d\d)",
    )
)
AMERICAN = re.compile(
    r"[,\s]*(?:at )?(?:\d\d?:\d\d(?::\d\d)? ?[ap]\.?m|.{0,16}\b[ECMP][SD]?T\b)| - \d\d?:", re.IGNORECASE
)
CLOCKED = re.compile(r"\.?,?\s+(?:\(?\S{1,3}\)?\s+)?(?:at )?\d\d?:\d\d")
WORD_BEFORE = re.compile(r"([^\W\d_]+)[.,)]*\s*(?:the\s*)?$")
WORD_BEHIND = re.compile(r"\s*[(,]?\s*([^\W\d_]+)")
FIGURES = re.compile(_FIGURES_FORM)
