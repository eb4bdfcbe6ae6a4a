"""How English says where a promise holds."""

from extract.languages.english.terms.territories import ADJECTIVES, NAMES
from extract.languages.terms import PlaceWords

_IN = r"\b(?:[Ii]n|[Aa]cross|throughout|into|within|[Ff]or|anywhere in|all over)(?: all of| the whole of| all)?"
_LIST = r"(?P<places>(?:the )?{place}(?:(?:,| and| or|, and|;|, or) (?:the )?{place}){0,8}+)"
# A list that goes on with a place that is not known is not read: half a territory is a wrong one.
_WHOLE = (
    r"(?![\w’'-]| (?:and|or) (?:the )?[A-Z])"
    r"(?!(?:, (?:the )?[A-Z][\w ]{1,25}){1,8},? (?:and|or) (?:the )?[A-Z])"
)

PLACES = PlaceWords(
    within=(
        rf"{_IN} {_LIST}{_WHOLE}",
        r"\b(?:other|another|no|any|rival|competing) (?P<places>{adjective}) (?:[\w-]+ )?(?:halls?|sites?|depots?|"
        r"stores?|shops?|customers?|buyers?|carmakers?|banks?|retailers?|airlines?|operators?|markets?)\b",
        r"\b(?:the|its|sole|only|exclusive|whole|entire) (?P<places>{adjective}) "
        r"(?:markets?|territory|rights|agency|agent|distributor|importer|distribution|sales)\b",
        r"\b(?P<places>{place}|{adjective}) (?:distribution |sales |marketing |commercial |licensing )?"
        r"(?:rights|sales|distribution|licen[cs]e)\b",
        r"\bamong (?P<places>{adjective}) \w+s\b",
    ),
    names=NAMES,
    adjectives=ADJECTIVES,
)
