"""How connections are made that do not go straight to the service: through proxies, with
certificates of the client's own."""

import ssl
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any, ClassVar, Final
from urllib.parse import urlsplit

from botocore.httpsession import ProxyConfiguration
from botocore.utils import get_environ_proxies
from msgspec import field

from ...values import Value
from ..boto.client import DynamoDBClient


class Route(Value, frozen=True):
    """The certificates to show and to trust, and the proxy in between with what it is told."""

    hidden: ClassVar[frozenset[str]] = frozenset({"proxy_headers"})
    tls: ssl.SSLContext
    proxy: str | None = None
    proxy_headers: Mapping[str, str] = field(default_factory=dict[str, str])


def can_take_routes() -> bool:
    """Whether aiohttp is there, which makes such connections on asyncio."""
    return find_spec("aiohttp") is not None


def has_proxy(client: DynamoDBClient) -> bool:
    """Whether a proxy stands between a client and its endpoint, by botocore's own rules."""
    return bool(_proxy(client))


def asks_boto3(client: DynamoDBClient) -> bool:
    """Whether that proxy wants what only boto3 does."""
    url = _proxy(client)
    if not url:
        return False
    try:
        proxy, endpoint = urlsplit(url), urlsplit(str(client.meta.endpoint_url))
        readable = bool(proxy.hostname) and proxy.port != 0
    except ValueError:
        return True
    settings: dict[str, Any] = client.meta.config.proxies_config or {}
    return not readable or (
        (proxy.scheme, endpoint.scheme) == ("https", "https")
        # Certificates for each of the two are told apart by their names.
        and (proxy.hostname == endpoint.hostname or _FORWARDING in settings)
    )


def route_of(client: DynamoDBClient, certificates: Callable[[], ssl.SSLContext]) -> Route:
    """The route that a client takes; `certificates` are those of authorities that it trusts."""
    config, tls = client.meta.config, certificates()
    _show(tls, config.client_cert)
    url = _proxy(client)
    if not url:
        return Route(tls)
    proxy = urlsplit(url)
    if proxy.scheme == "https":
        settings: dict[str, Any] = config.proxies_config or {}
        both = _TwoHops(ssl.PROTOCOL_TLS_CLIENT)
        both.service, both.proxy, both.proxy_host = tls, certificates(), proxy.hostname
        if bundle := settings.get("proxy_ca_bundle"):
            both.proxy.load_verify_locations(bundle)
        _show(both.proxy, settings.get("proxy_client_cert"))
        tls = both
    # What it knows its user by is told in a header.
    address = proxy._replace(netloc=proxy.netloc.rpartition("@")[2]).geturl()
    return Route(tls, address, _rules(client).proxy_headers_for(url))


class _TwoHops(ssl.SSLContext):
    """The certificates of a proxy where that is spoken to, and those of the service otherwise."""

    service: ssl.SSLContext
    proxy: ssl.SSLContext
    proxy_host: str | None

    def wrap_bio(
        self,
        incoming: ssl.MemoryBIO,
        outgoing: ssl.MemoryBIO,
        server_side: bool = False,
        server_hostname: str | bytes | None = None,
        session: ssl.SSLSession | None = None,
    ) -> ssl.SSLObject:
        """Begin to speak TLS; called by asyncio."""
        used = self.proxy if server_hostname == self.proxy_host else self.service
        return used.wrap_bio(incoming, outgoing, server_side, server_hostname, session)


_FORWARDING: Final = "proxy_use_forwarding_for_https"


def _rules(client: DynamoDBClient) -> Any:
    config = client.meta.config
    proxies = config.proxies
    if proxies is None:
        proxies = get_environ_proxies(str(client.meta.endpoint_url))
    return ProxyConfiguration(proxies, config.proxies_config)


def _proxy(client: DynamoDBClient) -> str | None:
    found: str | None = _rules(client).proxy_url_for(str(client.meta.endpoint_url))
    return found


def _show(tls: ssl.SSLContext, certificate: str | tuple[str, str] | None) -> None:
    if certificate:
        tls.load_cert_chain(*((certificate,) if isinstance(certificate, str) else certificate))
