"""Sending for callers that await: natively where a transport can, and in threads where not."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from ..requests import Request
from .concurrency import concurrency

T = TypeVar("T")


class AsyncTransport(Protocol):
    """Whatever sends a request and returns its decoded answer, awaited; usable on any event loop.

    `decode_waits` says that decoding may have to wait, and must not do so on the event loop.
    """

    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T: ...

    async def close(self) -> None: ...


class WaitingTransport(Protocol):
    """A transport that waits, callable from any thread."""

    def send(self, request: Request[T]) -> T: ...

    def close(self) -> None: ...


class InThreads:
    """A transport that waits, called in threads.

    A cancelled read is left to finish by itself; a cancelled write is waited for, so that none is
    still on its way after its task is gone.
    """

    def __init__(self, transport: WaitingTransport) -> None:
        self._transport = transport

    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T:
        """Send one request in a thread and return its answer, which is decoded there too."""
        call: Callable[[], T] = lambda: self._transport.send(request)  # noqa: E731
        return await concurrency().in_thread(call, abandon=not request.writes)

    async def close(self) -> None:
        """Close the transport."""
        await concurrency().in_thread(self._transport.close, abandon=False)
