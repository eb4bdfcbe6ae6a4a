"""What of a name's sounds is compared roughly, to find the names that are worth comparing closely."""

from collections.abc import Iterator, Mapping

from graph.matching import spelling
from graph.matching.costs import ALSO_HEARD, CONSONANT_CLASS, VOWEL_CLASS, VOWEL_CLASSES
from graph.matching.steps import letter_names, of_char, of_run

# A consonant of less weight is in no skeleton: r before another consonant.
SURELY_HEARD = 0.35


def sounds_of(text: str) -> Iterator[str]:
    """With its letters by their names or not, each with the rarer sounds of its spelling, too."""
    for letters_by_name in (False, True):
        sounds = "".join(_sounds(text, letters_by_name=letters_by_name))
        yield sounds
        yield "".join(ALSO_HEARD.get(sound, sound) for sound in sounds)
        yield sounds.replace("r", "l")


def _sounds(text: str, *, letters_by_name: bool) -> Iterator[str]:
    at = 0
    while at < len(text):
        letters = list(letter_names(text, at)) if letters_by_name else []
        plain = of_run if text[at].isascii() else of_char
        step = max(letters, key=lambda way: way.end) if letters else next(plain(text, at))
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
