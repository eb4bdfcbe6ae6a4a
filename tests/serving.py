"""The service on a port of its own, and on a graph that is known."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import golden_graph
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from graph.log import Log
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore


@contextmanager
def served(app: FastAPI) -> Iterator[int]:
    """The port of the loopback address at which it answers meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield bound.getsockname()[1]
        server.should_exit = True
        thread.join()


def keep_golden(folder: Path) -> Path:
    """The folder, with the golden graph in it as a home's."""
    with EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        store.apply(replace(golden_graph.change(), position=Position(sequence=0, version="test", log="l")))
    return folder


@contextmanager
def asking(home: Path, log: Path) -> Iterator[TestClient]:
    """What asks the service on a home's graph, with a log of its own."""
    with EmbeddedStore(f"embedded:{home / 'graph'}") as store, Log(f"sqlite:///{log}") as opened:
        yield TestClient(create_app(store, opened), base_url="http://localhost")
