"""The normal form of a name: what its spellings have in common. Equal forms are one name, nothing fuzzier."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from graph.resolve.legal import (
    BRACKETED_AFFIXES,
    LEGAL_AFFIXES,
    LEGAL_WORDS,
    LEGAL_WORDS_THAT_TELL,
    SPELT_OUT,
    WEAK_LEGAL_WORDS,
)

LONGEST_FORM = 200
DIGEST = 20
SHOWN = 60

# Accents of Latin, Greek and Cyrillic letters. The marks of other scripts tell names apart and stay.
_ACCENTS = re.compile("[\u0300-\u036f]")
_UNSEEN_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u180b\u180c\u180d\u180f\ufe0e\ufe0f")
# Registers write `DNFCo.,Ltd.`; a name that ends in co has no full stop behind it.
_GLUED = re.compile(r"(?<=[^\W_])\.?co\.,? ?(?=ltd\b)")
_JOINERS = re.compile("[.'’‘`]")
_BRACKETED = re.compile(rf"\((?:{'|'.join(BRACKETED_AFFIXES)})\)")
_AFFIX = "|".join(sorted(LEGAL_AFFIXES, key=lambda affix: (-len(affix), affix)))
_AFFIXES_BEFORE = re.compile(rf"\A(?:{_AFFIX})+(?=.)", re.DOTALL)
_AFFIXES_BEHIND = re.compile(rf"(?<=.)(?:{_AFFIX})+\Z", re.DOTALL)
_SPELT_AI = re.compile(r"(?<=.)에이아이\Z", re.DOTALL)


# The same few names are written again and again.
@lru_cache(maxsize=16384)
def normal_form(name: str) -> str:
    """Width, case, accents, spaces, punctuation and legal forms folded away.

    Idempotent; empty only for the empty name; never longer than LONGEST_FORM characters (a longer one ends
    in a digest of itself).
    """
    text = _folded(name)
    words = _without_legal_words(_words(_BRACKETED.sub(" ", text)))
    form = unicodedata.normalize("NFKC", "".join(words)).rstrip("&") or _symbols(text) or _code_points(name)
    return _bounded(_SPELT_AI.sub("ai", _AFFIXES_BEHIND.sub("", _AFFIXES_BEFORE.sub("", form))))


def words_of(name: str) -> list[str]:
    """The folded words of a name, in order, without legal forms while another word stays."""
    words = _without_legal_words(_words(_BRACKETED.sub(" ", _folded(name))))
    bare = (_AFFIXES_BEHIND.sub("", _AFFIXES_BEFORE.sub("", word)) for word in words)
    return [unicodedata.normalize("NFKC", word) for word in bare]


def shortened(text: str) -> str:
    """As much of a name as a message has room for."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _folded(name: str) -> str:
    decomposed = _ACCENTS.sub("", unicodedata.normalize("NFKD", name))
    seen = "".join(char for char in decomposed if not _is_unseen(char))
    return unicodedata.normalize("NFKC", _ACCENTS.sub("", unicodedata.normalize("NFKD", seen.casefold())))


def _is_unseen(char: str) -> bool:
    return char in _UNSEEN_LETTERS or unicodedata.category(char) in ("Cf", "Cs")


def _words(text: str) -> list[str]:
    apart = _JOINERS.sub("", _GLUED.sub(" co ", text))
    kept = "".join(char if _is_of_a_word(char) else " " for char in apart)
    words = [SPELT_OUT.get(word, word) for word in kept.split()]
    return ["&" if word == "and" and 0 < at < len(words) - 1 else word for at, word in enumerate(words)]


def _is_of_a_word(char: str) -> bool:
    return char.isalnum() or char in "&+" or unicodedata.category(char).startswith("M")


def _without_legal_words(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in LEGAL_AFFIXES:
        words = words[1:]
    while len(words) > 1 and _ends_in_legal_word(words):
        words = words[:-1]
    return words[1:] if len(words) > 2 and words[0] == "the" else words


def _ends_in_legal_word(words: list[str]) -> bool:
    *rest, last = words
    if last in WEAK_LEGAL_WORDS:
        return len(set(rest) - {"the", "&"}) > 1
    is_legal = last in LEGAL_WORDS or last in LEGAL_AFFIXES or last == "&"
    return is_legal and ("".join(rest), last) not in LEGAL_WORDS_THAT_TELL


def _symbols(text: str) -> str:
    return "".join(text.split())


def _code_points(name: str) -> str:
    return "".join(f"u{ord(char):x}" for char in name)


def _bounded(form: str) -> str:
    if len(form) <= LONGEST_FORM:
        return form
    return form[: LONGEST_FORM - DIGEST] + hashlib.sha256(form.encode()).hexdigest()[:DIGEST]
