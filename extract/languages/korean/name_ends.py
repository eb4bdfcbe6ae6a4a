"""Where a Korean name ends: before a particle that the dictionary took for a part of it."""

import re

from extract.languages.korean.chunks import Chunk

# Particles that no name ends in, and those that some do: the latter go only where the text also has the word without.
_SURE_PARTICLES = ("으로부터", "로부터", "에게서", "에서", "에게", "에는", "에", "를", "을", "는")
_LIKELY_PARTICLES = ("가", "이", "은", "의", "와", "과", "도", "로", "만")
# No name of more than three syllables ends in 도: it is a particle.
_SHORT = 3


def name_end(text: str, chunk: Chunk) -> int:
    """The end of the noun in the text, without a particle."""
    word = chunk.text
    if not chunk.unknown:
        return chunk.end - _likely(text, word, _SHORT + 1)
    for particle in _SURE_PARTICLES:
        if word.endswith(particle) and len(word) >= len(particle) + 2:
            return chunk.end - len(particle)
    if word.endswith("도") and len(word) > _SHORT and text[chunk.end : chunk.end + 1] == " ":
        return chunk.end - 1
    return chunk.end - _likely(text, word, 2)


def _likely(text: str, word: str, shortest: int) -> int:
    """How many letters of a word are a particle, where what is left has at least so many and stands alone as well."""
    stem = word[:-1]
    ended = word.endswith(_LIKELY_PARTICLES) and len(stem) >= shortest and _stands_alone(text, stem)
    return 1 if ended else 0


def _stands_alone(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<![가-힣A-Za-z0-9]){re.escape(word)}(?:[^가-힣A-Za-z0-9]|[은는을를의]\s|$)", text))
