"""What a claim made elsewhere must keep beyond the schema: what a reader of ours never writes, others may."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.claim_json import InvalidClaimError
from graph.days import iso
from graph.model import Claim
from graph.schema import QUALIFIERS

FIELDS = {
    "relation", "subject", "object", "status", "amount", "amount_alt", "quote", "start", "end", "p", "reader", "id",
    *QUALIFIERS,
}  # fmt: skip
AMOUNT_FIELDS = {"value", "value_max", "currency", "qualifier"}
DATES = ("date", "since", "until")
SHARED = ("stake", "acquires")
CURRENCY = re.compile(r"[A-Z]{3}")
NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def check_given(row: Mapping[str, Any], claim: Claim) -> None:
    """Raises InvalidClaimError, naming the field, for what `row` says beside or against its `claim`."""
    for message in _wrong(row, claim):
        raise InvalidClaimError(message)


def _wrong(row: Mapping[str, Any], claim: Claim) -> Iterator[str]:
    yield from _unknown("", row, FIELDS)
    for name, amount in (("amount", row.get("amount")), *(("amount_alt", one) for one in row.get("amount_alt") or ())):
        yield from _unknown(f"{name}.", amount or {}, AMOUNT_FIELDS)
    if row.get("end") not in (None, claim.end):
        yield f"end: the quote ends at {claim.end}, not {row['end']!r}"
    if claim.object and {*claim.subject.names} & {*claim.object.names}:
        yield f"object: {claim.object.names[0]!r} is its subject too"
    for name, text in (("reader", claim.reader), *_names(claim)):
        if NO_TEXT.search(text):
            yield f"{name}: no text: {text!r}"
    for name in DATES:
        stated = claim.qualifiers.get(name)
        if stated is not None and iso(stated) != stated:
            yield f"{name}: a date such as 2024, 2024-05 or 2024-05-13, not {stated!r}"
    for amount in filter(None, (claim.amount, *claim.amount_alt)):
        if not CURRENCY.fullmatch(amount.currency):
            yield f"amount.currency: an ISO code of three capitals such as KRW, not {amount.currency!r}"
    if claim.qualifiers.get("percent") is not None and claim.relation.name not in SHARED:
        yield f"percent: {' and '.join(SHARED)} state one, {claim.relation.name} does not"


def _unknown(place: str, row: Mapping[str, Any], known: Iterable[str]) -> Iterator[str]:
    for name in row:
        if name not in known:
            yield f"{place}{name}: no such field; there are {', '.join(sorted(known))}"


def _names(claim: Claim) -> Iterator[tuple[str, str]]:
    for end, party in (("subject", claim.subject), ("object", claim.object)):
        for name in party.names if party else ():
            yield end, name
