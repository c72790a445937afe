"""What callers that await wait for: asyncio's events, or those of another loop through anyio."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, cast

from ..transport.concurrency import concurrency, on_asyncio

if TYPE_CHECKING:
    import asyncio

    import anyio


def arrival() -> "asyncio.Event | anyio.Event":
    """An event of the running event loop."""
    if on_asyncio():
        from asyncio import Event

        return Event()
    from anyio import Event as OtherEvent

    return OtherEvent()


def current_loop() -> Hashable:
    """What tells the running event loop from another; says what to install where anyio is missing."""
    if on_asyncio():
        from asyncio import get_running_loop

        return get_running_loop()
    concurrency()
    from anyio.lowlevel import current_token

    return cast("Hashable", current_token())
