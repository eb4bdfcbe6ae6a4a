"""Stores and other processes: readers beside a writer, a folder in use, a server that is down, a killed writer."""

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from random_graph import in_parts, random_change
from stored_changes import CHANGE, lines, readers

from graph.stores import GraphStore, Position, StoreUnavailableError
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

HERE = Path(__file__).parent
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}


def test_readers_go_on_while_a_writer_writes(store: GraphStore) -> None:
    store.apply(CHANGE)
    with readers(store):
        for sequence in range(15):
            store.apply(replace(CHANGE, position=Position(sequence=sequence, version="1", log="l")))


def test_writers_come_one_after_the_other(store: GraphStore) -> None:
    """Four at once, of the same units in opposite orders: no deadlock, nothing double."""
    forth, back = CHANGE, replace(CHANGE, entities=CHANGE.entities[::-1], facts=CHANGE.facts[::-1])
    store.apply(CHANGE)
    before = lines(store)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(store.apply, [forth, back] * 10))
    assert lines(store) == before


def test_a_folder_in_use_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    with EmbeddedStore(f"embedded:{folder}"):
        opening = f"from graph.stores.embedded_store import EmbeddedStore\nEmbeddedStore({f'embedded:{folder}'!r})"
        other = subprocess.run([sys.executable, "-c", opening], capture_output=True, text=True, env=ENV)
        assert f"StoreHeldError: the graph folder {folder} is open in another process" in other.stderr
        with pytest.raises(StoreUnavailableError, match=str(folder)):
            EmbeddedStore(f"embedded:{folder}")
    with EmbeddedStore(f"embedded:{folder}") as again:
        assert again.position() is None


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(StoreUnavailableError, match=str(tmp_path)):
        EmbeddedStore(f"embedded:{tmp_path}")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_server_that_is_down_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(StoreUnavailableError, match=f"bolt://127.0.0.1:{port}") as raised:
        Neo4jStore(f"bolt://reader:s3cret@127.0.0.1:{port}")
    assert "s3cret" not in str(raised.value)


WRITER = """
import sys
from dataclasses import replace
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore
from random_graph import in_parts, random_change

with EmbeddedStore(sys.argv[1]) as store:
    for number, part in enumerate(in_parts(random_change(seed=3, parties=300), units=5), start=1):
        store.apply(replace(part, position=Position(sequence=number, version="1", log="l")))
        print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 4, 17])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    url = f"embedded:{tmp_path / 'graph'}"
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True, env=ENV) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(acknowledged)]
        writer.kill()
    assert said[-1] == str(acknowledged)
    with EmbeddedStore(url) as survivor, EmbeddedStore(f"embedded:{tmp_path / 'other'}") as other:
        position = survivor.position()
        assert position is not None
        assert position.sequence >= acknowledged
        parts = list(in_parts(random_change(seed=3, parties=300), units=5))
        for number, part in enumerate(parts[: position.sequence], start=1):
            other.apply(replace(part, position=Position(sequence=number, version="1", log="l")))
        assert lines(survivor) == lines(other)
        survivor.apply(replace(parts[-1], position=Position(sequence=len(parts), version="1", log="l")))
