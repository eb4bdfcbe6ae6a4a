"""What a sentence sets against another value sets that right, and is of the deal that was told with it."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from api.answers import Desk
from api.wiring import article_reader
from extract.pipeline import Reader
from graph.log import Log
from graph.model import Article, Claim
from graph.project import project
from graph.stores import GraphStore
from queries.catalogue import load_all

# Language, text, relation, sum or percent, whether it corrects.
READ: list[tuple[str, str, str, float, bool | None]] = [
    ("en", "Osprey's investment in Heron was $65 million, not $50 million.", "invests-in", 65e6, True),
    ("en", "Osprey invested not $50 million but $65 million in Heron.", "invests-in", 65e6, True),
    ("en", "Osprey holds 30% of Heron, not 20%.", "stake", 30, True),
    ("en", "Osprey did not invest $50 million in Heron. It sold pumps.", "invests-in", 50e6, None),
    ("ko", "[정정] 오스프리가 헤론에 투자한 금액은 500억원이 아니라 650억원이다.", "invests-in", 65e9, True),
    ("ko", "오스프리는 헤론에 500억원이 아니라 650억원을 투자했다.", "invests-in", 65e9, True),
    ("ko", "오스프리의 헤론 지분은 20%가 아니라 30%다.", "stake", 30, True),
    ("ko", "오스프리가 헤론에 500억원을 투자했다.", "invests-in", 50e9, None),
]
# What one article tells, what a later one of another publisher says instead, or adds; the sums of the deals.
TOLD: list[tuple[str, str, str, list[float]]] = [
    ("en", "Osprey invested $50 million in Heron.",
     "Osprey invested $65 million in Heron. The company corrected the figure on Tuesday.", [65e6]),
    ("en", "Osprey invested $50 million in Heron.",
     "Osprey's investment in Heron was $65 million, not $50 million.", [65e6]),
    ("en", "Osprey invested $50 million in Heron.",
     "Osprey has invested an additional $65 million in Heron.", [50e6, 65e6]),
    ("ko", "오스프리가 헤론에 500억원을 투자했다.",
     "오스프리는 헤론에 650억원을 투자했다. 회사는 금액을 500억원에서 650억원으로 정정했다.", [65e9]),
    ("ko", "오스프리가 헤론에 500억원을 투자했다.", "오스프리가 헤론에 650억원을 추가 투자했다.", [50e9, 65e9]),
]  # fmt: skip


@cache
def reader() -> Reader:
    return article_reader()


def claims(article: Article) -> list[Claim]:
    [(_, found)] = reader().read([article])
    return found


@pytest.mark.parametrize(("language", "text", "relation", "value", "corrects"), READ)
def test_what_stands_against_another_value(
    language: str, text: str, relation: str, value: float, corrects: bool | None
) -> None:
    [claim] = claims(Article(title="", text=text, language=language, published="2026-03-03"))
    assert claim.relation.name == relation
    assert (claim.amount.value if claim.amount else claim.qualifiers["percent"]) == value
    assert claim.qualifiers.get("corrects") == corrects


@pytest.mark.parametrize(("language", "first", "later", "sums"), TOLD)
def test_one_deal_or_two(
    embedded_store: GraphStore, tmp_path: Path, language: str, first: str, later: str, sums: list[float]
) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for day, publisher, text in (("2026-03-01", "Daily", first), ("2026-03-03", "Post", later)):
            article = Article(title="", text=text, language=language, published=day, publisher=publisher)
            assert log.add(article, claims(article), recorded=f"{day}T00:00:00Z")
        project(log, embedded_store)
    desk = Desk(embedded_store, load_all())

    def asked(query: str, **given: Any) -> list[dict[str, Any]]:
        return [dict(row) for row in desk.ask(query, given).items]

    company = {"en": "Heron", "ko": "헤론"}[language]
    assert sorted(row["amount"] for row in asked("backers", company=company)) == sums
    told = {(row["amount"], row["shown"]) for row in asked("disagreements", party=company)}
    assert bool(told) == (len(sums) == 1)
    assert {amount for amount, shown in told if shown} == {*sums[: len(told)]}
