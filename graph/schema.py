"""What may exist: relations, their ends and qualifiers, rounds, scopes, statuses."""

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """A party's second label in the graph; it has it from creation on."""

    ORGANIZATION = "Organization"
    PERSON = "Person"


class Status(StrEnum):
    """What an article says of a claim. Only asserted and ended ones are answered by default."""

    ASSERTED = "asserted"
    TENTATIVE = "tentative"
    DENIED = "denied"
    ENDED = "ended"


# The status in the graph of a fact of which articles told before they changed.
SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationType:
    """One of the eight things that a claim can say, and what it becomes in the graph.

    `unit` names the end whose deals the claim belongs to: all facts of one unit are derived together.
    `turned` relations run in the graph from the claim's object to its subject.
    """

    name: str
    reads: str
    edge: str
    subject: str
    object: str | None
    unit: str
    deal_kind: str | None = None
    turned: bool = False


RELATIONS: dict[str, RelationType] = {
    relation.name: relation
    for relation in (
        RelationType(
            name="invests-in", reads="puts equity or equity-like money into", edge="INVESTED_IN",
            subject="investor", object="company", unit="object", deal_kind="round",
        ),
        RelationType(
            name="raises", reads="raises money", edge="FUNDS",
            subject="company", object=None, unit="subject", deal_kind="round",
        ),
        RelationType(
            name="stake", reads="holds a share of", edge="HOLDS_STAKE",
            subject="holder", object="held", unit="object",
        ),
        RelationType(
            name="acquires", reads="buys the whole or a majority of", edge="ACQUIRED",
            subject="acquirer", object="target", unit="object", deal_kind="acquisition",
        ),
        RelationType(
            name="valuation", reads="is valued at", edge="OF",
            subject="company", object=None, unit="subject",
        ),
        RelationType(
            name="credit-amount", reads="gives credits, hardware or services to", edge="GAVE_CREDIT",
            subject="provider", object="receiver", unit="object", deal_kind="round",
        ),
        RelationType(
            name="purchase-commitment", reads="commits to buy from", edge="COMMITTED_TO_BUY",
            subject="customer", object="supplier", unit="subject",
        ),
        RelationType(
            name="exclusivity", reads="has a promise of exclusivity from", edge="EXCLUSIVE_TO",
            subject="beneficiary", object="bound", unit="object", turned=True,
        ),
    )
}  # fmt: skip

ROUNDS = (
    "pre-seed", "seed", "pre-a", "series-a", "pre-b", "series-b", "series-c", "series-d", "series-e",
    "series-f", "series-g", "series-h", "bridge", "strategic", "growth", "ipo", "debt", "grant",
    "cumulative", "other",
)  # fmt: skip
SCOPES = (
    "financing", "cloud", "distribution", "supply", "model-access", "license", "merchant", "negotiation", "other",
)  # fmt: skip
CREDIT_KINDS = ("cloud", "compute", "hardware", "service")
AMOUNT_QUALIFIERS = ("exact", "about", "min", "max")
SIDES = ("buys", "sells")
# Who is behind a claim, the one to believe first coming first.
SOURCES = ("filing", "company", "person", "anonymous", "media")

# What a claim may say beyond its parties, status and amount: name -> the type of its value.
QUALIFIERS: dict[str, type] = {
    "percent": float, "percent_qualifier": str, "round": str, "lead": bool, "scope": str, "kind": str,
    "date": str, "since": str, "until": str, "bars": list, "exceptions": list, "territory": list,
    "product": str, "side": str, "what": str, "share_class": str, "share_low": float, "share_high": float,
    "besides_credits": bool, "source": str, "corrects": bool,
}  # fmt: skip
# The values that a qualifier may have, where they are few.
QUALIFIER_VALUES: dict[str, tuple[str, ...]] = {
    "percent_qualifier": AMOUNT_QUALIFIERS, "round": ROUNDS, "scope": SCOPES, "kind": CREDIT_KINDS, "side": SIDES,
    "source": SOURCES,
}  # fmt: skip
# The ranges of the qualifiers that are numbers.
QUALIFIER_RANGES: dict[str, tuple[float, float]] = {"percent": (0, 100), "share_low": (0, 1), "share_high": (0, 1)}

# No article states more than this of anything. What is above it was misread, and might stop a store for ever.
LONGEST_NAME = 300
MOST_NAMES = 50
LONGEST_QUOTE = 1000
LONGEST_TERM = 1000
MOST_TERMS = 50
LARGEST_AMOUNT = 1e21
