"""The sentences of an article, cut once for all that ask for them."""

from functools import lru_cache

from extract.rules.components import SentenceEnds
from extract.rules.names import Span
from graph.model import Article


def sentences_of(article: Article) -> tuple[Span, ...]:
    """Where each sentence of the title and the text begins and ends. What reads one article after another pays once."""
    return _cut(article.language, article.content)


@lru_cache(maxsize=1)
def _cut(language: str, content: str) -> tuple[Span, ...]:
    return tuple(SentenceEnds(language).sentences(content))
