"""How many stated amounts and percentages of the labelled documents are readable from their quotes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.values import money, percent, shares
from graph.model import Amount

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
BAR = 0.97


def claims(pattern: str) -> Iterator[dict[str, Any]]:
    """Every labelled claim of the files."""
    for path in sorted(SHARED.glob(pattern)):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from json.loads(line)["claims"]


def amounts(quote: str, *, korean: bool) -> list[Amount]:
    """Every amount that the quote can be read as, the alternatives and the wholes of shares included."""
    found = money.find(quote, bare_won=korean)
    return [amount for one in found for amount in (one.amount, *one.alternatives, one.whole) if amount]


def percents(quote: str) -> list[float]:
    """Every percentage of the quote, fractions in words included."""
    plain = [found.value for found in percent.find(quote) if found.value is not None]
    return plain + [100 * found.value for found in shares.find(quote)]


def near(stated: float, read: float) -> bool:
    return abs(stated - read) <= 0.01 * abs(stated)


def is_read(field: str, claim: dict[str, Any], *, korean: bool) -> bool:
    if field == "percent":
        return any(near(claim["percent"], read) for read in percents(claim["quote"]))
    label = claim["amount"]
    return any(
        near(label["value"], read.value) and label["currency"] == read.currency
        for read in amounts(claim["quote"], korean=korean)
    )


def states(value: float, quote: str) -> bool:
    """Whether the value's leading figures stand in the quote: else it is stated elsewhere in the document."""
    digits = f"{value:.15g}".replace(".", "").strip("0") or "0"
    return digits[:2] in quote.replace(".", "").replace(",", "")


def measured(pattern: str, *, korean: bool) -> tuple[int, int, list[str]]:
    """How many values were asked for, how many are not in their quote, and which of those asked for were not read."""
    asked, elsewhere, missed = 0, 0, []
    for claim in claims(pattern):
        for field in ("amount", "percent"):
            if claim.get(field) is None:
                continue
            read = is_read(field, claim, korean=korean)
            value = claim[field]["value"] if field == "amount" else claim[field]
            if not read and not states(value, claim["quote"]):
                elsewhere += 1
                continue
            asked += 1
            if not read:
                missed.append(f"{claim[field]} | {claim['quote']}")
    return asked, elsewhere, missed


@pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled documents (../shared/gold) are not beside the project")
@pytest.mark.parametrize("language", ["en", "ko"])
def test_values_of_the_labelled_documents_are_readable(language: str) -> None:
    asked, elsewhere, missed = measured(f"gold/dev_{language}_*.labels.jsonl", korean=language == "ko")
    read = asked - len(missed)
    print(f"{language}: {read} of {asked} amounts and percentages read; {elsewhere} more are not in their quotes")
    assert asked > 50
    assert read / asked >= BAR, "\n".join(missed)
