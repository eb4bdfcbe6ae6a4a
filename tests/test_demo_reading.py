"""The demo articles as the program itself reads them: what it answers of them, and nothing that they do not state."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from demo_graph import ROOT, json_lines
from test_demo_answers import ANSWERS, ask, ids

from api.wiring import article_reader
from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article, Claim
from graph.project import project
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore

SEED = ROOT.parent / "shared" / "seed_article.txt"
# The share of the labelled facts that are found: less would be a step back.
MOST = 0.8
LEFT = ("amount", "share_low", "share_high", "deal_share_low")

FACTS = """
MATCH (a:Party)-[fact]->(b:Party) WHERE fact.status IS NOT NULL
RETURN a.id AS source, type(fact) AS edge, b.id AS target, fact.status AS status
"""


def demo_articles() -> list[Article]:
    fields = ("title", "text", "language", "published", "publisher", "url")
    rows = json_lines(ROOT / "api/demo/articles.jsonl")
    return [Article(key=row["id"], **{name: row[name] for name in fields}) for row in rows]


def seed_article() -> Article:
    title, _, text = SEED.read_text(encoding="utf-8").partition("\n")
    return Article(key="seed", title=title, text=text, language="ko", published="2024-12-20")


def labelled(article: Article) -> list[Claim]:
    labels = {row["id"]: row["claims"] for row in json_lines(ROOT / "tests/corpus/demo.labels.jsonl")}
    return [from_json(label, article) for label in labels[article.key]]


def fill(store: GraphStore, folder: Path, read: list[tuple[Article, list[Claim]]]) -> None:
    with Log(f"sqlite:///{folder / 'log.db'}") as log:
        for article, claims in read:
            log.add(article, claims, recorded="2026-01-01T00:00:00Z")
        project(log, store)


def facts(store: GraphStore) -> set[tuple[Any, ...]]:
    return {tuple(row.values()) for row in store.rows(FACTS, {})}


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    return ids()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The demo, and the article that the project began from where it lies beside the repository."""
    folder = tmp_path_factory.mktemp("read")
    articles = sorted([*demo_articles(), *([seed_article()] if SEED.exists() else [])], key=lambda one: one.language)
    with EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        fill(store, folder, list(article_reader().read(articles)))
        yield store


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The demo as it is labelled."""
    folder = tmp_path_factory.mktemp("labelled")
    with EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        fill(store, folder, [(article, labelled(article)) for article in demo_articles()])
        yield store


def test_backed_by_both(read: GraphStore, known: dict[str, str]) -> None:
    both = ANSWERS["backed_by_both"]
    found = ask(read, "backed_by_both", a=known[both["a"]], b=known[both["b"]])
    assert {row["company_id"]: row["same_deal"] for row in found} == {
        known[company]: same for company, same in both["same_deal"].items()
    }


def test_the_credits_are_told_in_two_ways(read: GraphStore, known: dict[str, str]) -> None:
    found = ask(read, "credits", party=known["Moonshot AI"])
    assert {row["provider_id"] for row in found} == {known["Alibaba"]}
    assert {row["status"] for row in found} == {"asserted"}
    assert {(row["day"], row["day_stated"]) for row in found} == {("2024-05", True)}
    told = [tuple(row[column] for column in LEFT) for row in found]
    assert (3e8, None, None, 0.375) in told
    assert (None, 0.45, 0.5, 0.45) in told
    assert {(row["amount"], row["qualifier"]) for row in found} == {(3e8, "min"), (None, None)}
    assert [row["confidence"] for row in found] == sorted((row["confidence"] for row in found), reverse=True)


def test_alibaba_holds_36_percent_of_moonshot(read: GraphStore, known: dict[str, str]) -> None:
    found = [row for row in ask(read, "stakes", party=known["Moonshot AI"]) if row["percent"] is not None]
    assert {(row["holder_id"], row["percent"]) for row in found} == {(known["Alibaba"], 36)}


def test_exclusivities(read: GraphStore, known: dict[str, str]) -> None:
    columns = ("bound_id", "beneficiary_id", "scope", "status", "side", "until")
    assert {tuple(row[column] for column in columns) for row in ask(read, "exclusivities")} == {
        (known[row["bound"]], known[row["beneficiary"]], row["scope"], row["status"], row["side"], row["until"])
        for row in ANSWERS["exclusivities"]
    }
    assert ask(read, "exclusivity_conflicts") == []


def test_round_trips(read: GraphStore, known: dict[str, str]) -> None:
    found = {(row["investor_id"], row["company_id"]) for row in ask(read, "round_trips")}
    true = {(known[row["investor"]], known[row["company"]]) for row in ANSWERS["round_trips"]["rows"]}
    assert found <= true
    assert (known["Microsoft"], known["OpenAI"]) in found


def test_a_denied_purchase_is_no_purchase(read: GraphStore) -> None:
    furiosa = Known.load().entity_id(normal_form("FuriosaAI"))
    every = ask(read, "timeline", party=furiosa, status=["asserted", "tentative", "denied", "ended"])
    bought = [row for row in every if row["relation"] == "ACQUIRED"]
    assert bought
    assert {row["status"] for row in bought} == {"denied"}
    assert not [row for row in ask(read, "timeline", party=furiosa) if row["relation"] == "ACQUIRED"]


def test_a_letter_of_intent_is_tentative(read: GraphStore, known: dict[str, str]) -> None:
    every = ask(read, "backers", company=known["OpenAI"], status=["asserted", "tentative", "denied", "ended"])
    letter = [row for row in every if row["investor_id"] == known["Nvidia"] and row["amount"] == 1e11]
    assert {row["status"] for row in letter} == {"tentative"}


def test_no_fact_is_invented_and_most_are_found(read: GraphStore, truth: GraphStore) -> None:
    found, true = facts(read), facts(truth)
    assert found <= true
    assert len(found & true) >= MOST * len(true)


@pytest.mark.parametrize(
    ("query", "given", "columns"),
    [
        ("credits", {}, ("provider_id", "receiver_id")),
        ("exclusivities", {}, ("beneficiary_id", "bound_id", "scope", "status")),
        ("round_trips", {}, ("investor_id", "company_id")),
        ("backers", {"company": "Moonshot AI"}, ("investor_id",)),
        ("backers", {"company": "OpenAI"}, ("investor_id",)),
        ("backers", {"company": "Anthropic"}, ("investor_id",)),
        ("stakes", {"party": "Moonshot AI"}, ("holder_id", "percent")),
        ("stakes", {"party": "OpenAI"}, ("holder_id", "percent")),
        ("stakes", {"party": "Anthropic"}, ("holder_id", "percent")),
    ],
)
def test_it_answers_nothing_that_a_person_did_not_read(
    read: GraphStore,
    truth: GraphStore,
    known: dict[str, str],
    query: str,
    given: dict[str, str],
    columns: tuple[str, ...],
) -> None:
    bound = {name: known[value] for name, value in given.items()}
    found, true = (
        {tuple(row[column] for column in columns) for row in ask(graph, query, **bound)} for graph in (read, truth)
    )
    assert found <= true
    assert found, f"nothing of {len(true)} rows"
