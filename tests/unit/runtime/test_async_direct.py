"""What the direct transport on asyncio has to get right: connections, event loops, credentials."""

import asyncio
import os
import ssl
import threading
from collections.abc import Mapping
from typing import Any

import pytest
import trustme
from msgspec.structs import replace

from dynarepo import AccessDenied, AsyncLink, ConnectionFailed, Context, Request
from dynarepo.requests import Together
from dynarepo.transport.direct.signing import Credentials
from tests.unit.runtime.async_direct import KNOWN, OPENINGS, Opening
from tests.unit.runtime.awaited import EventLoop
from tests.unit.runtime.echo_service import asking, echo_service
from tests.unit.runtime.raw_server import OK, Reply, raw_server
from tests.unit.runtime.sent_requests import add, get


@pytest.fixture(scope="module", params=OPENINGS)
def opened(request: pytest.FixtureRequest) -> Opening:
    """Opens the transport in one of its ways to connect."""
    return OPENINGS[request.param]


def test_one_connection_serves_many_requests(opened: Opening) -> None:
    async def main() -> None:
        transport = opened(server.endpoint)
        for _ in range(5):
            assert await transport.send(get()) is None

    with raw_server(Reply()) as server:
        asyncio.run(main())
        assert (server.connections, server.answered) == (1, 5)


def test_a_connection_that_was_closed_while_nobody_looked_is_not_used_again(
    opened: Opening,
) -> None:
    async def main() -> None:
        transport = opened(server.endpoint, attempts=1)
        assert await transport.send(get()) is None
        # The event loop stands still meanwhile, as in a process that is frozen between two events.
        assert server.ended.acquire(timeout=20)
        assert await transport.send(add()) == "added"

    with raw_server(Reply(close=True), Reply()) as server:
        asyncio.run(main())
        assert (server.connections, server.answered) == (2, 2)


def test_a_connection_whose_answer_says_close_is_not_kept(opened: Opening) -> None:
    async def main() -> None:
        transport = opened(server.endpoint)
        for _ in range(3):
            assert await transport.send(get()) is None

    closing = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
    with raw_server(Reply((closing,))) as server:
        asyncio.run(main())
        assert server.connections == 3


def test_bytes_after_an_answer_are_nobody_s(opened: Opening) -> None:
    async def main() -> None:
        with pytest.raises(ConnectionFailed, match=r"longer than it says|cannot be read"):
            await opened(server.endpoint, attempts=1).send(get())

    stray = b'HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n{"Item":{"pk":{"S":"x"}}}'
    with raw_server(Reply((OK + stray,))) as server:
        asyncio.run(main())
        assert server.connections == 1


@pytest.mark.parametrize("loop_looks", [True, False])
def test_bytes_that_come_later_end_their_connection(opened: Opening, loop_looks: bool) -> None:
    async def main() -> None:
        transport = opened(server.endpoint, attempts=1)
        assert await transport.send(get()) is None
        if loop_looks:
            await asyncio.to_thread(server.send_after)
        else:
            server.send_after()
        assert await transport.send(get()) is None

    stray = b'HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n{"Item":{"pk":{"S":"x"}}}'
    with raw_server(Reply((OK,), after=stray), Reply()) as server:
        asyncio.run(main())
        assert server.connections == 2


@pytest.mark.parametrize("trusts", [True, False])
def test_certificates_are_verified(opened: Opening, trusts: bool) -> None:
    authority = trustme.CA()
    serving, context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("127.0.0.1").configure_cert(serving)

    async def main() -> None:
        transport = opened(server.endpoint.replace("http", "https"), tls=context)
        if trusts:
            assert await transport.send(get()) is None
            assert await transport.send(get()) is None
        else:
            with pytest.raises(ConnectionFailed, match="secure"):
                await transport.send(get())

    if trusts:
        authority.configure_trust(context)
    with raw_server(Reply(), tls=serving) as server:
        asyncio.run(main())
        assert server.answered == (2 if trusts else 0)


def test_an_answer_in_chunks_and_pieces_is_put_together(opened: Opening) -> None:
    async def main() -> None:
        assert await opened(server.endpoint).send(get()) == {"a": {"S": "b"}}

    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    body = b'b\r\n{"Item":{"a\r\n6;x=y\r\n":{"S"\r\n7\r\n:"b"}}}\r\n0\r\n\r\n'
    with raw_server(Reply(tuple(bytes((byte,)) for byte in head + body))) as server:
        asyncio.run(main())


def test_an_answer_that_ends_with_its_connection_is_whole(opened: Opening) -> None:
    async def main() -> None:
        transport = opened(server.endpoint)
        for _ in range(2):
            assert await transport.send(get()) == {"a": {"S": "b"}}

    ending = b'HTTP/1.1 200 OK\r\n\r\n{"Item":{"a":{"S":"b"}}}'
    with raw_server(Reply((ending,), close=True)) as server:
        asyncio.run(main())
        assert server.connections == 2


def test_an_answer_that_does_not_come_in_time_is_an_error(opened: Opening) -> None:
    async def main() -> None:
        with pytest.raises(ConnectionFailed, match="in time"):
            await opened(server.endpoint, patience=0.1).send(get())

    with raw_server(Reply(silent=True)) as server:
        asyncio.run(main())
        assert server.received(2)


