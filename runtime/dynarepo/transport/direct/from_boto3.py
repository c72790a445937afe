"""Settings of the direct transport by boto3's own rules, asked of a session and a client of it."""

import os
import re
import ssl
from typing import TYPE_CHECKING, Any, Final

from botocore.exceptions import BotoCoreError, ClientError
from botocore.httpsession import get_cert_path

from ...version import VERSION
from ..boto.client import DynamoDBClient
from .authorities import verifying
from .routes import route_of
from .settings import DirectSettings, address_of
from .signing import Credentials, NoCredentials

if TYPE_CHECKING:
    from boto3 import Session

_FOREVER: Final = 86_400.0


def settings_from(
    session: "Session", client: DynamoDBClient, *, routed: bool = False
) -> DirectSettings:
    """Endpoint, region, certificates, limits and credentials as that client uses them; where its
    connections are `routed`, how."""
    config, endpoint = client.meta.config, _endpoint(client)
    address, header, path = address_of(
        endpoint,
        _certificates(session) if endpoint.startswith("https:") else None,
        config.connect_timeout or _FOREVER,
        config.read_timeout or _FOREVER,
    )
    credentials = _SessionCredentials(session)
    return DirectSettings(
        address=address,
        host_header=header,
        path=path,
        region=client.meta.region_name,
        credentials=credentials,
        credentials_wait=credentials.wait,
        agent=_agent(config),
        attempts=config.retries["total_max_attempts"],
        most_at_once=config.max_pool_connections,
        adaptive=config.retries["mode"] == "adaptive",
        route=route_of(client, lambda: _certificates(session)) if routed else None,
    )


def _endpoint(client: Any) -> str:
    # What a request would be sent to, by all of botocore's rules: FIPS, dual stack, accounts.
    try:
        signed: str = client.generate_presigned_url(
            "get_item", Params={"TableName": "t", "Key": {}}
        )
    except (BotoCoreError, ClientError):
        # Nothing to sign with: then there is no account in the endpoint either.
        found: str = client.meta.endpoint_url
        return found
    return signed.partition("?")[0]


def _agent(config: Any) -> str:
    told = (config.user_agent_extra, config.user_agent_appid and f"app/{config.user_agent_appid}")
    words = (f"dynarepo/{VERSION}", *filter(None, told))
    # A header is one line of ASCII, whatever somebody calls their application.
    return re.sub(r"[^ -~]", "-", " ".join(words))


def _certificates(session: "Session") -> ssl.SSLContext:
    core: Any = session
    bundle = core._session.get_config_variable("ca_bundle") or os.environ.get("REQUESTS_CA_BUNDLE")
    return verifying(bundle or get_cert_path(True))


class _SessionCredentials:
    """Loaded at the first request, as boto3 does; those that expire renew themselves when asked."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._source: Any = None
        self._latest: Credentials | None = None

    def __call__(self) -> Credentials | None:
        """The current ones; None where there are none, NoCredentials where they cannot be had."""
        try:
            source: Any = self._session.get_credentials()
            if source is None:
                return None
            frozen = source.get_frozen_credentials()
        except (BotoCoreError, ClientError) as error:
            raise NoCredentials(str(error)) from error
        self._source, known = source, self._latest
        if (
            known is None
            or known.access_key != frozen.access_key
            or known.secret_key != frozen.secret_key
            or known.token != frozen.token
        ):
            known = self._latest = Credentials(frozen.access_key, frozen.secret_key, frozen.token)
        return known

    def wait(self) -> bool:
        """Whether asking for them now looks for them, or renews them."""
        source = self._source
        if source is None:
            return True
        # Those that do not expire cannot say.
        needed = getattr(source, "refresh_needed", None)
        return needed is not None and bool(needed())
