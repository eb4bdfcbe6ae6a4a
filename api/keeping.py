"""Articles that are read and kept, by the command and by the service: each with its claims, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.updating import now
from api.versions import former
from graph.log import Log, Origin
from graph.model import Article, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of an article; `supersedes` is the id of the version whose place it took. `claims` are new ones."""

    article: Article
    claims: Sequence[Claim] = ()
    is_new: bool = False
    supersedes: str | None = None


def is_known(log: Log, article: Article) -> bool:
    """It is kept, or was forgotten and stays out: nothing is read twice."""
    return log.has(article.id) or log.forgotten().has(article)


def keep(log: Log, article: Article, claims: Sequence[Claim], origin: Origin) -> Kept:
    """In one transaction, as a later version of what is kept where it is one."""
    with log.together():
        before = former(log, article)
        of = before.id if before else None
        is_new = log.add(article, claims, recorded=now(), origin=origin, supersedes=of)
    return Kept(article=article, claims=claims, is_new=is_new, supersedes=of) if is_new else Kept(article=article)
