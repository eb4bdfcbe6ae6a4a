"""The demo articles are well-formed and marked as such; labels and hand-made answers rest on what they say."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.claim_json import from_json
from graph.model import Article, Claim, Mention
from graph.schema import RELATIONS, Status

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
LANGUAGES = ("en", "ko")
DATE = re.compile(r"20\d\d-[01]\d-[0-3]\d")
SENTENCE_END = re.compile(r"[.?!]”?(?=\s|$)")
NO_CLAIM = {
    "china-net-en", "choose-one-of-two-ko", "cma-anthropic-ko", "cloud-vouchers-en", "kakao-openai-ko", "kftc-genai-ko",
}  # fmt: skip
# As many letters in a row as two texts hardly share by chance, names and dates aside.
COPIED = 50


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


ROWS = json_lines(ROOT / "api/demo/articles.jsonl")
LABELS = {row["id"]: row["claims"] for row in json_lines(ROOT / "tests/corpus/demo.labels.jsonl")}
ANSWERS = json.loads((ROOT / "tests/golden/demo_answers.json").read_text(encoding="utf-8"))


def article_of(row: dict[str, Any]) -> Article:
    return Article(
        title=row["title"], text=row["text"], language=row["language"], published=row["published"],
        publisher=row["publisher"], url=row["url"], key=row["id"],
    )  # fmt: skip


def claims() -> Iterator[tuple[dict[str, Any], Claim]]:
    """Every labelled claim with its article's row."""
    for row in ROWS:
        article = article_of(row)
        for label in LABELS[row["id"]]:
            yield row, from_json(label, article)


CLAIMS = list(claims())
NAMED = {name: entity for entity, names in ANSWERS["names"].items() for name in names}


def entity(mention: Mention | None) -> str | None:
    """The entity of the answers that a party is, if it is one of them."""
    return next((NAMED[name] for name in mention.names if name in NAMED), None) if mention else None


def pairs(relation: str, *statuses: Status) -> set[tuple[str | None, str | None]]:
    return {
        (entity(claim.subject), entity(claim.object))
        for _, claim in CLAIMS
        if claim.relation.name == relation and claim.status in statuses
    }