def test_sixty_four_requests_are_on_their_way_at_a_time(opened: Opening) -> None:
    async def main() -> None:
        async with echo_service(gate=64) as service:
            transport = opened(service.endpoint, most_at_once=64)
            keys = [f"key{number}" for number in range(64)]
            assert await asyncio.gather(*(transport.send(asking(key)) for key in keys)) == keys
            await transport.close()

    asyncio.run(main())


def test_more_requests_than_may_be_on_their_way_wait_for_their_turn(opened: Opening) -> None:
    async def main() -> None:
        async with echo_service(gate=4) as service:
            transport = opened(service.endpoint, most_at_once=4)
            keys = [f"key{number}" for number in range(40)]
            assert await asyncio.gather(*(transport.send(asking(key)) for key in keys)) == keys
            assert (service.most_under_way, service.connections) == (4, 4)
            await transport.close()

    asyncio.run(main())


def test_requests_that_are_sent_together_are_no_more_at_a_time_than_was_asked(
    opened: Opening,
) -> None:
    async def main() -> None:
        async with echo_service(gate=3) as service:
            transport = opened(service.endpoint)
            keys = [f"key{number}" for number in range(20)]
            together = Together(tuple(map(asking, keys)), at_once=3)
            link = AsyncLink(Context({}), transport)
            assert await link.send_together(together) == tuple(keys)
            assert service.most_under_way == 3
            await transport.close()

    asyncio.run(main())


def test_event_loops_share_no_connection(opened: Opening) -> None:
    with raw_server(Reply()) as server:
        transport = opened(server.endpoint)
        first, second = EventLoop(), EventLoop()
        for loop in (first, second, first, second):
            assert loop.run(transport.send(get())) is None
        assert server.connections == 2
        first.stop()
        # What ends with its event loop does not wait for its garbage to be collected.
        assert server.ended.acquire(timeout=20)
        third = EventLoop()
        for loop in (second, third, third):
            assert loop.run(transport.send(get())) is None
        assert server.connections == 3
        third.run(transport.close())
        assert server.ended.acquire(timeout=20)
        assert server.ended.acquire(timeout=20)
        for loop in (second, third):
            loop.stop()


def test_what_is_on_its_way_when_a_service_is_closed_is_answered_and_its_connection_closed(
    opened: Opening,
) -> None:
    async def main() -> None:
        async with echo_service(gate=2) as service:
            transport = opened(service.endpoint)
            task = asyncio.create_task(transport.send(asking("early")))
            while not service.received:
                await asyncio.sleep(0)
            await transport.close()
            with pytest.raises(ConnectionFailed, match="was closed"):
                await transport.send(asking("late"))
            service.opened.set()
            assert await task == "early"
            while service.open_connections:
                await asyncio.sleep(0)

    asyncio.run(main())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_child_opens_connections_of_its_own(opened: Opening) -> None:
    with raw_server(Reply()) as server:
        transport = opened(server.endpoint)
        loop = asyncio.new_event_loop()
        loop.run_until_complete(transport.send(get()))
        child = os.fork()
        if child == 0:
            asyncio.run(transport.send(get()))
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        loop.run_until_complete(transport.send(get()))
        assert (server.connections, server.answered) == (2, 3)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def test_on_trio_requests_are_sent_from_threads(opened: Opening) -> None:
    trio = pytest.importorskip("trio")
    with raw_server(Reply()) as server:
        assert trio.run(opened(server.endpoint).send, get()) is None
        assert server.answered == 1


def test_credentials_that_take_their_time_keep_nobody_waiting_and_are_asked_for_once(
    opened: Opening,
) -> None:
    may_answer, asked = threading.Event(), list[str]()

    def slow() -> Credentials:
        asked.append(threading.current_thread().name)
        assert may_answer.wait(20)
        return replace(KNOWN, access_key="AKIDSLOW")

    async def main() -> None:
        transport = opened(server.endpoint, credentials=slow, credentials_wait=lambda: True)
        under_way = [asyncio.create_task(transport.send(get())) for _ in range(10)]
        while not asked:
            # This would never come to be if the event loop itself waited.
            await asyncio.sleep(0)
        cancelled = under_way.pop(0)
        cancelled.cancel()
        may_answer.set()
        await asyncio.gather(*under_way)
        assert cancelled.cancelled()

    with raw_server(Reply()) as server:
        asyncio.run(main())
        assert len(asked) == 1
        assert "dynarepo" in asked[0]
        assert all(b"Credential=AKIDSLOW/" in head for head in server.heads)
        assert len(server.heads) == 9


def test_without_credentials_nothing_is_sent(opened: Opening) -> None:
    async def main() -> None:
        with pytest.raises(AccessDenied, match="no credentials"):
            await opened(server.endpoint, credentials=lambda: None).send(get())

    with raw_server(Reply()) as server:
        asyncio.run(main())
        assert server.connections == 0


def test_what_may_wait_for_a_key_provider_is_decoded_in_a_thread(opened: Opening) -> None:
    def decode(_: Mapping[str, Any]) -> str:
        return threading.current_thread().name

    async def main() -> None:
        transport = opened(server.endpoint)
        request = Request("GetItem", {"TableName": "t"}, decode, "Entry.get", "t")
        here = threading.current_thread().name
        assert await transport.send(request) == here
        assert await transport.send(request, decode_waits=True) != here

    with raw_server(Reply()) as server:
        asyncio.run(main())
