"""The open benchmark is well-formed: its labels say what the schema allows, of what its documents name.

And what the table made from it says of chance is right.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from bench_intervals import draws, interval

from api.scoring import rates, scores
from api.wiring import article_reader
from extract.documents import read_documents
from graph.claim_json import as_json, from_json
from graph.model import Article
from graph.schema import RELATIONS, Status

FOLDER = Path(__file__).parent / "benchmark"
LANGUAGES = ("en", "ko")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_is_labelled_once(language: str) -> None:
    documents = [row["id"] for row in rows(language)]
    assert [row["id"] for row in rows(f"{language}.labels")] == documents
    assert len(set(documents)) == len(documents) == 110


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_is_a_claim_that_its_document_can_state(language: str) -> None:
    labels = {row["id"]: row["claims"] for row in rows(f"{language}.labels")}
    for row in rows(language):
        article = Article(title=row["title"], text=row["text"], language=language, published=row["published"])
        for label in labels[row["id"]]:
            statuses = label["status"] if isinstance(label["status"], list) else [label["status"]]
            for claim in (from_json({**label, "status": status}, article) for status in statuses):
                for party in filter(None, (claim.subject, claim.object)):
                    assert all(name in article.content for name in party.names), (row["id"], party)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_relation_or_status_is_rare(language: str) -> None:
    claims = [claim for row in rows(f"{language}.labels") for claim in row["claims"]]
    count = Counter(claim["relation"] for claim in claims)
    count.update(str(claim["status"]) for claim in claims)
    assert all(count[name] >= 20 for name in (*RELATIONS, *Status)), count
    assert sum(not row["claims"] for row in rows(f"{language}.labels")) >= 30


def gold(language: str) -> dict[str, list[dict[str, Any]]]:
    return {row["id"]: row["claims"] for row in rows(f"{language}.labels")}


def read(language: str, *least: float) -> dict[str, list[dict[str, Any]]]:
    articles = article_reader(*least).read(read_documents(FOLDER / f"{language}.jsonl"))
    return {str(article.key): [as_json(claim) for claim in claims] for article, claims in articles}


# The floors are a little below what was measured when the model was shipped (`docs/benchmark-reading.md`).
@pytest.mark.parametrize(("language", "f1"), [("en", 0.69), ("ko", 0.68)])
def test_reading_finds_no_less_than_it_did(language: str, f1: float) -> None:
    count = scores(gold(language), read(language, 0))["all"]
    assert rates(count, "triple").f1 >= f1
    assert count["turned"] <= 0.05 * count["predicted"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_is_seldom_wrong_and_never_turned_round_or_made_up(language: str) -> None:
    labelled, kept = gold(language), read(language)
    count = scores(labelled, kept)["all"]
    assert rates(count, "triple").precision >= 0.92
    assert count["turned"] == 0
    assert not [name for name, claims in labelled.items() if not claims and kept[name]]


FOUND, MISSED, INVENTED = Counter(gold=1, predicted=1, triple=1), Counter(gold=1), Counter(predicted=1)


# By the normal approximation, F1 here lies within 1.04 / sqrt(documents) of 0.5.
@pytest.mark.parametrize(
    ("counts", "ends", "near"),
    [
        ([FOUND] * 50, (1, 1), 0),  # where all documents are alike there is no chance
        ([MISSED] * 50, (0, 0), 0),
        ([FOUND, MISSED, INVENTED] * 100, (0.44, 0.56), 0.01),
        ([FOUND, MISSED, INVENTED] * 4, (0.2, 0.8), 0.07),
    ],
)
def test_an_interval_is_as_wide_as_chance_makes_it(
    counts: list[Counter[str]], ends: tuple[float, float], near: float
) -> None:
    drawn = draws(len(counts))
    assert interval(counts, "triple", drawn) == pytest.approx(ends, abs=near)
    assert draws(len(counts)) == drawn
