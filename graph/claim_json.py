"""A claim as one JSON object with the guide's fields, and back, checked against the schema and the article."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from graph.model import Amount, Article, Claim, LimitError, Mention, Value
from graph.schema import (
    AMOUNT_QUALIFIERS,
    LARGEST_AMOUNT,
    QUALIFIER_VALUES,
    QUALIFIERS,
    RELATIONS,
    RelationType,
    Status,
)

ALWAYS_WRITTEN = ("percent", "percent_qualifier", "round", "lead", "scope", "kind", "date")
GIVEN = "given"


class InvalidClaimError(ValueError):
    """A claim that the schema or its article does not allow; the message says which field and why."""


def as_json(claim: Claim) -> dict[str, Any]:
    """The guide's fields, the stated optional terms, and `start`, `end`, `p`, `reader`."""
    terms = {name: value for name, value in claim.qualifiers.items() if name not in ALWAYS_WRITTEN}
    return {
        "relation": claim.relation.name,
        "subject": list(claim.subject.names),
        "object": list(claim.object.names) if claim.object else None,
        "status": claim.status.value,
        "amount": claim.amount and _amount_json(claim.amount),
        "amount_alt": [_amount_json(amount) for amount in claim.amount_alt] or None,
        **{name: claim.qualifiers.get(name) for name in ALWAYS_WRITTEN},
        **{name: list(value) if isinstance(value, tuple) else value for name, value in sorted(terms.items())},
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "p": claim.p,
        "reader": claim.reader,
    }


def from_json(row: Mapping[str, Any], article: Article) -> Claim:
    """The claim of `row` about `article`. Offsets may be absent: the quote's first place is taken.

    Raises InvalidClaimError for an unknown relation, status or value, a party without a name, a quote or
    offsets that do not fit the article's content, and what is above the limits of the schema.
    """
    relation = _one_of(row, "relation", RELATIONS)
    start, end = _place(row, article)
    try:
        return Claim(
            article=article.id,
            relation=RELATIONS[relation],
            subject=_mention(row, "subject"),
            object=_mention(row, "object") if row.get("object") else None,
            status=Status(_one_of(row, "status", [status.value for status in Status])),
            quote=row["quote"],
            start=start,
            end=end,
            reader=row.get("reader") or GIVEN,
            p=_number(row, "p") if row.get("p") is not None else 1.0,
            amount=_amount(row["amount"]) if row.get("amount") else None,
            amount_alt=tuple(_amount(amount) for amount in row.get("amount_alt") or ()),
            qualifiers=_qualifiers(row, RELATIONS[relation]),
        )
    except ValueError as error:
        raise InvalidClaimError(str(error)) from error


def _amount_json(amount: Amount) -> dict[str, Any]:
    row: dict[str, Any] = {"value": _whole(amount.value), "currency": amount.currency}
    row["qualifier"] = amount.qualifier
    if amount.value_max is not None:
        row["value_max"] = _whole(amount.value_max)
    return row


def _whole(number: float) -> float:
    return int(number) if float(number).is_integer() else number


def _amount(row: Any) -> Amount:
    if not isinstance(row, Mapping):
        raise InvalidClaimError(f"amount: an object with value and currency, not {row!r}")
    currency = row.get("currency")
    if not isinstance(currency, str) or not currency:
        raise InvalidClaimError(f"amount.currency: a currency code, not {currency!r}")
    return Amount(
        value=_number(row, "value"),
        currency=currency,
        qualifier=_one_of({"qualifier": row.get("qualifier") or "exact"}, "qualifier", AMOUNT_QUALIFIERS),
        value_max=_number(row, "value_max") if row.get("value_max") is not None else None,
    )


def _mention(row: Mapping[str, Any], end: str) -> Mention:
    names = [row[end]] if isinstance(row.get(end), str) else row.get(end)
    if not isinstance(names, list) or not names or not all(isinstance(n, str) and n.strip() for n in names):
        raise InvalidClaimError(f"{end}: a name or a list of names, not {names!r}")
    try:
        return Mention(names=tuple(names))
    except LimitError as error:
        raise InvalidClaimError(f"{end}: {error}") from error


def _place(row: Mapping[str, Any], article: Article) -> tuple[int, int]:
    quote = row.get("quote")
    if not isinstance(quote, str) or not quote:
        raise InvalidClaimError("quote: missing; a claim needs the article's own words")
    start = row.get("start")
    if start is None:
        start = article.content.find(quote)
    if not isinstance(start, int) or isinstance(start, bool):
        raise InvalidClaimError(f"start: a whole number, not {start!r}")
    if start < 0 or article.content[start : start + len(quote)] != quote:
        raise InvalidClaimError(f"quote: {quote[:60]!r} does not stand in the article at {start}")
    return start, start + len(quote)


def _qualifiers(row: Mapping[str, Any], relation: RelationType) -> Mapping[str, Value]:
    stated = {name: row[name] for name in QUALIFIERS if row.get(name) is not None}
    if relation.name != "invests-in":
        stated.pop("lead", None)
    return MappingProxyType({name: _qualifier(name, value) for name, value in stated.items()})


def _qualifier(name: str, value: Any) -> Value:
    kind = QUALIFIERS[name]
    if name in QUALIFIER_VALUES:
        return _one_of({name: value}, name, QUALIFIER_VALUES[name])
    if kind is float:
        return _number({name: value}, name)
    if kind is list:
        return (value,) if isinstance(value, str) else tuple(str(item) for item in value)
    if not isinstance(value, kind) or not isinstance(value, str | bool):
        raise InvalidClaimError(f"{name}: a {kind.__name__}, not {value!r}")
    return value


def _number(row: Mapping[str, Any], name: str) -> float:
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidClaimError(f"{name}: a number, not {value!r}")
    if not abs(value) <= LARGEST_AMOUNT:  # nor what is no number at all
        raise InvalidClaimError(f"{name}: at most {LARGEST_AMOUNT:g}, not {value}")
    return float(value)


def _one_of(row: Mapping[str, Any], name: str, allowed: Any) -> str:
    value = row.get(name)
    if not isinstance(value, str) or value not in allowed:
        raise InvalidClaimError(f"{name}: one of {', '.join(allowed)}, not {value!r}")
    return value
