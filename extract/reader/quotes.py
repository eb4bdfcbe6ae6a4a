"""The words of the article that carry a claim: the sentences of its mentions, or as much of them as a quote holds."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.reader.mentions import Mentioned
from extract.reader.windows import SENTENCE_END

LONGEST_QUOTE = 160


def ends_of_sentences(content: str) -> list[int]:
    """Where each sentence begins, and the end of the content last."""
    return [0, *(match.end() for match in SENTENCE_END.finditer(content)), len(content)]


def quote(content: str, cuts: Sequence[int], places: Sequence[Mentioned]) -> tuple[int, int]:
    """Start and end of the sentences of all the places; where they are too long, of the last place's words."""
    first, last = min(m.start for m in places), max(m.end for m in places)
    start, end = _sentence(cuts, first)[0], _sentence(cuts, last - 1)[1]
    if end - start > LONGEST_QUOTE:
        start, end = _fitting(content, *_around(cuts, places, first, last))
    return _stripped(content, start, end)


def _around(cuts: Sequence[int], places: Sequence[Mentioned], first: int, last: int) -> tuple[int, int, int, int]:
    """The stretch to fill, and that which must be in it: the whole claim, or its last mention in its sentence."""
    if last - first > LONGEST_QUOTE:
        first, last = places[-1].start, min(places[-1].end, places[-1].start + LONGEST_QUOTE)
    return _sentence(cuts, first)[0], _sentence(cuts, last - 1)[1], first, last


def _fitting(content: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """At most LONGEST_QUOTE characters around the stretch, cut between words; what follows it comes first."""
    end = min(end, last + (LONGEST_QUOTE - (last - first)))
    if end > last and end < len(content) and not content[end].isspace():
        end = max(last, content.rfind(" ", last, end))
    start = max(start, end - LONGEST_QUOTE)
    if start < first and start > 0 and not content[start - 1].isspace():
        cut = content.find(" ", start, first)
        start = cut + 1 if cut >= 0 else first
    return start, end


def _sentence(cuts: Sequence[int], place: int) -> tuple[int, int]:
    return cuts[bisect_right(cuts, place) - 1], cuts[bisect_left(cuts, place + 1)]


def _stripped(content: str, start: int, end: int) -> tuple[int, int]:
    words = content[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
