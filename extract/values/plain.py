"""The same text, character for character, in letters and blanks that tables can hold."""

import sys
import unicodedata

# What a pattern that ignores case takes for an ASCII letter, beside the letter itself.
_LETTERS = {"İ": "I", "ı": "i", "ſ": "s", "\u212a": "K"}
_BLANKS = {chr(code): " " for code in range(sys.maxunicode + 1) if chr(code).isspace() and chr(code) != "\n"}
# ０-９, Ａ-Ｚ, ％, ＄ and the other full-width forms of ASCII.
_FULL_WIDTH = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
_TABLE = str.maketrans(_BLANKS | _LETTERS | _FULL_WIDTH)


def plain(text: str) -> str:
    """As long as the text, so that offsets hold in both."""
    return text.translate(_TABLE)
