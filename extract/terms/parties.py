"""A clause's words with the claim's parties as signs, so that patterns can tell who is who."""

import re

from extract.terms.clause import Span
from graph.model import Claim

# Each letter of a party's name becomes one of these: places in the words stay what they are in the text.
BENEFICIARY, BOUND = "\ue000", "\ue001"
_PRIVATE = re.compile(r"[\ue000\ue001]")


def masked(text: str, place: Span, claim: Claim) -> str:
    """The words at a place of the text."""
    words = _PRIVATE.sub(" ", text[slice(*place)])
    for party, sign in ((claim.subject, BENEFICIARY), (claim.object, BOUND)):
        for name in sorted(party.names if party else (), key=len, reverse=True):
            words = words.replace(name, sign * len(name))
    return words
