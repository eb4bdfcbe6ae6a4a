"""Ids of facts. Each has that of the claim that told it first, so that it keeps it when its parties become others."""

# A round of which no claim tells but only of its investors: beside that of the first of them.
UNSAID = "-round"


def fact_id(claim: str) -> str:
    return f"f-{claim.removeprefix('c-')}"


def unsaid_round_id(claim: str) -> str:
    return f"{fact_id(claim)}{UNSAID}"


def is_of_unsaid_round(fact: str) -> bool:
    return fact.endswith(UNSAID)


def telling_claim(fact: str) -> str:
    """The claim by whose id a fact has or had this one: it leads to the fact that it supports by now."""
    return f"c-{fact.removeprefix('f-').removesuffix(UNSAID)}"
