"""Connections are kept, given up and shared alike, whatever the server does with them."""

import os
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dynarepo import AmbiguousWrite, ConnectionFailed, Request, WireItem
from tests.transports.ways import Connections
from tests.unit.runtime.faulty_service import Answer, faulty_service
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import add, get

HEAD = b"HTTP/1.1 200 OK\r\n"


def test_one_connection_carries_many_requests(connect: Connections) -> None:
    with raw_server(Reply()) as server:
        opened = connect.to(server.endpoint)
        for _ in range(5):
            assert opened.send(get()) is None
        assert (server.connections, server.answered) == (1, 5)


def test_an_answer_in_chunks_and_pieces_is_put_together(connect: Connections) -> None:
    body = b'b\r\n{"Item":{"a\r\n6;x=y\r\n":{"S"\r\n7\r\n:"b"}}}\r\n0\r\n\r\n'
    whole = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + body
    with raw_server(Reply(tuple(bytes((byte,)) for byte in whole))) as server:
        opened = connect.to(server.endpoint)
        assert opened.send(get()) == {"a": {"S": "b"}}
        assert opened.send(get()) == {"a": {"S": "b"}}
        assert server.connections == 1


def test_a_long_answer_is_read_whole(connect: Connections) -> None:
    text = "x" * 3_000_000
    body = b'{"Item":{"a":{"S":"%b"}}}' % text.encode()
    pieces = (HEAD + b"Content-Length: %d\r\n\r\n" % len(body), body)
    with raw_server(Reply(pieces)) as server:
        assert connect.to(server.endpoint).send(get()) == {"a": {"S": text}}


def test_a_connection_that_was_closed_meanwhile_is_not_used_again(connect: Connections) -> None:
    with raw_server(Reply(close=True), Reply()) as server:
        opened = connect.to(server.endpoint, attempts=1)
        assert opened.send(get()) is None
        assert server.ended.acquire(timeout=20)
        for _ in range(2):
            assert opened.send(get()) is None
        assert (server.connections, server.answered) == (2, 3)


def test_a_connection_whose_answer_says_close_is_not_kept(connect: Connections) -> None:
    closing = HEAD + b"Connection: close\r\nContent-Length: 2\r\n\r\n{}"
    with raw_server(Reply((closing,), close=True)) as server:
        opened = connect.to(server.endpoint, attempts=1)
        for _ in range(3):
            assert opened.send(get()) is None
        assert server.connections == 3


@pytest.mark.parametrize(
    "piece",
    [
        HEAD[:9],
        HEAD + b"X-Amz-Crc32: 1\r\nContent-Length: 24\r\n\r\n" + b'{"Item":{"pk"',
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
    ],
    ids=["head", "body", "chunk"],
)
def test_an_answer_that_breaks_off_is_asked_for_again(connect: Connections, piece: bytes) -> None:
    with raw_server(Reply((piece,), close=True), Reply()) as server:
        assert connect.to(server.endpoint).send(get()) is None
        assert server.answered == 2


def test_a_write_whose_answer_breaks_off_is_ambiguous(connect: Connections) -> None:
    with raw_server(Reply((HEAD[:9],), close=True), Reply()) as server:
        with pytest.raises(AmbiguousWrite):
            connect.to(server.endpoint).send(add())
        assert server.answered == 1


def test_nobody_listening_is_a_failed_connection(connect: Connections) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(ConnectionFailed) as caught:
        connect.to(f"http://127.0.0.1:{port}", attempts=2).send(get())
    assert caught.value.transient


def test_threads_get_their_own_answers(connect: Connections) -> None:
    def key(text: str) -> WireItem:
        return {"pk": {"S": text}}

    def read_of(asked: WireItem) -> Request[WireItem | None]:
        payload = {"TableName": "t", "Key": asked}
        return Request("GetItem", payload, lambda answer: answer.get("Item"), "Entry.get", "t")

    def echo(sent: dict[str, Any]) -> Answer:
        return Answer({"Item": sent["Key"]})

    with faulty_service() as service:
        setattr(service, "next_step", echo)  # noqa: B010
        opened = connect.to(service.endpoint)

        def others(name: int) -> list[WireItem | None]:
            asked = [key(f"{name} {number}") for number in range(25)]
            found = [opened.send(read_of(one)) for one in asked]
            return [one for one, wanted in zip(found, asked, strict=True) if one != wanted]

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(others, range(8))) == [[]] * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_child_opens_connections_of_its_own(connect: Connections) -> None:
    if connect.awaits:
        pytest.skip("an event loop does not survive a fork")
    with raw_server(Reply()) as server:
        opened = connect.to(server.endpoint)
        opened.send(get())
        child = os.fork()
        if child == 0:
            opened.send(get())
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        opened.send(get())
        assert server.answered == 3
