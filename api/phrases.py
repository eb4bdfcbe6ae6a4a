"""A fact in one English sentence: who, what, on what terms, when."""

from collections.abc import Mapping
from typing import Any

from graph.money import in_words

VERBS: Mapping[str, str] = {
    "INVESTED_IN": "invested in",
    "HOLDS_STAKE": "holds a stake in",
    "ACQUIRED": "acquired",
    "GAVE_CREDIT": "gave credits to",
    "COMMITTED_TO_BUY": "committed to buy from",
    "EXCLUSIVE_TO": "is exclusive to",
    "PART_OF": "is part of",
    "COMPETES_WITH": "competes with",
    "FUNDS": "raised money",
    "OF": "is valued",
}
ABOUT = {"about": "about ", "min": "at least ", "max": "up to ", "exact": ""}


def sentence(fact: Mapping[str, Any]) -> str:
    """The fact's ends and terms; one of its status where that is not asserted."""
    one_sided = fact["relation"] in ("FUNDS", "OF")
    ends = (fact["target_name"], "") if one_sided else (fact["source_name"], f" {fact['target_name']}")
    status = "" if fact.get("status") in (None, "asserted") else f" ({fact['status']})"
    told = ", ".join(terms(fact))
    return f"{ends[0]} {VERBS[fact['relation']]}{ends[1]}{f': {told}' if told else ''}{status}"


def money(fact: Mapping[str, Any]) -> str | None:
    """`about USD 800 million`; None where no amount is stated."""
    if fact.get("amount") is None:
        return None
    upper = f" to {in_words(fact['amount_max'])}" if fact.get("amount_max") is not None else ""
    return f"{ABOUT[fact.get('qualifier') or 'exact']}{fact['currency']} {in_words(fact['amount'])}{upper}"


def terms(fact: Mapping[str, Any]) -> list[str]:
    """What is stated beside the ends, in the order in which a sentence tells it."""
    percent = fact.get("percent")
    qualifier = ABOUT[fact.get("percent_qualifier") or "exact"]
    named = (
        money(fact),
        f"{qualifier}{percent:g} %" if percent is not None else None,
        fact.get("round"),
        "as lead" if fact.get("lead") else None,
        fact.get("kind"),
        fact.get("scope"),
        fact.get("what"),
        fact.get("day") or fact.get("since"),
        f"until {fact['until']}" if fact.get("until") else None,
    )
    return [term for term in named if term]
