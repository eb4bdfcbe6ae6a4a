"""What a page says to its reader, or of itself, among the lines of an article: that tells, and turns to nobody."""

import re
from collections.abc import Collection, Sequence

from extract.news.pages.furniture import BIOS
from extract.news.pages.wording import any_of

# Characters: no line that is but an address is longer.
_CONTACT = 150
# Nor what asks something of readers, within the text.
_ASIDE = 250
_QUOTES = re.compile("[\"“”'‘’「」『』]")
# `-ㅂ니다` and its like, in which articles are not written: the syllables that end in ㅂ.
_ENDS_IN_B = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 17)
_POLITE = re.compile(rf"(?:[{_ENDS_IN_B}]니[다까]|(?:세|어|아|에|예|해|네|죠|지)요|시오|시죠)[\s.!?~:;^)\]♥❤ㅎㅋ]*$")
_TELLING = re.compile(r"다[.)\]]*$")
_TO_READER = re.compile(r"\b(?:[Yy]ours?|[Yy]ou|[Ww]e|[Oo]urs?|us)\b")
_WHY = re.compile(
    r"\b(?:newsletter|readers?|subscri\w+|support\w*|tips?|inbox|e-?mail|comments?|join|writ(?:e|ing) (?:to|with)"
    r"|follow|sign|cookies?|policy|site|podcast|app|events?|donat\w+|members?\w*|register|contact|reach|questions?"
    r"|feedback|learn|read|visit|thank|tell|friends?|(?:you|you[’']d) (?:dis)?liked?|enjoy\w*|forward|letters?"
    r"|advertis\w+|share)\b",
    re.IGNORECASE,
)
# Where so many lines tell for one that turns to the reader, the article does not.
_MOSTLY = 2
_WORDLESS = re.compile(r"^\W+")
# What belongs to the site is another one.
_OF_HIS = ("’s", "'s", "의")
# A release ends with what its firm is.
_ABOUT = re.compile(r"^\W*About [A-Z]|소개\W*$")
_BIO = any_of(*BIOS)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


def without_asides(lines: Sequence[str], title: str, named: Collection[str]) -> list[str]:
    """`named` are the site and who wrote: last lines that begin with one of them, for the first time, are about it."""
    kept = [line for line in lines if not (len(line) <= _CONTACT and _MAIL.search(line))]
    polite = [line for line in kept if _is_polite(line)]
    if _MOSTLY * len(polite) <= sum(1 for line in kept if _tells(line)):
        kept = [line for line in kept if line not in polite]
    addressed = [line for line in kept if _TO_READER.search(line) and not _QUOTES.search(line)]
    asked = [line for line in addressed if _WHY.search(line)] if _MOSTLY * len(addressed) <= len(kept) else []
    kept = [line for line in kept if line not in asked or len(line) > _ASIDE]
    while len(kept) > 1 and (kept[-1] in asked or _BIO.search(kept[-1]) or _introduces(kept, title, named)):
        kept.pop()
    return kept


def _is_polite(line: str) -> bool:
    return bool(_POLITE.search(line)) and not _QUOTES.search(line)


def _tells(line: str) -> bool:
    return bool(_TELLING.search(line)) and not _POLITE.search(line)


def _introduces(lines: Sequence[str], title: str, named: Collection[str]) -> bool:
    """The last line is the first that names the site or its writer, and begins with the name."""
    *before, last = lines
    if before and _ABOUT.search(before[-1]):
        return False
    plain = _WORDLESS.sub("", last)
    begun = [name for name in named if plain.startswith(name) and not plain[len(name) :].startswith(_OF_HIS)]
    return any(name not in title and not any(name in line for line in before) for name in begun)
