"""The HTTP service over the small graph: fixtures for the test modules that name this one in `pytest_plugins`."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from small_graph import KOREAN, SMALL
from starlette.testclient import TestClient

from api.app import create_app
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore


@pytest.fixture(scope="module")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(f"embedded:{tmp_path_factory.mktemp('http') / 'graph'}") as opened:
        opened.apply(SMALL)
        yield opened


@pytest.fixture(scope="module")
def small_log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path_factory.mktemp('log') / 'log.db'}") as opened:
        opened.add(KOREAN, [], recorded="2024-06-02T00:00:00+00:00")
        yield opened


@pytest.fixture(scope="module")
def app(small_store: EmbeddedStore, small_log: Log) -> FastAPI:
    return create_app(small_store, small_log)


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)
