"""Opens the direct transport for callers that await, without pauses between attempts."""

import ssl
from functools import cache
from typing import Any, Final, Protocol

from msgspec.structs import replace

from dynarepo.transport.direct import DirectTransport
from dynarepo.transport.direct.async_transport import AsyncDirectTransport
from dynarepo.transport.direct.routes import Route
from dynarepo.transport.direct.settings import DirectSettings, address_of
from dynarepo.transport.direct.signing import Credentials
from tests.unit.runtime.ledger import boto3_client

KNOWN = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")


class Opening(Protocol):
    """Opens the transport to an endpoint; `more` are its settings."""

    def __call__(
        self, endpoint: str, *, patience: float = 20, tls: ssl.SSLContext | None = None, **more: Any
    ) -> AsyncDirectTransport: ...


def straight(
    endpoint: str, *, patience: float = 20, tls: ssl.SSLContext | None = None, **more: Any
) -> AsyncDirectTransport:
    """Over connections of its own."""
    address, header, path = address_of(endpoint, tls or _tls(), 20, patience)
    made = DirectSettings(address, header, path, "eu-west-1", lambda: KNOWN, "test", 2)
    return AsyncDirectTransport(
        DirectTransport(replace(made, **more), _client()), sleep=_without_pause
    )


def routed(
    endpoint: str, *, patience: float = 20, tls: ssl.SSLContext | None = None, **more: Any
) -> AsyncDirectTransport:
    """Over connections that aiohttp makes."""
    return straight(endpoint, patience=patience, tls=tls, route=Route(tls or _tls()), **more)


OPENINGS: Final[dict[str, Opening]] = {"straight": straight, "aiohttp": routed}


async def _without_pause(_: float) -> None:
    return None


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


@cache
def _client() -> Any:
    # It only creates tables, and takes long to make.
    return boto3_client()
