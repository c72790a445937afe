"""Sending for callers that await, in threads: where a transport cannot do so natively."""

from typing import TypeVar

from ..requests import Request
from .concurrency import concurrency
from .protocol import Transport

T = TypeVar("T")


class InThreads:
    """A transport that waits, called in threads.

    A cancelled read is left to finish by itself; a cancelled write is waited for, so that none is
    still on its way after its task is gone.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T:
        """Send one request in a thread and return its answer, which is decoded there too."""

        def call() -> T:
            return self._transport.send(request)

        return await concurrency().in_thread(call, abandon=not request.writes)

    async def close(self) -> None:
        """Close the transport."""
        await concurrency().in_thread(self._transport.close, abandon=False)
