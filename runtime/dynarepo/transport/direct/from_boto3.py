"""Settings of the direct transport by boto3's own rules, asked of a session and a client of it."""

import ssl
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies, proxy_bypass

from botocore.exceptions import BotoCoreError
from botocore.httpsession import get_cert_path
from botocore.session import Session as CoreSession

from ...service.configuration import ConfigurationError
from ..boto_client import CONNECT_SECONDS, READ_SECONDS, DynamoDBClient
from .settings import DirectSettings, address_of
from .signing import Credentials

if TYPE_CHECKING:
    from boto3 import Session


def settings_from(session: "Session", client: DynamoDBClient) -> DirectSettings:
    """Endpoint, region, certificates and credentials as that client uses them.

    Raises ConfigurationError where a proxy stands between: boto3 can use one.
    """
    endpoint = _endpoint(client)
    if _proxied(endpoint):
        raise ConfigurationError(
            "the direct transport uses no proxy, and the environment names one for DynamoDB",
            code="PROXY_CONFIGURED",
            hint='leave out `transport="direct"`, or except the endpoint in NO_PROXY',
        )
    address, header, path = address_of(
        endpoint, _certificates(session), CONNECT_SECONDS, READ_SECONDS
    )
    credentials = _SessionCredentials(session)
    return DirectSettings(
        address=address,
        host_header=header,
        path=path,
        region=client.meta.region_name,
        credentials=credentials,
        credentials_wait=credentials.wait,
        agent=f"dynarepo/{version('dynarepo')}",
    )


def _endpoint(client: Any) -> str:
    # What a request would be sent to, by all of botocore's rules: FIPS, dual stack, accounts.
    try:
        signed: str = client.generate_presigned_url(
            "get_item", Params={"TableName": "t", "Key": {}}
        )
    except BotoCoreError:
        # Nothing to sign with: then there is no account in the endpoint either.
        found: str = client.meta.endpoint_url
        return found
    return signed.partition("?")[0]


def _proxied(endpoint: str) -> bool:
    scheme, _, rest = endpoint.partition("://")
    host = rest.partition("/")[0]
    return scheme in getproxies() and not proxy_bypass(host)


def _certificates(session: "Session") -> ssl.SSLContext:
    # boto3 calls it "default" where no profile is named, and none needs to exist then.
    profile = None if session.profile_name == "default" else session.profile_name
    bundle = CoreSession(profile=profile).get_config_variable("ca_bundle")
    return ssl.create_default_context(cafile=bundle or get_cert_path(True))


class _SessionCredentials:
    """Loaded at the first request, as boto3 does; those that expire renew themselves when asked."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._source: Any = None
        self._latest: Credentials | None = None

    def __call__(self) -> Credentials | None:
        """The current ones; None where there are none."""
        source: Any = self._session.get_credentials()
        if source is None:
            return None
        frozen = source.get_frozen_credentials()
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
