"""The demo articles' labelled claims, through the log and the projection, answer as a person worked it out."""

import json
from pathlib import Path
from typing import Any

import demo_graph
import pytest

from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.stores import GraphStore
from queries import catalogue

ROOT = Path(__file__).parents[1]
ANSWERS = json.loads((ROOT / "tests/golden/demo_answers.json").read_text(encoding="utf-8"))
QUERIES = catalogue.load_all()


def ids() -> dict[str, str]:
    """The id of every entity that the answers name; all of its names must mean it or nothing."""
    known = Known.load()
    found: dict[str, str] = {}
    for entity, names in ANSWERS["names"].items():
        meant = {id_ for name in names if (id_ := known.entity_id(normal_form(name)))}
        assert len(meant) == 1, (entity, meant)
        found[entity] = meant.pop()
    return found


@pytest.fixture
def demo(store: GraphStore, tmp_path: Path) -> GraphStore:
    demo_graph.fill(store, tmp_path)
    return store


def ask(store: GraphStore, name: str, **given: object) -> list[dict[str, Any]]:
    query = QUERIES[name]
    return store.rows(query.body, query.bind(given))


def test_answers(demo: GraphStore) -> None:
    known = ids()
    both = ANSWERS["backed_by_both"]
    found = ask(demo, "backed_by_both", a=known[both["a"]], b=known[both["b"]])
    assert {row["company_id"] for row in found} == {known[company] for company in both["companies"]}
    together = {known[company]: same for company, same in both["same_deal"].items()}
    assert {row["company_id"]: row["same_deal"] for row in found} == together

    credit = ANSWERS["credits"]
    found = ask(demo, "credits", party=known[credit["company"]])
    assert {row["provider_id"] for row in found} == {known[credit["provider"]]}
    assert {(row["amount"], row["qualifier"], row["share_low"], row["share_high"]) for row in found} == {
        (amount.get("value"), amount.get("qualifier"), report["share_low"], report["share_high"])
        for report in credit["reports"]
        for amount in [report["amount"] or {}]
    }
    assert sum(row["reports"] for row in found) == sum(len(report["articles"]) for report in credit["reports"])

    found = ask(demo, "exclusivities")
    columns = ("bound_id", "beneficiary_id", "scope", "status", "side", "since", "until")
    assert {tuple(row[column] for column in columns) for row in found} == {
        (
            known[row["bound"]],
            known[row["beneficiary"]],
            row["scope"],
            row["status"],
            row["side"],
            row["since"],
            row["until"],
        )
        for row in ANSWERS["exclusivities"]
    }

    assert ask(demo, "exclusivity_conflicts") == ANSWERS["exclusivity_conflicts"]["rows"]

    found = ask(demo, "round_trips")
    assert {(row["investor_id"], row["company_id"]) for row in found} == {
        (known[row["investor"]], known[row["company"]]) for row in ANSWERS["round_trips"]["rows"]
    }
