"""A graph that is built anew: the old one answers until the new one is whole, and a kill loses neither."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest
from command_line import command, dealgraph, environment
from stored_changes import CHANGE, NOTHING, lines, readers
from test_cli_serve import followed, running, sequence
from test_forgetting import CORRECTED, NOW, SECRET, SECRETS, filled, found_in
from test_stores_at_once import ENV

from graph.log import Log, Which
from graph.project import project
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

OTHER = replace(NOTHING, entities=CHANGE.entities[:1], position=Position(sequence=7, version="2", log="l"))


def _beside(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


def _runs(script: str, *arguments: object) -> "subprocess.Popen[str]":
    words = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=ENV)


def test_the_old_graph_answers_until_the_new_one_is_whole(embedded_store: EmbeddedStore, tmp_path: Path) -> None:
    embedded_store.apply(CHANGE)
    before = lines(embedded_store)
    with embedded_store.anew() as empty:
        empty.apply(OTHER)
        assert lines(embedded_store) == before
        wanted = lines(empty)
    assert lines(embedded_store) == wanted != before
    assert embedded_store.position() == OTHER.position
    assert _beside(tmp_path) == []


def test_a_build_that_fails_leaves_the_old_graph(embedded_store: EmbeddedStore, tmp_path: Path) -> None:
    embedded_store.apply(CHANGE)
    before = lines(embedded_store)

    def fail() -> None:
        with embedded_store.anew() as empty:
            empty.apply(OTHER)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert lines(embedded_store) == before
    assert _beside(tmp_path) == []


def test_a_server_has_one_graph_and_is_emptied_first(neo4j_store: Neo4jStore) -> None:
    neo4j_store.apply(CHANGE)
    with neo4j_store.anew() as empty:
        assert lines(neo4j_store) == []
        empty.apply(OTHER)
    assert neo4j_store.position() == OTHER.position


def test_readers_go_on_while_the_graph_is_replaced(embedded_store: EmbeddedStore) -> None:
    embedded_store.apply(CHANGE)
    with readers(embedded_store):
        for _ in range(4):
            with embedded_store.anew() as empty:
                empty.apply(CHANGE)


BUILDER = """
import sys, time
from graph.stores.embedded_store import EmbeddedStore
from test_rebuilding import OTHER

with EmbeddedStore(sys.argv[1]) as store, store.anew() as empty:
    empty.apply(OTHER)
    print("built", flush=True)
    time.sleep(600)
"""


def test_a_killed_build_leaves_the_old_graph_and_nothing_beside_it(tmp_path: Path) -> None:
    url = f"embedded:{tmp_path / 'graph'}"
    with EmbeddedStore(url) as store:
        store.apply(CHANGE)
        before = lines(store)
    others = [tmp_path / name for name in (".graph-2-abcdefgh", ".graph-backup", ".graph-of_mine1-")]
    for other in others:
        other.mkdir()
    with _runs(BUILDER, url) as builder:
        assert builder.stdout is not None
        builder.stdout.readline()
        builder.kill()
    assert len(_beside(tmp_path)) == len(others) + 1
    with EmbeddedStore(url) as store:
        assert lines(store) == before
        assert _beside(tmp_path) == sorted(other.name for other in others)


@pytest.mark.parametrize("is_put", [False, True])
def test_a_kill_between_the_old_graph_and_the_new_one_loses_neither(tmp_path: Path, is_put: bool) -> None:
    """The new one is put into its place once the old one is out of it."""
    folder, former = tmp_path / "graph", tmp_path / ".graph-former"
    with EmbeddedStore(f"embedded:{folder}") as store:
        store.apply(CHANGE)
        before = lines(store)
    folder.rename(former)
    if is_put:
        with EmbeddedStore(f"embedded:{tmp_path / 'new'}") as store:
            store.apply(OTHER)
            before = lines(store)
        (tmp_path / "new").rename(folder)
    with EmbeddedStore(f"embedded:{folder}") as store:
        assert lines(store) == before
    assert _beside(tmp_path) == []


FORGETTER = """
import os, signal, sys
from pathlib import Path
from graph.log import Log, Which
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

