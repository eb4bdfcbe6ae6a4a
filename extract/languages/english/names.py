"""How English text names parties: runs of capitalised words, told apart from common words by tables."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.languages.english.words import ABBREVIATIONS, FUNCTION_WORDS, HEADLINE_WORDS, MEDIA, PLACES, TIMES, TITLES
from extract.languages.products import PRODUCTS
from extract.rules.names import Name, Span

# Words that begin a sentence, and names too: New Enterprise Associates, Third Point.
_NAME_STARTS = frozenset(("New", "First", "Second", "Third", "Next"))
_NEVER = frozenset((*FUNCTION_WORDS, *HEADLINE_WORDS, *TIMES))
_NOT_ALONE = frozenset(
    (
        *_NEVER,
        *TITLES,
        *PLACES,
        *ABBREVIATIONS,
        *MEDIA,
        "capital",
        "ventures",
        "partners",
        "group",
        "holdings",
        "labs",
        "bank",
        "research",
        "university",
        "internet",
        "congress",
        "house",
        "street",
        "wall",
        "journal",
        "times",
        "post",
        "article",
        "section",
        "table",
        "figure",
        "note",
        "notes",
    )
)

# After these an adjective of place is a part of the name: Indian Oil, U.S. government.
_NEED_PLACE = frozenset((
    "government", "bank", "oil", "steel", "airlines", "railways", "express", "investment", "capital",
    "development", "state", "fund",
))  # fmt: skip

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
_LEGAL = re.compile(
    r",? (?:Inc|Corp|Co|Ltd|LLC|L\.P|LP|PLC|Plc|plc|GmbH|AG|SA|S\.A|NV|N\.V|AB|Pte|Pty|Limited|Corporation|"
    r"Holdings)\b\.?(?:,? Ltd\.?)?"
)
# Where a firm sits: Palo Alto, California-based. Words of any length would take time that grows with its square.
_SEAT = re.compile(
    r"(?:[A-Z][\w.’']{1,40}(?: [A-Z][\w.]{1,40}){0,5}, )?"
    r"[A-Z][\w.’']{1,40}(?: [A-Z][\w.]{1,40}){0,2}[- ](?:based|headquartered)\b"
)
# Where and by whom a report is filed: MONTREAL, Oct. 7 (Reuters) --
_DATELINE = re.compile(r"^[A-Z][A-Z .,/-]+(?:, [^\n(]{0,40})?(?: ?\([^()\n]{1,40}\))? ?(?:--|—|–|:|-) ", re.MULTILINE)
_ASIDE = re.compile(r" ?\(([^()\n]{1,60})\)")
# How wire services write an exchange's code: <TTM.N>.
_CODE = re.compile(r" ?<[A-Z0-9]+(?:\.[A-Z]+)+>")
# A product's number (GB300, H100), not a firm's name.
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{3,}[A-Za-z]*")
_ALIAS = re.compile(r"(?:(?:the|or|aka|a\.k\.a\.|formerly|d/b/a)\s+)?[“\"‘']?([A-Z][\w&.’' -]{1,30}?)[”\"’']?$")
_TICKER = re.compile(r"(?:[A-Za-z. ]+: ?|NASDAQ|NYSE)[A-Z.]{1,8}", re.I)
_POSSESSIVE = re.compile(r"[’']s?$")


def names(doc: Doc) -> list[Name]:
    """Candidates for parties: runs of capitalised words without the words that only look like names."""
    text = doc.text
    lowered = {token.text for token in doc if token.text.islower()}
    found: list[Name] = []
    seats = bytearray(len(text))
    for seat in (*_SEAT.finditer(text), *_DATELINE.finditer(text)):
        seats[seat.start() : seat.end()] = b"\x01" * len(seat.group())
    for line in re.finditer(r"[^\n]+", text):
        if line.group().isupper():
            continue
        headline = _is_headline(line.group())
        for run in _RUN.finditer(text, line.start(), line.end()):
            for start, end in _split(text, run, headline=headline, lowered=lowered):
                if not seats[start]:
                    found.append(_whole(text, start, end))
    return found


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
        is_first = offset == 0 or text[max(0, offset - 2) : offset].strip() in (
            "",
            ".",
            "!",
            "?",
            "“",
            '"',
            "•",
            "-",
            "—",
            ":",
        )
        named = not headline and bare in _NAME_STARTS and run.group()[word.end() :].strip()[:1].isupper()
        breaks = not named and _breaks(bare, first=is_first and start < 0, headline=headline, lowered=lowered)
        if breaks or word.group() in ("of", "de", "for", "the", "&", "+"):
            if breaks and start >= 0:
                yield from _kept(text, start, end)
                start = -1
            continue
        if start < 0:
            start = offset
        end = offset + len(bare)
        if len(bare) < len(word.group()):
            yield from _kept(text, start, end)
            start = -1
    if start >= 0:
        yield from _kept(text, start, end)


def _breaks(word: str, *, first: bool, headline: bool, lowered: set[str]) -> bool:
    low = word.lower().rstrip(".")
    if first and low.endswith("ly") and low != "lilly":
        return True
    if low in _NEVER:
        return first or headline or low in FUNCTION_WORDS or low in TIMES
    if low in TITLES:
        return True
    return (first or headline) and low in lowered and not any(char.isupper() for char in word[1:])


def _kept(text: str, start: int, end: int) -> Iterator[Span]:
    """Without adjectives of place before the name; nothing if only a common word is left."""
    words = list(re.finditer(r"\S+", text[start:end]))
    while len(words) > 1 and _is_adjective(words[0].group()) and words[1].group().lower() not in _NEED_PLACE:
        words = words[1:]
    if not words:
        return
    first = start + words[0].start()
    name = text[first:end]
    low = [word.group().lower().strip(".,") for word in words]
    if all(word in _NOT_ALONE or word in ("of", "the", "&") for word in low) and not (
        len(low) > 1 and low[-1] in ("capital", "ventures", "partners", "government", "bank")
    ):
        return
    if name in PRODUCTS or _MODEL.fullmatch(name):
        return
    if len(name) < 2 or not re.search(r"[A-Za-z]{2}|[A-Z]", name):
        return
    yield first, end


def _is_adjective(word: str) -> bool:
    """Chinese, U.S.-based, AI: what describes a firm and is not in its name."""
    low = word.lower()
    return (
        low == "ai"
        or low.endswith(("-based", "-backed", "-listed", "-powered", "-driven"))
        or (
            low in PLACES
            and (low.endswith(("an", "ese", "ish", "ch", "li", "ss")) or low in ("us", "u.s", "u.s.", "uk", "u.k"))
        )
    )


def _whole(text: str, start: int, end: int) -> Name:
    first = start - 1 if text[start - 1 : start] in tuple("“\"‘'") and start else start
    legal = _LEGAL.match(text, end)
    if legal:
        end = legal.end()
    last = end
    ticker = _CODE.match(text, last)
    if ticker:
        last = ticker.end()
    elif text[start - 1 : start] == "<" and text[last : last + 1] == ">":
        first, last = start - 1, last + 1
    aside = _ASIDE.match(text, last)
    aliases: tuple[Span, ...] = ()
    if aside:
        alias = _ALIAS.match(aside.group(1))
        if (
            alias
            and not _TICKER.match(aside.group(1))
            and not re.search(r"\d{3}", aside.group(1))
            and _is_alias(text[start:end], alias.group(1))
        ):
            inside = aside.start(1)
            aliases = ((inside + alias.start(1), inside + alias.end(1)),)
        if aliases or _TICKER.match(aside.group(1)):
            last = aside.end()
    if first < start and text[last : last + 1] in tuple("”\"’'"):
        last += 1
    return Name(start=start, end=end, outer=(first, last), aliases=aliases)


def _is_alias(name: str, alias: str) -> bool:
    """An abbreviation, or a shorter form of the name."""
    letters = "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper() or word[0].isdigit())
    short = re.sub(r"\W", "", alias)
    return alias.split()[0].lower() in name.lower() or short.upper()[:2] == letters[:2].upper() or short.isupper()
