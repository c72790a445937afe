"""Sends directly what nothing else has to see, and the rest through boto3."""

from functools import cached_property
from typing import Any, TypeVar

from ..requests import Request
from .async_transport import AsyncTransport
from .boto_transport import BotoTransport
from .bypassed import Replacements
from .choice import TransportChoice
from .direct import DirectTransport

T = TypeVar("T")


class ChosenTransport:
    """The direct transport, with boto3's beside it for what that would bypass or cannot send.

    What is replaced in boto3, or answers in its place, is looked for before every request.
    """

    def __init__(self, direct: DirectTransport, *, looks: bool) -> None:
        self.client = direct.client
        self.observers = direct.observers
        self._direct = direct
        self._replacements = Replacements() if looks else None
        self._through_boto3 = BotoTransport(direct.client)
        self._through_boto3.observers = direct.observers

    @property
    def choice(self) -> TransportChoice:
        """The transport that the next request would go through."""
        found = "" if self._replacements is None else self._replacements.found()
        if found:
            return TransportChoice("boto3", found)
        asked = "nothing of boto3's would miss its requests"
        return TransportChoice(
            "direct", "it was asked for" if self._replacements is None else asked
        )

    def carrier(self, request: Request[Any]) -> BotoTransport | DirectTransport:
        """The transport that this request goes through."""
        replacements = self._replacements
        # Searches have endpoints of their own.
        if request.action == "SearchVectors" or (replacements and replacements.found()):
            return self._through_boto3
        return self._direct

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        return self.carrier(request).send(request)

    @cached_property
    def awaited(self) -> AsyncTransport:
        """The same for callers that await."""
        return _Awaited(self, self._through_boto3, self._direct)

    @property
    def closed(self) -> bool:
        """Whether nothing is sent any more."""
        return self._direct.closed

    def close(self) -> None:
        """Send nothing from now on; close the connections that are idle and the client beside them."""
        self._through_boto3.close()
        self._direct.close()


class _Awaited:
    def __init__(
        self, chosen: ChosenTransport, through_boto3: BotoTransport, direct: DirectTransport
    ) -> None:
        self._chosen = chosen
        self._through_boto3 = through_boto3
        self._direct = direct

    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T:
        awaited = self._chosen.carrier(request).awaited
        return await awaited.send(request, decode_waits=decode_waits)

    async def close(self) -> None:
        self._through_boto3.close()
        await self._direct.awaited.close()
