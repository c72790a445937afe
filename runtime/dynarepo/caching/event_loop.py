"""What callers that await wait for, on asyncio or trio."""

from collections.abc import Hashable
from typing import cast

from ..service.connection import concurrency

# Says what to install where anyio is missing.
concurrency()

from anyio import Event as Arrival  # noqa: E402
from anyio.lowlevel import current_token  # noqa: E402

__all__ = ["Arrival", "current_loop"]


def current_loop() -> Hashable:
    """What tells the running event loop from another."""
    return cast("Hashable", current_token())
