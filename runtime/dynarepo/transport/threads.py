"""Calls that wait, made from code that awaits, on asyncio or trio."""

from collections.abc import Callable
from typing import Final, TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

T = TypeVar("T")

# As many as connections in the pool of a client made here.
_THREADS: Final = 50
# A limiter belongs to one event loop, and a connection may serve several, one after another.
_limiter: Final[RunVar[CapacityLimiter]] = RunVar("dynarepo_threads")


async def in_thread(call: Callable[[], T], *, abandon: bool) -> T:
    """The result of a call made in a thread; `abandon` lets a cancellation leave it behind."""
    return await to_thread.run_sync(call, abandon_on_cancel=abandon, limiter=_threads())


def _threads() -> CapacityLimiter:
    limiter = _limiter.get(None)
    if limiter is None:
        limiter = CapacityLimiter(_THREADS)
        _limiter.set(limiter)
    return limiter
