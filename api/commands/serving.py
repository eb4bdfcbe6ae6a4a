"""`serve` and `demo`: the service, over one's own graph or over the bundled articles."""

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

import click
import uvicorn

from api.app import create_app
from api.bundled import demo_settings, fill
from api.commands.found import write_found
from api.commands.terminal import json_option, progress, say
from api.failures import WrongUsageError
from api.guard import LOOPBACK
from api.updating import end_forgetting, follow, shown_on
from api.wiring import Settings, open_log, open_store
from graph.log import Log
from graph.project import project
from graph.stores import GraphStore

host_option = click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")


@click.command()
@host_option
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.pass_obj
def serve(settings: Settings, host: str, port: int) -> None:
    """Serve the graph over HTTP, with the page at / and the API's list at /docs.

    On a loopback address, as without --host, everybody on this machine may read, with or without DEALGRAPH_API_KEY;
    on any other address the key is asked of everybody. Who posts articles needs it everywhere.
    """
    if host not in LOOPBACK and settings.api_key is None:
        raise WrongUsageError(
            f"--host {host}: others could reach it there, so it needs a key: set DEALGRAPH_API_KEY or _FILE"
        )
    with open_log(settings) as log, open_store(settings.store) as store:
        with progress() as bar:
            project(log, store, progress=shown_on(bar))
        end_forgetting(log)
        with _following(log, store):
            _serve(settings, log, store, host, port, writing=settings.api_key)


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--no-serve", is_flag=True, help="Only print what was found.")
@json_option
@click.pass_obj
def demo(settings: Settings, port: int, no_serve: bool, as_json: bool) -> None:
    """Load the bundled articles into a graph of their own, print what was found, serve the page."""
    own = demo_settings(settings)
    with progress() as bar:
        fill(own, bar)
    with open_log(own) as log, open_store(own.store) as store:
        write_found(store, as_json)
        if not no_serve:
            _serve(own, log, store, "127.0.0.1", port)


def _serve(
    settings: Settings, log: Log, store: GraphStore, host: str, port: int, *, writing: str | None = None
) -> None:
    """Prints the address once it is ours; ends with Ctrl-C. Without a key for `writing` nobody may."""
    outside = host not in LOOPBACK
    key, hosts = (settings.api_key, ("*",)) if outside else (None, LOOPBACK)
    app = create_app(store, log, key=key, writing=writing, hosts=hosts)
    with _bound(host, port) as bound:
        named = f"[{host}]" if ":" in host else host
        click.echo(f"dealgraph serves http://{named}:{bound.getsockname()[1]}/")
        say("Ctrl-C ends it")
        # uvicorn ends well on both signals, and then sends them on: ours let the store be closed.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[bound])


@contextmanager
def _bound(host: str, port: int) -> Iterator[socket.socket]:
    try:
        bound = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise OSError(
            error.errno, f"{os.strerror(error.errno or 0)}; --port names another one", f"{host}:{port}"
        ) from error
    with bound:
        yield bound


@contextmanager
def _following(log: Log, store: GraphStore) -> Iterator[None]:
    stop = Event()
    follower = Thread(target=follow, args=(log, store, stop), name="follow")
    follower.start()
    try:
        yield
    finally:
        stop.set()
        follower.join()
