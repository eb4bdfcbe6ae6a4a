"""Names matched over HTTP, as a reconciliation service and on the command line: one set of candidates."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from command_line import dealgraph
from small_graph import ENTITIES, SMALL
from starlette.testclient import TestClient

from api.app import create_app
from graph.log import Log
from graph.model import Entity
from graph.resolve.names import normal_form
from graph.schema import EntityKind
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore

KANGWON = "강원에너지"
LATER = Entity(
    id="e-later", kind=EntityKind.ORGANIZATION, name=KANGWON, names=(KANGWON,), forms=(normal_form(KANGWON),)
)  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("matched")
    with (
        EmbeddedStore(f"embedded:{folder / 'graph'}") as store,
        Log(f"sqlite:///{folder / 'log.db'}") as log,
    ):
        store.apply(replace(SMALL, position=Position(sequence=0, version="test", log=log.identity())))
    return folder


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(f"embedded:{tmp_path_factory.mktemp('served') / 'graph'}") as opened:
        opened.apply(SMALL)
        yield opened


@pytest.fixture(scope="module")
def client(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with Log(f"sqlite:///{tmp_path_factory.mktemp('log') / 'log.db'}") as log:
        yield TestClient(create_app(store, log), base_url="http://localhost", raise_server_exceptions=False)


def test_one_name_and_several_have_the_same_candidates(client: TestClient) -> None:
    names = ["문샷에이아이", "알리바바 그룹", "Moonshot"]
    together = client.get("/match", params={"name": names}).json()["items"]
    assert [item["name"] for item in together] == names
    assert together == [client.get("/match", params={"name": name}).json()["items"][0] for name in names]
    first = together[0]["candidates"][0]
    assert (first["entity"], first["outcome"]) == ("moonshot-ai", "same")
    assert first["reasons"]


def test_a_group_is_no_sure_match_of_its_firm(client: TestClient) -> None:
    [item] = client.get("/match", params={"name": "알리바바 그룹"}).json()["items"]
    assert {found["outcome"] for found in item["candidates"] if found["entity"] == "alibaba"} == {"different"}


def test_two_bearers_of_one_name_are_left_to_judge(client: TestClient) -> None:
    [item] = client.get("/match", params={"name": "Apollo"}).json()["items"]
    assert [(found["entity"], found["outcome"]) for found in item["candidates"][:2]] == [
        ("e-one", "to be judged"), ("e-two", "to be judged"),
    ]  # fmt: skip


def test_what_the_graph_gets_later_is_found(client: TestClient, store: EmbeddedStore) -> None:
    assert not [found for found in _candidates(client, "Kangwon Energy") if found["entity"] == LATER.id]
    position = Position(sequence=1, version="test", log="other")
    store.apply(replace(SMALL, entities=(*ENTITIES, LATER), position=position))
    assert _candidates(client, "Kangwon Energy")[0]["entity"] == LATER.id


def _candidates(client: TestClient, name: str) -> list[dict[str, Any]]:
    return list(client.get("/match", params={"name": name}).json()["items"][0]["candidates"])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/match", "name: Field required"),
        ("/match?name=", "name: it is empty"),
        ("/match?name=a&nmae=b", "no parameter 'nmae'; did you mean name?"),
        ("/match?" + urlencode([("name", "a")] * 101), "name: at most 100 at a time, not 101"),
        ("/match?name=a&limit=0", "limit"),
        ("/reconcile?queries=[", "queries: no JSON"),
        ("/reconcile?queries=[1]", "queries: expected is"),
        ('/reconcile?queries={"q0":{"query":1}}', "q0: query must be a text"),
        ('/reconcile?queries={"q0":{"query":"a","limit":0}}', "q0: limit must be from 1 to 100"),
        ('/reconcile?queries={"q0":{"query":"a","type":"Ship"}}', "q0: no type 'Ship'; there are Organization, Person"),
        ('/reconcile?queries={"q0":{"query":"a","type":{"id":"Person"}}}', "q0: no type {'id': 'Person'}; there are"),
        ('/reconcile?queries={"q0":{"query":"a","type":[["Person"]]}}', "q0: no type ['Person']; there are"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(client: TestClient, path: str, said: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 422, answer.text
    assert said in answer.json()["detail"]


def test_any_page_may_read_the_manifest_and_none_the_candidates(client: TestClient) -> None:
    told = client.get("/reconcile")
    manifest = told.json()
    assert "0.2" in manifest["versions"]
    assert {"name", "identifierSpace", "schemaSpace"} <= manifest.keys()
    entity = manifest["view"]["url"].replace("{{id}}", "alibaba")
    assert client.get(entity).json()["name"] == "Alibaba"
    assert told.headers["access-control-allow-origin"] == "*"
    found = client.get("/reconcile", params={"queries": json.dumps({"q0": {"query": "문샷"}})})
    assert "access-control-allow-origin" not in found.headers
    assert found.headers["cross-origin-resource-policy"] == "same-origin"


def test_a_batch_may_be_asked_for_or_posted(client: TestClient) -> None:
    queries = {
        "q0": {"query": "문샷 AI", "limit": 2},
        "q1": {"query": "Apollo", "type": "Person", "type_strict": "should", "properties": []},
        "q2": {"query": "😀"},
        "q3": {"query": " "},
    }
    posted = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert posted.json() == client.get("/reconcile", params={"queries": json.dumps(queries)}).json()
    results = {key: answer["result"] for key, answer in posted.json().items()}
    assert [(best["id"], best["match"]) for best in results["q0"][:1]] == [("moonshot-ai", True)]
    assert [found["id"] for found in results["q1"]][:1] == ["e-two"]
    assert {kind["id"] for found in results["q1"] for kind in found["type"]} == {"Person"}
    assert results["q2"] == results["q3"] == []


def test_what_is_asked_in_another_way_is_told_how(client: TestClient) -> None:
    for path, allowed in (("/reconcile", "GET, HEAD, POST"), ("/match", "GET, HEAD")):
        answer = client.put(path)
        assert (answer.status_code, answer.headers["allow"]) == (405, allowed)


def test_no_reason_repeats_a_name_of_any_length(client: TestClient, home: Path) -> None:
    names = ["가" * 5000, "1" * 5000, "Kаkao" * 1000, "Moonshot " * 600, "".join(map(chr, range(0x4E00, 0x6000)))]
    for item in (
        client.post("/reconcile", data={"queries": json.dumps({n: {"query": n} for n in names})}).json().values()
    ):
        assert all(len(found["description"]) < 500 for found in item["result"])
    told = dealgraph("match", *names, home=home)
    assert max(map(len, (told.stdout + told.stderr).splitlines())) < 1000


@pytest.mark.parametrize("body", [b"", b"\xff", b"other=1", b"queries=" + b"a" * 1_000_001])
def test_a_posted_form_that_is_none_is_refused(client: TestClient, body: bytes) -> None:
    assert client.post("/reconcile", content=body).status_code == 422


def test_the_command_tells_the_same_as_a_table_and_in_json(home: Path) -> None:
    told = json.loads(dealgraph("match", "문샷", "Tencent Inc", "--json", home=home).stdout)["items"]
    assert [item["candidates"][0]["entity"] for item in told] == ["moonshot-ai", "tencent"]
    table = dealgraph("match", "문샷", "Tencent Inc", home=home).stdout
    assert all(item["candidates"][0]["reasons"][0] in table for item in told)
    nobody = dealgraph("match", "😀", home=home)
    assert (nobody.returncode, nobody.stderr) == (0, "nobody in the graph has a name like '😀'\n")
    assert dealgraph("match", home=home).returncode == 2
    assert dealgraph("match", " ", home=home).returncode == 2
