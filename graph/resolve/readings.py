"""How a name may be read: sound by sound, its letters by their names, its words in English."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from anyascii import anyascii

from graph.resolve import hangul, spelling
from graph.resolve.costs import ALSO_HEARD, CONSONANT_CLASS, VOWEL_CLASS, VOWEL_CLASSES
from graph.resolve.guards import script
from graph.resolve.names import normal_form, words_of
from graph.resolve.words import Said, parted, vocabulary

# No more of a name is compared by sound.
LONGEST_HEARD = 48
MOST_READINGS = 8
# What a reading costs beside its sounds.
LETTER_NAME, TRANSLATION = 0.05, 0.1
# A longer word is no abbreviation.
LONGEST_SPELT = 4
# Initials of fewer words stand for too much.
FEWEST_INITIALS = 3
# A consonant of less weight is in no skeleton: r before another consonant.
SURELY_HEARD = 0.35


# SillaTextile, INNOXCorporation: where one word ends and another begins.
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Step:
    """One way to read on, up to `end`. `translated` is the spelling of the English word that it stands for."""

    end: int
    sounds: str
    cost: float = 0.0
    translated: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """A name in Latin letters, sound by sound, and how much is lost without each."""

    letters: str
    sounds: str
    weights: Sequence[float]
    weight: float


@dataclass(frozen=True)
class Reading:
    """A name, taken apart once for all comparisons."""

    name: str

    @cached_property
    def form(self) -> str:
        return normal_form(self.name)

    @cached_property
    def script(self) -> str:
        return script(self.form)

    @cached_property
    def words(self) -> list[str]:
        return words_of(_CAMEL.sub(" ", self.name))

    @cached_property
    def _parted(self) -> tuple[list[str], list[Said]]:
        return parted(self.words)

    @property
    def said(self) -> list[Said]:
        """Its words that the vocabulary has."""
        return self._parted[1]

    @property
    def stems(self) -> list[str]:
        """Its other words."""
        return self._parted[0]

    @cached_property
    def steps(self) -> list[list[Step]]:
        """From each character, every way to read on; a run of Latin letters is read as a whole."""
        text = "".join(self.words)[:LONGEST_HEARD]
        found: list[list[Step]] = []
        for at, char in enumerate(text):
            if not char.isascii():
                found.append([*_of_char(text, at), *_letter_names(text, at), *_translations(text, at)])
            elif at and text[at - 1].isascii():
                found.append([])  # within a run
            else:
                end = next((to for to in range(at, len(text)) if not text[to].isascii()), len(text))
                spelt = text[at:end]
                found.append([Step(end, each) for each in dict.fromkeys((spelling.sounds(spelt), spelt))])
        return found

    @cached_property
    def heard(self) -> list[Heard]:
        """The name in Latin letters: as it sounds, with its words in English, by its initials."""
        plain = _latin(self.words)
        initials = "".join(word[0] for word in self.words if word[0].isascii())
        spelt = [plain, _latin([*self.stems, *map(_english, self.said)]) if self.script != "latin" else plain]
        if len(self.words) >= FEWEST_INITIALS:
            spelt.append(initials)
        found = {letters: spelling.sounds(letters) for letters in spelt if letters}
        return [_heard(letters, sounds) for letters, sounds in found.items()] + self._by_letters()

    def _by_letters(self) -> list[Heard]:
        """With a short first word as its letters stand: TSI, NGVI."""
        first, *others = self.words
        if not first.isascii() or len(first) > LONGEST_SPELT or spelling.sounds(first) == first:
            return []
        rest = _latin(others)
        return [_heard(first + rest, first + spelling.sounds(rest))]

    @cached_property
    def sounds(self) -> list[str]:
        """Whole, without the words that the vocabulary has, by its initials; each with letters by their names, too."""
        texts = ["".join(self.words), "".join(self.stems)]
        if self.script == "latin" and len(self.words) >= FEWEST_INITIALS:
            texts.append("".join(word[0] for word in self.words))
        found = (sounds for text in texts for sounds in _readings(text[:LONGEST_HEARD]))
        return list(dict.fromkeys(filter(None, found)))[:MOST_READINGS]


@lru_cache(maxsize=65536)
def reading(name: str) -> Reading:
    """The same object for the same name while it is remembered."""
    return Reading(name)


def _of_char(text: str, at: int) -> Iterator[Step]:
    """One syllable; a consonant that closes the one before and opens this one is heard once: 알리바바."""
    if hangul.is_hangul(text[at]):
        sounds = hangul.sounds(text[at])
        before = hangul.sounds(text[at - 1])[-1] if at and hangul.is_hangul(text[at - 1]) else ""
        yield Step(at + 1, sounds.removeprefix(before))
    else:
        yield Step(at + 1, spelling.sounds(anyascii(text[at]).lower()))


def _letter_names(text: str, at: int) -> Iterator[Step]:
    for length in range(1, hangul.LONGEST_LETTER_NAME + 1):
        if letter := hangul.LETTER_NAMES.get(text[at : at + length]):
            yield Step(min(at + length, len(text)), letter, LETTER_NAME)


def _translations(text: str, at: int) -> Iterator[Step]:
    for end in range(at + 1, min(len(text), at + vocabulary().longest) + 1):
        for meaning in sorted(vocabulary().means(text[at:end])):
            for english in vocabulary().english[meaning]:
                yield Step(end, spelling.sounds(english), TRANSLATION, english)


def _latin(words: Sequence[str]) -> str:
    return "".join(word if word.isascii() else anyascii(word).lower() for word in words).replace(" ", "")[
        :LONGEST_HEARD
    ]


def _english(said: Said) -> str:
    return vocabulary().english[min(said.meanings)][0]


def _heard(letters: str, sounds: str) -> Heard:
    weights = spelling.weights(sounds)
    return Heard(letters, sounds, weights, sum(weights))


def _readings(text: str) -> Iterator[str]:
    for letters_by_name in (False, True):
        sounds = "".join(_sounds(text, letters_by_name=letters_by_name))
        yield sounds
        yield "".join(ALSO_HEARD.get(sound, sound) for sound in sounds)
        yield sounds.replace("r", "l")


def _sounds(text: str, *, letters_by_name: bool) -> Iterator[str]:
    at = 0
    while at < len(text):
        if text[at].isascii():
            end = next((to for to in range(at, len(text)) if not text[to].isascii()), len(text))
            yield spelling.sounds(text[at:end])
            at = end
            continue
        steps = list(_letter_names(text, at)) if letters_by_name else []
        step = steps[-1] if steps else next(_of_char(text, at))
        yield step.sounds
        at = step.end


def skeleton(sounds: str) -> str:
    """The classes of the consonants that are surely heard; one where two of a class touch."""
    return _classes(sounds, CONSONANT_CLASS)


def outline(sounds: str) -> str:
    """The same with the classes of its vowels."""
    return _classes(sounds, CONSONANT_CLASS | VOWEL_CLASS)


def _classes(sounds: str, classes: Mapping[str, str]) -> str:
    kept, last = [], ""
    for sound, weight in zip(sounds, spelling.weights(sounds), strict=True):
        found = classes.get(sound, "")
        if found and weight < SURELY_HEARD and sound in spelling.CONSONANTS:
            continue
        if found and found != last and not (found in VOWEL_CLASSES and last in VOWEL_CLASSES):
            kept.append(found)
        last = found
    return "".join(kept)
