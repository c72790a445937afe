"""Sends directly what nothing else has to see, and the rest through boto3."""

from __future__ import annotations

import sys
from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from ..requests import Coming, Request
from .choice import TransportChoice
from .direct import DirectTransport
from .early import begun, begun_awaited

if TYPE_CHECKING:
    from .boto.bypassed import Replacements
    from .boto.transport import BotoTransport
    from .protocol import AsyncTransport

T = TypeVar("T")


class ChosenTransport:
    """The direct transport, with boto3's beside it for what that would bypass or cannot send.

    What is replaced in boto3, or answers in its place, is looked for before every request.
    """

    def __init__(self, direct: DirectTransport, *, looks: bool) -> None:
        self.client = direct.client
        self.observers = direct.observers
        self._direct = direct
        self._looks = looks
        self._replacements: Replacements | None = None

    @property
    def choice(self) -> TransportChoice:
        """The transport that the next request would go through."""
        found = self._replaced()
        if found:
            return TransportChoice("boto3", found)
        asked = "nothing of boto3's would miss its requests"
        return TransportChoice("direct", asked if self._looks else "it was asked for")

    def carrier(self, request: Request[Any]) -> BotoTransport | DirectTransport:
        """The transport that this request goes through."""
        # Searches have endpoints of their own.
        if request.action == "SearchVectors" or self._replaced():
            return self._through_boto3
        return self._direct

    @cached_property
    def _through_boto3(self) -> BotoTransport:
        from .boto.transport import BotoTransport

        made = BotoTransport(self.client)
        made.observers = self.observers
        made.closed = self.closed
        return made

    def _replaced(self) -> str:
        """What of boto3 is replaced now; nothing is while nobody has loaded botocore."""
        if not self._looks or "botocore.client" not in sys.modules:
            return ""
        if self._replacements is None:
            from .boto.bypassed import Replacements

            self._replacements = Replacements()
        return self._replacements.found()

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        return self.carrier(request).send(request)

    def begin(self, request: Request[Any]) -> Coming | None:
        """Send a read whose answer is not needed yet; None where its transport cannot."""
        return begun(self.carrier(request), request)

    @cached_property
    def awaited(self) -> AsyncTransport:
        """The same for callers that await."""
        return ChosenAwaited(self, self._direct)

    @property
    def closed(self) -> bool:
        """Whether nothing is sent any more."""
        return self._direct.closed

    def close(self) -> None:
        """Send nothing from now on; close the connections that are idle and the client beside them."""
        self.close_boto3()
        self._direct.close()

    def close_boto3(self) -> None:
        """Close what goes through boto3, if anything did."""
        if "_through_boto3" in self.__dict__:
            self._through_boto3.close()


class ChosenAwaited:
    """The same for callers that await."""

    def __init__(self, chosen: ChosenTransport, direct: DirectTransport) -> None:
        self._chosen = chosen
        self._direct = direct

    def send(self, request: Request[T], *, decode_waits: bool = False) -> Coroutine[Any, Any, T]:
        """Send a request, again where that may help, and decode its answer."""
        return self._chosen.carrier(request).awaited.send(request, decode_waits=decode_waits)

    async def begin(self, request: Request[Any]) -> Coming | None:
        """Send a read whose answer is not needed yet; None where its transport cannot."""
        return await begun_awaited(self._chosen.carrier(request).awaited, request)

    async def close(self) -> None:
        """Send nothing from now on, and close what is open."""
        self._chosen.close_boto3()
        await self._direct.awaited.close()
