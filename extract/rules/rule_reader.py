"""The rule reader: articles through the spaCy pipeline of their language, its findings as claims."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby
from types import MappingProxyType
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from extract.languages import LANGUAGES
from extract.pipeline import UnsupportedLanguageError
from extract.rules.components import pipeline
from extract.rules.findings import Finding
from extract.rules.parties import Parties
from graph.model import Article, Claim, LimitError, Value
from graph.schema import RELATIONS

_LONGEST_QUOTE = 160


class RuleReader:
    """Reads Korean and English by tables of rules. `known` are names of parties that are known beforehand."""

    version = "rules-1"

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = tuple(known)
        self._pipelines: dict[str, Pipeline] = {}

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came; a stream is never held in memory."""
        for code, group in groupby(articles, key=lambda article: article.language):
            nlp = self._pipeline(code, group)
            waiting: list[Article] = []
            for doc in nlp.pipe(_docs(nlp, group, waiting)):
                article = waiting.pop(0)
                yield article, list(self._claims(article, doc))

    def _pipeline(self, code: str, articles: Iterable[Article]) -> Pipeline:
        if code not in LANGUAGES:
            article = next(iter(articles))
            raise UnsupportedLanguageError(
                f"{article.key or article.title or article.id}: no reader for language {code!r}; "
                f"those that are read: {', '.join(LANGUAGES)}"
            )
        if code not in self._pipelines:
            self._pipelines[code] = pipeline(code, self._known)
        return self._pipelines[code]

    def _claims(self, article: Article, doc: Doc) -> Iterator[Claim]:
        """What no article can state (an amount of 25 digits, a share of 300 %) was misread, and is left out."""
        for finding in doc._.findings:
            with suppress(LimitError):
                yield self._claim(article, doc._.parties, finding)

    def _claim(self, article: Article, parties: Parties, finding: Finding) -> Claim:
        start, end = _quote(article.content, finding)
        return Claim(
            article=article.id,
            relation=RELATIONS[finding.relation],
            subject=parties.mention(finding.subject),
            object=parties.mention(finding.object) if finding.object else None,
            status=finding.status,
            quote=article.content[start:end],
            start=start,
            end=end,
            reader=self.version,
            p=finding.p,
            amount=finding.money.amount if finding.money else None,
            amount_alt=finding.money.alternatives if finding.money else (),
            qualifiers=MappingProxyType(_qualifiers(finding)),
        )


def _docs(nlp: Pipeline, articles: Iterable[Article], waiting: list[Article]) -> Iterator[Doc]:
    for article in articles:
        waiting.append(article)
        doc = nlp.make_doc(article.content)
        doc._.published = article.published
        doc._.headline = len(article.title)
        yield doc


def _quote(content: str, finding: Finding) -> tuple[int, int]:
    """The words that carry the claim, at most as long as a quote may be; its end says most."""
    start, end = finding.start, finding.end
    if end - start > _LONGEST_QUOTE:
        cut = content.find(" ", end - _LONGEST_QUOTE, end)
        start = cut + 1 if cut >= 0 else end - _LONGEST_QUOTE
    return start, end


def _qualifiers(finding: Finding) -> dict[str, Value]:
    stated: dict[str, Any] = {"date": finding.date, **dict(finding.gives)}
    if finding.relation in ("raises", "invests-in"):
        stated["round"] = finding.round
    if finding.relation == "invests-in":
        stated["lead"] = bool(stated.get("lead"))
    if finding.percent and finding.relation in ("stake", "acquires"):
        stated["percent"] = finding.percent.value
        stated["percent_qualifier"] = finding.percent.qualifier if finding.percent.value is not None else None
        stated["share_class"] = finding.percent.share_class
    return {name: value for name, value in stated.items() if value is not None}
