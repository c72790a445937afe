"""Lets a test that waits use a transport that is awaited: an event loop in a thread runs its calls."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from dynarepo import Request
from dynarepo.transport.direct import DirectTransport
from dynarepo.transport.direct.async_transport import AsyncDirectTransport

T = TypeVar("T")


class EventLoop:
    """An event loop in a thread of its own, until it is stopped."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of what is awaited there."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    def stop(self) -> None:
        """End it as `asyncio.run` does."""
        self.run(self._loop.shutdown_asyncgens())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class Awaited:
    """The awaited form of a transport with the calls of one that waits; it makes no pauses."""

    def __init__(self, transport: DirectTransport, loop: EventLoop) -> None:
        self._transport = AsyncDirectTransport(transport, sleep=_without_pause)
        self._loop = loop

    def send(self, request: Request[T]) -> T:
        """Send a request on the event loop, and wait for its answer."""
        return self._loop.run(self._transport.send(request))

    def close(self) -> None:
        """Close it."""
        self._loop.run(self._transport.close())


async def _without_pause(_: float) -> None:
    return None
