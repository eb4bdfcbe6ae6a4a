"""How often what a rule reads is so: its share of true claims in labelled articles, to the nearest twentieth.

A rule that read fewer than ten claims there is as good as the rules of its relation are together.
"""

from collections.abc import Mapping
from types import MappingProxyType

USUAL: Mapping[str, float] = MappingProxyType({
    "raises": 0.85, "invests-in": 0.8, "valuation": 0.75, "acquires": 0.75, "stake": 0.7, "purchase-commitment": 0.7,
    "credit-amount": 0.8, "exclusivity": 0.75,
})  # fmt: skip
MEASURED: Mapping[str, float] = MappingProxyType({
    "en/acquired": 0.8, "en/acquisition-of": 0.65, "en/at-valuation": 0.75, "en/backed": 0.75, "en/commits": 0.65,
    "en/cumulative": 0.9, "en/holds": 0.8, "en/including": 0.65, "en/invested": 0.85, "en/investors-include": 0.7,
    "en/led": 0.95, "en/led-by": 0.75, "en/participated": 0.8, "en/participation": 0.9, "en/raised": 0.85,
    "en/raised-from": 0.8, "en/raised-round": 0.9, "en/round-of": 0.7, "en/secured": 0.85, "en/valuation-at": 0.7,
    "en/valued": 0.75, "en/valuing": 0.85, "ko/acquired": 0.75, "ko/acquired-stake": 0.6, "ko/buys-minority": 0.65,
    "ko/buys-percent": 0.65, "ko/headline-acquired": 0.7, "ko/holds": 0.6, "ko/invested": 0.8,
    "ko/invested-who": 0.6, "ko/investment-of": 0.9, "ko/issues-shares": 0.7, "ko/joined": 0.55,
    "ko/joined-list": 0.95, "ko/joined-round": 0.45, "ko/led": 0.95, "ko/owner": 0.6, "ko/purchase-of": 0.5,
    "ko/raised-from": 0.95, "ko/raised-kind-money": 0.9, "ko/raised-money": 0.85, "ko/raised-round": 0.75,
    "ko/raised-sum": 0.8, "ko/value-of": 0.75, "ko/valued": 0.65, "ko/valued-turned": 0.75,
})  # fmt: skip


def certainty(rule: str, relation: str) -> float:
    """The probability that what the rule reads is stated."""
    return MEASURED.get(rule, USUAL[relation])
