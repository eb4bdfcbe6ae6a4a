"""How a name may be read: sound by sound, its letters by their names, its words in English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.matching import hangul, spelling
from graph.matching.lookalikes import looks, mixes_alphabets
from graph.matching.outlines import sounds_of
from graph.matching.steps import LONGEST_HEARD, Step, latin, steps
from graph.matching.words import Part, parts, vocabulary
from graph.resolve.guards import script
from graph.resolve.names import normal_form, shortened, words_of

MOST_READINGS = 8
# What a reading by initials costs beside its sounds; those of fewer words stand for too much.
INITIALS, FEWEST_INITIALS = 0.2, 3
# A longer word is no abbreviation.
LONGEST_SPELT = 4

# SillaTextile, INNOXCorporation: where one word ends and another begins.
_CAMEL = re.compile(r"(?<=[A-Za-z]{3}[a-z])(?=[A-Z])|(?<=[A-Z]{4})(?=[A-Z][a-z])|(?<=[A-Z]{4})(?=CO\.,|CORPORATION)")
# Legal forms whose letters stand apart.
_SPACED_FORM = re.compile(r"(?i:(?<=.) (?:a/s|n[. ]+v|s[. ]+a|n[. ]+a)\.?)\Z")


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

    @property
    def shown(self) -> str:
        """In a reason."""
        return shortened(self.name)

    @cached_property
    def form(self) -> str:
        return normal_form(self.name)

    @cached_property
    def script(self) -> str:
        return script(self.form)

    @cached_property
    def look(self) -> str:
        """The form, with letters of other alphabets as those that they look like."""
        return looks(self.form) if any(map(mixes_alphabets, self.written)) else self.form

    @cached_property
    def written(self) -> list[str]:
        """Its words, letter by letter."""
        return [hangul.plain(word) for word in words_of(_CAMEL.sub(" ", _SPACED_FORM.sub("", self.name)))]

    @cached_property
    def words(self) -> list[str]:
        return [*map(looks, self.written)]

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
        """From each character, every way to read on."""
        return steps(self.parts)

    @cached_property
    def heard(self) -> list[Heard]:
        """The name in Latin letters: as it sounds, with its words in English, by its initials."""
        if not self.parts:
            return []
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
        found = (sounds for text in texts for sounds in sounds_of(text[:LONGEST_HEARD]))
        return list(dict.fromkeys(filter(None, found)))[:MOST_READINGS]


@lru_cache(maxsize=16384)
def reading(name: str) -> Reading:
    """The same object for the same name while it is remembered."""
    return Reading(name)


def _heard(found: Sequence[Part], *, in_english: bool = False) -> Heard:
    """Each part sounds by itself."""
    letters, sounds, weights = "", "", list[float]()
    for part in found:
        spelt = _in_english(part) if in_english else latin(part.written)
        heard = spelling.sounds(spelt)
        letters, sounds = letters + spelt, sounds + heard
        weights += [weight * vocabulary().weight(part.meanings) for weight in spelling.weights(heard)]
    return Heard(letters, sounds[:LONGEST_HEARD], tuple(weights[:LONGEST_HEARD]))


def _in_english(part: Part) -> str:
    return vocabulary().english[min(part.meanings)][0] if part.meanings else part.written
