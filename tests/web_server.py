"""A site on this machine, for tests: what each path answers is data, and every request is kept."""

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What a path answers. A body that is a function is sent piece by piece, without a length."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | Callable[[], Iterator[bytes]] = b""


@dataclass(frozen=True)
class Request:
    """What was asked for."""

    path: str
    headers: Mapping[str, str]


Answers = Mapping[str, Reply | Callable[[Request], Reply]]
NOTHING = Reply(status=404)


class Site:
    """Serves `answers` by path; a path that has none is not there."""

    def __init__(self, answers: Answers, address: str = "127.0.0.1", port: int = 0) -> None:
        self.requests: list[Request] = []
        self._server = _Server((address, port), _handler(answers, self.requests))
        self.port: int = self._server.server_address[1]
        self.place = f"{address}:{self.port}"
        self.url = f"http://{self.place}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def paths(self) -> list[str]:
        """What was asked for, without what every site is asked for."""
        return [request.path for request in self.requests if request.path not in _RULES]


_RULES = ("/robots.txt", "/.well-known/tdmrep.json")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked may be killed before the answer: that is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _handler(answers: Answers, requests: list[Request]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            request = Request(self.path, {name.lower(): value for name, value in self.headers.items()})
            requests.append(request)
            found = answers.get(self.path, NOTHING)
            try:
                self._send(found(request) if callable(found) else found)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value.encode().decode("latin-1"))
            if isinstance(reply.body, bytes):
                self.send_header("Content-Length", str(len(reply.body)))
                pieces: Iterator[bytes] = iter((reply.body,))
            else:
                self.send_header("Connection", "close")
                pieces = reply.body()
            self.end_headers()
            for piece in pieces:
                self.wfile.write(piece)
                self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    return Handler
