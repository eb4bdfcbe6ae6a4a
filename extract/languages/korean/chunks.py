"""Nouns that Korean text writes together, up to the particle: what a name is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.languages.korean.kiwi import UNKNOWN

_NOUN = ("NNG", "NNP", "NNB", "NR", "SL", "SN", "SH", "XR", "XSN", "XPN", "MM", "W_HASHTAG")
_JOINERS = ("&", "-", ".", "+")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Nouns written together, and by its tags: one unknown to the dictionary, a proper noun, a verb's stem."""

    start: int
    end: int
    text: str
    unknown: bool
    proper: bool
    latin: bool
    verbal: bool


def chunks(doc: Doc) -> Iterator[Chunk]:
    text = doc.text  # spaCy puts it together each time
    group: list[Token] = []
    for token in doc:
        if group and group[-1].idx + len(group[-1]) == token.idx and (_is_noun(token) or _joins(group, token)):
            group.append(token)
            continue
        yield from _chunk(text, group, token)
        group = [token] if _is_noun(token) and not token.text.startswith(_JOINERS) else []
    yield from _chunk(text, group, None)


def follows(text: str, before: Chunk, after: Chunk) -> bool:
    """Whether one blank and nothing else parts the two."""
    return text[before.end : after.start] == " "


def _is_noun(token: Token) -> bool:
    tag = token.tag_.split("+")[0].rstrip(UNKNOWN)
    return tag in _NOUN and any(char.isalnum() for char in token.text)


def _joins(group: list[Token], token: Token) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return (
        token.text in _JOINERS
        and following is not None
        and following.idx == token.idx + 1
        and following.tag_[:2] == "SL"
        and group[-1].tag_[:2] == "SL"
    )


def _chunk(content: str, group: list[Token], following: Token | None) -> Iterator[Chunk]:
    if not group:
        return
    start, end = group[0].idx, group[-1].idx + len(group[-1])
    text = content[start:end]
    if not any(char.isalpha() for char in text):
        return
    yield Chunk(
        start,
        end,
        text,
        unknown=any(token.tag_.endswith(UNKNOWN) for token in group),
        proper=any(token.tag_.startswith("NNP") for token in group),
        latin=group[-1].tag_[:2] == "SL" and bool(_LATIN.search(text)),
        verbal=following is not None and following.idx == end and following.tag_[:3] in ("XSV", "XSA"),
    )
