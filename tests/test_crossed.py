"""Of two deals told side by side the credits of the one are not of a party of the other."""

from pathlib import Path

import pytest

from api.wiring import article_reader
from graph.model import Article

CASES = Path(__file__).parent / "corpus" / "credits_side_by_side.tsv"
_, *ROWS = (line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(("language", "giver", "receiver", "text"), ROWS)
def test_credits_stay_in_their_deal(language: str, giver: str, receiver: str, text: str) -> None:
    [(_, claims)] = article_reader().read([Article(title="", text=text, language=language, published="2026-03-15")])
    found = {
        (claim.subject.names[0], claim.object.names[0])
        for claim in claims
        if claim.object and claim.relation.name == "credit-amount"
    }
    assert found <= {(giver, receiver)}


def test_as_much_in_another_deal_stays() -> None:
    text = "Alder Cloud gave Birch AI $2 million in credits. Corvex Cloud gave Birch AI $2 million in credits, too."
    [(_, claims)] = article_reader().read([Article(title="", text=text, language="en", published="2026-03-15")])
    assert {c.subject.names[0] for c in claims if c.relation.name == "credit-amount"} == {"Alder Cloud", "Corvex Cloud"}
