"""Article in, claims out: the port that every reader passes."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from graph.model import Article, Claim


class UnsupportedLanguageError(ValueError):
    """No reader for the article's language; the message names the article, the language and those that are read."""


class Reader(Protocol):
    """Reads a stream. The same article gives the same claims, whatever stands beside it in the stream."""

    version: str

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came."""
