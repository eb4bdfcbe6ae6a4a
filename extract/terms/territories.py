"""For which places a promise holds, by one code or word each, whatever the language says."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.languages.terms import PlaceWords
from extract.terms.clause import Clause, Span


class Territories:
    """The places of one language."""

    def __init__(self, words: PlaceWords) -> None:
        names = {name: code for code, forms in words.names.items() for name in forms}
        self._codes = {**names, **words.adjectives}
        place, adjective = (f"(?:{_any(table)})" for table in (names, words.adjectives))
        self._within = [
            re.compile(pattern.replace("{place}", place).replace("{adjective}", adjective)) for pattern in words.within
        ]
        self._each = re.compile(_any(self._codes))

    def read(self, clause: Clause, left_out: Sequence[Span]) -> tuple[str, ...]:
        """All that the surest place names, in its order, but for what is left out."""
        for place in clause.places:
            found = sorted(
                (span, codes)
                for span, codes in self._named(clause.text, place)
                if clause.has(place, span) and not any(start < span[1] and span[0] < end for start, end in left_out)
            )
            if found:
                return tuple(dict.fromkeys(code for _, codes in found for code in codes))
        return ()

    def _named(self, text: str, place: Span) -> Iterator[tuple[Span, list[str]]]:
        for pattern in self._within:
            for match in pattern.finditer(text, *place):
                yield match.span(), [self._codes[one.group()] for one in self._each.finditer(match["places"])]


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
