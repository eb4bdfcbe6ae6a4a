"""A graph of another log, or of another program: refused by every command, replaced only when asked to."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph

from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

TEXT = "카카오벤처스가 토스에 50억원을 투자했다."
REFUSED = (
    ("ask", "backers", "company=toss"), ("why", "f-1"), ("export", "jsonl"), ("status",), ("load",),
    ("add", "new.jsonl"), ("serve", "--port", "0"),
)  # fmt: skip


def kept(home: Path, text: str, settings: dict[str, str] | None = None) -> None:
    home.mkdir(exist_ok=True)
    (home / "new.jsonl").write_text(json.dumps({"text": text}, ensure_ascii=False), "utf-8")
    answer = dealgraph("add", "new.jsonl", home=home, settings=settings)
    assert answer.returncode == 0, answer.stderr


def count(store: GraphStore, label: str) -> int:
    return int(store.rows(f"MATCH (n:{label}) RETURN count(n) AS n", {})[0]["n"])


def test_another_logs_graph_is_refused_until_it_is_to_be_replaced(tmp_path: Path) -> None:
    kept(tmp_path / "theirs", TEXT)
    kept(tmp_path / "ours", "알토스벤처스가 토스에 30억원을 투자했다.")
    settings = {"DEALGRAPH_STORE": f"embedded:{tmp_path / 'theirs' / 'graph'}"}
    before = dealgraph("export", "jsonl", home=tmp_path / "theirs").stdout
    for arguments in REFUSED:
        answer = dealgraph(*arguments, home=tmp_path / "ours", settings=settings)
        assert answer.returncode == 1, arguments
        assert "the graph of another log" in answer.stderr
        assert "`dealgraph load --fresh`" in answer.stderr
    assert dealgraph("export", "jsonl", home=tmp_path / "theirs").stdout == before
    assert dealgraph("load", "--fresh", home=tmp_path / "ours", settings=settings).returncode == 0
    ours = dealgraph("export", "jsonl", home=tmp_path / "ours").stdout
    assert dealgraph("export", "jsonl", home=tmp_path / "ours", settings=settings).stdout == ours != before


def test_an_older_copy_of_the_log_is_told(tmp_path: Path) -> None:
    kept(tmp_path, TEXT)
    copy = (tmp_path / "log.db").read_bytes()
    kept(tmp_path, "알토스벤처스가 토스에 30억원을 투자했다.")
    (tmp_path / "log.db").write_bytes(copy)
    answer = dealgraph("load", home=tmp_path)
    assert answer.returncode == 1
    assert "stands at entry 2, and the log ends at 1" in answer.stderr


def test_a_graph_that_is_behind_says_so(tmp_path: Path) -> None:
    kept(tmp_path, TEXT)
    (tmp_path / "more.jsonl").write_text(json.dumps({"text": "알토스벤처스가 토스에 30억원을 투자했다."}), "utf-8")
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}"):
        assert dealgraph("add", "more.jsonl", home=tmp_path).returncode == 1
    answer = dealgraph("ask", "backers", "company=toss", home=tmp_path)
    assert answer.returncode == 0
    assert "the graph stands at 1 of 2: `dealgraph load` brings it up to date" in answer.stderr
    assert dealgraph("load", home=tmp_path).returncode == 0
    assert "stands at" not in dealgraph("ask", "backers", "company=toss", home=tmp_path).stderr


def test_a_graph_is_asked_where_its_log_is_not(tmp_path: Path) -> None:
    kept(tmp_path, TEXT)
    (tmp_path / "log.db").rename(tmp_path / "away.db")
    assert dealgraph("ask", "backers", "company=toss", home=tmp_path).returncode == 0
    assert not (tmp_path / "log.db").exists()


@pytest.mark.parametrize("label", ["Article", "Mine"])
def test_nodes_of_another_program(neo4j_store: Neo4jStore, neo4j_uri: str, tmp_path: Path, label: str) -> None:
    """Its own label stays beside ours; a label of ours is refused, for a new build would delete it."""
    with neo4j_store._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        session.run(f"CREATE (:{label} {{id: 'theirs'}})").consume()
    settings = {"DEALGRAPH_STORE": neo4j_uri}
    (tmp_path / "new.jsonl").write_text(json.dumps({"text": TEXT}), "utf-8")
    answer = dealgraph("add", "new.jsonl", home=tmp_path, settings=settings)
    assert answer.returncode == (1 if label == "Article" else 0), answer.stderr
    assert (f"nodes labelled {label} that are not dealgraph's" in answer.stderr) == (label == "Article")
    assert count(neo4j_store, label) == 1
    if label == "Mine":
        assert dealgraph("load", "--fresh", home=tmp_path, settings=settings).returncode == 0
        assert count(neo4j_store, label) == 1
    with neo4j_store._session() as session:
        session.run(f"MATCH (n:{label} {{id: 'theirs'}}) DETACH DELETE n").consume()
