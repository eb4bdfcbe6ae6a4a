"""The HTTP service over a real embedded graph: answers, pages, tags, and many askers at once."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from small_graph import FACTS, KOREAN, QUOTES
from starlette.testclient import TestClient

pytest_plugins = ["small_service"]


def items(client: TestClient, path: str) -> list[dict[str, Any]]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


@pytest.mark.parametrize(
    ("q", "ids"),
    [
        ("문샷", ["moonshot-ai"]), ("MOON shot", ["moonshot-ai"]), ("알리바바", ["alibaba"]),
        ("apollo", ["e-one", "e-two"]), ("nobody", []),
    ],
)  # fmt: skip
def test_search_by_a_part_of_a_name(client: TestClient, q: str, ids: list[str]) -> None:
    assert [row["id"] for row in items(client, f"/search?q={q}")] == ids


def test_search_without_a_name_gives_the_best_connected(client: TestClient) -> None:
    assert [row["id"] for row in items(client, "/search")][:2] == ["alibaba", "moonshot-ai"]


def test_an_entity_by_id_or_by_a_name(client: TestClient) -> None:
    by_id = client.get("/entities/moonshot-ai").json()
    assert by_id == client.get("/entities/문샷 AI").json()
    assert [deal["deal"] for deal in by_id["deals"]] == ["d-round"]
    assert [valuation["fact"] for valuation in by_id["valuations"]] == ["f-worth"]


def test_neighbours_state_only_what_is_asserted_unless_asked(client: TestClient) -> None:
    stated = {row["fact"] for row in items(client, "/entities/moonshot-ai/neighbours")}
    assert stated == {"f-invest", "f-stake", "f-credit", "f-promise"}
    asked = items(client, "/entities/moonshot-ai/neighbours?status=tentative")
    assert [(row["fact"], row["status"]) for row in asked] == [("f-rumour", "tentative")]


def test_exclusivity_runs_from_the_bound_to_the_beneficiary(client: TestClient) -> None:
    (promise,) = [r for r in items(client, "/entities/alibaba/neighbours") if r["relation"] == "EXCLUSIVE_TO"]
    assert (promise["source"], promise["target"], promise["until"]) == ("moonshot-ai", "alibaba", "2026-12-31")


@pytest.mark.parametrize("fact", [fact.id for fact in FACTS])
def test_every_fact_has_its_sentence(client: TestClient, fact: str) -> None:
    answer = client.get(f"/facts/{fact}").json()
    quote = QUOTES[fact][1] if fact in QUOTES else "알리바바가 문샷 AI에 8억달러를 투자했다."
    assert [evidence["quote"] for evidence in answer["evidence"]] == [quote]
    assert answer["evidence"][0]["title"]


def test_a_dated_row_has_an_origin(client: TestClient) -> None:
    answer = client.get("/facts/t-rivals").json()
    assert (answer["source"], answer["target"], answer["origin"]) == ("alibaba", "tencent", "a public report")


def test_an_article_without_its_text(client: TestClient) -> None:
    answer = client.get(f"/articles/{KOREAN.id}").json()
    assert answer["title"] == KOREAN.title
    assert KOREAN.text not in json.dumps(answer, ensure_ascii=False)
    assert "f-stake" in {claim["fact"] for claim in answer["claims"]}


def test_pages_join_to_the_whole(client: TestClient) -> None:
    path = "/entities/moonshot-ai/neighbours?status=asserted&status=tentative"
    whole, parts, cursor = items(client, path), [], ""
    for _ in range(10):
        page = client.get(f"{path}&limit=2{cursor}").json()
        assert len(page["items"]) <= 2
        parts += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert parts == whole
    assert len(whole) == 5


def test_a_known_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/facts/f-stake")
    again = client.get("/facts/f-stake", headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get("/facts/f-credit", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


HEADED = ("/", "/healthz", "/queries", "/facts/f-stake", "/queries/backers?company=alibaba", "/export/csv", "/nowhere")


@pytest.mark.parametrize("path", HEADED)
def test_head_is_answered_as_get_without_a_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-type"] == get.headers["content-type"]


def test_many_ask_at_once(client: TestClient) -> None:
    paths = ["/entities/moonshot-ai/neighbours", "/facts/f-invest", "/search?q=a", "/entities/alibaba"]
    alone = {path: client.get(path).json() for path in paths}
    with ThreadPoolExecutor(8) as askers:
        together = list(askers.map(lambda path: (path, client.get(path).json()), paths * 25))
    assert all(answer == alone[path] for path, answer in together)
