"""Links: what repositories hold to send requests and run operations, waiting or awaiting."""

from __future__ import annotations

import time
from collections.abc import Coroutine
from contextvars import copy_context
from functools import partial
from types import GeneratorType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, Unpack

from msgspec.structs import replace
from pydantic import BaseModel

from ..context import Bounds, Context
from ..errors import TransactionCancelled
from ..requests import Coming, Operation, Request, Together
from ..transport.concurrency import concurrency
from ..transport.drivers import Outcome, run, run_async
from ..transport.early import begun, begun_awaited
from ..values import Value

if TYPE_CHECKING:
    # Loaded where they are first needed: most processes need few of them.
    from collections.abc import AsyncIterator, Iterator

    from ..batches.reading import BatchRead
    from ..batches.writing import BatchReport, BatchWrite
    from ..encryption.data_keys import Encryption
    from ..reads.async_pages import AsyncPages
    from ..reads.collection_pages import AsyncCollectionPages, CollectionPages
    from ..reads.collections import CollectionQuery
    from ..reads.pages import Pages
    from ..reads.queries import Query
    from ..transport.protocol import AsyncTransport, Transport
    from ..writes.write import Write

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
R = TypeVar("R", bound=BaseModel)


class Link:
    """A context and a transport, for callers that wait; usable from any thread."""

    __slots__ = ("_transport", "context")

    def __init__(self, context: Context, transport: Transport) -> None:
        self.context = context
        self._transport = transport

    def send(self, request: Request[T]) -> T:
        """Send one request and return its decoded answer."""
        return self._transport.send(request)

    def begin(self, request: Request[Any]) -> Coming | None:
        """Send a read whose answer is not needed yet; None where the transport cannot."""
        return begun(self._transport, request)

    def send_together(self, together: Together) -> tuple[Outcome, ...]:
        """Send requests side by side and return their outcomes in order."""

        def outcome(request: Request[T]) -> Outcome:
            try:
                return self._transport.send(request)
            except Exception as error:
                return error

        workers = min(together.at_once, len(together.requests))
        if workers <= 1:
            return tuple(map(outcome, together.requests))
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(workers, thread_name_prefix="dynarepo") as pool:
            futures = [
                pool.submit(copy_context().run, outcome, request) for request in together.requests
            ]
            return tuple(future.result() for future in futures)

    def pause(self, seconds: float) -> None:
        """Wait between two requests."""
        time.sleep(seconds)

    def run(self, operation: Operation[T] | Write[T]) -> T:
        """Run an operation, or a write by itself, to its result."""
        if isinstance(operation, Value) and operation.alone is not None:
            return self.send(operation.alone())
        return run(_whole(operation), self)

    def bound(self, **bounds: Unpack[Bounds]) -> Link:
        """The same connection for one caller."""
        return Link(self.context.bound(**bounds), self._transport)

    @property
    def scope(self) -> tuple[object, ...]:
        """What results depend on beside the arguments of a call: equal for equal callers."""
        context = self.context
        return (self._transport, context.tenant, context.owner, context.shows_hidden)

    def pages(self, query: Query[M]) -> Pages[M]:
        """The results of a query, to be read when they are asked for."""
        from ..reads.pages import Pages

        return Pages(self, query)

    def collection(self, query: CollectionQuery[M, R]) -> CollectionPages[M, R]:
        """The items of a collection, to be read when they are asked for."""
        from ..reads.collection_pages import CollectionPages

        return CollectionPages(self, query)

    def read_many(self, batch: BatchRead[Any, T]) -> list[T | None]:
        """What many keys name, in their order."""
        from ..batches.running import read_many

        return read_many(self, batch)

    def iter_many(self, batch: BatchRead[Any, T]) -> Iterator[T | None]:
        """The same, read as it is taken."""
        from ..batches.running import iter_many

        return iter_many(self, batch)

    def write_many(self, batch: BatchWrite[Any]) -> BatchReport:
        """Carry out many writes."""
        from ..batches.running import write_many

        return write_many(self, batch)


