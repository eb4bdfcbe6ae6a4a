"""The trained reader as a component of any spaCy pipeline."""

import spacy

from extract.reader import component


def test_a_pipeline_leaves_claims_with_their_places_in_the_text() -> None:
    component.register()
    nlp = spacy.blank("en")
    nlp.add_pipe("claim_reader")
    text = "It rained. Stripe raised $50 million in a Series B round led by Sequoia Capital. It rained."
    claims = nlp(text)._.claims
    assert {(claim.relation.name, claim.subject.names[0]) for claim in claims} >= {
        ("raises", "Stripe"),
        ("invests-in", "Sequoia Capital"),
    }
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
