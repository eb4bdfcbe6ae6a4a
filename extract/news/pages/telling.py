"""How much a title says of what its text and its address say."""

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

_PATH = re.compile(r"[a-z]{3,}|[가-힣]{2,}")
_WORDS, _PAIRS = re.compile(r"[a-z]{4,}"), re.compile(r"(?=([가-힣]{2}))")
# Pieces of a title, and words of an address, from which on they tell what it is about.
_FEWEST, _TELLING = 3, 3
# Characters of a text that tell whether a title is of the same.
_BEGINNING = 20_000


def pieces(title: str) -> set[str]:
    """Its words, and pairs of letters where words change their ends."""
    return {*_WORDS.findall(title.casefold()), *_PAIRS.findall(title)}


def alike(one: str, two: str) -> float:
    """How much of the shorter the longer says too."""
    ours, theirs = pieces(one), pieces(two)
    return len(ours & theirs) / max(min(len(ours), len(theirs)), _FEWEST)


class About:
    """What a page is about, by its text and its address."""

    def __init__(self, body: Sequence[str], url: str) -> None:
        self._held = " ".join(body)[:_BEGINNING].casefold()
        told = _PATH.findall(unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).casefold())
        self._address = set(told) if len(set(told)) >= _TELLING else set()

    def in_text(self, title: str) -> float:
        """How much of what the title says the text says too."""
        told = pieces(title)
        return sum(piece in self._held for piece in told) / max(len(told), _FEWEST)

    def in_address(self, title: str) -> float:
        """How much of the words in the address the title has, where there are enough of them to tell."""
        held = title.casefold().replace("’", "").replace("'", "")
        return sum(word in held for word in self._address) / max(len(self._address), 1)
