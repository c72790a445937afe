"""What sends requests: the one small protocol behind which all transports stand, in two forms."""

from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar

from ..requests import Request

T = TypeVar("T")


class Transport(Protocol):
    """Whatever sends a request and returns its decoded answer; callable from any thread."""

    def send(self, request: Request[T]) -> T: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """The same, awaited; usable on any event loop.

    `decode_waits` says that decoding may have to wait, and must not do so on the event loop.
    """

    def send(
        self, request: Request[T], *, decode_waits: bool = False
    ) -> Coroutine[Any, Any, T]: ...

    async def close(self) -> None: ...
