"""What the network scores: kinds of mentions, labels between them, and the orders of its small heads."""

from graph.schema import CREDIT_KINDS, SCOPES, Status

PARTY, AMOUNT, PERCENT, ROUND, DATE = range(5)
KINDS = 5

# Relations with two parties, in the direction of the claim.
PAIRS = ("invests-in", "stake", "acquires", "credit-amount", "exclusivity", "purchase-commitment")

# (label, kind of its subject, kind of its object). `same`: two mentions of one party; `leads`: the investor led.
# `pays`, `gets`: a sum at the claim's subject and object; `holds`, `held`: likewise a percent.
LABELS = (
    *((relation, PARTY, PARTY) for relation in PAIRS),
    ("same", PARTY, PARTY),
    ("leads", PARTY, PARTY),
    ("raises", PARTY, AMOUNT),
    ("valuation", PARTY, AMOUNT),
    ("pays", PARTY, AMOUNT),
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
