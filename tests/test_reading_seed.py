"""The article that the project began from, read as it must be."""

from pathlib import Path

import pytest

from extract.rules.rule_reader import RuleReader
from graph.model import Amount, Article, Claim
from graph.schema import Status

SEED = Path(__file__).parents[2] / "shared" / "seed_article.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason=f"needs {SEED}, which lies beside the repository")

ALIBABA, MOONSHOT = "알리바바", "문샷 AI"


def read(published: str | None) -> list[Claim]:
    title, _, text = SEED.read_text(encoding="utf-8").partition("\n")
    [(_, claims)] = RuleReader().read([Article(title=title, text=text, language="ko", published=published)])
    return claims


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return read("2024-12-20")


def one(claims: list[Claim], relation: str, subject: str, object_: str) -> Claim:
    [claim] = [
        claim
        for claim in claims
        if claim.relation.name == relation and claim.object
        and subject in claim.subject.names and object_ in claim.object.names
    ]  # fmt: skip
    assert claim.status is Status.ASSERTED
    return claim


def test_the_stake(claims: list[Claim]) -> None:
    stake = one(claims, "stake", ALIBABA, MOONSHOT)
    assert stake.qualifiers["percent"] == 36
    assert stake.object is not None
    assert stake.object.names == (MOONSHOT, "Moonshot AI")


def test_the_investment(claims: list[Claim]) -> None:
    investment = one(claims, "invests-in", ALIBABA, MOONSHOT)
    assert investment.amount == Amount(value=8e8, currency="USD", qualifier="about")
    assert investment.qualifiers["date"] == "2024-05"


def test_the_credits(claims: list[Claim]) -> None:
    credit = one(claims, "credit-amount", ALIBABA, MOONSHOT)
    assert credit.amount == Amount(value=3e8, currency="USD", qualifier="min")
    assert credit.qualifiers["kind"] == "cloud"


def test_each_backs_its_own(claims: list[Claim]) -> None:
    one(claims, "invests-in", "마이크로소프트", "오픈AI")
    one(claims, "invests-in", "아마존", "앤트로픽")


def test_nothing_else_is_invented(claims: list[Claim]) -> None:
    """Nothing from the shares of deals, the six dragons as a whole, or the sentence on exclusivity in general."""
    assert len(claims) == 5


def test_without_a_date_the_month_stays_open() -> None:
    assert "date" not in one(read(None), "invests-in", ALIBABA, MOONSHOT).qualifiers
