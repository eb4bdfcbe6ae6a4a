"""What the HTTP service gives to take away: exports, and files for Neo4j Browser."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import networkx
import pytest
from small_graph import ENTITIES, FACTS, SMALL
from starlette.testclient import TestClient

from api.answers import Desk
from api.exports import FORMATS
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore
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


def test_gexf_is_read_back_with_every_fact(client: TestClient) -> None:
    drawn = networkx.read_gexf(io.BytesIO(client.get("/export/gexf").content))
    edges = {edge["id"]: (source, target, edge) for source, target, edge in drawn.edges(data=True)}
    assert edges.keys() == {fact.id for fact in FACTS} | {"t-rivals"}
    source, target, stake = edges["f-stake"]
    assert (source, target, stake["label"], stake["percent"]) == ("alibaba", "moonshot-ai", "HOLDS_STAKE", 36.0)
    assert edges["f-rumour"][2]["status"] == "tentative"
    assert edges["f-invest"][2]["lead"] is True
    assert drawn.nodes["moonshot-ai"]["label"] == "Moonshot AI"
    assert drawn.nodes["moonshot-ai"]["names"] == "Moonshot AI; 문샷 AI"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_what_no_xml_can_hold_is_left_out(embedded_store: EmbeddedStore, small_log: Log, name: str) -> None:
    hostile = replace(ENTITIES[0], name="</edge> \"&'\0\x1b\ud7ff\ufffe\n𝔘", names=("]]>", "<!--"))
    embedded_store.apply(replace(SMALL, entities=(hostile, *ENTITIES[1:])))
    written = b"".join(FORMATS[name].pieces(Desk(embedded_store, load_all()), small_log))
    read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[name](io.BytesIO(written))
    assert read.nodes["alibaba"]["label"] == "</edge> \"&'\ud7ff\n𝔘"
    assert read.nodes["alibaba"]["names"] == "]]>; <!--"


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
