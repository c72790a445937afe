"""What the direct transport must know: where to connect, how to sign, how often to try."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...values import Value
from ..limits import AT_ONCE, MAX_ATTEMPTS
from .connections import Address
from .signing import Credentials

if TYPE_CHECKING:
    import ssl

    from .routes import Route


def _never() -> bool:
    return False


class DirectSettings(Value, frozen=True):
    """The settings of one connection; `credentials` gives current ones for each request.

    `credentials_wait` says whether that may take a while now, which an event loop cannot afford.
    At most `most_at_once` requests of one event loop are on their way at a time. `adaptive` slows
    down sending while DynamoDB throttles. With a `route` it is aiohttp that makes the connections,
    for callers that await.
    """

    address: Address
    host_header: str
    path: str
    region: str
    credentials: Callable[[], Credentials | None]
    agent: str
    attempts: int = MAX_ATTEMPTS
    credentials_wait: Callable[[], bool] = _never
    most_at_once: int = AT_ONCE
    adaptive: bool = False
    route: "Route | None" = None


def address_of(
    endpoint: str,
    tls: "ssl.SSLContext | None",
    connect_seconds: float,
    read_seconds: float,
    others: str | None = None,
) -> tuple[Address, str, str]:
    """Where an endpoint's URL leads: the address, the Host header and the path."""
    url = urlsplit(endpoint)
    secure = url.scheme == "https"
    host = url.hostname or ""
    port = url.port or (443 if secure else 80)
    shown = f"[{host}]" if ":" in host else host
    standard = port == (443 if secure else 80)
    header = shown if standard else f"{shown}:{port}"
    context = tls if secure else None
    address = Address(host, port, context, connect_seconds, read_seconds, others)
    return address, header, url.path or "/"
