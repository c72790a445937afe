"""Tasks, threads and pauses on asyncio."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import Any, Final, TypeVar, cast

from .drivers import Concurrency
from .limits import AT_ONCE

T = TypeVar("T")


class AsyncioTasks:
    """Concurrency by threads for what waits, and by tasks for what awaits."""

    def __init__(self) -> None:
        self._process = 0
        self._threads: ThreadPoolExecutor | None = None

    async def in_thread(self, call: Callable[[], T], *, abandon: bool) -> T:
        """The result of a call in a thread; `abandon` lets a cancellation leave it behind."""
        called: Future[T] = self._executor().submit(copy_context().run, call)
        done = asyncio.wrap_future(called)
        if abandon:
            return await done
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            # What has not begun never will; what has is waited for, however often one is cancelled.
            if not called.cancel():
                await _finished(called)
            raise

    async def gather(
        self, calls: Sequence[Callable[[], Awaitable[T]]], at_once: int
    ) -> tuple[T, ...]:
        """The results of calls in order, at most so many of them under way at a time."""
        results: list[Any] = [None] * len(calls)
        left = iter(enumerate(calls))

        async def work() -> None:
            for position, call in left:
                results[position] = await call()

        workers = min(at_once, len(calls))
        if workers <= 1:
            await work()
        else:
            async with asyncio.TaskGroup() as tasks:
                for _ in range(workers):
                    tasks.create_task(work())
        return cast("tuple[T, ...]", tuple(results))

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def _executor(self) -> ThreadPoolExecutor:
        # A forked child has none of its parent's threads.
        if self._threads is None or self._process != os.getpid():
            self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="dynarepo")
            self._process = os.getpid()
        return self._threads


TASKS: Final[Concurrency] = AsyncioTasks()


async def _finished(called: "Future[Any]") -> None:
    while not called.done():
        try:
            await asyncio.wait([asyncio.wrap_future(called)])
        except asyncio.CancelledError:
            continue
