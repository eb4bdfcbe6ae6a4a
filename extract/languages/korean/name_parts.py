"""Which Korean nouns are names: by the dictionary's tags, by tables of words, and by what stands beside them."""

import re
from collections.abc import Sequence

from extract.languages.korean.chunks import Chunk, follows
from extract.languages.korean.words import (
    COMMON,
    DESCRIPTIONS,
    MEDIA,
    NAMED_LIKE_WORDS,
    ORGANISATION_ENDS,
    PLACES,
    TITLES,
)
from extract.languages.products import PRODUCTS

COMMON_WORDS = frozenset((*COMMON, *PRODUCTS, *PLACES, *MEDIA, *TITLES, *DESCRIPTIONS))
_FIRMS = frozenset(NAMED_LIKE_WORDS)
# Of one letter these end names as well.
_LONG_DESCRIPTIONS = tuple(word for word in DESCRIPTIONS if len(word) > 1)
_LONG_COMMON = tuple(word for word in COMMON if len(word) > 1)
_INTRODUCED = re.compile(r"(?:㈜|\(주\)|주식회사 ?)\Z")
_KINDS = ("스타트업", "기업", "업체")
_AFTER_NAME = tuple("은는이가을를의에(")
# These go on with no name that a blank parts from them.
_NEVER_NEXT = ("지주", "은행")


def is_name(chunk: Chunk) -> bool:
    if chunk.text in _FIRMS:
        return True
    if _is_common(chunk):
        return False
    if chunk.latin and chunk.text.isascii():
        return any(char.isupper() for char in chunk.text)
    if chunk.text.endswith(_LONG_DESCRIPTIONS):
        return False
    ends = any(chunk.text.endswith(end) and len(chunk.text) > len(end) + 1 for end in ORGANISATION_ENDS)
    return chunk.unknown or chunk.proper or (ends and not chunk.text.endswith(TITLES))


def _is_common(chunk: Chunk) -> bool:
    return chunk.text in COMMON_WORDS or chunk.verbal or len(chunk.text) < 2


def continues(chunk: Chunk) -> bool:
    """Whether it may be a further word of a name."""
    return is_name(chunk) or (chunk.text in ORGANISATION_ENDS and not chunk.verbal and chunk.text not in _NEVER_NEXT)


def is_introduced(text: str, chunks: Sequence[Chunk], index: int) -> bool:
    """A common noun is a name where a legal form, or a describing noun and nothing else, stands before it."""
    chunk = chunks[index]
    if _is_common(chunk) or chunk.text.endswith(DESCRIPTIONS):
        return False
    if _INTRODUCED.search(text[max(0, chunk.start - 5) : chunk.start]) or _is_before_ai(text, chunks, index):
        return True
    return (
        index > 0
        and follows(text, chunks[index - 1], chunk)
        and chunks[index - 1].text.endswith(_KINDS)
        and not chunk.text.endswith(_LONG_COMMON)
        and text[chunk.end : chunk.end + 1] in _AFTER_NAME
    )


def _is_before_ai(text: str, chunks: Sequence[Chunk], index: int) -> bool:
    """스케일 in 스케일 AI는: no common noun stands before AI and a particle."""
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    return (
        after is not None
        and after.text == "AI"
        and follows(text, chunks[index], after)
        and not text[after.end : after.end + 1].isspace()
        and not chunks[index].text.endswith(COMMON)
    )