def test_ids_are_unique_and_all_labelled() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS) >= 36
    assert set(LABELS) == {row["id"] for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_article_is_dated_and_marked_as_demo(row: dict[str, Any]) -> None:
    assert row["demo"] is True
    assert row["url"] is None
    assert re.fullmatch(r"dealgraph demo · \S.* desk", row["publisher"])
    assert row["source"].strip()
    assert DATE.fullmatch(row["published"])
    assert row["title"]
    assert "\n" not in row["text"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_article_is_a_story_of_several_sentences(row: dict[str, Any]) -> None:
    assert 4 <= len(SENTENCE_END.findall(row["text"])) <= 14


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_article_is_in_its_language(row: dict[str, Any]) -> None:
    hangul = len(re.findall("[가-힣]", row["text"])) / len(row["text"])
    assert hangul > 0.4 if row["language"] == "ko" else hangul == 0


def test_both_languages_are_well_represented() -> None:
    count = Counter(row["language"] for row in ROWS)
    assert set(count) == set(LANGUAGES)
    assert min(count.values()) >= 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_and_status_stands_in_both_languages(language: str) -> None:
    here = [claim for row, claim in CLAIMS if row["language"] == language]
    assert {claim.relation.name for claim in here} == set(RELATIONS)
    assert {claim.status for claim in here} == set(Status)
    assert {"min", "max", "about", "exact"} <= {claim.amount.qualifier for claim in here if claim.amount}


def test_every_party_and_quote_stands_in_its_article() -> None:
    for row, claim in CLAIMS:
        content = f"{row['title']}\n{row['text']}"
        assert len(claim.quote) <= 160
        assert "\n" not in claim.quote
        for party in filter(None, (claim.subject, claim.object)):
            assert all(name in content for name in party.names), (row["id"], party)


def test_no_claim_is_labelled_twice() -> None:
    for id_, labels in LABELS.items():
        keys = [json.dumps({**label, "quote": None}, sort_keys=True) for label in labels]
        assert len(set(keys)) == len(keys), id_


def test_near_misses_have_no_claim() -> None:
    assert {id_ for id_, labels in LABELS.items() if not labels} == NO_CLAIM


def test_answers_name_articles_that_exist() -> None:
    cited = {id_ for report in ANSWERS["credits"]["reports"] for id_ in report["articles"]}
    assert cited <= set(LABELS)


def test_backed_by_both_follows_from_the_labels() -> None:
    answer = ANSWERS["backed_by_both"]
    invested = pairs("invests-in", Status.ASSERTED)
    backed = {end: {company for investor, company in invested if investor == answer[end]} for end in "ab"}
    assert sorted(backed["a"] & backed["b"]) == answer["companies"]
    denied = pairs("invests-in", Status.DENIED)
    for company in answer["not"]:
        assert any((answer[end], company) in denied for end in "ab")


def test_credits_follow_from_the_labels() -> None:
    answer = ANSWERS["credits"]
    found = {
        row["id"]: (
            claim.amount and (claim.amount.value, claim.amount.currency, claim.amount.qualifier),
            claim.qualifiers.get("share_low"),
            claim.qualifiers.get("share_high"),
        )
        for row, claim in CLAIMS
        if claim.relation.name == "credit-amount" and entity(claim.object) == answer["company"]
    }
    expected = {
        id_: (
            report["amount"] and tuple(report["amount"][part] for part in ("value", "currency", "qualifier")),
            report["share_low"],
            report["share_high"],
        )
        for report in answer["reports"]
        for id_ in report["articles"]
    }
    assert found == expected


def test_exclusivities_follow_from_the_labels() -> None:
    found = {
        (entity(claim.object), entity(claim.subject), claim.qualifiers["scope"], claim.qualifiers["side"])
        for _, claim in CLAIMS
        if claim.relation.name == "exclusivity"
    }
    assert found == {(row["bound"], row["beneficiary"], row["scope"], row["side"]) for row in ANSWERS["exclusivities"]}
    ended = {
        claim.qualifiers["until"] for _, claim in CLAIMS if claim.status is Status.ENDED and "scope" in claim.qualifiers
    }
    assert ended == {row["until"] for row in ANSWERS["exclusivities"] if row["status"] == "ended"}


def test_no_deal_of_the_bound_falls_into_the_time_of_its_promise() -> None:
    cloud = next(row for row in ANSWERS["exclusivities"] if row["scope"] == "cloud")
    others = [
        (row, claim)
        for row, claim in CLAIMS
        if claim.relation.name == "purchase-commitment" and entity(claim.subject) == cloud["bound"]
    ]
    assert {entity(claim.object) for _, claim in others} >= {
        row["intruder"] for row in ANSWERS["exclusivity_conflicts"]["not"]
    }
    assert all(str(claim.qualifiers.get("date", row["published"])) > cloud["until"] for row, claim in others)


def test_round_trips_follow_from_the_labels() -> None:
    out = (
        pairs("invests-in", Status.ASSERTED) | pairs("credit-amount", Status.ASSERTED) | pairs("stake", Status.ASSERTED)
    )
    back = {(supplier, customer) for customer, supplier in pairs("purchase-commitment", Status.ASSERTED)}
    trips = sorted((a, b) for a, b in out & back if a and b)
    assert trips == [(row["investor"], row["company"]) for row in ANSWERS["round_trips"]["rows"]]


@pytest.mark.parametrize("file", ["seed_article.txt", "gold/dev_en_articles.jsonl", "gold/dev_ko_articles.jsonl"])
def test_no_sentence_is_copied(file: str) -> None:
    path = SHARED / file
    if not path.exists():
        pytest.skip(f"{path.name}: the texts to compare with are not on this machine")
    other = re.sub(r"\s", "", path.read_text(encoding="utf-8"))
    for row in ROWS:
        letters = re.sub(r"\s", "", row["text"])
        length = COPIED // 2 if row["language"] == "ko" else COPIED
        assert not any(letters[at : at + length] in other for at in range(len(letters) - length + 1)), row["id"]
