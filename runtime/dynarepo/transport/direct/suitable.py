"""Which settings of boto3 the direct transport has no answer to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final
from urllib.request import getproxies, proxy_bypass

from ..boto.client import DynamoDBClient

if TYPE_CHECKING:
    from boto3 import Session

_MODES: Final = ("standard", "adaptive")


def obstacle(session: "Session", client: DynamoDBClient, tables: Iterable[str]) -> str:
    """Why requests cannot go directly as this client would send them; nothing where they can."""
    config: Any = client.meta.config
    if _proxied(config.proxies, str(client.meta.endpoint_url)):
        return "a proxy stands between"
    if config.client_cert:
        return "the service asks for a client's certificate"
    if config.signature_version != "v4" or getattr(config, "auth_scheme_preference", None):
        return "requests are signed in another way than by Signature Version 4"
    retries: dict[str, Any] = config.retries or {}
    mode = str(retries.get("mode", "legacy"))
    if mode not in _MODES:
        return f"the retry mode is `{mode}`"
    if any(name.startswith("arn:") for name in tables):
        return "a table is named by its ARN, which may decide on the endpoint"
    if _parses_its_own_way(session):
        return "the session has a parser of answers of its own"
    return ""


def _proxied(configured: dict[str, str] | None, endpoint: str) -> bool:
    scheme, _, rest = endpoint.partition("://")
    if configured is not None:
        return bool(configured.get(scheme))
    return scheme in getproxies() and not proxy_bypass(rest.partition("/")[0])


def _parses_its_own_way(session: Any) -> bool:
    core = getattr(session, "_session", None)
    if core is None:
        return True
    factory = core.get_component("response_parser_factory")
    return not type(factory).__module__.startswith("botocore.")
