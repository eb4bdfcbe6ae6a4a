"""Whom an article means by a short form that stands beside a fuller one."""

import pytest
from test_resolve_clusters import KNOWN, entity

from graph.claim_json import from_json
from graph.model import Article
from graph.resolve.clusters import resolve
from graph.resolve.stated import aliases

SQUARE, KOREAN_SQUARE = ["SK Square", "SK"], ["SK스퀘어", "SK Square", "SK"]
ELECTRONICS, KOREAN_ELECTRONICS = ["Samsung Electronics", "Samsung"], ["삼성전자", "삼성"]
CALDER, SIGMA = ["Calder Quantum", "Calder"], ["Sigma Nu", "SN"]
# What an article's claims say, by subject, relation, object and words.
SHORT_FORMS_OF_ONE = {
    "within mentions of the fuller one alone": (SQUARE, [(SQUARE, "invests-in", "Brook", "put")]),
    "later on": (SQUARE, [(SQUARE, "invests-in", "Brook", "put"), ("SK", "stake", "Brook", "holds")]),
    "later on, of nobody known": (
        CALDER,
        [(CALDER, "invests-in", "Brook", "put"), ("Calder", "stake", "Brook", "holds")],
    ),
    "in the headline": (
        KOREAN_SQUARE[::2],
        [("SK", "invests-in", "Brook", "bought"), (KOREAN_SQUARE, "invests-in", "Brook", "put")],
    ),
    "an abbreviation, which was misread": (
        SIGMA,
        [(SIGMA, "invests-in", "Brook", "put"), ("SN", "stake", "Sigma Nu", "holds")],
    ),
}
SHORT_FORMS_OF_ANOTHER = {
    "two ends of a claim": (SQUARE, [("SK", "stake", "SK Square", "owns"), (SQUARE, "invests-in", "Brook", "put")]),
    "two ends of a claim, one with both names": (KOREAN_SQUARE[::2], [("SK", "stake", KOREAN_SQUARE, "owns")]),
    "two ends of a claim, of nobody known": (
        CALDER,
        [("Calder", "stake", "Calder Quantum", "owns"), (CALDER, "invests-in", "Brook", "put")],
    ),
    "two subjects of the same words": (
        KOREAN_SQUARE[::2],
        [("SK", "invests-in", "Brook", "put"), (KOREAN_SQUARE, "invests-in", "Brook", "put")],
    ),
    "two objects of the same words": (
        SQUARE,
        [("Brook", "acquires", "SK", "bought"), ("Brook", "acquires", SQUARE, "bought")],
    ),
    "two known parties": (ELECTRONICS, [("Samsung", "stake", ELECTRONICS, "owns")]),
    "two known parties, the shorter one later on": (
        KOREAN_ELECTRONICS,
        [(KOREAN_ELECTRONICS, "invests-in", "Brook", "put"), ("삼성", "stake", "Brook", "holds")],
    ),
}
SHORT_FORMS = [
    pytest.param(*case, parties, id=f"{parties}: {name}")
    for parties, cases in ((1, SHORT_FORMS_OF_ONE), (2, SHORT_FORMS_OF_ANOTHER))
    for name, case in cases.items()
]


@pytest.mark.parametrize(("names", "said", "parties"), SHORT_FORMS)
def test_a_short_form_is_another_party_where_the_article_has_it_beside_the_fuller_one(
    names: list[str], said: list[tuple[object, str, object, str]], parties: int
) -> None:
    words = Article(title="", text="bought put holds owns", language="en")
    claims = [
        from_json(
            {"relation": relation, "subject": subject, "object": object_, "quote": quote, "status": "asserted"}, words
        )
        for subject, relation, object_, quote in said
    ]
    resolved = resolve(aliases(claims), KNOWN)
    assert len({entity(resolved, name, words.id) for name in names}) == parties
    assert resolved == resolve(aliases(claims[::-1]), KNOWN)
