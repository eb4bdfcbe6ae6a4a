"""What of a run of capitalised English words is a name: which words name nobody alone, or only describe a firm."""

import re
from collections.abc import Iterator

from extract.languages.english.words import ABBREVIATIONS, FUNCTION_WORDS, HEADLINE_WORDS, MEDIA, PLACES, TIMES, TITLES
from extract.languages.products import PRODUCTS
from extract.rules.names import Span

NEVER = frozenset((*FUNCTION_WORDS, *HEADLINE_WORDS, *TIMES))
_NOT_ALONE = NEVER.union(TITLES, PLACES, ABBREVIATIONS, MEDIA, (
    "capital", "ventures", "partners", "group", "holdings", "labs", "bank", "research", "university", "internet",
    "congress", "house", "street", "wall", "journal", "times", "post", "article", "section", "table", "figure", "note",
    "notes", "&",
))  # fmt: skip
# Common words that name a firm where another one stands before them.
_NAMES_WITH_OTHERS = ("capital", "ventures", "partners", "government", "bank")
# After these an adjective of place is a part of the name: Indian Oil, U.S. government.
_NEED_PLACE = frozenset((
    "government", "bank", "oil", "steel", "airlines", "railways", "express", "investment", "capital",
    "development", "state", "fund",
))  # fmt: skip
# A product's number (GB300, H100), not a firm's name.
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{3,}[A-Za-z]*")


def named_part(text: str, start: int, end: int) -> Iterator[Span]:
    """Without adjectives of place before the name; nothing if only a common word is left."""
    words = list(re.finditer(r"\S+", text[start:end]))
    while len(words) > 1 and _is_adjective(words[0].group()) and words[1].group().lower() not in _NEED_PLACE:
        words = words[1:]
    first = start + words[0].start() if words else end
    if first < end and _is_name(text[first:end], [word.group().lower().strip(".,") for word in words]):
        yield first, end


def _is_name(name: str, low: list[str]) -> bool:
    common = all(word in _NOT_ALONE for word in low) and not (len(low) > 1 and low[-1] in _NAMES_WITH_OTHERS)
    product = name in PRODUCTS or _MODEL.fullmatch(name)
    return not common and not product and len(name) > 1 and bool(re.search(r"[A-Za-z]{2}|[A-Z]", name))


def _is_adjective(word: str) -> bool:
    """Chinese, U.S.-based, AI: what describes a firm and is not in its name."""
    low = word.lower()
    return (
        low == "ai"
        or low.endswith(("-based", "-backed", "-listed", "-powered", "-driven"))
        or (
            low in PLACES
            and (low.endswith(("an", "ese", "ish", "ch", "li", "ss")) or low in ("us", "u.s", "u.s.", "uk", "u.k"))
        )
    )
