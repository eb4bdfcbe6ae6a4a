"""The ways to read on from each character of a name: as it sounds, as a letter's name, as a word in English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from anyascii import anyascii

from graph.matching import hangul, spelling
from graph.matching.words import Part, vocabulary
from graph.resolve.guards import script

# No more of a name is compared by sound.
LONGEST_HEARD = 48
# What a way to read costs beside its sounds.
LETTER_NAME, TRANSLATION = 0.05, 0.1


@dataclass(frozen=True, slots=True)
class Step:
    """One way to read on, up to `end`. Only along a name that has it for one that is `translated`.

    `weight` is what the sounds count that the other name lacks.
    """

    end: int
    sounds: str
    cost: float = 0.0
    weight: float = 1.0
    translated: bool = False


def steps(parts: Sequence[Part]) -> list[list[Step]]:
    """From each character, every way to read on; a run of Latin letters is read as a whole."""
    text = "".join(part.written for part in parts)[:LONGEST_HEARD]
    weights = [vocabulary().weight(part.meanings) for part in parts for _ in part.written]
    found: list[list[Step]] = []
    for at, char in enumerate(text):
        if not char.isascii():
            ways = [*of_char(text, at), *letter_names(text, at), *_translations(text, at)]
        elif at and text[at - 1].isascii():
            ways = []  # within a run
        else:
            ways = list(of_run(text, at))
        found.append([replace(way, weight=weights[at]) for way in ways])
    return found


def of_run(text: str, at: int) -> Iterator[Step]:
    end = next((to for to in range(at, len(text)) if not text[to].isascii()), len(text))
    for sounds in dict.fromkeys((spelling.sounds(text[at:end]), text[at:end])):
        yield Step(end, sounds)


def of_char(text: str, at: int) -> Iterator[Step]:
    """One syllable; a consonant that closes the one before and opens this one is heard once: 알리바바."""
    if not hangul.is_hangul(text[at]):
        sounds = spelling.sounds(latin(text[at]))
        yield Step(at + 1, sounds.translate(_KANA) if script(text[at]) == "kana" else sounds)
        if text[at] in "トド":  # a t or a d that closes a syllable elsewhere
            yield Step(at + 1, sounds[0])
        return
    before = hangul.sounds(text[at - 1])[-1].replace("L", "ㄹ") if at and hangul.is_hangul(text[at - 1]) else ""
    ways = {at + 1: hangul.sounds(text[at]), at + 2: hangul.diphthong(text[at : at + 2])}
    for end, sounds in ways.items():
        for each in dict.fromkeys((sounds.removeprefix(before), sounds)):
            if each:
                yield Step(end, each)


def letter_names(text: str, at: int) -> Iterator[Step]:
    for end in range(at + 1, min(len(text), at + hangul.LONGEST_LETTER_NAME) + 1):
        for letter in hangul.LETTER_NAMES.get(text[at:end], ""):
            yield Step(end, letter, LETTER_NAME)


def _translations(text: str, at: int) -> Iterator[Step]:
    for end in range(at + 1, min(len(text), at + vocabulary().longest) + 1):
        for meaning in sorted(vocabulary().means(text[at:end])):
            for english in vocabulary().english[meaning]:
                yield Step(end, spelling.sounds(english), TRANSLATION, translated=True)


def latin(word: str) -> str:
    """Han characters as Mandarin, in letters that sound as they do elsewhere."""
    if word.isascii():
        return word
    romanised = anyascii(word).lower().replace(" ", "")
    return _PINYIN.sub(lambda found: _ELSEWHERE[found[0]], romanised) if script(word) == "han" else romanised


# Kana has one letter for b and v, and for l and r, and a vowel behind every consonant.
_KANA = str.maketrans({"u": "ㅡ", "r": "ㄹ", "b": "ㅂ", "-": ""})
_ELSEWHERE = {"zh": "j", "x": "sh", "q": "ch"}
_PINYIN = re.compile("|".join(_ELSEWHERE))
