"""Reads that are sent before their answers are needed, by transports that can do that."""

from typing import Any, Protocol, runtime_checkable

from ..requests import Coming, Request


@runtime_checkable
class SendsEarly(Protocol):
    """A transport that can send a read and leave its answer for later."""

    def begin(self, request: Request[Any]) -> Coming | None: ...


@runtime_checkable
class AwaitsEarly(Protocol):
    """The same for callers that await; what is begun has been sent when this returns."""

    async def begin(self, request: Request[Any]) -> Coming | None: ...


def begun(transport: object, request: Request[Any]) -> Coming | None:
    """The read on its way, which fails no earlier than when it is due; None if that cannot be."""
    return transport.begin(request) if isinstance(transport, SendsEarly) else None


async def begun_awaited(transport: object, request: Request[Any]) -> Coming | None:
    """The same for callers that await."""
    return await transport.begin(request) if isinstance(transport, AwaitsEarly) else None
