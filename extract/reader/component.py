"""The learned reader as a spaCy component: claims of a text that is any pipeline's `Doc`."""

from collections.abc import Iterable
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from extract.reader.learned_reader import LearnedReader
from graph.model import Article, Claim


class ClaimReader:
    """Leaves the claims in `doc._.claims`; `doc._.published`, an ISO date, is what relative dates count from."""

    def __init__(self, language: str, reader: LearnedReader) -> None:
        self._language, self._reader = language, reader

    def __call__(self, doc: Doc) -> Doc:
        article = Article(title="", text=doc.text, language=self._language, published=doc._.published)
        doc._.claims = self._claims([article])
        return doc

    def _claims(self, articles: Iterable[Article]) -> list[Claim]:
        return [claim for _, claims in self._reader.read(articles) for claim in claims]


def register() -> None:
    """Makes `claim_reader` known to spaCy: `nlp.add_pipe("claim_reader")`. Doing it again changes nothing."""
    Pipeline.factory("claim_reader", func=_claim_reader)
    for attribute in ("claims", "published"):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=None)


def _claim_reader(nlp: Pipeline, name: str) -> Any:  # noqa: ARG001  spaCy passes both
    return ClaimReader(str(nlp.lang), LearnedReader())
