"""The languages that are read: one line each, and which of them a text is written in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from spacy.tokens import Doc

from extract.languages.english.grammar import GRAMMAR as ENGLISH
from extract.languages.english.names import names as english_names
from extract.languages.grammar import Grammar
from extract.languages.korean.grammar import GRAMMAR as KOREAN
from extract.languages.korean.names import names as korean_names
from extract.rules.names import Name

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_OTHER = re.compile(r"[^\W\d_A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ]")
# One syllable of Hangul says as much as some three letters.
_LETTERS_PER_SYLLABLE = 3


@dataclass(frozen=True, slots=True)
class Language:
    """A grammar, where its texts name parties, and the spaCy configuration of its tokenizer."""

    grammar: Grammar
    names: Callable[[Doc], list[Name]]
    config: Mapping[str, Any]


LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "en": Language(ENGLISH, english_names, {}),
        "ko": Language(KOREAN, korean_names, {"nlp": {"tokenizer": {"@tokenizers": "dealgraph.kiwi.v1"}}}),
    }
)


def detect(text: str) -> str | None:
    """The language of a text by its letters; None where most of it is in neither alphabet."""
    sample = text[:20_000]
    hangul = len(_HANGUL.findall(sample)) * _LETTERS_PER_SYLLABLE
    latin, other = len(_LATIN.findall(sample)), len(_OTHER.findall(sample)) * _LETTERS_PER_SYLLABLE
    if other > hangul + latin or not hangul + latin:
        return None
    return "ko" if hangul * 2 > latin else "en"
