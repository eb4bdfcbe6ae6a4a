"""Which names of one script may be one party's: none that share nothing, or name firms of two kinds.

Of the pairs of names that the network takes for one party in documents that it has not learned from, those of one
script that are not akin were one party in 3 and two in 157; those that are, in 913 and 20; those of two scripts in 162
and 9.
"""

import re
import unicodedata

from extract.languages.korean.words import ORGANISATION_ENDS
from extract.reader.names import SUFFIXES, folded, is_korean

# What many firms' names have in common.
_COMMON = SUFFIXES | {
    "capital", "partners", "ventures", "venture", "bank", "fund", "funds", "cloud", "labs", "lab", "ai", "compute",
    "systems", "energy", "bio", "health", "robotics", "software", "technologies", "tech", "media", "games", "studio",
    "studios", "foods", "motors", "electronics", "industries", "international", "global", "investment", "investments",
    "equity", "of", "and", "de",
}  # fmt: skip
_KOREAN_KINDS = (*ORGANISATION_ENDS, "데이터", "컴퓨팅", "랩")
_SAME_KIND = {"손보": "손해보험", "캐피털": "캐피탈", "PE": "프라이빗에쿼티", "창투": "창업투자", "랩": "랩스"}
_WORD = re.compile(r"[^\W_]+")
# Syllables of Hangul, letters.
_BEGINNING, _SHORT = 2, 4


def may_be_one(one: str, other: str) -> bool:
    """Whether the names may be one party's by how they are written; names of two scripts always."""
    if is_korean(one) != is_korean(other):
        return True
    one, other = map(_plain, (one, other))
    a, b = folded(one), folded(other)
    if a in b or b in a:
        return True
    begins = is_korean(one) and a[:_BEGINNING] == b[:_BEGINNING]
    return not _are_of_two_kinds(one, other) and (begins or bool(_words(one) & _words(other)) or _shortens(a, b))


def _are_of_two_kinds(one: str, other: str) -> bool:
    """Whether each ends in what firms of another kind are called by: Dovetail AI and Dovetail Health."""
    kinds = [_kind(name) for name in (one, other)]
    return all(kinds) and kinds[0] != kinds[1]


def _kind(name: str) -> str:
    last = [word for word in _WORD.findall(name.casefold()) if word not in SUFFIXES][-1:]
    if last and last[0] in _COMMON:
        return str(last[0])
    ends = (end for end in _KOREAN_KINDS if name.endswith(end) and name != end)
    end = max(ends, key=len, default="")
    return _SAME_KIND.get(end, end)


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
