"""Connections to one host on one asyncio event loop, kept open between requests."""

import asyncio
import os
import ssl
from collections import deque
from collections.abc import AsyncGenerator
from typing import cast

from .connections import IDLE_SECONDS, WRITTEN_AT_ONCE, Address, Lost, NotSent, poll_of
from .http_answer import AnswerReader, BadAnswer, HttpAnswer, usual_answer
from .prompt_answers import PromptAnswer
from .tls import Tls


class AsyncConnection(asyncio.Protocol):
    """One open connection, which carries one request at a time."""

    __slots__ = (
        "_answer",
        "_deadline",
        "_loop",
        "_patience",
        "_poll",
        "_reader",
        "_secured",
        "_timer",
        "_tls",
        "_transport",
        "used_at",
    )

    def __init__(
        self, loop: asyncio.AbstractEventLoop, patience: float, tls: Tls | None = None
    ) -> None:
        self._loop = loop
        self._tls = tls
        # Set as soon as both sides have agreed how to encrypt.
        self._secured: asyncio.Future[None] | None = None if tls is None else loop.create_future()
        self._patience = patience
        self._answer: PromptAnswer | None = None
        # None as long as nothing of an answer has arrived.
        self._reader: AnswerReader | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._deadline = 0.0
        self.used_at = 0.0

    def exchange(self, head: bytes, body: bytes) -> "asyncio.Future[HttpAnswer]":
        """Send a request; its answer is to come, or Lost where there is none to be had."""
        loop = self._loop
        answer = self._answer = PromptAnswer(loop)
        self._reader = None
        self._deadline = loop.time() + self._patience
        # One timer serves many requests: it looks at the deadline only when its own time is over.
        if self._timer is None:
            self._timer = loop.call_at(self._deadline, self._look_at_the_time)
        if self._tls is not None:
            self._transport.write(self._tls.encrypted(head + body))
        elif len(body) < WRITTEN_AT_ONCE:
            self._transport.write(head + body)
        else:
            self._transport.write(head)
            self._transport.write(body)
        return answer

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has arrived since the last answer; the end of a connection arrives too."""
        # What has arrived may not have been looked at: a process that was frozen did not.
        return (
            not self._transport.is_closing()
            and not self._poll(0)
            and (self._tls is None or not self._tls.holds_back)
        )

    async def secure(self) -> None:
        """Wait until both sides have agreed how to encrypt; ssl.SSLError where they cannot."""
        if self._secured is not None:
            try:
                await self._secured
            except BaseException:
                self.abort()
                raise

    def abort(self) -> None:
        """Close it at once; what the other side thinks of that does not matter."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._loop.is_closed():
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        # Other loops have transports of their own, which are like asyncio's without being them.
        self._transport = cast("asyncio.Transport", transport)
        self._poll = poll_of(transport.get_extra_info("socket"))
        if self._tls is not None:
            self._agree(self._tls, None)

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        tls = self._tls
        if tls is not None:
            if self._secured is not None and not self._secured.done():
                self._agree(tls, data)
                return
            try:
                data = tls.decrypted(data)
            except OSError as error:
                self._lost(f"the connection broke: {error}", error)
                return
            # What arrived may ask for an answer of its own, such as another key.
            if leaving := tls.leaving:
                self._transport.write(leaving)
            if data:
                self._arrived(data)
            if tls.has_ended:
                self.eof_received()
                self.abort()
            return
        self._arrived(data)

    def _agree(self, tls: Tls, arrived: bytes | None) -> None:
        secured = self._secured
        if secured is None or secured.done():
            return
        try:
            if tls.agree(arrived):
                secured.set_result(None)
        except OSError as error:
            _failed(secured, error)
        # The other side is also told what it did wrong.
        if leaving := tls.leaving:
            self._transport.write(leaving)

    def _arrived(self, data: bytes) -> None:
        waiting = self._answer
        if waiting is None or waiting.done():
            # Bytes that nobody has asked for belong to nobody.
            self.abort()
            return
        reader = self._reader
        try:
            answer = usual_answer(data) if reader is None else None
            if answer is None:
                reader = self._reader = reader or AnswerReader()
                answer = reader.feed(data)
        except BadAnswer as error:
            self._lost(f"the answer cannot be read: {error}", error)
            return
        if answer is None:
            self._deadline = self._loop.time() + self._patience
            return
        self._answer = None
        waiting.arrive(answer)

    def eof_received(self) -> None:
        """Called by asyncio, which then closes the connection."""
        if self._tls is not None:
            self._agree(self._tls, b"")
        waiting = self._answer
        if waiting is None or waiting.done():
            return
        try:
            answer = (self._reader or AnswerReader()).feed(b"")
        except BadAnswer as error:
            self._lost(f"the answer cannot be read: {error}", error)
            return
        if answer is not None:
            self._answer = None
            waiting.arrive(answer)

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by asyncio."""
        if self._secured is not None and not self._secured.done():
            _failed(self._secured, exc or ConnectionResetError("the connection was closed"))
        self._lost(f"the connection broke: {exc or 'it was closed'}", exc)

    def _look_at_the_time(self) -> None:
        self._timer = None
        if self._answer is None:
            return
        if self._loop.time() < self._deadline:
            self._timer = self._loop.call_at(self._deadline, self._look_at_the_time)
            return
        self._lost("no answer came in time", TimeoutError())

    def _lost(self, reason: str, cause: Exception | None) -> None:
        waiting, self._answer = self._answer, None
        self.abort()
        if waiting is not None and not waiting.done():
            lost = Lost(reason)
            lost.__cause__ = cause
            waiting.set_exception(lost)


def _failed(secured: asyncio.Future[None], error: Exception) -> None:
    secured.set_exception(error)
    # Whoever waits may be gone: asyncio need not complain that nobody has seen the error.
    secured.exception()


class AsyncPool:
    """Connections of one event loop to one address, the latest first.

    At most so many requests are on their way at a time; more wait for their turn, in order.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, address: Address, most: int) -> None:
        self._loop = loop
        self._address = address
        self._free = most
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._idle: list[AsyncConnection] = []
        self._process = os.getpid()
        self._end: AsyncGenerator[None] | None = None
        self._closed = False

    async def exchange(self, head: bytes, body: bytes) -> HttpAnswer:
        """Send a request on a connection and keep that for the next, if it may be used again."""
        if self._free:
            self._free -= 1
        else:
            await self._turn()
        try:
            connection = self._kept() or await self._connected()
            try:
                answer = await connection.exchange(head, body)
            except BaseException:
                # Whatever interrupted it: an answer may still arrive, and belongs to nobody.
                connection.abort()
                raise
            if answer.reusable and not self._closed:
                connection.used_at = self._loop.time()
                self._idle.append(connection)
            else:
                connection.abort()
            return answer
        finally:
            self._leave()

    def close(self) -> None:
        """Close what is idle now, and what is in use once its answer has come."""
        self._closed = True
        _close_all(self._idle)

    def _kept(self) -> AsyncConnection | None:
        if self._process != os.getpid():
            # A forked child must not speak on connections that its parent goes on using.
            self._idle.clear()
            self._process = os.getpid()
        while self._idle:
            connection = self._idle.pop()
            if self._loop.time() - connection.used_at < IDLE_SECONDS and connection.is_quiet:
                return connection
            connection.abort()
        return None

    async def _connected(self) -> AsyncConnection:
        if self._end is None:
            self._end = _closing_at_the_end(self._idle)
            await anext(self._end)
        try:
            return await self._opened()
        except NotSent as error:
            if not self._address.trusts_more_after(error.__cause__):
                raise
            return await self._opened()

    async def _opened(self) -> AsyncConnection:
        to, loop = self._address, self._loop
        try:
            async with asyncio.timeout(to.connect_seconds):
                tls = None if to.tls is None else Tls(to.tls, to.host)
                _, connection = await loop.create_connection(
                    lambda: AsyncConnection(loop, to.read_seconds, tls), to.host, to.port
                )
                await connection.secure()
        except ssl.SSLError as error:
            raise NotSent(f"cannot secure the connection to {to.host}: {error}") from error
        except OSError as error:
            reason = str(error) or "it takes too long"
            raise NotSent(f"cannot connect to {to.host}:{to.port}: {reason}") from error
        return connection

    async def _turn(self) -> None:
        turn = self._loop.create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                # It had its turn already, and gives that away.
                self._leave()
            raise

    def _leave(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1


async def _closing_at_the_end(idle: list[AsyncConnection]) -> AsyncGenerator[None]:
    """Closes connections when their event loop ends, which closes its asynchronous generators."""
    try:
        yield
    finally:
        _close_all(idle)


def _close_all(idle: list[AsyncConnection]) -> None:
    while idle:
        idle.pop().abort()
