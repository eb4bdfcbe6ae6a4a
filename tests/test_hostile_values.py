"""What nobody means well, as values of questions: nothing in the graph changes, nothing is found, nothing is told."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from click.testing import CliRunner
from httpx2 import Response
from small_graph import SMALL
from starlette.testclient import TestClient

from api.app import create_app
from api.cli import main
from graph.log import Log
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing
from queries.catalogue import load_all

ROWS = [json.loads(line) for line in (Path(__file__).parent / "corpus" / "hostile.jsonl").read_text().splitlines()]
VALUES = [row["value"] * row.get("times", 1) for row in ROWS]
QUERIES = load_all()
# Every parameter that takes text, with what the question needs beside it.
TEXTS = ("party", "str", "date", "list[str]")
GIVEN = {"party": "alibaba", "str": "f-invest", "date": "2024"}
QUESTIONS = [
    (query, asked.name, {p.name: GIVEN[p.type] for p in query.parameters if p.required and p is not asked})
    for query in QUERIES.values()
    for asked in query.parameters
    if asked.type in TEXTS
]
LOOK_UPS = ("/entities/{}", "/entities/{}/neighbours", "/facts/{}", "/articles/{}")
# By a part of a name, or one that is alike: the letters between the signs may find somebody, as they should.
SEARCHES = ("/search?q={}", "/match?name={}")
# What only the inside of the program says: lines of queries, classes of the engine, traces of Python.
LINES = {line.strip() for query in QUERIES.values() for line in query.body.splitlines() if len(line.strip()) > 25}
INSIDE = ("Traceback", "arcadedb", 'File "', "site-packages", "cypher:", "graph/stores")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    with _log(folder) as log, _store(folder) as store:
        store.apply(replace(SMALL, position=Position(sequence=0, version="test", log=log.identity())))
    return folder


@pytest.fixture(autouse=True)
def _nothing_changes(home: Path) -> Iterator[None]:
    with _store(home) as store:
        before = list(listing(store))
    yield
    with _store(home) as store:
        assert list(listing(store)) == before


def test_the_table_is_long_and_has_no_doubles() -> None:
    assert len({*VALUES}) == len(VALUES) >= 200


def test_over_http(home: Path) -> None:
    questions = cycle(QUESTIONS)
    with _log(home) as log, _store(home) as store:
        client = TestClient(create_app(store, log), base_url="http://localhost", raise_server_exceptions=False)
        for value in VALUES:
            query, name, more = next(questions)
            given = urlencode({**more, name: value}, errors="surrogatepass")
            _expect_nothing(client, f"/queries/{query.name}?{given}")
            quoted = quote(value, safe="", errors="surrogatepass")
            for path in LOOK_UPS:
                _expect_nothing(client, path.format(quoted))
            for path in SEARCHES:
                _expect_answer(client, path.format(quoted))


def test_on_the_command_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALGRAPH_HOME", str(home))
    for value, (query, name, more) in zip(VALUES, cycle(QUESTIONS), strict=False):
        given = [f"{key}={text}" for key, text in {**more, name: value}.items()]
        answer = CliRunner().invoke(main, ["ask", query.name, "--json", "--", *given])
        asked = f"{query.name} {name}={value[:60]!r}: {answer.output[:300]}"
        assert answer.exit_code in (0, 1, 2), asked
        if answer.exit_code:
            assert answer.stdout == "", asked
            assert answer.stderr.startswith("dealgraph: "), asked
            assert answer.stderr.count("\n") == 1, asked
        else:
            assert json.loads(answer.stdout)["items"] == [], asked
        _expect_closed(answer.output, asked)


def _expect_nothing(client: TestClient, path: str) -> None:
    answer = _expect_answer(client, path)
    # A path of nothing, or of dots, is the page.
    found = answer.status_code == 200 and not answer.headers["content-type"].startswith("text/html")
    assert not found or answer.json()["items"] == [], f"{path[:120]}: {answer.text[:300]}"


def _expect_answer(client: TestClient, path: str) -> Response:
    """Rows, or a problem that says what is wrong."""
    answer = client.get(path)
    asked = f"{path[:120]}: {answer.status_code} {answer.text[:300]}"
    assert answer.status_code in (200, 400, 404, 422), asked
    if answer.status_code != 200:
        assert answer.headers["content-type"] == "application/problem+json", asked
        assert answer.json()["detail"], asked
    _expect_closed(answer.text, asked)
    return answer


def _expect_closed(text: str, asked: str) -> None:
    told = [inside for inside in (*INSIDE, *LINES) if inside in text]
    assert not told, f"{told} in {asked}"


def _store(home: Path) -> EmbeddedStore:
    return EmbeddedStore(f"embedded:{home / 'graph'}")


def _log(home: Path) -> Log:
    return Log(f"sqlite:///{home / 'log.db'}")
