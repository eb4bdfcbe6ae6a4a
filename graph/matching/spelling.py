"""How Latin spelling sounds to a Korean ear: groups of letters as one sound, and what is hardly heard."""

import re
from functools import lru_cache

# Sounds of several letters: X sh, Z ch, Q th, T ts, J a soft g, ŋ ng. Earlier ones first.
_GROUPS = (
    (r"(?<=y)ou(?=ng)", "e"), (r"eo(?=ng|k)", "e"), (r"(?<=k)eu(?=m)", "u"), (r"woo", "u"), (r"oo", "u"),
    (r"cc", "ks"), (r"(?<=[aeiou])sion", "jn"), (r"tion|sion", "Xn"), (r"[tc]ia", "Xa"), (r"ture", "Zr"),
    (r"tch", "Z"), (r"sch", "sk"), (r"zh", "j"), (r"ch", "Z"), (r"sh", "X"), (r"th", "Q"), (r"ph", "f"), (r"ck", "k"),
    (r"qu", "kw"), (r"q", "k"), (r"\Ax", "x"), (r"x", "ks"), (r"dge?", "j"), (r"t[zs]", "T"), (r"\Akn", "n"),
    (r"\Awr", "r"), (r"\Aps", "s"), (r"igh", "i"), (r"gn\Z", "n"), (r"wh", "w"), (r"c(?=[eiy])", "s"), (r"c", "k"),
    (r"ng(?=[ei])", "ŋJ"), (r"ng", "ŋ"), (r"nk", "ŋk"), (r"g(?=[eiy])", "J"),
)  # fmt: skip
_GROUP = re.compile("|".join(f"({group})" for group, _ in _GROUPS))
# A letter written twice is heard once, but for cc as in accent.
_DOUBLED = re.compile(r"([^co])\1+|(c)c+(?![eiy])", re.DOTALL)
VOWELS = frozenset("aeiou")
CONSONANTS = frozenset("bcdfgjklmnpqrstvxzXZQTJŋ")
DIGITS = frozenset("0123456789")


@lru_cache(maxsize=65536)
def sounds(letters: str) -> str:
    """The sounds of Latin letters in lower case; any other character stays as it is."""
    single = _DOUBLED.sub(lambda found: found.group()[0], letters)
    return _GROUP.sub(lambda found: _GROUPS[(found.lastindex or 1) - 1][1], single)


def weights(heard: str) -> list[float]:
    """How much of a name is lost without each of its sounds."""
    around = zip(heard, " " + heard, heard[1:] + " ", strict=False)
    return [_weight(sound, before, behind) for sound, before, behind in around]


def _weight(sound: str, before: str, behind: str) -> float:
    if sound in VOWELS:
        return _weight_of_vowel(sound, before, behind)
    if sound == "r" and behind not in VOWELS and behind != "y":  # heard before a vowel only
        return 0.12
    if sound == "J" and before == "ŋ":  # Angi, but Youngil
        return 0.3
    if sound in CONSONANTS:
        return _EASILY_LOST.get(sound, 0.9)
    return _EASILY_LOST.get(sound, 1.5 if sound in DIGITS else 1.0)


_EASILY_LOST = {"r": 0.6, "s": 0.7, "k": 0.7, "p": 0.7, "y": 0.6, "w": 0.3, "h": 0.6, "&": 0.1, "+": 0.1}
# Beside another vowel two are often one sound.
_BESIDE = {"a": 0.3, "e": 0.4, "i": 0.5, "o": 0.4, "u": 0.6}


def _weight_of_vowel(sound: str, before: str, behind: str) -> float:
    if sound == "e" and behind == " ":  # silent at the end, mostly
        return 0.15
    if sound == "e" and behind in "sd":
        return 0.3
    if before in VOWELS or behind in VOWELS or before in "yw":
        return _BESIDE[sound]
    return 0.6 if sound == "e" else 0.8
