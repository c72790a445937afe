"""Connections of one event loop that aiohttp makes and keeps: through proxies, with certificates.

aiohttp carries bytes and nothing else: it adds no header, follows no redirect, keeps no cookie and
repeats nothing. What is sent, and whether again, is decided where it is for all connections.
"""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any, Final
from weakref import WeakSet, finalize

from aiohttp import (
    ClientError,
    ClientRequest,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    DummyCookieJar,
    ServerDisconnectedError,
    TCPConnector,
    ThreadedResolver,
)
from aiohttp.connector import Connection
from yarl import URL

from .connections import IDLE_SECONDS, Address, Lost, NotSent, poll_of
from .http_answer import HttpAnswer
from .routes import Route

_ADDED: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


class AiohttpPool:
    """At most so many requests are on their way at a time; more wait for their turn, in order."""

    def __init__(self, address: Address, route: Route, most: int) -> None:
        self._address = address
        self._route = route
        self._turns = asyncio.Semaphore(most)
        self._under_way = 0
        self._session: ClientSession | None = None
        self._end: AsyncGenerator[None] | None = None
        self._ending: asyncio.Future[None] | None = None
        self._closed = False

    async def exchange(self, head: bytes, body: bytes) -> HttpAnswer:
        """Send a request on a connection and keep that for the next, if it may be used again."""
        self._under_way += 1
        try:
            async with self._turns:
                session = self._session or await self._opened()
                return await self._answer(session, head, body)
        finally:
            self._under_way -= 1
            await self._end_when_idle()

    def close(self) -> None:
        """Close what is idle now, and what is in use once its answer has come."""
        self._closed = True
        self._ending = asyncio.ensure_future(self._end_when_idle())

    async def _answer(self, session: ClientSession, head: bytes, body: bytes) -> HttpAnswer:
        to, route = self._address, self._route
        target, headers = _spelt(head)
        url = URL.build(
            scheme="http" if to.tls is None else "https",
            host=to.host,
            port=to.port,
            path=target,
            encoded=True,
        )
        try:
            # aiohttp itself would wait for ever for a request to be taken.
            async with asyncio.timeout(to.connect_seconds + to.read_seconds):
                sent = await session.post(
                    url,
                    data=body,
                    headers=headers if to.tls else {**headers, **route.proxy_headers},
                    skip_auto_headers=_ADDED,
                    allow_redirects=False,
                    ssl=route.tls,
                    proxy=route.proxy,
                    proxy_headers=route.proxy_headers if route.proxy else None,
                )
            async with sent as answer:
                found = {name.lower(): value for name, value in answer.raw_headers}
                return HttpAnswer(answer.status, found, await answer.read(), reusable=True)
        except TimeoutError as error:
            raise Lost("no answer came in time") from error
        except (ServerDisconnectedError, OSError) as error:
            told = error if isinstance(error, OSError) else "it was closed"
            raise Lost(f"the connection broke: {told}") from error
        except ClientError as error:
            # Its text quotes what arrived, which may be private.
            raise Lost(f"the answer cannot be read ({type(error).__name__})") from None

    async def _opened(self) -> ClientSession:
        connector = _Connector()
        to = self._address
        session = self._session = ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            timeout=ClientTimeout(
                total=None, connect=to.connect_seconds, sock_read=to.read_seconds
            ),
        )
        self._end = _closing_at_the_end(connector)
        await anext(self._end)
        # Who forgets to close a service need not be told so by aiohttp.
        finalize(self, session.detach)
        return session

    async def _end_when_idle(self) -> None:
        if self._closed and not self._under_way and self._session is not None:
            session, self._session = self._session, None
            await session.close()


class _Connector(TCPConnector):
    """Says of every request that it never left as long as there is no connection for it, and gives
    none on which something has arrived since the last answer, such as its end."""

    def __init__(self) -> None:
        # One of its options has no type.
        unchecked: Any = super()
        # Names are looked up as boto3 does, whatever else is installed.
        unchecked.__init__(limit=0, keepalive_timeout=IDLE_SECONDS, resolver=ThreadedResolver())
        self._used = WeakSet[object]()

    async def connect(
        self, req: ClientRequest, traces: list[Any], timeout: ClientTimeout
    ) -> Connection:
        while True:
            try:
                connection = await super().connect(req, traces, timeout)
            except TimeoutError as error:
                raise NotSent(f"cannot connect to {req.url.host}: it takes too long") from error
            except ClientSSLError as error:
                raise NotSent(f"cannot secure the connection: {error}") from error
            except (ClientError, OSError) as error:
                raise NotSent(f"cannot connect: {error}") from error
            protocol, transport = connection.protocol, connection.transport
            if protocol is not None and transport is not None and not protocol.should_close:
                # aiohttp would take bytes that nobody has asked for as the next answer, and looks
                # at those that a process which was frozen has not read only after sending.
                if protocol not in self._used:
                    self._used.add(protocol)
                    return connection
                if not poll_of(transport.get_extra_info("socket"))(0):
                    return connection
            connection.close()

    def __del__(self, *_: object) -> None:
        """What its event loop has left open is closed with the garbage."""


def _spelt(head: bytes) -> tuple[str, dict[str, str]]:
    """The target and the headers of a request's head."""
    first, *lines = head[:-4].decode("ascii").split("\r\n")
    return first.split(" ")[1], dict(line.split(": ", 1) for line in lines)


async def _closing_at_the_end(connector: TCPConnector) -> AsyncGenerator[None]:
    """Closes connections when their event loop ends, which closes its asynchronous generators."""
    try:
        yield
    finally:
        await connector.close()
