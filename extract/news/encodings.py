"""Bytes as text, whichever of the usual encodings of Korean and English they are in."""

import codecs
import re
from collections.abc import Iterable, Iterator

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_KINDS = (
    (b"%PDF", "a PDF file"), (b"\x89PNG", "an image"), (b"\xff\xd8\xff", "an image"), (b"GIF8", "an image"),
    (b"PK\x03\x04", "a ZIP or Office file"), (b"\x1f\x8b", "a gzip file"), (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"SQLite format 3", "a database"),
)  # fmt: skip
# Browsers read all of these as cp949, which holds every one of them.
_KOREAN = frozenset(("euc-kr", "euckr", "euc_kr", "ks_c_5601-1987", "ksc5601", "cp949", "ms949", "uhc", "windows-949"))
# The Hangul of everyday text in cp949; a curly quotation mark of windows-1252 and the letter after it seldom fall here.
_HANGUL = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
_HIGH = re.compile(rb"[\x80-\xff]+")
# Browsers read all of these as cp1252; servers send them for every page, whatever it holds.
_WESTERN = frozenset(("iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii"))
# No page that declares one of these is in it. Some take a time that grows with the square of the length.
_NEVER = re.compile("idna|punycode|undefined|unicode|raw|utf[-_]?(?:7|16|32)")
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_IN_PAGE = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_SAMPLE = 4096
# How many of the bytes above ASCII may be broken, so that the text can still be told.
_BROKEN = 0.02
# How many characters of wide text have a zero byte at least, and where it could also be UTF-8 with some NUL bytes.
_ZEROS, _ZEROS_BESIDE_UTF8 = 0.1, 0.6


class UnreadableError(ValueError):
    """Bytes that are no text; the message says what they seem to be."""


def page_text(data: bytes, content_type: str | None = None) -> str:
    """The text of a page or feed, served with this header; what the page says of itself comes after the header."""
    header, page = _IN_HEADER.search(content_type or ""), _IN_PAGE.search(data[:_SAMPLE])
    return decoded(data, header and header.group(1), page and page.group(1).decode("ascii"))


def decoded(data: bytes, *declared: str | None) -> str:
    """The text of `data`. `declared` are the encodings that its source names, which are tried after UTF-8: hardly any
    other text is UTF-8 by chance, and many a page in UTF-8 is declared as something else.
    """
    _refuse_other_kinds(data)
    return _text(data, encoding(data, *declared))


def exactly(data: bytes) -> str:
    """The text of what a program wrote: no byte of it is replaced, nor taken for Western text as any may be."""
    _refuse_other_kinds(data)
    name = encoding(data)
    if name == "cp1252" or not _decodes(data, name):
        raise UnreadableError(f"is not in UTF-8 (byte {_first_broken(data)}): save it as UTF-8")
    return _text(data, name)


def encoding(data: bytes, *declared: str | None) -> str:
    """The name of an encoding in which all of `data` is text, or all but a few bytes."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data, name)
    wide = _wide(data[:_SAMPLE])
    if wide and _decodes(data, wide):
        return wide
    found = next((each for each in _candidates(data, declared) if _decodes(data, each)), None) or _nearly(data)
    if found:
        return found
    if _decodes(data, "cp1252"):
        return "cp1252"
    raise UnreadableError("is in no known encoding (tried UTF-8, UTF-16, cp949): save it as UTF-8")


def _refuse_other_kinds(data: bytes) -> None:
    for beginning, kind in _KINDS:
        if data.startswith(beginning):
            raise UnreadableError(f"is {kind}, not text")


def _text(data: bytes, name: str) -> str:
    text = str(data, name, "replace")
    if "\x00" in text:
        raise UnreadableError("has NUL bytes, so it is no text")
    return text


def _first_broken(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start + 1
    return 0


def _candidates(data: bytes, declared: Iterable[str | None]) -> Iterator[str]:
    yield "utf-8"
    korean = _is_korean(data)
    for stated in filter(None, declared):
        name = stated.strip().lower()
        if name in _KOREAN:
            yield "cp949"
        elif name in _WESTERN:
            yield "cp949" if korean else "cp1252"
        elif not _NEVER.match(name):
            yield name
    if korean:
        yield "cp949"


def _nearly(data: bytes) -> str | None:
    """Cut in the middle of a character, or with a piece of another encoding in it."""
    for name in ("utf-8", "cp949") if _is_korean(data) else ("utf-8",):
        if data.decode(name, "replace").removesuffix("\ufffd").count("\ufffd") <= _BROKEN * _high(data):
            return name
    return None


def _checked(data: bytes, name: str) -> str:
    if not _decodes(data, name):
        raise UnreadableError(f"begins as {name} and breaks off: save it as UTF-8")
    return name


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: blanks and Latin letters have a zero byte, all on the same side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    zeros = max(even, odd) / (len(sample) / 2) if sample else 0
    if min(even, odd) == 0 and zeros > (_ZEROS_BESIDE_UTF8 if _decodes(sample, "utf-8") else _ZEROS):
        return "utf-16-le" if odd else "utf-16-be"
    return None


def _is_korean(data: bytes) -> bool:
    sample = data[: 64 * _SAMPLE]
    return len(_HANGUL.findall(sample)) * 2 > _high(sample) * 0.5


def _high(data: bytes) -> int:
    return sum(len(run) for run in _HIGH.findall(data))
