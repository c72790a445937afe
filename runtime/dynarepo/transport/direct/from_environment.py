"""Settings of the direct transport where the environment says everything: botocore is not loaded.

What botocore would find is found here only in the plainest cases: a Lambda function or a container
with keys in its environment, and files that hold nothing but keys and a region. Whatever else is
set, botocore is asked: it knows profiles, roles, proxies, FIPS, dual stack and account endpoints.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from ...version import VERSION
from ..limits import AT_ONCE, CONNECT_SECONDS, MAX_ATTEMPTS, READ_SECONDS
from .profile_files import default_profile
from .regions import REGIONS
from .settings import DirectSettings, address_of
from .signing import Credentials

ASKS_BOTOCORE: Final = (
    "AWS_ACCOUNT_ID",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE",
    "AWS_AUTH_SCHEME_PREFERENCE",
    "AWS_CREDENTIAL_EXPIRATION",
    "AWS_CSM_ENABLED",
    "AWS_DATA_PATH",
    "AWS_DEFAULTS_MODE",
    "AWS_DEFAULT_PROFILE",
    "AWS_ENDPOINT_DISCOVERY_ENABLED",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_MAX_ATTEMPTS",
    "AWS_PROFILE",
    "AWS_RETRY_MODE",
    "AWS_SDK_UA_APP_ID",
    "AWS_SECURITY_TOKEN",
    "AWS_SIGV4A_SIGNING_REGION_SET",
    "AWS_USE_DUALSTACK_ENDPOINT",
    "AWS_USE_FIPS_ENDPOINT",
    "BOTOCORE_TCP_KEEPALIVE",
)
"""Variables that decide on endpoints, signatures or retries in ways that only botocore knows."""

_BUNDLES: Final = ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE")

_KEYS: Final = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
_ENDPOINTS: Final = ("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL")
_PLAIN_URL: Final = re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?/?")
# Keys and tokens of AWS: what a header can carry as it is.
_PLAIN_TEXT: Final = re.compile(r"[!-~]+")


def settings_from_environment(
    environment: Mapping[str, str], *, endpoint: str | None = None, region: str | None = None
) -> DirectSettings | None:
    """The settings that botocore would come to, or None where only botocore can know them."""
    profile = default_profile(environment) if _is_plain(environment) else None
    if profile is None:
        return None
    credentials = _credentials(environment, profile)
    chosen = region or environment.get("AWS_DEFAULT_REGION") or profile.get("region", "")
    if credentials is None or chosen not in REGIONS:
        return None
    configured = (environment.get(name) for name in _ENDPOINTS)
    url = endpoint or next(filter(None, configured), REGIONS[chosen])
    if not _PLAIN_URL.fullmatch(url):
        return None
    bundle = next(filter(None, map(environment.get, _BUNDLES)), None)
    if bundle is not None and not Path(bundle).is_file():
        return None
    tls = others = None
    if url.startswith("https:"):
        # Only who speaks TLS pays for loading it.
        from .authorities import trust

        tls, others = trust(bundle, urlsplit(url).hostname or "")
    try:
        address, header, path = address_of(url, tls, CONNECT_SECONDS, READ_SECONDS, others)
    except ValueError:
        # No port has such a number; who asks botocore is told.
        return None
    return DirectSettings(
        address=address,
        host_header=header,
        path=path,
        region=chosen,
        credentials=lambda: credentials,
        agent=f"dynarepo/{VERSION}",
        attempts=MAX_ATTEMPTS,
        most_at_once=AT_ONCE,
    )


def _credentials(environment: Mapping[str, str], profile: Mapping[str, str]) -> Credentials | None:
    # All of them from one place, as botocore takes them.
    names: tuple[str, ...] = _KEYS
    source = environment
    if not environment.get(_KEYS[0]):
        names, source = tuple(map(str.lower, _KEYS)), profile
    key, secret, token = (source.get(name) or None for name in names)
    if key is None or secret is None:
        return None
    plain = all(_PLAIN_TEXT.fullmatch(text) for text in (key, secret, token or "-"))
    return Credentials(key, secret, token) if plain else None


def _is_plain(environment: Mapping[str, str]) -> bool:
    if not environment.keys().isdisjoint(ASKS_BOTOCORE):
        return False
    if sys.platform in ("win32", "darwin"):
        # The system itself may name a proxy there.
        from urllib.request import getproxies

        return not getproxies()
    return not any(name.lower().endswith("_proxy") for name in environment)
