"""How Korean says the eight relations: one module each, tried in this order."""

from extract.languages.korean.rules import (
    acquires,
    credit_amount,
    exclusivity,
    invests_in,
    purchase_commitment,
    raises,
    stake,
    valuation,
)

RULES = (
    *raises.RULES,
    *invests_in.RULES,
    *stake.RULES,
    *acquires.RULES,
    *valuation.RULES,
    *credit_amount.RULES,
    *purchase_commitment.RULES,
    *exclusivity.RULES,
)
