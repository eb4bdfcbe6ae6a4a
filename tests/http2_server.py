"""A server that speaks HTTP/2 over TLS and nothing else, for tests: it answers every path alike."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from certificates import server_context
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived


@asynccontextmanager
async def http2_server(name: str, body: bytes) -> AsyncIterator[tuple[int, list[dict[str, str]]]]:
    """Its port, and the headers of the requests that came, while it runs."""
    requests: list[dict[str, str]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = H2Connection(H2Configuration(client_side=False, header_encoding="utf-8"))
        connection.initiate_connection()
        writer.write(connection.data_to_send())
        while data := await reader.read(65_536):
            for event in connection.receive_data(data):
                if isinstance(event, RequestReceived):
                    requests.append(dict(event.headers or ()))
                    connection.send_headers(event.stream_id, [(":status", "200")])
                    connection.send_data(event.stream_id, body, end_stream=True)
            writer.write(connection.data_to_send())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=server_context(name, "h2"))
    async with server:
        yield server.sockets[0].getsockname()[1], requests
