"""Bytes as text, whichever of the usual encodings of Korean and English they are in."""

import codecs
import re
from collections.abc import Iterator

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
_SAMPLE = 4096
# How many characters of wide text have a zero byte at least, and where it could also be UTF-8 with some NUL bytes.
_ZEROS, _ZEROS_BESIDE_UTF8 = 0.1, 0.6


class UnreadableError(ValueError):
    """Bytes that are no text; the message says what they seem to be."""


def decoded(data: bytes, declared: str | None = None) -> str:
    """The text of `data`. `declared` is the encoding that its source names, which is tried after UTF-8."""
    for beginning, kind in _KINDS:
        if data.startswith(beginning):
            raise UnreadableError(f"is {kind}, not text")
    text = str(data, encoding(data, declared))
    if "\x00" in text:
        raise UnreadableError("has NUL bytes, so it is no text")
    return text


def encoding(data: bytes, declared: str | None = None) -> str:
    """The name of an encoding in which all of `data` is text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data, name)
    wide = _wide(data[:_SAMPLE])
    if wide and _decodes(data, wide):
        return wide
    for candidate in _candidates(data, declared):
        if _decodes(data, candidate):
            return candidate
    raise UnreadableError("is in no known encoding (tried UTF-8, UTF-16, cp949): save it as UTF-8")


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    yield "utf-8"
    if declared:
        stated = declared.strip().lower()
        yield "cp949" if stated in _KOREAN else stated
    if _is_korean(data):
        yield "cp949"
    yield "cp1252"


def _checked(data: bytes, name: str) -> str:
    if not _decodes(data, name):
        raise UnreadableError(f"begins as {name} and breaks off: save it as UTF-8")
    return name


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
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
    high = sum(len(run) for run in _HIGH.findall(sample))
    return len(_HANGUL.findall(sample)) * 2 > high * 0.5
