"""Carries batches out: takes what is given, and sends each time that enough has been taken."""

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Any, Protocol, TypeVar, cast

from ..errors import BatchIncomplete
from ..requests import Operation
from .reading import BatchRead, Many, Reading
from .writing import BatchReport, BatchWrite, Writing

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
    reading = batch.work()
    for _ in _windows(reading, batch.source):
        yield from runner.run(reading.send())


async def iter_many_async(
    runner: AsyncRunner, batch: BatchRead[Given, T]
) -> AsyncIterator[T | None]:
    """The same, awaited."""
    reading = batch.work()
    async for _ in _awaited_windows(reading, batch.source):
        for item in await runner.run(reading.send()):
            yield item


def read_many(runner: Runner, batch: BatchRead[Given, T]) -> list[T | None]:
    """What each key names, in order, as a list."""
    reading = batch.work(remembers=True)
    found: list[T | None] = []
    for _ in _windows(reading, batch.source):
        try:
            found.extend(runner.run(reading.send()))
        except BatchIncomplete as incomplete:
            raise incomplete.after(found) from incomplete.__cause__
    return found


async def read_many_async(runner: AsyncRunner, batch: BatchRead[Given, T]) -> list[T | None]:
    """The same, awaited."""
    reading = batch.work(remembers=True)
    found: list[T | None] = []
    async for _ in _awaited_windows(reading, batch.source):
        try:
            found.extend(await runner.run(reading.send()))
        except BatchIncomplete as incomplete:
            raise incomplete.after(found) from incomplete.__cause__
    return found


def _windows(reading: Reading[Given, T], source: Many[Given]) -> Iterator[None]:
    """Takes keys, and gives way each time that what was taken is to be read."""
    keys = iter(cast("Iterable[Given]", source))
    while reading.take_from(keys):
        yield
    if not reading.is_done:
        yield


async def _awaited_windows(reading: Reading[Given, T], source: Many[Given]) -> AsyncIterator[None]:
    """The same, from either kind of source."""
    keys = _begun(source)
    while await _takes(reading, keys):
        yield
    if not reading.is_done:
        yield


def write_many(runner: Runner, batch: BatchWrite[Any]) -> BatchReport:
    """Write all that the source gives; where it fails, what it gave before is written first."""
    writing = batch.work()
    source = iter(cast("Iterable[Any]", batch.source))
    while True:
        try:
            is_full = writing.take_from(source)
        except Exception:
            runner.run(writing.finish())
            raise
        if not is_full:
            break
        runner.run(writing.send())
    runner.run(writing.finish())
    return writing.report


async def write_many_async(runner: AsyncRunner, batch: BatchWrite[Any]) -> BatchReport:
    """The same, awaited."""
    writing = batch.work()
    source = _begun(batch.source)
    while True:
        try:
            is_full = await _takes(writing, source)
        except Exception:
            await runner.run(writing.finish())
            raise
        if not is_full:
            break
        await runner.run(writing.send())
    await runner.run(writing.finish())
    return writing.report


def _begun(source: Many[Given]) -> Iterator[Given] | AsyncIterator[Given]:
    return aiter(source) if isinstance(source, AsyncIterable) else iter(source)


async def _takes(
    work: Reading[Given, Any] | Writing[Given], source: Iterator[Given] | AsyncIterator[Given]
) -> bool:
    """Takes what comes, and stops where there is enough to send; False where nothing else comes."""
    if not isinstance(source, AsyncIterator):
        # Most of what is given need not be awaited, and is taken in a fraction of the time.
        return work.take_from(source)
    async for given in source:
        if work.take(given):
            return True
    return False
