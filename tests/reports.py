"""Reports for tests, from few words."""

from collections.abc import Sequence
from typing import Any

from graph.claim_json import from_json
from graph.facts.deriving import derived
from graph.model import Article, Fact
from graph.reports import Report


def report(
    relation: str, *, by: str | None = None, on: str | None = "2024-05-14", publisher: str | None = "Daily",
    article: str = "", company: str = "c", status: str = "asserted", usd: float | None = None, money: Any = None,
    text: str = "", language: str = "en", **terms: Any,
) -> Report:  # fmt: skip
    """`by` is the other end than the company: investor, holder, customer, beneficiary."""
    source = Article(
        title=article, text=f"It is so. {text}", language=language, published=on, publisher=publisher,
        key=article or None,
    )  # fmt: skip
    ends = {"purchase-commitment": (company, by), "raises": (company, None), "valuation": (company, None)}
    subject, target = ends.get(relation, (by, company))
    amount = money or (usd and {"value": usd, "currency": "USD"})
    row = {"relation": relation, "subject": subject, "object": target, "status": status, "amount": amount} | terms
    claim = from_json({**row, "quote": "It is so."}, source)
    assert subject is not None
    return Report(id=claim.id, claim=claim, article=source, recorded="2026-01-01", subject=subject, object=target)


def facts(reports: Sequence[Report], edge: str) -> list[Fact]:
    """The facts of one relationship that the reports of company `c` come to."""
    return [fact for fact in derived("c", reports).facts if fact.edge == edge]
