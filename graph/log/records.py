"""What the log gives back: its entries as records, and their rows."""

import json
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import RowMapping

from graph.claim_json import as_json, from_json
from graph.log.judgements import LoggedJudgement
from graph.model import Article, Claim, content_id

TIE_KINDS = ("alias", "part-of", "competes")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTie:
    """What a user knows of two parties, from `since` until `until` (ISO dates; None: no limit), and from where."""

    kind: str
    a: str
    b: str
    since: str | None = None
    until: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in TIE_KINDS:
            raise ValueError(f"kind: one of {', '.join(TIE_KINDS)}, not {self.kind!r}")
        if not self.a.strip() or not self.b.strip():
            raise ValueError(f"{self.kind}: a tie needs two names, not {self.a!r} and {self.b!r}")

    @property
    def id(self) -> str:
        return content_id("t", self.kind, self.a, self.b, self.since, self.until, self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedClaim:
    """A claim with its article and the log entry that brought it.

    `first` is the first version of the article, `lapsed` when a later one, which took its place, was recorded.
    """

    claim: Claim
    article: Article
    sequence: int
    recorded: str
    first: str
    lapsed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who read an article, in which version (None: no reader of ours), and the feed that brought it."""

    reader: str | None = None
    feed: str | None = None


BY_HAND = Origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedArticle:
    """One entry: an article, or another reading of it, and all claims that were read, which came together.

    They stood `until` another entry (None: they stand); `first` is the first version of the article, where it is a
    later one.
    """

    sequence: int
    recorded: str
    article: Article
    claims: tuple[Claim, ...]
    reader: str | None = None
    until: int | None = None
    first: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedTie:
    """One entry: a tie that a user told."""

    sequence: int
    recorded: str
    tie: KnownTie


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedForgetting:
    """One entry: an article is forgotten; its id is all that stays of it."""

    sequence: int
    recorded: str
    article: str


Entry: TypeAlias = LoggedArticle | LoggedTie | LoggedJudgement | LoggedForgetting


def checked(claims: list[Claim], article: Article) -> list[Claim]:
    """The claims as the log will give them back, each once; raises InvalidClaimError for one that does not fit."""
    best: dict[str, Claim] = {}
    for told in claims:
        claim = from_json(as_json(told), article)
        if claim.id not in best or claim.p > best[claim.id].p:
            best[claim.id] = claim
    return list(best.values())


def article_row(entry: LoggedArticle, feed: str | None) -> dict[str, Any]:
    article = entry.article
    return {
        "sequence": entry.sequence, "id": article.id, "recorded": entry.recorded, "title": article.title,
        "text": article.text, "language": article.language, "published": article.published,
        "publisher": article.publisher, "url": article.url, "key": article.key,
        "first": entry.first or article.id, "feed": feed,
    }  # fmt: skip


def claim_row(claim: Claim, sequence: int, place: int) -> dict[str, Any]:
    told = json.dumps(as_json(claim), ensure_ascii=False)
    return {
        "id": claim.id, "sequence": sequence, "article": claim.article, "place": place,
        "relation": claim.relation.name, "p": claim.p, "json": told,
    }  # fmt: skip


def article_of(row: RowMapping) -> Article:
    return Article(
        title=row["title"], text=row["text"], language=row["language"], published=row["published"],
        publisher=row["publisher"], url=row["url"], key=row["key"],
    )  # fmt: skip


def claim_of(told: str, article: Article) -> Claim:
    return from_json(json.loads(told), article)


def tie_row(tie: KnownTie, sequence: int, recorded: str) -> dict[str, Any]:
    return {
        "sequence": sequence, "id": tie.id, "recorded": recorded, "kind": tie.kind, "a": tie.a, "b": tie.b,
        "since": tie.since, "until": tie.until, "source": tie.source,
    }  # fmt: skip


def tie_of(row: RowMapping) -> KnownTie:
    return KnownTie(
        kind=row["kind"], a=row["a"], b=row["b"], since=row["since"], until=row["until"], source=row["source"]
    )
