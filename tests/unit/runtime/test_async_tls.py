"""Secure connections on asyncio: agreed on in time or not at all, and whole answers through them."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import trustme

from dynarepo import ConnectionFailed
from dynarepo.transport.direct.connections import Address
from tests.unit.runtime.async_direct import straight
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import add, get


@dataclass(frozen=True)
class Authority:
    """Both sides of trust."""

    serving: ssl.SSLContext
    trusting: ssl.SSLContext


@pytest.fixture(scope="module")
def authority() -> Authority:
    made = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    made.configure_trust(trusting)
    return Authority(serving, trusting)


def sent(server: RawServer, trusting: ssl.SSLContext, *requests: Any) -> list[Any]:
    async def send() -> list[Any]:
        transport = straight(server.endpoint.replace("http", "https"), tls=trusting)
        found = [await transport.send(request) for request in requests]
        await transport.close()
        return found

    return asyncio.run(send())


def test_large_answers_are_whole(authority: Authority) -> None:
    body = b'{"Item":{"a":{"S":"%b"}}}' % (b"x" * 300_000)
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    with raw_server(Reply((whole,)), tls=authority.serving) as server:
        found = sent(server, authority.trusting, get(), get(), get())
        assert found == [{"a": {"S": "x" * 300_000}}] * 3
        assert server.connections == 1


def test_an_answer_in_many_records_is_put_together(authority: Authority) -> None:
    body = b'{"Item":{"pk":{"S":"x"}}}'
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    pieces = tuple(bytes((byte,)) for byte in answer)
    with raw_server(Reply(pieces), tls=authority.serving) as server:
        assert sent(server, authority.trusting, get()) == [{"pk": {"S": "x"}}]


def test_a_connection_that_ends_after_an_answer_is_not_used_again(authority: Authority) -> None:
    with raw_server(Reply(close=True), Reply(), tls=authority.serving) as server:

        async def send() -> None:
            transport = straight(server.endpoint.replace("http", "https"), tls=authority.trusting)
            assert await transport.send(get()) is None
            assert server.ended.acquire(timeout=20)
            assert await transport.send(add()) == "added"

        asyncio.run(send())
        assert (server.connections, server.answered) == (2, 2)


@contextmanager
def rude_server(act: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that does something else than to agree on a secure connection."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                act(connection)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def closes(connection: socket.socket) -> None:
    connection.recv(65536)


def answers_plainly(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")


def says_nothing(connection: socket.socket) -> None:
    while connection.recv(65536):
        pass


@pytest.mark.parametrize(
    ("act", "seconds", "reason"),
    [
        (closes, 20, "cannot (secure|connect)"),
        (answers_plainly, 20, "cannot secure"),
        (says_nothing, 0.1, "takes too long"),
    ],
)
def test_who_does_not_agree_gets_no_request(
    authority: Authority, act: Callable[[socket.socket], None], seconds: float, reason: str
) -> None:
    with rude_server(act) as port:
        address = Address("127.0.0.1", port, authority.trusting, seconds, 20)

        async def send() -> None:
            transport = straight(f"https://127.0.0.1:{port}", address=address, attempts=1)
            with pytest.raises(ConnectionFailed, match=reason):
                await transport.send(add())

        asyncio.run(send())
