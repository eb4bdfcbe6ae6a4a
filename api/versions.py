"""Of which article that is kept a document is a later version."""

from urllib.parse import urlsplit

from graph.log import Log
from graph.model import Article


def former(log: Log, article: Article) -> Article | None:
    """The version that stands of it: with its id, publisher and day, or at its address and with no other id."""
    if log.has(article.id):
        return None
    return _called(log, article) or _there(log, article)


def _called(log: Log, article: Article) -> Article | None:
    """An id alone is none: each file may count from 1."""
    if not (article.key and article.publisher and article.published):
        return None
    return log.version_called(article.key, publisher=article.publisher, published=article.published)


def _there(log: Log, article: Article) -> Article | None:
    found = log.version_at(article.url) if article.url and _is_of_one(article.url) else None
    return None if found and found.key and article.key and found.key != article.key else found


def _is_of_one(url: str) -> bool:
    """The front page of a site is the address of no article."""
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)
