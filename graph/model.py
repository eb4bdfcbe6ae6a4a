"""The records, in order of appearance: an article makes claims; evidence joins them to facts about entities."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from graph.schema import (
    LARGEST_AMOUNT,
    LONGEST_NAME,
    LONGEST_QUOTE,
    LONGEST_TERM,
    MOST_NAMES,
    MOST_TERMS,
    QUALIFIER_RANGES,
    EntityKind,
    RelationType,
    Status,
)

Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = Scalar | tuple[str, ...]


def content_id(prefix: str, *parts: object) -> str:
    """`prefix-` and 20 hexadecimal digits of the parts' SHA-256: equal parts, equal id, on every machine."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:20]}"


class LimitError(ValueError):
    """More than any article states; the message names the field and the limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document. `key` is its source's own id for it, if it has one; `published` an ISO date or None."""

    title: str
    text: str
    language: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    key: str | None = None

    @property
    def id(self) -> str:
        """The same content from the same place is the same article."""
        return content_id("a", self.key, self.url, self.publisher, self.published, self.title, self.text)

    @property
    def content(self) -> str:
        """What offsets count in: the title, a newline, the text; the text alone where there is no title."""
        return f"{self.title}\n{self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A party as one article names it: every surface form, the fullest proper name first."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.names or not all(name.strip() for name in self.names):
            raise ValueError(f"a party needs a name, not {self.names!r}")
        _at_most(MOST_NAMES, len(self.names), "names of one party")
        _at_most(LONGEST_NAME, max(map(len, self.names)), "characters of a name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money in full units of an ISO 4217 currency; `value_max` is the upper end of a stated range."""

    value: float
    currency: str
    qualifier: str = "exact"
    value_max: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one article states, in its own names. `article.content[start:end] == quote`, always.

    `qualifiers` holds only what is stated, by the names of `schema.QUALIFIERS`; `reader` is who read it and
    in which version; `p` is the reader's probability that the article states it.
    """

    article: str
    relation: RelationType
    subject: Mention
    object: Mention | None
    status: Status
    quote: str
    start: int
    end: int
    reader: str
    p: float
    amount: Amount | None = None
    amount_alt: tuple[Amount, ...] = ()
    qualifiers: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if (self.object is None) != (self.relation.object is None):
            raise ValueError(f"{self.relation.name}: an object where none may be, or none where one must be")
        _at_most(LONGEST_QUOTE, len(self.quote), "quote: characters")
        _in_range("p", self.p, 0, 1)
        for amount in filter(None, (self.amount, *self.amount_alt)):
            _in_range("amount", amount.value, 0, LARGEST_AMOUNT)
            _in_range("amount.value_max", amount.value_max or 0, 0, LARGEST_AMOUNT)
        for name, value in self.qualifiers.items():
            _check_qualifier(name, value)

    @property
    def id(self) -> str:
        """Derived from all that the claim says and who read it, but not from how sure the reader was."""
        return content_id(
            "c", self.article, self.relation.name, self.subject, self.object, self.status, self.amount,
            self.amount_alt, sorted(self.qualifiers.items()), self.start, self.end, self.reader,
        )  # fmt: skip

    @property
    def unit(self) -> Mention:
        """The party whose deals this claim belongs to."""
        unit = self.subject if self.relation.unit == "subject" else self.object
        assert unit is not None  # noqa: S101  by __post_init__: a relation whose unit is its object has one
        return unit


def _check_qualifier(name: str, value: Value) -> None:
    if name in QUALIFIER_RANGES and isinstance(value, float | int):
        _in_range(name, value, *QUALIFIER_RANGES[name])
    texts = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
    _at_most(MOST_TERMS, len(texts), f"{name}: items")
    _at_most(LONGEST_TERM, max(map(len, texts), default=0), f"{name}: characters")


def _at_most(limit: int, count: int, what: str) -> None:
    if count > limit:
        raise LimitError(f"{what}: at most {limit}, not {count}")


def _in_range(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise LimitError(f"{name}: from {low:g} to {high:g}, not {value:g}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A party of the graph. `forms` are the folded names by which it is found, `former` ids that it may have had."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    country: str | None = None
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim as the support of one fact, with the values that it reported."""

    id: str
    fact: str
    article: str
    status: Status
    quote: str
    start: int
    end: int
    reader: str
    p: float
    reported: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """The event behind several facts: one round, one purchase. `company` is the entity that is funded or bought."""

    id: str
    kind: str
    company: str
    status: Status
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A fact as it was known from one day on, until what was told on another changed it."""

    known_since: str
    known_until: str
    status: Status
    confidence: float
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A relationship of the graph. `unit` is the entity together with whose facts it is derived and replaced.

    `source` and `target` are entity ids in the direction of the graph; for `FUNDS` the source is the deal, for
    `OF` there is none (the valuation node takes the fact's id). One that is `superseded` stood until articles changed:
    nothing tells of it any more. `earlier` is how it was known before the day `known_since` of its properties.
    """

    id: str
    edge: str
    unit: str
    source: str | None
    target: str
    deal: str | None
    status: Status
    confidence: float
    properties: Mapping[str, Value]
    superseded: bool = False
    earlier: tuple[Earlier, ...] = ()
