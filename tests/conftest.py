"""The fixtures that tests share: a real Neo4j, every store, and a site with feeds."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from neo4j_server import Neo4jServer, default_home, prepare, prepared

from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

if TYPE_CHECKING:
    from newsroom import Newsroom

# A store in a test answers small graphs: what takes longer than this is wrong.
READ_TIMEOUT = 60.0


def _lacks(tool: str) -> None:
    """A machine that must test on Neo4j fails for want of a tool; another one says what it leaves out, and why."""
    reason = f"no {tool}, so nothing is tested on Neo4j: install it, or set NEO4J_URI to a server that may be emptied"
    if os.environ.get("CI") == "true" or os.environ.get("DEALGRAPH_REQUIRE_NEO4J") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def neo4j_uri() -> Iterator[str]:
    """The address of a real Neo4j, for the whole session; tests empty the graph that it holds."""
    if uri := os.environ.get("NEO4J_URI"):
        yield uri
        return
    home = default_home()
    if not shutil.which("java"):
        _lacks("java")
    if not prepared(home) and not shutil.which("mvn"):
        _lacks("mvn")
    prepare(home)
    with Neo4jServer(home, plans_once=True) as server:
        yield server.bolt_uri


@pytest.fixture
def neo4j_store(neo4j_uri: str) -> Iterator[Neo4jStore]:
    with Neo4jStore(neo4j_uri, read_timeout=READ_TIMEOUT) as store:
        store.clear()
        yield store


@pytest.fixture
def embedded_store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}", read_timeout=READ_TIMEOUT) as store:
        yield store


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> GraphStore:
    """Every store in turn, empty."""
    found: GraphStore = request.getfixturevalue(f"{request.param}_store")
    return found


@pytest.fixture
def room(tmp_path: Path) -> "Iterator[Newsroom]":
    """A site with feeds, and rounds over it."""
    from newsroom import newsroom  # spaCy and its languages: seconds that most tests need not wait

    with newsroom(tmp_path) as made:
        yield made
