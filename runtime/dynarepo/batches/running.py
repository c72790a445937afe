"""Carries batches out: takes what is given one by one, and sends when enough has been taken."""

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Any, Protocol, TypeVar, cast

from ..errors import BatchIncomplete
from ..requests import Operation
from .reading import BatchRead, Many
from .writing import BatchReport, BatchWrite

T = TypeVar("T")
Given = TypeVar("Given")  # what is given


class Runner(Protocol):
    """What runs operations: a link."""

    def run(self, operation: Operation[T]) -> T: ...


class AsyncRunner(Protocol):
    """The same, awaited: an async link."""

    async def run(self, operation: Operation[T]) -> T: ...


def iter_many(runner: Runner, batch: BatchRead[Given, T]) -> Iterator[T | None]:
    """What each key names, in order; never more than a window of keys is held."""
    reading, source = batch.work(), waiting(batch.source)
    while reading.take_from(source):
        yield from runner.run(reading.send())
    yield from runner.run(reading.send())


async def iter_many_async(
    runner: AsyncRunner, batch: BatchRead[Given, T]
) -> AsyncIterator[T | None]:
    """The same, awaited."""
    reading = batch.work()
    async for key in awaited(batch.source):
        if reading.take(key):
            for item in await runner.run(reading.send()):
                yield item
    for item in await runner.run(reading.send()):
        yield item


def read_many(runner: Runner, batch: BatchRead[Given, T]) -> list[T | None]:
    """What each key names, in order, as a list."""
    reading = batch.work(remembers=True)
    found: list[T | None] = []

    def read() -> None:
        try:
            found.extend(runner.run(reading.send()))
        except BatchIncomplete as incomplete:
            raise incomplete.after(found) from incomplete.__cause__

    source = waiting(batch.source)
    while reading.take_from(source):
        read()
    read()
    return found


async def read_many_async(runner: AsyncRunner, batch: BatchRead[Given, T]) -> list[T | None]:
    """The same, awaited."""
    reading = batch.work(remembers=True)
    found: list[T | None] = []

    async def read() -> None:
        try:
            found.extend(await runner.run(reading.send()))
        except BatchIncomplete as incomplete:
            raise incomplete.after(found) from incomplete.__cause__

    async for key in awaited(batch.source):
        if reading.take(key):
            await read()
    await read()
    return found


def write_many(runner: Runner, batch: BatchWrite[Any]) -> BatchReport:
    """Write all that the source gives; where it fails, what it gave before is written first."""
    writing = batch.work()
    source = waiting(batch.source)
    while True:
        try:
            full = writing.take(next(source))
        except StopIteration:
            break
        except Exception:
            runner.run(writing.finish())
            raise
        if full:
            runner.run(writing.send())
    runner.run(writing.finish())
    return writing.report


async def write_many_async(runner: AsyncRunner, batch: BatchWrite[Any]) -> BatchReport:
    """The same, awaited."""
    writing = batch.work()
    source = awaited(batch.source)
    while True:
        try:
            full = writing.take(await anext(source))
        except StopAsyncIteration:
            break
        except Exception:
            await runner.run(writing.finish())
            raise
        if full:
            await runner.run(writing.send())
    await runner.run(writing.finish())
    return writing.report


def waiting(source: Many[Given]) -> Iterator[Given]:
    """What is given to a caller that waits."""
    return iter(cast("Iterable[Given]", source))


async def awaited(source: Many[Given]) -> AsyncIterator[Given]:
    """What is given to a caller that awaits, from either kind of source."""
    if isinstance(source, AsyncIterable):
        async for given in source:
            yield given
        return
    for given in source:
        yield given
