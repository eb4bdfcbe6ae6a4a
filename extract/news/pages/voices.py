"""What machines are told the title is: JSON-LD, meta elements, and the page's own title, each a voice."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from extract.news.pages.names import TAIL, key
from extract.news.pages.tree import Element

CUT = re.compile(r"\s*(?:\.{2,}|…)$")
# Letters of a title at least, characters at most, and parts of one that are joined again.
SHORTEST, _LONGEST, _PARTS = 4, 400, 6
# So much a voice tells of a title that is cut, or goes on behind what it says, where that is no section's name.
_HALF, _WHOLE = 0.5, 8
_KEPT = re.compile(r'"(?:headline|title|subject)"\s*:\s*"([^"]{6,200})"')
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|br|span|font|p|sup|sub)\b[^<>]*>", re.IGNORECASE)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Statement:
    """A title that is told, its letters, and the beginnings of it that are cut."""

    title: str
    letters: str
    stems: tuple[str, ...]

    @classmethod
    def of(cls, title: str) -> "Statement":
        cut = (key(part) for part in (title, *TAIL.split(title)) if CUT.search(part))
        return cls(title, key(title), tuple(stem for stem in cut if len(stem) >= SHORTEST))

    def tells(self, letters: str) -> float:
        """How much of it is the title of these letters."""
        if letters in self.letters:
            return _HALF if letters in self.stems else len(letters) / len(self.letters)
        if any(letters.startswith(stem) for stem in self.stems):
            return 1.0
        return _HALF if len(self.letters) >= _WHOLE and letters.startswith(self.letters) else 0.0

    def parts(self) -> Iterator[str]:
        """It, and what is left of it without what stands before or behind a sign that parts."""
        yield self.title
        signs = list(TAIL.finditer(self.title))[:_PARTS]
        starts = [0, *(each.end() for each in signs)]
        ends = [*(each.start() for each in signs), len(self.title)]
        for number, start in enumerate(starts):
            yield from (self.title[start:end] for end in ends[number:])


Voices = Sequence[Sequence[Statement]]


def support(letters: str, voices: Voices) -> float:
    """How many of the voices tell the title of these letters."""
    return sum(max((each.tells(letters) for each in voice), default=0.0) for voice in voices)


def parts(voices: Voices) -> list[str]:
    return list(dict.fromkeys(part for voice in voices for each in voice for part in each.parts()))


def kept_titles(root: Element) -> frozenset[str]:
    """The letters of what a page keeps as titles for its own scripts: its own, and those of others that it links."""
    found = (each for script in root.iter("script") for each in _KEPT.findall(script.text or ""))
    return frozenset(key(_ESCAPED.sub(lambda each: chr(int(each[1], 16)), title)) for title in found)


def spelled(title: str, voices: Voices) -> str:
    """As it is shown; where that is in capitals, as most spell it."""
    if not title.isupper():
        return title
    letters = key(title)
    told = [{part for each in voice for part in each.parts() if key(part) == letters} for voice in voices]
    return Counter([title, *(each for voice in told for each in sorted(voice))]).most_common(1)[0][0]


def tidied(title: str) -> str:
    """Unescaped as often as it was escaped, on one line, without letters that are not seen."""
    for _ in range(3):
        title = unescape(title)
    bare = _UNSEEN.sub("", _TAG.sub(" ", title[:_LONGEST]))
    return " ".join(unicodedata.normalize("NFC", bare).split())
