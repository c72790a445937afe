"""Sends through aiohttp what is awaited on asyncio and cannot go straight, and all else through
boto3."""

import sys
from functools import cached_property
from typing import Any, TypeVar

from ..requests import Request
from .boto.transport import BotoTransport
from .choice import TransportChoice
from .chosen import ChosenAwaited, ChosenTransport
from .concurrency import on_asyncio
from .direct import DirectTransport
from .protocol import AsyncTransport

T = TypeVar("T")


class RoutedTransport(ChosenTransport):
    """The direct transport over connections that aiohttp makes, because of a setting."""

    def __init__(self, direct: DirectTransport, *, looks: bool, reason: str) -> None:
        super().__init__(direct, looks=looks)
        self._reason = reason

    @property
    def choice(self) -> TransportChoice:
        """The transport that the next request would go through."""
        found = self._replaced()
        if found or _on_trio():
            return TransportChoice("boto3", found or f"{self._reason}, and trio runs the loop")
        return TransportChoice("aiohttp", self._reason)

    def carrier(self, request: Request[Any]) -> BotoTransport | DirectTransport:
        """The transport that this request goes through."""
        return super().carrier(request) if on_asyncio() else self._through_boto3

    def send(self, request: Request[T]) -> T:
        """Send a request that is waited for: only what is awaited goes through aiohttp."""
        return self._through_boto3.send(request)

    def begin(self, request: Request[Any]) -> None:
        """Nothing is sent early."""

    @cached_property
    def awaited(self) -> AsyncTransport:
        """The same for callers that await."""
        return _RoutedAwaited(self, self._direct)


class _RoutedAwaited(ChosenAwaited):
    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T:
        """Send a request; only here is it known which event loop awaits it."""
        return await super().send(request, decode_waits=decode_waits)


def _on_trio() -> bool:
    trio: Any = sys.modules.get("trio")
    if trio is None:
        return False
    try:
        trio.lowlevel.current_task()
    except RuntimeError:
        return False
    return True
