"""Links: what repositories hold to send requests and run operations, waiting or awaiting."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from pydantic import BaseModel

from ..context import Context
from ..reads.async_pages import AsyncPages
from ..reads.pages import Pages
from ..reads.queries import Query
from ..requests import WRITES, Operation, Request
from ..transport.boto_transport import Transport
from ..transport.drivers import run, run_async
from .configuration import ConfigurationError

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


class InThread(Protocol):
    """How a call that waits is made from code that awaits."""

    async def __call__(self, call: Callable[[], T], *, abandon: bool) -> T: ...


class Link:
    """A context and a transport, for callers that wait; usable from any thread."""

    __slots__ = ("_transport", "context")

    def __init__(self, context: Context, transport: Transport) -> None:
        self.context = context
        self._transport = transport

    def send(self, request: Request[T]) -> T:
        """Send one request and return its decoded answer."""
        return self._transport.send(request)

    def run(self, operation: Operation[T]) -> T:
        """Run an operation to its result."""
        return run(operation, self._transport.send)

    def pages(self, query: Query[M]) -> Pages[M]:
        """The results of a query, to be read when they are asked for."""
        return Pages(self, query)


class AsyncLink:
    """A context and a transport, for callers that await, on asyncio or trio.

    The transport is called in threads. A cancelled read is left to finish by itself; a cancelled
    write is waited for, so that none is still on its way after its task is gone.
    """

    __slots__ = ("_in_thread", "_transport", "context")

    def __init__(self, context: Context, transport: Transport) -> None:
        self.context = context
        self._transport = transport
        self._in_thread = in_thread()

    async def send(self, request: Request[T]) -> T:
        """Send one request and return its decoded answer."""
        return await self._in_thread(
            lambda: self._transport.send(request), abandon=request.action not in WRITES
        )

    async def run(self, operation: Operation[T]) -> T:
        """Run an operation to its result."""
        return await run_async(operation, self.send)

    def pages(self, query: Query[M]) -> AsyncPages[M]:
        """The results of a query, to be read when they are asked for."""
        return AsyncPages(self, query)


class Shell:
    """What generated repositories are made of: they hold a link and know nothing else."""

    def __init__(self, link: Link) -> None:
        self._link = link


class AsyncShell:
    """The same for repositories that are awaited."""

    def __init__(self, link: AsyncLink) -> None:
        self._link = link


def in_thread() -> InThread:
    """What calls in threads; says what to install where the extra for async is missing."""
    try:
        from ..transport.threads import in_thread
    except ModuleNotFoundError as error:
        if error.name != "anyio":
            raise
        raise ConfigurationError(
            "async repositories need anyio",
            code="MISSING_EXTRA",
            hint='install it with `pip install "dynarepo[aio]"`',
        ) from None
    return in_thread
