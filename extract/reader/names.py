"""Where a party's name ends in running text, and the folded form by which two surfaces are one."""

import re
import unicodedata

from extract.reader.particles import PARTICLE, is_hangul, name_end

SUFFIXES = {
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "sa", "nv", "gmbh", "group",
    "holdings", "holding", "the",
}  # fmt: skip
LEGAL_KOREAN = re.compile(r"주식회사|\(주\)|㈜|\(株\)")
SEPARATOR = re.compile(r"[\s.,'’‘“”\"`&()<>·\-–/]+")
LOWER_BEFORE_NAME = re.compile(r"^(?:[a-z]+(?:-[a-z]+)?\s)+(?=[A-Z0-9])")
LOWER_AFTER_NAME = re.compile(r"(?:\s(?:of|and|the|for|in|at|by|from|to|with))+$")
OPENING = " \t\"'‘’“”(〈<《"
CLOSING = " \t\"'‘’“”,"


def folded(name: str) -> str:
    """Case, spaces, punctuation and legal forms away; never empty for a name with a letter."""
    text = LEGAL_KOREAN.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    words = [word for word in SEPARATOR.split(text) if word]
    return "".join([word for word in words if word not in SUFFIXES] or words)


def is_korean(name: str) -> bool:
    """Whether it has a syllable of Hangul."""
    return any(map(is_hangul, name))


def follows_name(text: str, end: int) -> bool:
    """Whether a name may end at `end`: no letter of its own script goes on, a Korean particle may."""
    after, last = text[end : end + 4], text[end - 1]
    if after[:1].isascii() and after[:1].isalnum():
        return not (last.isascii() and last.isalnum())
    return not is_hangul(after[:1]) or PARTICLE.match(after) is not None


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The ends moved to the ends of words, off a Korean particle; no line break inside, no quotation marks around."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    end = name_end(text, start, end)
    if (line := text.find("\n", start, end)) >= 0:
        start, end = (line + 1, end) if end - line > line - start else (start, line)
    if lower := LOWER_BEFORE_NAME.match(text[start:end]):
        start += lower.end()
    if tail := LOWER_AFTER_NAME.search(text[start:end]):
        end = start + tail.start()
    name = text[start:end]
    opened = 0 if name.startswith("(주)") else len(name) - len(name.lstrip(OPENING))
    return start + opened, max(start + opened, end - (len(name) - len(name.rstrip(CLOSING))))
