"""What the HTTP service gives to take away: exports, and files for Neo4j Browser."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

from small_graph import ENTITIES, FACTS
from starlette.testclient import TestClient

from queries.catalogue import load_all

pytest_plugins = ["small_service"]


def test_csv_begins_with_the_mark_by_which_excel_reads_korean(client: TestClient) -> None:
    assert client.get("/export/csv").content.startswith(b"\xef\xbb\xbffact,")


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
