"""What the network scores: kinds of mentions, labels between them, and the orders of its small heads."""

from graph.schema import CREDIT_KINDS, SCOPES, Status

PARTY, AMOUNT, PERCENT, ROUND, DATE = range(5)
KINDS = 5

# Relations with two parties, in the direction of the claim.
PAIRS = ("invests-in", "stake", "acquires", "credit-amount", "exclusivity", "purchase-commitment")

# Those of a pair that may have a sum: one party may invest one and give another in credits.
WITH_SUM = ("invests-in", "acquires", "credit-amount", "exclusivity", "purchase-commitment")


def sum_of(relation: str) -> str:
    """The label that links the relation's sum to the claim's subject; `gets` links it to its object."""
    return f"{relation} sum"


# (label, kind of its subject, kind of its object). `same`: two mentions of one party; `leads`: the investor led;
# `holds`, `held`: a percent at the claim's subject and object.
LABELS = (
    *((relation, PARTY, PARTY) for relation in PAIRS),
    ("same", PARTY, PARTY),
    ("leads", PARTY, PARTY),
    ("raises", PARTY, AMOUNT),
    ("valuation", PARTY, AMOUNT),
    *((sum_of(relation), PARTY, AMOUNT) for relation in WITH_SUM),
    ("gets", PARTY, AMOUNT),
    ("holds", PARTY, PERCENT),
    ("held", PARTY, PERCENT),
    ("raises-round", PARTY, ROUND),
    ("in-round", PARTY, ROUND),
    ("of-round", AMOUNT, ROUND),
    ("dated", PARTY, DATE),
)
INDEX = {label: index for index, (label, _, _) in enumerate(LABELS)}

STATUSES = tuple(status.value for status in Status)
STATUS_INDEX = {status: index for index, status in enumerate(STATUSES)}
SCOPE_INDEX = {scope: index for index, scope in enumerate(SCOPES)}
CREDIT_INDEX = {kind: index for index, kind in enumerate(CREDIT_KINDS)}
