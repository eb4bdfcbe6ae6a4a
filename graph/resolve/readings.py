"""How a name may be read: sound by sound, its letters by their names, its words in English."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from anyascii import anyascii

from graph.resolve import hangul, spelling
from graph.resolve.costs import ALSO_HEARD, CONSONANT_CLASS, VOWEL_CLASS, VOWEL_CLASSES
from graph.resolve.guards import script
from graph.resolve.names import normal_form, words_of
from graph.resolve.words import Part, parts, vocabulary

# No more of a name is compared by sound.
LONGEST_HEARD = 48
MOST_READINGS = 8
# What a reading costs beside its sounds.
LETTER_NAME, TRANSLATION, INITIALS = 0.05, 0.1, 0.2
# A longer word is no abbreviation.
LONGEST_SPELT = 4
# Initials of fewer words stand for too much.
FEWEST_INITIALS = 3
# A consonant of less weight is in no skeleton: r before another consonant.
SURELY_HEARD = 0.35


# SillaTextile, INNOXCorporation: where one word ends and another begins.
_CAMEL = re.compile(r"(?<=[A-Za-z]{3}[a-z])(?=[A-Z])|(?<=[A-Z]{4})(?=[A-Z][a-z])|(?<=[A-Z]{4})(?=CO\.,|CORPORATION)")

# Legal forms whose letters stand apart.
_SPACED_FORM = re.compile(r"(?i:(?<=.) (?:a/s|n[. ]+v|s[. ]+a|n[. ]+a)\.?)\Z")


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


@dataclass(frozen=True, slots=True)
class Heard:
    """A name in Latin letters, sound by sound, how much is lost without each, and what this reading costs."""

    letters: str
    sounds: str
    weights: tuple[float, ...]
    cost: float = 0.0


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
        return [hangul.plain(word) for word in words_of(_CAMEL.sub(" ", _SPACED_FORM.sub("", self.name)))]

    @cached_property
    def parts(self) -> list[Part]:
        """Its words, piece by piece."""
        return [part for part in parts(self.words) if part.written]

    @property
    def said(self) -> list[Part]:
        """Its words that the vocabulary has."""
        return [part for part in self.parts if part.meanings]

    @property
    def stem(self) -> str:
        """Its other words."""
        return "".join(part.written for part in self.parts if not part.meanings)

    @cached_property
    def steps(self) -> list[list[Step]]:
        """From each character, every way to read on; a run of Latin letters is read as a whole."""
        text = "".join(part.written for part in self.parts)[:LONGEST_HEARD]
        weights = [vocabulary().weight(part.meanings) for part in self.parts for _ in part.written]
        found: list[list[Step]] = []
        for at, char in enumerate(text):
            if not char.isascii():
                ways = [*_of_char(text, at), *_letter_names(text, at), *_translations(text, at)]
            elif at and text[at - 1].isascii():
                ways = []  # within a run
            else:
                ways = list(_of_run(text, at))
            found.append([replace(way, weight=weights[at]) for way in ways])
        return found

    @cached_property
    def heard(self) -> list[Heard]:
        """The name in Latin letters: as it sounds, with its words in English, by its initials."""
        found = [] if self._is_spelt else [_heard(self.parts)]
        if self.script != "latin" and self.said:
            found.append(_heard(self.parts, in_english=True))
        if self.script == "latin":
            found += [*self._by_letters(), *self._by_initials(), *self._with_x()]
        return [heard for heard in dict.fromkeys(found) if heard.sounds]

    @property
    def _is_spelt(self) -> bool:
        """It begins with an abbreviation that nobody can speak: KT, LG, PCL."""
        first = self.parts[0].written
        return first.isascii() and len(first) <= LONGEST_SPELT and not {*"aeiouy"} & {*first}

    def _by_letters(self) -> Iterator[Heard]:
        """With a short first word as its letters stand: TSI, NGVI."""
        first, *others = self.parts
        if self._is_spelt or (len(first.written) <= LONGEST_SPELT and spelling.sounds(first.written) != first.written):
            rest = _heard(others)
            weights = spelling.weights(first.written)
            yield Heard(first.written + rest.letters, first.written + rest.sounds, (*weights, *rest.weights))

    def _with_x(self) -> Iterator[Heard]:
        """X as its name at the beginning: Xcell is 엑셀."""
        plain = _heard(self.parts)
        if plain.sounds.startswith("x"):
            yield Heard(plain.letters, "eks" + plain.sounds[1:], (0.3, 0.9, 0.3, *plain.weights[1:]))

    def _by_initials(self) -> Iterator[Heard]:
        if len(self.words) >= FEWEST_INITIALS:
            initials = "".join(word[0] for word in self.words)
            yield Heard(initials, initials, (*spelling.weights(initials),), INITIALS)

    @cached_property
    def sounds(self) -> list[str]:
        """Whole, without the words that the vocabulary has, by its initials; each with letters by their names, too."""
        texts = ["".join(self.words), self.stem]
        if self.script != "latin" and self.said:
            texts.append("".join(map(_in_english, self.parts)))
        if self.script == "latin" and len(self.words) >= FEWEST_INITIALS:
            texts.append("".join(word[0] for word in self.words))
        found = (sounds for text in texts for sounds in _readings(text[:LONGEST_HEARD]))
        return list(dict.fromkeys(filter(None, found)))[:MOST_READINGS]


@lru_cache(maxsize=16384)
def reading(name: str) -> Reading:
    """The same object for the same name while it is remembered."""
    return Reading(name)


def _of_run(text: str, at: int) -> Iterator[Step]:
    end = next((to for to in range(at, len(text)) if not text[to].isascii()), len(text))
    for sounds in dict.fromkeys((spelling.sounds(text[at:end]), text[at:end])):
        yield Step(end, sounds)


def _of_char(text: str, at: int) -> Iterator[Step]:
    """One syllable; a consonant that closes the one before and opens this one is heard once: 알리바바."""
    if not hangul.is_hangul(text[at]):
        yield Step(at + 1, spelling.sounds(anyascii(text[at]).lower()))
        return
    before = hangul.sounds(text[at - 1])[-1].replace("L", "ㄹ") if at and hangul.is_hangul(text[at - 1]) else ""
    ways = {at + 1: hangul.sounds(text[at]), at + 2: hangul.diphthong(text[at : at + 2])}
    for end, sounds in ways.items():
        for each in dict.fromkeys((sounds.removeprefix(before), sounds)):
            if each:
                yield Step(end, each)


def _letter_names(text: str, at: int) -> Iterator[Step]:
    for end in range(at + 1, min(len(text), at + hangul.LONGEST_LETTER_NAME) + 1):
        for letter in hangul.LETTER_NAMES.get(text[at:end], ""):
            yield Step(end, letter, LETTER_NAME)


def _translations(text: str, at: int) -> Iterator[Step]:
    for end in range(at + 1, min(len(text), at + vocabulary().longest) + 1):
        for meaning in sorted(vocabulary().means(text[at:end])):
            for english in vocabulary().english[meaning]:
                yield Step(end, spelling.sounds(english), TRANSLATION, translated=True)


def _heard(found: Sequence[Part], *, in_english: bool = False) -> Heard:
    """Each part sounds by itself."""
    letters, sounds, weights = "", "", list[float]()
    for part in found:
        spelt = _in_english(part) if in_english else _latin(part.written)
        heard = spelling.sounds(spelt)
        letters, sounds = letters + spelt, sounds + heard
        weights += [weight * vocabulary().weight(part.meanings) for weight in spelling.weights(heard)]
    return Heard(letters, sounds[:LONGEST_HEARD], tuple(weights[:LONGEST_HEARD]))


def _latin(word: str) -> str:
    return word if word.isascii() else anyascii(word).lower().replace(" ", "")


def _in_english(part: Part) -> str:
    return vocabulary().english[min(part.meanings)][0] if part.meanings else part.written


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
        letters = list(_letter_names(text, at)) if letters_by_name else []
        step = max(letters, key=lambda way: way.end) if letters else next(_of_char(text, at))
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