home, article, reports = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def told(done, total):
    global reports
    reports -= 1
    if not reports:
        os.kill(os.getpid(), signal.SIGKILL)

with Log(f"sqlite:///{home / 'log.db'}") as log:
    log.withdraw(Which(article=article), recorded="2025")
    if not reports:
        os.kill(os.getpid(), signal.SIGKILL)
    with EmbeddedStore(f"embedded:{home / 'graph'}") as store:
        project(log, store, progress=told)
"""


def _home(folder: Path) -> Path:
    folder.mkdir()
    with Log(f"sqlite:///{folder / 'log.db'}") as log, EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        filled(log)
        project(log, store)
    return folder


def _asked(home: Path, name: str) -> tuple[int, str]:
    answer = dealgraph("ask", "portfolio", f"investor={name}", home=home)
    return answer.returncode, answer.stdout + answer.stderr


KILLED = {"before the graph": 0, "before it is rid of bytes": 1, "while it is built anew": 2}


@pytest.mark.parametrize("when", KILLED)
def test_a_killed_forget_is_told_and_ended_by_the_next_command(when: str, tmp_path: Path) -> None:
    home = _home(tmp_path / "home")
    with _runs(FORGETTER, home, SECRET[0].id, KILLED[when]) as forgetter:
        assert forgetter.wait() == -9
    code, said = _asked(home, "Aurora Capital")
    if when == "before the graph":
        assert (code, "forgotten since: `dealgraph load` takes that out" in said) == (1, True)
    else:
        assert (code, "Quarry" in said) == (0, True), "the graph answers, without what is forgotten"
        assert _asked(home, "Grimbleton Ventures")[0] == 1
    shown = dealgraph("status", "--json", home=home)
    assert '"forgetting":true' in shown.stdout
    assert "`dealgraph load` ends it" in shown.stderr

    assert dealgraph("load", home=home).returncode == 0
    assert found_in(home, SECRETS) == set()
    assert "Quarry" in _asked(home, "Aurora Capital")[1]
    shown = dealgraph("status", "--json", home=home)
    assert ('"forgetting":false' in shown.stdout, "ends it" in shown.stderr) == (True, False)


def test_an_old_graph_tells_nothing_that_was_forgotten_while_it_was_away(tmp_path: Path) -> None:
    home = _home(tmp_path / "home")
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        log.withdraw(Which(article=SECRET[0].id), recorded=NOW)
        log.erase()
    assert "forgotten since" in _asked(home, "Aurora Capital")[1]
    assert dealgraph("load", home=home).returncode == 0
    assert _asked(home, "Aurora Capital")[0] == 0
    assert found_in(home, SECRETS) == set()


def test_a_service_answers_while_something_is_forgotten(tmp_path: Path) -> None:
    home = _home(tmp_path / "home")
    with running(home, "serve") as (address, _):
        begun, told = sequence(address), list[str]()

        def ask() -> None:
            found = httpx2.get(f"{address}queries/portfolio", params={"investor": "Aurora Capital"}, timeout=60)
            told.append(found.raise_for_status().text)

        with subprocess.Popen(command("forget", SECRET[0].id), env=environment(home), stderr=subprocess.PIPE) as forget:
            while forget.poll() is None:
                ask()
        with Log(f"sqlite:///{home / 'log.db'}") as log:
            end = log.sequence()
        assert end == begun + len((SECRET, CORRECTED)), "an entry for each version that is forgotten"
        assert followed(address, end) == end
        ask()
        assert all("Quarry" in text for text in told)
        gone = httpx2.get(f"{address}queries/portfolio", params={"investor": "Grimbleton Ventures"}, timeout=60)
        assert gone.status_code == 404
    assert found_in(home, SECRETS) == set()
