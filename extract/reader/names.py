"""Where a party's name ends in running text, and the folded form by which two surfaces are one."""

import re
import unicodedata

# Particles and bound nouns that follow a Korean name without a space, longest first where one begins another.
PARTICLES = (
    "으로부터", "로부터", "에게서", "이라고", "라고", "이라는", "라는", "이라며", "라며", "에서는", "에서도",
    "에서", "에게", "에는", "에도", "에선", "까지", "부터", "보다", "처럼", "이었", "이란", "이나", "이랑", "이며",
    "으로", "와의", "과의", "와는", "과는", "에의", "만의", "은", "는", "이", "가", "을", "를", "의", "에", "와",
    "과", "도", "로", "만", "측", "사", "나", "란", "랑", "며", "엔", "인", "였", "등", "및", "간", "발", "산",
    "표", "계", "판", "형",
)  # fmt: skip
PARTICLE = re.compile("|".join(PARTICLES))
WHOLE_PARTICLE = re.compile(f"(?:{'|'.join(PARTICLES)})$")
SUFFIXES = {
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "sa", "nv", "gmbh", "group",
    "holdings", "holding", "the",
}  # fmt: skip
LEGAL_KOREAN = re.compile(r"주식회사|\(주\)|㈜|\(株\)")
SEPARATOR = re.compile(r"[\s.,'’‘“”\"`&()<>·\-–/]+")
LOWER_BEFORE_NAME = re.compile(r"^(?:[a-z]+(?:-[a-z]+)?\s)+(?=[A-Z0-9])")
OPENING = " \t\"'‘’“”(〈<《"
CLOSING = " \t\"'‘’“”,"


def folded(name: str) -> str:
    """Case, spaces, punctuation and legal forms away; never empty for a name with a letter."""
    text = LEGAL_KOREAN.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    words = [word for word in SEPARATOR.split(text) if word]
    return "".join([word for word in words if word not in SUFFIXES] or words)


def follows_name(text: str, end: int) -> bool:
    """Whether a name may end at `end`: no letter of its own script goes on, a Korean particle may."""
    after, last = text[end : end + 4], text[end - 1]
    if after[:1].isascii() and after[:1].isalnum():
        return not (last.isascii() and last.isalnum())
    return not _hangul(after[:1]) or PARTICLE.match(after) is not None


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The ends moved to the ends of words, off a Korean particle; no line break inside, no quotation marks around."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    end = _word_end(text, end)
    if (line := text.find("\n", start, end)) >= 0:
        start, end = (line + 1, end) if end - line > line - start else (start, line)
    if lower := LOWER_BEFORE_NAME.match(text[start:end]):
        start += lower.end()
    name = text[start:end]
    opened = 0 if name.startswith("(주)") else len(name) - len(name.lstrip(OPENING))
    return start + opened, max(start + opened, end - (len(name) - len(name.rstrip(CLOSING))))


def _word_end(text: str, end: int) -> int:
    if not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum()):
        return end
    stop = end
    while stop < len(text) and text[stop].isalnum():
        stop += 1
    rest = text[end:stop]
    if WHOLE_PARTICLE.fullmatch(rest):
        return end
    cut = next((k for k in range(1, len(rest)) if _hangul(rest[k]) and WHOLE_PARTICLE.fullmatch(rest[k:])), len(rest))
    return end + cut


def _hangul(character: str) -> bool:
    return "가" <= character <= "힣"
