"""What the HTTP service refuses: wrong questions, whom it does not know, what may harm who asks."""

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore
from queries import catalogue

pytest_plugins = ["small_service"]

KEY = "s3cret"


def test_a_cursor_of_another_question_is_refused(client: TestClient) -> None:
    cursor = client.get("/entities/moonshot-ai/neighbours?limit=1").json()["next"]
    answer = client.get(f"/entities/alibaba/neighbours?limit=1&cursor={cursor}")
    assert answer.status_code == 400
    assert "another question" in answer.json()["detail"]


PROBLEMS = [
    ("/entities/moonshott", 404, "did you mean Moonshot AI (moonshot-ai)"),
    ("/entities/apollo", 422, "Apollo (e-one), Apollo (e-two)"),
    ("/facts/f-none", 404, "no fact 'f-none'"),
    ("/facts/d-round", 404, "d-round is a deal; ask why of one of its facts: f-invest, f-raise"),
    ("/articles/a-none", 404, "no article 'a-none'"),
    ("/queries/backer", 404, "did you mean backers"),
    ("/queries/portfolio", 422, "investor: Field required"),
    ("/export/cvs", 404, "csv, jsonl, graphml"),
    ("/search?q=a&limi=3", 422, "did you mean limit"),
    ("/search?q=a&limit=0", 422, "limit:"),
    ("/search?q=a&limit=many", 422, "limit:"),
    ("/search?q=a&cursor=%F0%9F", 400, "cursor:"),
    ("/search?q=a&cursor=bm9wZQ==", 400, "cursor:"),
    ("/entities/alibaba/neighbours?status=sure", 422, "status"),
    ("/queries/timeline?party=alibaba&status=asserted;ended", 422, "ended, with commas between them, not 'asserted;en"),
    ("/queries/timeline?party=alibaba&status=", 422, "status: "),
    ("/queries/changes?since=2024-06&until=2024-05", 422, "since=2024-06 comes after until=2024-05"),
    ("/queries/stake_history?company=moonshot-ai&at_least=nan", 422, "at_least: Input should be a finite number"),
    ("/queries/bridges?a=alibaba&b=alibaba", 422, "bridges: a and b are both alibaba: name two"),
    ("/queries/connection?a=Moonshot%20AI&b=moonshot-ai", 422, "a and b are both moonshot-ai"),
    ("/queries/why?fact=zzz", 404, "no fact 'zzz'"),
    ("/search?q=a&q=b", 422, "q: given more than once"),
    ("/queries/backers?company=a&company=b", 422, "company: given more than once"),
    ("/nowhere", 404, "nothing at /nowhere"),
]


