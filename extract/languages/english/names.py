"""How English text names parties: runs of capitalised words, parted where a word belongs to no name."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.languages.english.marks import whole
from extract.languages.english.name_parts import NEVER, named_part
from extract.languages.english.words import FUNCTION_WORDS, TIMES, TITLES
from extract.rules.names import Name, Span

# Words that begin a sentence, and names too: New Enterprise Associates, Third Point.
_NAME_STARTS = frozenset(("New", "First", "Second", "Third", "Next"))
# A word of a name: capitalised, with initials (T. Rowe, not Series B.), a small first letter (xAI), a site
# (e.ventures, qbit.io).
_WORD = (
    r"(?:(?<!Series )(?<!series )(?:[A-Z]\.){1,2}(?= [A-Z])"
    r"|[A-ZÀ-ÖØ-Þ][\w&’'+]*(?:[.\-](?!(?:led|backed|owned|based|funded|powered|listed|driven|style)\b)[\w]+)*"
    r"|[a-z]{1,3}[A-Z][\w]*|[a-z]\d{2}[a-z]|[a-z]+\.(?:ai|io|com|co|xyz)\b|\d+[A-Z][A-Za-z]+"
    r"|(?:8|500|3|10|99)(?= [A-Z]))"
)
_LINK = r"(?: (?:of|de|du|des|la|von|van|der|for) (?:the )?| & | \+ | | – (?=\Z))"
_RUN = re.compile(rf"(?<![\w@#/]){_WORD}(?:{_LINK}{_WORD}){{0,7}}")
_LINKS = ("of", "de", "for", "the", "&", "+")
# What stands before the first word of a sentence.
_BEFORE_FIRST = ("", ".", "!", "?", "“", '"', "•", "-", "—", ":")
# Where a firm sits: Palo Alto, California-based. Words of any length would take time that grows with its square.
_SEAT = re.compile(
    r"(?:[A-Z][\w.’']{1,40}(?: [A-Z][\w.]{1,40}){0,5}, )?"
    r"[A-Z][\w.’']{1,40}(?: [A-Z][\w.]{1,40}){0,2}[- ](?:based|headquartered)\b"
)
# Where and by whom a report is filed: MONTREAL, Oct. 7 (Reuters) --
_DATELINE = re.compile(r"^[A-Z][A-Z .,/-]+(?:, [^\n(]{0,40})?(?: ?\([^()\n]{1,40}\))? ?(?:--|—|–|:|-) ", re.MULTILINE)
_POSSESSIVE = re.compile(r"[’']s?$")


def names(doc: Doc) -> list[Name]:
    """Candidates for parties: runs of capitalised words without the words that only look like names."""
    text = doc.text
    lowered = {token.text for token in doc if token.text.islower()}
    seats = _seats(text)
    return [
        whole(text, start, end)
        for line in re.finditer(r"[^\n]+", text)
        if not line.group().isupper()
        for start, end in _named(text, line, lowered)
        if not seats[start]
    ]


def _seats(text: str) -> bytearray:
    """For each character whether it is of a place where a firm sits or a report was filed."""
    seats = bytearray(len(text))
    for seat in (*_SEAT.finditer(text), *_DATELINE.finditer(text)):
        seats[seat.start() : seat.end()] = b"\x01" * len(seat.group())
    return seats


def _named(text: str, line: re.Match[str], lowered: set[str]) -> Iterator[Span]:
    headline = _is_headline(line.group())
    for run in _RUN.finditer(text, line.start(), line.end()):
        for start, end in _split(text, run, headline=headline, lowered=lowered):
            yield from named_part(text, start, end)


def _is_headline(line: str) -> bool:
    words = re.findall(r"[A-Za-z][\w’'-]*", line)
    capital = sum(word[0].isupper() for word in words)
    return not line.rstrip().endswith(".") and 3 <= len(words) <= 30 and capital >= 0.6 * len(words)


def _split(text: str, run: re.Match[str], *, headline: bool, lowered: set[str]) -> Iterator[Span]:
    """The parts of a run between the words that belong to no name."""
    start = end = -1
    for word in re.finditer(r"[^\s]+", run.group()):
        offset = run.start() + word.start()
        bare = _POSSESSIVE.sub("", word.group())
        is_first = start < 0 and text[max(0, offset - 2) : offset].strip() in _BEFORE_FIRST
        named = not headline and bare in _NAME_STARTS and run.group()[word.end() :].strip()[:1].isupper()
        breaks = not named and _breaks(bare, first=is_first, headline=headline, lowered=lowered)
        if breaks or word.group() in _LINKS:
            if breaks and start >= 0:
                yield start, end
                start = -1
            continue
        if start < 0:
            start = offset
        end = offset + len(bare)
        if len(bare) < len(word.group()):
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _breaks(word: str, *, first: bool, headline: bool, lowered: set[str]) -> bool:
    low = word.lower().rstrip(".")
    if first and low.endswith("ly") and low != "lilly":
        return True
    if low in NEVER:
        return first or headline or low in FUNCTION_WORDS or low in TIMES
    if low in TITLES:
        return True
    return (first or headline) and low in lowered and not any(char.isupper() for char in word[1:])
