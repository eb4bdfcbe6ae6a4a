"""The port that every store passes, what it takes and what it raises."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeAlias

from graph.model import Article, Deal, Entity, Evidence, Fact

Row: TypeAlias = dict[str, Any]


class StoreError(Exception):
    """The store refused or failed; the message names the store, the statement and the reason."""


class StoreUnavailableError(StoreError):
    """No server answers, or the folder cannot be opened."""


class StoreHeldError(StoreUnavailableError):
    """Another process holds the folder: it follows the log by itself."""


class OtherGraphError(StoreError):
    """The store holds what is not derived from this log: another's graph, or nodes of another program."""


class QueryError(StoreError):
    """The statement is wrong or tried to write."""


class QueryTimeoutError(StoreError):
    """The statement ran longer than the store allows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a store stands: the last entry that it holds of which log, and the version of what derived it."""

    sequence: int
    version: str
    log: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`PART_OF` or `COMPETES_WITH`: known from a dated row, not claimed by an article."""

    id: str
    edge: str
    source: str
    target: str
    since: str | None
    until: str | None
    origin: str
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """From which value on a jurisdiction asks to be told of a deal: a dated row.

    `kind` says of what, `counts` whether the value itself is meant (`at least`) or not (`more than`), and
    `besides` what else is asked.
    """

    id: str
    jurisdiction: str
    kind: str
    value: float
    unit: str
    counts: str
    since: str
    until: str | None
    besides: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What replaces the derived facts of `units` (entity ids), whole. Applying it twice changes nothing more.

    `gone` are entities that no longer exist (merged away, or forgotten). Entities and articles are
    upserted; `ties` and `thresholds` replace all when they are not None. An article goes with its last
    evidence; a party that nothing touches any more, and an article that is forgotten, are the deriver's to
    list in `gone` and `gone_articles`.

    The store adds what follows from the records: `PARTICIPATED_IN` from the source of every `INVESTED_IN` and
    `ACQUIRED` fact that has a deal, the valuation node of every `OF` fact, the `published` and the `unit` of
    evidence. Every deal, fact and piece of evidence belongs to one of `units`; both ends of a relationship are
    in the store or in this change. A change that breaks this is refused whole.
    """

    units: Sequence[str]
    entities: Sequence[Entity]
    articles: Sequence[Article]
    deals: Sequence[Deal]
    facts: Sequence[Fact]
    evidence: Sequence[Evidence]
    gone: Sequence[str] = ()
    gone_articles: Sequence[str] = ()
    ties: Sequence[Tie] | None = None
    thresholds: Sequence[Threshold] | None = None
    position: Position | None = None


class GraphStore(Protocol):
    """A property graph that takes changes and answers Cypher.

    Where it `keeps_deleted`, bytes of what a change takes out stay in its files until it is cleared.
    """

    keeps_deleted: bool

    def position(self) -> Position | None:
        """Where it stands; None when it is empty or was left in the middle of a build."""

    def apply(self, change: Change) -> None:
        """All of the change in one transaction, its position in the same one."""

    def clear(self) -> None:
        """Deletes all nodes with one of the labels of `shape.LABELS`, and no other: no fact and no position is left.

        Nor is a byte of them in a file that the store has of its own.
        """

    def anew(self) -> AbstractContextManager["GraphStore"]:
        """An empty store, which takes the place of this one, whole, when the block ends well.

        Until then this one answers as before, where there can be two of them.
        """

    def rows(self, cypher: str, parameters: Mapping[str, Any]) -> list[Row]:
        """Answers a read; raises QueryError for a statement that writes. Scalars, lists and maps only."""

    def close(self) -> None:
        """Releases files and connections; idempotent."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
