"""`serve` and `demo` as processes: an address, following the log, a clean end, a quick second start."""

import json
import re
import resource
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from command_line import command, dealgraph, environment

STORY = {"id": "s-1", "language": "ko", "published": "2024-05-13", "text": "카카오벤처스가 토스에 50억원을 투자했다."}
PATIENCE = 60.0
SECOND_START_CPU = 5.0


@contextmanager
def running(home: Path, *arguments: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The process, once it has told its address; it must end well when asked to."""
    process = subprocess.Popen(
        command(*arguments, "--port", "0"), cwd=home, env=environment(home),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        told = next((line for line in process.stdout if "http://" in line), "")
        found = re.search(r"http://127\.0\.0\.1:\d+/", told)
        try:
            assert found, process.stderr and process.stderr.read()
            yield found[0], process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
    assert process.returncode == 0


def sequence(address: str) -> int:
    return int(httpx2.get(f"{address}readyz").raise_for_status().json()["sequence"])


def followed(address: str, end: int) -> int:
    """Where the graph stands once it has followed the log to its end, or when all patience is gone."""
    patience = time.monotonic() + PATIENCE
    while (stands := sequence(address)) != end and time.monotonic() < patience:
        time.sleep(0.2)
    return stands


def test_the_service_follows_the_log_and_ends_well(tmp_path: Path) -> None:
    (tmp_path / "story.jsonl").write_text(json.dumps(STORY), "utf-8")
    with running(tmp_path, "serve") as (address, _):
        assert sequence(address) == 0
        added = dealgraph("add", "story.jsonl", "--json", home=tmp_path)
        assert json.loads(added.stdout)["kept"] is True
        assert "all is kept in the log" in added.stderr
        assert followed(address, 1) == 1
        (row,) = httpx2.get(f"{address}queries/backers", params={"company": "토스"}).json()["items"]
        assert row["investor_id"] == "kakao-ventures"
    answer = dealgraph("ask", "backers", "company=toss", "--json", home=tmp_path)
    assert [item["fact"] for item in json.loads(answer.stdout)["items"]] == [row["fact"]]


def test_who_has_the_key_posts_articles_that_the_graph_follows(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DEALGRAPH_API_KEY=s3cret", "utf-8")
    with running(tmp_path, "serve") as (address, _):
        assert httpx2.post(f"{address}articles", json=STORY).status_code == 401
        answer = httpx2.post(
            f"{address}articles", json=STORY, headers={"Authorization": "Bearer s3cret"}, timeout=PATIENCE
        )
        assert (answer.status_code, answer.json()["sequence"]) == (201, 1)
        assert followed(address, 1) == 1
    assert json.loads(dealgraph("add", "-", "--json", home=tmp_path, stdin=json.dumps(STORY).encode()).stdout) == {
        "id": "s-1", "article": answer.json()["items"][0]["article"], "kept": False, "claims": None, "supersedes": None,
    }  # fmt: skip


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with running(tmp_path, "serve") as (address, _):
        port = address.rstrip("/").rpartition(":")[2]
        answer = dealgraph("serve", "--port", port, home=tmp_path, settings={"DEALGRAPH_HOME": str(tmp_path / "other")})
    assert answer.returncode == 1
    assert f"127.0.0.1:{port}: Address already in use; --port names another one" in answer.stderr


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo has been made once."""
    home = tmp_path_factory.mktemp("demo")
    answer = dealgraph("demo", "--no-serve", home=home)
    assert answer.returncode == 0, answer.stderr
    (home / "told").write_text(answer.stdout, "utf-8")
    return home


def test_the_demo_tells_who_backs_whom_with_the_sentence(demo_home: Path) -> None:
    told = (demo_home / "told").read_text("utf-8")
    assert re.search(r"Amazon invested in Anthropic: .*\[f-[0-9a-f]{20}\]\n +“.+” — .+dealgraph demo", told)


def test_a_second_start_reads_nothing_again(demo_home: Path) -> None:
    (ready,) = demo_home.glob("demo/*/ready")
    before, made = resource.getrusage(resource.RUSAGE_CHILDREN), ready.stat().st_mtime_ns
    again = dealgraph("demo", "--no-serve", home=demo_home)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert again.stdout == (demo_home / "told").read_text("utf-8")
    assert ready.stat().st_mtime_ns == made
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < SECOND_START_CPU


def test_every_fact_that_the_demo_tells_has_its_evidence(demo_home: Path) -> None:
    facts = [json.loads(line) for line in dealgraph("demo", "--no-serve", "--json", home=demo_home).stdout.splitlines()]
    assert len(facts) > 30
    assert all(fact["quote"] and fact["article"] and fact["status"] in ("asserted", "ended") for fact in facts)


def test_the_demo_serves_its_page(demo_home: Path) -> None:
    with running(demo_home, "demo") as (address, _):
        assert "<title>dealgraph</title>" in httpx2.get(address).text
        best = httpx2.get(f"{address}search", params={"limit": 1}).json()["items"]
        assert httpx2.get(f"{address}entities/{best[0]['id']}/neighbours").json()["items"]
