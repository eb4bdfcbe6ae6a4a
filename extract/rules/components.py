"""The rule reader as a spaCy pipeline: ends of sentences, names of parties, rules."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from spacy.language import Language as Pipeline
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import registry

from extract.languages import LANGUAGES
from extract.languages.korean.kiwi import kiwi_tokenizer
from extract.languages.products import PRODUCTS
from extract.rules.findings import merged
from extract.rules.masking import pieces_of
from extract.rules.matching import findings
from extract.rules.names import Name, Span, without_overlap
from extract.rules.parties import Parties
from extract.rules.rule_set import RuleSet

COMPONENTS = ("sentence_ends", "party_names", "deal_rules")
# The longest article that is read: documents above it are refused before they come here.
_LONGEST = 40_000_000


class SentenceEnds:
    """Where sentences end by the language's table, none longer than a limit."""

    def __init__(self, code: str) -> None:
        self._end = re.compile(LANGUAGES[code].grammar.sentence_end)

    def __call__(self, doc: Doc) -> Doc:
        doc._.sentences = tuple(self.sentences(doc.text))
        return doc

    def sentences(self, text: str) -> Iterator[Span]:
        for start, end in pieces_of((0, len(text)), text, self._ends):
            stripped = text[start:end].strip()
            if stripped:
                first = start + text[start:end].index(stripped[0])
                yield first, first + len(stripped)

    def _ends(self, text: str) -> Iterator[int]:
        yield from (match.end() for match in self._end.finditer(text))
        yield len(text)


class PartyNames:
    """Where the text names parties: by the language's tables and by the names that are known beforehand."""

    def __init__(self, pipeline: Pipeline, code: str, known: Iterable[str]) -> None:
        self._language = LANGUAGES[code]
        self._known = PhraseMatcher(pipeline.vocab)
        self._known.add("known", [pipeline.make_doc(name) for name in known if name not in PRODUCTS])

    def __call__(self, doc: Doc) -> Doc:
        known = [Name(start=s.start_char, end=s.end_char, outer=(s.start_char, s.end_char)) for s in self._spans(doc)]
        doc._.names = tuple(without_overlap([*self._language.names(doc), *known]))
        return doc

    def _spans(self, doc: Doc) -> Iterator[Any]:
        return (doc[start:end] for _, start, end in self._known(doc)) if len(self._known) else iter(())


class DealRules:
    """What the sentences state by the rules of the language."""

    def __init__(self, code: str) -> None:
        self._grammar = LANGUAGES[code].grammar
        self._rules = RuleSet.of(self._grammar)

    def __call__(self, doc: Doc) -> Doc:
        names = list(doc._.names)
        parties = Parties(doc.text, names, self._grammar.legal_forms, doc._.headline or 0)
        found = findings(self._rules, doc.text, doc._.sentences, names, parties, doc._.published)
        doc._.findings = tuple(merged(found, parties, headline=doc._.headline or 0))
        doc._.parties = parties
        return doc


def _sentence_ends(nlp: Pipeline, name: str) -> SentenceEnds:  # noqa: ARG001  spaCy passes both
    return SentenceEnds(str(nlp.lang))


def _party_names(nlp: Pipeline, name: str, known: list[str]) -> PartyNames:  # noqa: ARG001
    return PartyNames(nlp, str(nlp.lang), known)


def _deal_rules(nlp: Pipeline, name: str) -> DealRules:  # noqa: ARG001
    return DealRules(str(nlp.lang))


def register() -> None:
    """Makes the components known to spaCy, so that `spacy.load` finds them. Doing it again changes nothing."""
    registry.tokenizers("dealgraph.kiwi.v1", func=kiwi_tokenizer)
    Pipeline.factory("sentence_ends", func=_sentence_ends)
    Pipeline.factory("party_names", default_config={"known": []}, func=_party_names)
    Pipeline.factory("deal_rules", func=_deal_rules)
    for attribute in ("sentences", "names", "findings", "parties", "published", "headline"):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=None)


def pipeline(code: str, known: Iterable[str] = ()) -> Pipeline:
    """The rule reader of one language."""
    register()
    nlp = spacy.blank(code, config=dict(LANGUAGES[code].config))
    nlp.max_length = _LONGEST
    nlp.add_pipe("sentence_ends")
    nlp.add_pipe("party_names", config={"known": sorted(set(known))})
    nlp.add_pipe("deal_rules")
    return nlp