@pytest.mark.parametrize(("path", "status", "detail"), PROBLEMS, ids=[path for path, *_ in PROBLEMS])
def test_a_wrong_question_is_told_what_is_wrong(client: TestClient, path: str, status: int, detail: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert problem["status"] == status
    assert detail in problem["detail"]


@pytest.mark.parametrize(
    "path",
    [
        "/entities/",
        "/facts/",
        "/articles/",
        "/queries/",
        "/export/",
        "/queries/backers?company=",
        "/queries/changes?since=",
        "/queries/backers?",
    ],
)
def test_what_is_too_long_to_be_told_again_is_shortened(client: TestClient, path: str) -> None:
    answer = client.get(path + "x" * 5000)
    assert answer.status_code in (404, 422)
    assert len(answer.json()["detail"]) < 500


def test_a_number_outside_its_bounds_is_refused(client: TestClient) -> None:
    for query in catalogue.load_all().values():
        needed = query.example | {p.name: "moonshot-ai" for p in query.parameters if p.required and p.type == "party"}
        for parameter in query.parameters:
            for outside in [parameter.bounds[0] - 1, parameter.bounds[1] + 1] if parameter.bounds else []:
                answer = client.get(f"/queries/{query.name}", params={**needed, parameter.name: outside})
                assert (answer.status_code, query.name) == (422, query.name)
                assert f"{parameter.name}: " in answer.json()["detail"]
                assert any(f"equal to {bound}" in answer.json()["detail"] for bound in parameter.bounds or ())


ILLEGIBLE = [
    ("/match?name=%ff", "name: not in UTF-8: byte %FF"),
    ("/match?name=ok%00", "name: a control character, U+0000"),
    ("/match?name=ok&name=%C2%85", "name: a control character, U+0085"),
    ("/match?name=a%0Ab", "name: a control character, U+000A"),
    ("/match?na%00me=a", "parameter: a control character"),
    ("/search?q=%ed%a0%80", "q: not in UTF-8: byte %ED"),
    ("/queries/backers?company=%1b", "company: a control character, U+001B"),
    ("/queries/timeline?party=alibaba&status=%fe", "status: not in UTF-8"),
    ("/entities/%00", "path: a control character, U+0000"),
    ("/facts/%ff", "path: not in UTF-8"),
    ("/reconcile?queries=%00", "queries: a control character"),
    ("/main.js%00", "path: a control character"),
]


@pytest.mark.parametrize(("path", "detail"), ILLEGIBLE, ids=[path for path, _ in ILLEGIBLE])
def test_what_is_no_text_is_refused_wherever_it_is_asked(client: TestClient, path: str, detail: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert detail in answer.json()["detail"]


def test_what_is_no_text_is_refused_in_a_batch_too(client: TestClient) -> None:
    asked = json.dumps({"q0": {"query": "a\u0000b"}})
    for answer in (
        client.get("/reconcile", params={"queries": asked}),
        client.post("/reconcile", data={"queries": asked}),
    ):
        assert (answer.status_code, "U+0000" in answer.json()["detail"]) == (422, True)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = client.post("/reconcile", content="queries=%7B%22a%ff", headers=form)
    assert (answer.status_code, "in UTF-8" in answer.json()["detail"]) == (422, True)
    on_lines = json.dumps({"q0": {"query": "Alibaba"}}, indent=1)
    assert client.get("/reconcile", params={"queries": on_lines}).status_code == 200


def test_writing_methods_are_refused_as_a_problem(client: TestClient) -> None:
    answer = client.post("/facts/f-stake")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET, HEAD"
    assert "POST is not answered at /facts/f-stake" in answer.json()["detail"]


def test_a_defect_tells_nothing_of_the_inside(small_log: Log, tmp_path: Path) -> None:
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as closed:
        broken = TestClient(create_app(closed, small_log), base_url="http://localhost", raise_server_exceptions=False)
    answer = broken.get("/facts/f-stake")
    assert answer.status_code in (500, 503)
    assert answer.headers["content-type"] == "application/problem+json"
    assert str(tmp_path) not in answer.text
    assert "MATCH" not in answer.text


def test_ready_only_when_there_is_a_graph(client: TestClient, small_log: Log, tmp_path: Path) -> None:
    assert client.get("/healthz").text == "ok"
    assert client.get("/readyz").json() == {"status": "ready", "sequence": 2, "version": "test"}
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as empty:
        answer = TestClient(create_app(empty, small_log), base_url="http://localhost").get("/readyz")
        assert answer.status_code == 503
        assert "dealgraph load" in answer.json()["detail"]


def test_with_a_key_nothing_is_told_without_it(small_store: EmbeddedStore, small_log: Log) -> None:
    client = TestClient(create_app(small_store, small_log, key=KEY, hosts=("*",)))
    for path in ("/queries", "/search?q=a", "/facts/f-stake", "/export/csv"):
        refused = client.get(path)
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
        assert client.get(path, headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert client.get(path, headers={"Authorization": f"Bearer {KEY}"}).status_code == 200
    assert client.get("/healthz").status_code == 200


def test_another_sites_name_for_this_machine_is_refused(app: FastAPI) -> None:
    assert TestClient(app, base_url="http://evil.example").get("/search").status_code == 400


def test_every_answer_forbids_foreign_and_inline_scripts(client: TestClient) -> None:
    for path in ("/", "/search", "/nowhere", "/main.js"):
        headers = client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
