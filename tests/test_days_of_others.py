"""The day of a rival's deal, told after a promise, is no day of the promise; that of its own contract is."""

from functools import cache
from pathlib import Path

from api.wiring import article_reader
from graph.model import Article, Value

CASES = Path(__file__).parent / "corpus" / "days_of_others.tsv"
_, *ROWS = (tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines())
# Two Korean rivals are no party of a deal that a reader sees.
NOT_SEEN = 2


@cache
def read() -> tuple[tuple[tuple[str, ...], set[Value]], ...]:
    """Each case, with the days that its claims of the relation have."""
    articles = [Article(title="", text=text, language=code, published="2026-03-15") for code, _, _, text in ROWS]
    found = (claims for _, claims in article_reader().read(articles))
    return tuple(
        (row, {claim.qualifiers.get("date") for claim in claims if claim.relation.name == row[2]})
        for row, claims in zip(ROWS, found, strict=True)
    )


def test_a_rivals_day_is_no_day_of_the_promise() -> None:
    wrong = [text for (_, day, _, text), days in read() if not day and days - {None}]
    assert len(wrong) <= NOT_SEEN


def test_its_own_day_stays() -> None:
    assert not [text for (_, day, _, text), days in read() if day and days - {None, day}]
    assert sum(day in days for (_, day, *_), days in read() if day) >= 15