class AsyncLink:
    """A context and a transport, for callers that await, on any event loop."""

    __slots__ = ("_transport", "context")

    def __init__(self, context: Context, transport: AsyncTransport) -> None:
        self.context = context
        self._transport = transport

    async def prepare(self) -> None:
        """Get a new key for encrypted attributes in a thread, before encrypting has to wait."""
        encryption = self.context.encryption
        if encryption is not None and encryption.is_due:
            await concurrency().in_thread(encryption.prepare, abandon=True)

    def send(self, request: Request[T]) -> Coroutine[Any, Any, T]:
        """Send one request and return its decoded answer."""
        # What would only wait for another is not made.
        encryption = self.context.encryption
        if encryption is None:
            return self._transport.send(request)
        return self._send_encrypted(request, encryption)

    async def _send_encrypted(self, request: Request[T], encryption: Encryption) -> T:
        from ..encryption.ahead import remember_reasons, remembering

        if request.writes:
            await self.prepare()
        ahead = replace(request, decode=remembering(encryption, request.decode))
        try:
            # The key of a value that is read may have to be asked for.
            return await self._transport.send(ahead, decode_waits=True)
        except TransactionCancelled as cancelled:
            await concurrency().in_thread(
                partial(remember_reasons, encryption, cancelled), abandon=True
            )
            raise

    async def begin(self, request: Request[Any]) -> Coming | None:
        """Send a read whose answer is not needed yet; None where the transport cannot."""
        # Keys may have to be waited for, before and after.
        if self.context.encryption is not None:
            return None
        return await begun_awaited(self._transport, request)

    async def send_together(self, together: Together) -> tuple[Outcome, ...]:
        """Send requests side by side and return their outcomes in order."""

        async def outcome(request: Request[T]) -> Outcome:
            try:
                return await self.send(request)
            except Exception as error:
                return error

        calls = [partial(outcome, request) for request in together.requests]
        return await concurrency().gather(calls, together.at_once)

    async def pause(self, seconds: float) -> None:
        """Wait between two requests."""
        await concurrency().sleep(seconds)

    async def run(self, operation: Operation[T] | Write[T]) -> T:
        """Run an operation, or a write by itself, to its result."""
        if isinstance(operation, Value):
            if self.context.encryption is not None:
                await self.prepare()
            if operation.alone is not None:
                return await self.send(operation.alone())
        return await run_async(_whole(operation), self)

    def bound(self, **bounds: Unpack[Bounds]) -> AsyncLink:
        """The same connection for one caller."""
        return AsyncLink(self.context.bound(**bounds), self._transport)

    @property
    def scope(self) -> tuple[object, ...]:
        """What results depend on beside the arguments of a call: equal for equal callers."""
        context = self.context
        return (self._transport, context.tenant, context.owner, context.shows_hidden)

    def pages(self, query: Query[M]) -> AsyncPages[M]:
        """The results of a query, to be read when they are asked for."""
        from ..reads.async_pages import AsyncPages

        return AsyncPages(self, query)

    def collection(self, query: CollectionQuery[M, R]) -> AsyncCollectionPages[M, R]:
        """The items of a collection, to be read when they are asked for."""
        from ..reads.collection_pages import AsyncCollectionPages

        return AsyncCollectionPages(self, query)

    async def read_many(self, batch: BatchRead[Any, T]) -> list[T | None]:
        """What many keys name, in their order."""
        from ..batches.running import read_many_async

        return await read_many_async(self, batch)

    def iter_many(self, batch: BatchRead[Any, T]) -> AsyncIterator[T | None]:
        """The same, read as it is taken."""
        from ..batches.running import iter_many_async

        return iter_many_async(self, batch)

    async def write_many(self, batch: BatchWrite[Any]) -> BatchReport:
        """Carry out many writes."""
        from ..batches.running import write_many_async

        await self.prepare()
        return await write_many_async(self, batch)


_FIXED: Final = frozenset({"_link", "_connection"})


class OneCaller:
    """What acts for one caller: it keeps the link or connection that it was made with."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _FIXED and hasattr(self, name):
            raise AttributeError(f"`{name}` of {type(self).__name__} cannot change", name=name)
        super().__setattr__(name, value)


class Shell(OneCaller):
    """What generated repositories are made of: they hold a link and know nothing else."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def _bound(self, **bounds: Unpack[Bounds]) -> Self:
        """The same repository for one caller."""
        return type(self)(self._link.bound(**bounds))

    def _scope(self) -> tuple[object, ...]:
        """What tells its results from those of other callers."""
        return self._link.scope


class AsyncShell(OneCaller):
    """The same for repositories that are awaited."""

    def __init__(self, link: AsyncLink) -> None:
        self._link = link

    def _bound(self, **bounds: Unpack[Bounds]) -> Self:
        """The same repository for one caller."""
        return type(self)(self._link.bound(**bounds))

    def _scope(self) -> tuple[object, ...]:
        """What tells its results from those of other callers."""
        return self._link.scope


def _whole(work: Operation[T] | Write[T]) -> Operation[T]:
    # Asking whether it is a generator of any kind takes longer than all else here.
    if isinstance(work, GeneratorType):
        return work
    return work.operation() if isinstance(work, Value) else work
