"""Letters of other alphabets that look like Latin ones, as they are read in a word that has both."""

import re
import unicodedata

ALPHABETS = {"LATIN", "GREEK", "CYRILLIC"}
# The everyday ones of Unicode's confusable characters, in small letters: names are folded to these, but what was taken
# for a Latin letter is as a rule the capital that begins one (Ν for N).
LATIN_FOR = str.maketrans(
    "авеһіјкӏмнорԛсѕтуѵԝхԁԍ" + "αβεζηικμνορτυχ",
    "abehijklmhopqcstyvwxdg" + "abezhikmnoptyx",
)
_WORD = re.compile(r"[^\W\d_]+")


def mixes_alphabets(word: str) -> bool:
    """It has Latin letters, and Greek or Cyrillic ones among them."""
    if word.isascii():
        return False
    alphabets = {unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}
    return "LATIN" in alphabets and len(alphabets & ALPHABETS) > 1


def looks(text: str) -> str:
    """As a person reads it, who sees Latin letters."""
    return _WORD.sub(lambda word: word[0].translate(LATIN_FOR) if mixes_alphabets(word[0]) else word[0], text)
