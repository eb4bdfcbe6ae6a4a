"""Where sources differ, who set himself right is told beside what he had said before."""

from dataclasses import replace

import golden_graph

from graph.stores import Change, GraphStore
from queries import catalogue

QUERY = catalogue.load_all()["disagreements"]
# C Daily said on 2024-05-25 that Lark raised 1.2 billion; c-raised-3, the day after, says 1 billion.
EARLIER, LATER = "c-raised-2", "c-raised-3"


def test_a_publisher_that_corrects_itself_is_told(store: GraphStore) -> None:
    for publisher, corrects, wanted in (("C Daily", True, LATER), ("C Daily", None, ""), ("A일보", True, "")):
        store.apply(_said(publisher, corrects=corrects))
        rows = store.rows(QUERY.body, QUERY.bind({"party": "lark"}))
        found = {
            evidence: by for row in rows for evidence, by in zip(row["evidence"], row["corrected_by"], strict=True)
        }
        # What it had reported as a hope was no statement to correct.
        assert found == {"c-raised-1": "", LATER: "", EARLIER: wanted, "c-raised-4": ""}


def _said(publisher: str, *, corrects: bool | None) -> Change:
    whole = golden_graph.change()
    own = next(piece.article for piece in whole.evidence if piece.id == LATER)
    articles = {one.id: replace(one, publisher=publisher) if one.id == own else one for one in whole.articles}
    evidence = [
        replace(
            piece,
            article=articles[piece.article].id,
            reported={**piece.reported, "corrects": corrects} if piece.id == LATER else piece.reported,
        )
        for piece in whole.evidence
    ]
    return replace(whole, articles=[*articles.values()], evidence=evidence)
