"""Which names of one script may be one party's: of those that share nothing none is.

Of the pairs of names that the network takes for one party in documents that it has not learned from, those of one
script that are not akin were one party in 3 and two in 146; those that are, in 913 and 31; those of two scripts in 162
and 9.
"""

import re
import unicodedata

from extract.reader.names import SUFFIXES, folded
from extract.reader.particles import is_hangul

# What many firms' names have in common.
_COMMON = SUFFIXES | {
    "capital", "partners", "ventures", "venture", "bank", "fund", "funds", "cloud", "labs", "lab", "ai", "compute",
    "systems", "energy", "bio", "health", "robotics", "software", "technologies", "tech", "media", "games", "studio",
    "studios", "foods", "motors", "electronics", "industries", "international", "global", "investment", "investments",
    "equity", "of", "and", "de",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
# Letters, syllables of Hangul.
_LATIN_BEGINNING, _BEGINNING, _SHORT = 4, 2, 4


def may_be_one(one: str, other: str) -> bool:
    """Whether the names may be one party's by how they are written; names of two scripts always."""
    if is_korean(one) != is_korean(other):
        return True
    one, other = map(_plain, (one, other))
    a, b = folded(one), folded(other)
    begins = _BEGINNING if is_korean(one) else _LATIN_BEGINNING
    return a in b or b in a or a[:begins] == b[:begins] or bool(_words(one) & _words(other)) or _shortens(a, b)


def _shortens(one: str, other: str) -> bool:
    """LGES shortens LG Energy Solution: its letters in order, the first one first."""
    short, long = sorted((one, other), key=len)
    if len(short) > _SHORT or short[:1] != long[:1]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def _words(name: str) -> set[str]:
    return {word for word in _WORD.findall(name.casefold()) if len(word) > 1} - _COMMON


def _plain(name: str) -> str:
    """Without accents; a syllable of Hangul stays one."""
    letters = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("Ø", "O"))
    return unicodedata.normalize("NFC", "".join(each for each in letters if not unicodedata.combining(each)))


def is_korean(name: str) -> bool:
    """Whether it has a syllable of Hangul."""
    return any(map(is_hangul, name))
