"""Answers as graphs: the same nodes and edges on both stores, by HTTP and on the command line, each edge a fact."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import golden_graph
import pytest
from command_line import dealgraph
from serving import asking, keep_golden
from starlette.testclient import TestClient

from api.answers import Desk
from api.drawings import Drawing, drawing
from graph.stores import GraphStore
from queries.browser import drawing as statement_to_draw
from queries.catalogue import load_all

QUERIES = load_all()
DRAWN = {name for name, query in QUERIES.items() if query.graph}
# The first question of each query that has an answer.
CASES = {name: given for name, given, rows in reversed([*golden_graph.cases()]) if name in DRAWN and rows}

# Query, what is asked, and of some edges: where the answer names the fact, and what it says.
ASKED: list[tuple[str, dict[str, str], dict[str, tuple[list[str], list[int], str]]]] = [
    ("backers", {"company": "lark"}, {
        "f-back": (["fact"], [0], "Mesa Holdings invested in Lark AI: 2025-03-03"),
        "f-affiliate": (["fact"], [1], "메사벤처스 invested in Lark AI: KRW 10 billion, 2024-09-10"),
    }),
    ("exclusivity_conflicts", {"certainty": "certain"}, {
        "f-promise-cloud": (["exclusivity"], [1, 2], "Lark AI is exclusive to Harbor Cloud: cloud, 2024-06-01"),
        "f-bought": (["fact"], [0], "Mesa Holdings acquired Wren Labs: 100 %, 2025-03-01"),
        "t-rivals": (["evidence.evidence"], [3], "Mesa Holdings competes with Harbor Group: 2015"),
    }),
    ("round_trips", {}, {
        "f-buys-own": (["fact"], [0], "Lark AI committed to buy from Harbor Cloud: USD 500 million, cloud, 2024-06-01"),
    }),
    ("timeline", {"party": "lark"}, {
        "f-raised": (["fact"], [8], "Lark AI raised money: USD 1 billion, series-a, 2024-05"),
        "f-worth": (["fact"], [13], "Lark AI is valued: USD 2.5 billion, 2024-05"),
    }),
]  # fmt: skip


def drawn(store: GraphStore, name: str, given: dict[str, Any]) -> Drawing:
    desk = Desk(store, QUERIES)
    return drawing(desk, QUERIES[name], desk.ask(name, given))


def test_both_stores_draw_the_same(embedded_store: GraphStore, neo4j_store: GraphStore) -> None:
    stores = (embedded_store, neo4j_store)
    for store in stores:
        store.apply(golden_graph.change())
    for name, given in CASES.items():
        one, other = (drawn(store, name, given) for store in stores)
        assert one == other, f"{name} {given}"
        ends = {end for edge in one.edges for end in (edge["source"], edge["target"])}
        assert one.edges, f"{name} {given} draws nothing"
        assert ends == {node["id"] for node in one.nodes}, name
        assert all(node["name"] and edge["sentence"] for node in one.nodes for edge in one.edges), name
    assert set(CASES) == DRAWN


def test_what_browser_draws_is_the_same(neo4j_store: GraphStore) -> None:
    neo4j_store.apply(golden_graph.change())
    for name, given in CASES.items():
        statement, returned, _ = statement_to_draw(replace(QUERIES[name], example=given)).rpartition("RETURN")
        found = neo4j_store.rows(f"{statement}{returned} known.id AS fact ORDER BY fact", {})
        assert [row["fact"] for row in found] == [edge["fact"] for edge in drawn(neo4j_store, name, given).edges], name


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep_golden(tmp_path_factory.mktemp("drawn"))


@pytest.fixture
def client(home: Path, tmp_path: Path) -> Iterator[TestClient]:
    with asking(home, tmp_path / "log.db") as client:
        yield client


@pytest.mark.parametrize(("name", "given", "edges"), ASKED, ids=[case[0] for case in ASKED])
def test_an_edge_says_where_the_answer_names_it(
    client: TestClient, name: str, given: dict[str, str], edges: dict[str, tuple[list[str], list[int], str]]
) -> None:
    answer = client.get(f"/queries/{name}", params={**given, "form": "graph"}).json()
    found = {edge["fact"]: (edge["columns"], edge["rows"], edge["sentence"]) for edge in answer["edges"]}
    assert {fact: found[fact] for fact in edges} == edges
    assert answer["next"] is None


def test_a_deal_and_a_valuation_are_nodes_of_their_own(client: TestClient) -> None:
    nodes = client.get("/queries/timeline?party=lark&form=graph").json()["nodes"]
    assert {(node["kind"], node["name"]) for node in nodes if node["kind"] != "party"} == {
        ("deal", "series-a"), ("valuation", "valuation"),
    }  # fmt: skip


def test_a_page_of_rows_is_a_page_of_the_graph(client: TestClient) -> None:
    path = "/queries/backers?company=lark&limit=2"
    first = client.get(f"{path}&form=graph").json()
    second = client.get(f"{path}&form=graph&cursor={first['next']}").json()
    rows = client.get(path).json()
    assert first["next"] == rows["next"]
    assert [edge["fact"] for edge in first["edges"]] == sorted(row["fact"] for row in rows["items"])
    assert not {edge["fact"] for edge in first["edges"]} & {edge["fact"] for edge in second["edges"]}


def test_no_rows_are_an_empty_graph(client: TestClient) -> None:
    assert client.get("/queries/backers?company=mesa&form=graph").json() == {"nodes": [], "edges": [], "next": None}


@pytest.mark.parametrize(
    ("path", "said"),
    [("/queries/unresolved?form=graph", "no parameter 'form'"), ("/queries/backers?company=lark&form=x", "'graph'")],
)
def test_another_form_is_refused(client: TestClient, path: str, said: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True)


def test_the_command_line_gives_the_same_graph(home: Path) -> None:
    answer = json.loads(dealgraph("ask", "connection", "a=quill", "b=mesa", "--graph", home=home).stdout)
    assert {edge["fact"] for edge in answer["edges"]} >= {"f-mesa-finch"}
    assert {"quill", "mesa"} < {node["id"] for node in answer["nodes"]}
    refused = dealgraph("ask", "unresolved", "--graph", home=home)
    assert refused.returncode == 2
    assert "its answer is no graph; one is that of backed_by_both" in refused.stderr


@pytest.mark.parametrize(("name", "first"), [("camps", "Mesa Holdings"), ("centrality", "Harbor Group")])
def test_analyses_answer_in_pages(client: TestClient, name: str, first: str) -> None:
    whole = client.get(f"/{name}").json()
    assert next(iter(whole["items"][0].values())) == first
    parts, cursor = [], ""
    for _ in whole["items"]:
        page = client.get(f"/{name}?limit=1{cursor}").json()
        parts += page["items"]
        cursor = f"&cursor={page['next']}"
    assert (parts, page["next"]) == (whole["items"], None)
    assert client.get(f"/{name}?since=2030").json() == {"items": [], "next": None}


@pytest.mark.parametrize("wrong", ["since=yesterday", "at_least=0", "atleast=1", "cursor=x"])
def test_analyses_refuse_what_is_wrong(client: TestClient, wrong: str) -> None:
    assert client.get(f"/camps?{wrong}").status_code in (400, 422)
