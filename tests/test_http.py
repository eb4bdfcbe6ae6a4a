"""The HTTP service over a real embedded graph: answers, pages, tags, problems, and many askers at once."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI
from small_graph import ENTITIES, FACTS, KOREAN, QUOTES, SMALL
from starlette.testclient import TestClient

from api.app import create_app
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import load_all

KEY = "s3cret"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(f"embedded:{tmp_path_factory.mktemp('http') / 'graph'}") as opened:
        opened.apply(SMALL)
        yield opened


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path_factory.mktemp('log') / 'log.db'}") as opened:
        opened.add(KOREAN, [], recorded="2024-06-02T00:00:00+00:00")
        yield opened


@pytest.fixture(scope="module")
def app(store: EmbeddedStore, log: Log) -> FastAPI:
    return create_app(store, log)


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


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


def test_a_cursor_of_another_question_is_refused(client: TestClient) -> None:
    cursor = client.get("/entities/moonshot-ai/neighbours?limit=1").json()["next"]
    answer = client.get(f"/entities/alibaba/neighbours?limit=1&cursor={cursor}")
    assert answer.status_code == 400
    assert "another question" in answer.json()["detail"]


def test_a_known_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/facts/f-stake")
    again = client.get("/facts/f-stake", headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get("/facts/f-credit", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


PROBLEMS = [
    ("/entities/moonshott", 404, "did you mean Moonshot AI (moonshot-ai)"),
    ("/entities/apollo", 422, "Apollo (e-one), Apollo (e-two)"),
    ("/facts/f-none", 404, "no fact 'f-none'"),
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


def test_writing_methods_are_refused_as_a_problem(client: TestClient) -> None:
    answer = client.post("/facts/f-stake")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET, HEAD"
    assert "POST is not answered at /facts/f-stake" in answer.json()["detail"]


def test_csv_begins_with_the_mark_by_which_excel_reads_korean(client: TestClient) -> None:
    assert client.get("/export/csv").content.startswith(b"\xef\xbb\xbffact,")


HEADED = ("/", "/healthz", "/queries", "/facts/f-stake", "/queries/backers?company=alibaba", "/export/csv", "/nowhere")


@pytest.mark.parametrize("path", HEADED)
def test_head_is_answered_as_get_without_a_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-type"] == get.headers["content-type"]


def test_the_docs_are_a_page_of_our_own(client: TestClient) -> None:
    answer = client.get("/docs")
    assert (answer.status_code, answer.url.path) == (200, "/docs/")
    assert '<script src="../docs.js" type="module">' in answer.text
    assert "//" not in answer.text.replace("<!doctype html>", "")


def test_a_defect_tells_nothing_of_the_inside(log: Log, tmp_path: Path) -> None:
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as closed:
        broken = TestClient(create_app(closed, log), base_url="http://localhost", raise_server_exceptions=False)
    answer = broken.get("/facts/f-stake")
    assert answer.status_code in (500, 503)
    assert answer.headers["content-type"] == "application/problem+json"
    assert str(tmp_path) not in answer.text
    assert "MATCH" not in answer.text


def test_ready_only_when_there_is_a_graph(client: TestClient, log: Log, tmp_path: Path) -> None:
    assert client.get("/healthz").text == "ok"
    assert client.get("/readyz").json() == {"status": "ready", "sequence": 2, "version": "test"}
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as empty:
        answer = TestClient(create_app(empty, log), base_url="http://localhost").get("/readyz")
        assert answer.status_code == 503
        assert "dealgraph load" in answer.json()["detail"]


def test_many_ask_at_once(client: TestClient) -> None:
    paths = ["/entities/moonshot-ai/neighbours", "/facts/f-invest", "/search?q=a", "/entities/alibaba"]
    alone = {path: client.get(path).json() for path in paths}
    with ThreadPoolExecutor(8) as askers:
        together = list(askers.map(lambda path: (path, client.get(path).json()), paths * 25))
    assert all(answer == alone[path] for path, answer in together)


def test_with_a_key_nothing_is_told_without_it(store: EmbeddedStore, log: Log) -> None:
    client = TestClient(create_app(store, log, key=KEY, hosts=("*",)))
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


@pytest.mark.parametrize("query", load_all().values(), ids=lambda query: query.name)
def test_every_query_is_an_endpoint_typed_from_its_header(client: TestClient, query: Any) -> None:
    described = client.get("/openapi.json").json()["paths"][f"/queries/{query.name}"]["get"]
    parameters = {each["name"]: each for each in described["parameters"]}
    assert {"cursor", *(p.name for p in query.parameters)} <= set(parameters)
    for parameter in query.parameters:
        assert parameters[parameter.name]["required"] is parameter.required
    answer = described["responses"]["200"]["content"]["application/json"]["schema"]
    page, *graph = [each["$ref"] for each in answer.get("anyOf", [answer])]
    assert page.endswith("Page")
    assert [each.rpartition("/")[2] for each in graph] == (["Graph"] if query.graph else [])
    given = {p.name: "moonshot-ai" for p in query.parameters if p.type == "party"}
    given |= {"fact": "f-stake"} if query.name == "why" else {}
    given |= {name: value for name, value in query.example.items() if name not in given}
    for row in client.get(f"/queries/{query.name}", params=given).json()["items"]:
        assert list(row) == [column.name for column in query.columns]


def test_the_openapi_declares_problems(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, methods in document["paths"].items():
        if path.startswith(("/queries", "/entities", "/facts")):
            content = methods["get"]["responses"]["422"]["content"]
            assert "detail" in content["application/problem+json"]["schema"]["properties"], path


def test_csv_has_a_row_a_fact(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/export/csv").content.decode("utf-8-sig"))))
    assert {row["fact"] for row in rows} == {fact.id for fact in FACTS} | {"t-rivals"}
    (stake,) = [row for row in rows if row["relation"] == "HOLDS_STAKE"]
    assert (stake["source_name"], stake["target_name"], stake["percent"]) == ("Alibaba", "Moonshot AI", "36.0")


def test_jsonl_has_everything(client: TestClient) -> None:
    rows = [json.loads(line) for line in client.get("/export/jsonl").text.splitlines()]
    counts = {
        kind: sum(row["type"] == kind for row in rows) for kind in ("party", "article", "deal", "fact", "evidence")
    }
    assert counts == {"party": len(ENTITIES), "article": 2, "deal": 1, "fact": len(FACTS) + 1, "evidence": len(FACTS)}


def test_graphml_is_well_formed(client: TestClient) -> None:
    tree = ElementTree.fromstring(client.get("/export/graphml").content)  # noqa: S314  our own file
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(tree.findall(f".//{space}edge")) == len(FACTS) + 1
    assert {node.get("id") for node in tree.iter(f"{space}node")} >= {"alibaba", "moonshot-ai", "d-round"}


def test_the_browser_archive_holds_every_query(client: TestClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/export/browser").content)) as archive:
        assert archive.namelist() == [f"dealgraph/{name}.cypher" for name in load_all()]
        for name, query in load_all().items():
            text = archive.read(f"dealgraph/{name}.cypher").decode()
            assert query.title in text.splitlines()[0]
            assert query.title_ko in text.splitlines()[0]
        assert '{id: "moonshot-ai"}' in archive.read("dealgraph/backers.cypher").decode()


def test_neo4j_browser_may_fetch_its_guide_and_style(client: TestClient) -> None:
    origin = {"Origin": "http://127.0.0.1:7474"}
    guide, style = (client.get(f"/browser/{name}", headers=origin) for name in ("guide.html", "style.grass"))
    assert {answer.headers["access-control-allow-origin"] for answer in (guide, style)} == {"*"}
    assert guide.text.count("<slide>") == 1 + len(load_all())
    assert all(query.title_ko in guide.text for query in load_all().values())
    assert "relationship.EXCLUSIVE_TO" in style.text
    assert "access-control-allow-origin" not in client.get("/search", headers=origin).headers
