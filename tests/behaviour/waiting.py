"""Lets a test written for a facade that waits use the one that awaits: each call is run to its end.

The async facade, its repositories and its results are each wrapped; what their calls return is
awaited on an event loop in another thread, and what they iterate over is listed.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from inspect import isawaitable
from typing import Any

from anyio.from_thread import BlockingPortal

from dynarepo import (
    AsyncBatchBlock,
    AsyncCollectionPages,
    AsyncPages,
    AsyncShell,
    AsyncStatementResults,
    AsyncSubset,
    AsyncTransactionBlock,
)


class Waiting:
    """An async facade, repository or result with the call shapes of those that wait."""

    def __init__(self, portal: BlockingPortal, awaited: Any) -> None:
        self._portal = portal
        self._awaited = awaited

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._awaited, name)
        return self._waiting_call(found) if callable(found) else self._waiting(found)

    def __iter__(self) -> Iterator[Any]:
        async def listed() -> list[Any]:
            return [item async for item in self._awaited]

        return iter(self._portal.call(listed))

    def _waiting_call(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            async def called() -> Any:
                result = method(*map(_unwrapped, arguments), **named)
                return await result if isawaitable(result) else result

            return self._waiting(self._portal.call(called))

        return call

    def _waiting(self, found: Any) -> Any:
        if isinstance(found, AsyncTransactionBlock | AsyncBatchBlock):
            return self._portal.wrap_async_context_manager(found)
        if isinstance(
            found,
            AsyncSubset
            | AsyncShell
            | AsyncPages
            | AsyncCollectionPages
            | AsyncStatementResults
            | AsyncIterator,
        ):
            return Waiting(self._portal, found)
        return found


def _unwrapped(argument: Any) -> Any:
    return argument._awaited if isinstance(argument, Waiting) else argument
