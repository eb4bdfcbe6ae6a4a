"""Which windows of a text are worth reading: those with a word that is said of deals."""

import re
import string
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extract.reader.deal_words import ENGLISH, ENGLISH_BY_VALUE, KOREAN, KOREAN_BY_VALUE, VALUE
from extract.reader.windows import Window

# How far from a sum or a share, in characters, a word counts that is said of other things too.
REACH = 100
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def _any(english: Iterable[str], korean: Iterable[str]) -> str:
    """One of the words. To ask first for a letter of the language spares most places of a text all of them."""
    return rf"(?<![a-z])(?=[a-z])(?:{'|'.join(english)})|(?=[가-힣])(?:{'|'.join(korean)})"


# By ASCII an English word ends before a Korean particle.
_SIGN = re.compile(
    f"(?P<word>{_any(ENGLISH, KOREAN)})|(?P<doubtful>{_any(ENGLISH_BY_VALUE, KOREAN_BY_VALUE)})|(?P<value>{VALUE})",
    re.ASCII,
)


def cue_places(content: str) -> list[int]:
    """Where the words of deals are, of both languages, whichever the text is in; in order."""
    places: dict[str, list[int]] = {"word": [], "doubtful": [], "value": []}
    for sign in _SIGN.finditer(content.translate(_LOWER)):
        places[str(sign.lastgroup)].append(sign.start())
    near = [place for place in places["doubtful"] if _between(places["value"], place - REACH, place + REACH)]
    return sorted(places["word"] + near)


def worth_reading(windows: Iterable[Window], places: Sequence[int], title_end: int) -> Iterator[Window]:
    """The windows of one content that have a cue. A title, which all of them repeat, counts in the first one only."""
    floor = 0
    for window in windows:
        spans = [span for span in window.spans if span]
        if _between(places, min((start for start, _ in spans if start >= floor), default=0), spans[-1][1]):
            yield window
        floor = title_end


def _between(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
