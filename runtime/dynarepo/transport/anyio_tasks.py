"""Tasks, threads and pauses on other event loops, such as trio's."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from anyio import CapacityLimiter, create_task_group, sleep, to_thread
from anyio.lowlevel import RunVar

from .drivers import Concurrency
from .limits import AT_ONCE

T = TypeVar("T")

# A limiter belongs to one event loop, and a connection may serve several, one after another.
_limiter: Final[RunVar[CapacityLimiter]] = RunVar("dynarepo_threads")


class AnyioTasks:
    """Concurrency by threads for what waits, and by tasks for what awaits."""

    async def in_thread(self, call: Callable[[], T], *, abandon: bool) -> T:
        """The result of a call in a thread; `abandon` lets a cancellation leave it behind."""
        return await to_thread.run_sync(call, abandon_on_cancel=abandon, limiter=_threads())

    async def gather(
        self, calls: Sequence[Callable[[], Awaitable[T]]], at_once: int
    ) -> tuple[T, ...]:
        """The results of calls in order, at most so many of them under way at a time."""
        results: dict[int, T] = {}
        limiter = CapacityLimiter(max(1, at_once))

        async def one(position: int, call: Callable[[], Awaitable[T]]) -> None:
            async with limiter:
                results[position] = await call()

        async with create_task_group() as tasks:
            for position, call in enumerate(calls):
                tasks.start_soon(one, position, call)
        return tuple(results[position] for position in range(len(calls)))

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await sleep(seconds)


TASKS: Final[Concurrency] = AnyioTasks()


def _threads() -> CapacityLimiter:
    limiter = _limiter.get(None)
    if limiter is None:
        limiter = CapacityLimiter(AT_ONCE)
        _limiter.set(limiter)
    return limiter
