"""Lines that are no sentences: what heads a part of the text or is listed in it stays, labels of other things go."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from extract.news.pages.tree import Element, text
from extract.news.pages.wording import DATELINE

_SENTENCE = re.compile(r"(?:[.!?…。:;]|[다요음함임됨])[\"'”’」』)\]]*$")
# Characters: what is longer is told, however it ends; no label of one who speaks is longer.
_LONGEST = 80
# A text has so many sentences for a line that is none.
_MOSTLY = 2
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "li", "dt", "dd", "th", "td", "blockquote", "pre", "u")
_PARTS = ("h2", "h3", "h4")
_MARKED = re.compile(r"^(?:[■◆◇□▣●○▲△①-⑳·•\-–—*]|[\[【<〈(][^\])】>〉]{1,8}[\])】>〉]$|\d{1,2}[.)]\s|Q\b|A\b|.* \| )")
# What letters list, without the stop of a sentence: headlines that lead elsewhere are in the present.
_DONE = re.compile(
    r"\b(?:raised|acquired|bought|sold|secured|invested|merged|closed|promoted|hired|joined)\b .*[A-Z$€£]"
)
_POSTED = re.compile(r"\| (?:19|20)\d\d\s?[-./년]\s?\d\d?\s?[-./월]\s?\d\d?\s?[.일]?$")
_SPOKEN = re.compile(r"^[\[【<〈][^\]】>〉]{1,6}[\]】>〉]$")


def headings(container: Element) -> Mapping[str, str]:
    """What the page itself sets as headings, lists or cells within the text, and as which."""
    return {text(each): f"{each.tag} {each.get('class') or ''}" for each in container.iter(*_HEADINGS)}


def without_labels(lines: Sequence[str], headed: Mapping[str, str]) -> list[str]:
    """Before the first sentence and behind the last only what is marked as of the text, unless more is listed there."""
    told = [number for number, line in enumerate(lines) if _is_told(line)]
    if not told or len(told) < _MOSTLY * sum(1 for line in lines if not (_is_told(line) or line in headed)):
        return list(lines)
    first, last = told[0], told[-1]
    opening, closing = lines[:first], lines[last + 1 :]
    marked = _marked(lines[first:], headed)
    if sum(line in headed for line in opening) <= len(told):
        opening = [line for line in opening if _SPOKEN.match(line) or headed.get(line) in marked]
    if sum(line in headed for line in closing) <= len(told):
        closing = _listed(lines[last], closing, headed)
    return [*opening, *_within(lines[first : last + 1], headed), *closing]


def _marked(lines: Sequence[str], headed: Mapping[str, str]) -> set[str]:
    """As what a line before is of the text: as further parts are headed, and as a release is led in."""
    further = {headed[line] for line in lines if line in headed}
    return {each for each in further if each.startswith(_PARTS)} | ({"li "} if DATELINE.match(lines[0]) else set())


def _is_told(line: str) -> bool:
    return len(line) > _LONGEST or bool((_SENTENCE.search(line) or _DONE.search(line)) and not _POSTED.search(line))


def _within(lines: Iterable[str], headed: Collection[str]) -> Iterator[str]:
    announced = False
    for line in lines:
        if announced or _is_told(line) or line in headed or _MARKED.match(line):
            yield line
        announced = line.endswith(":") or (announced and not _is_told(line))


def _listed(last: str, lines: Sequence[str], headed: Mapping[str, str]) -> Sequence[str]:
    """Only what the last sentence announces, the rest of its list, and rows of tables: those with a day list posts."""
    if last.endswith(":"):
        return lines
    form = headed.get(last, "")
    goes_on = set(takewhile(lambda line: form.startswith("li") and headed.get(line) == form, lines))
    return [line for line in lines if line in goes_on or (" | " in line and not _POSTED.search(line))]
