"""Which transport a connection uses, as its caller chose."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from ..transport.boto_client import DynamoDBClient, checked_client, new_client
from ..transport.boto_transport import BotoTransport
from ..transport.observation import Observer
from .configuration import ConfigurationError

if TYPE_CHECKING:
    from boto3 import Session

    from ..transport.direct import DirectTransport

TransportName: TypeAlias = Literal["boto3", "direct"]
AnyTransport: TypeAlias = "BotoTransport | DirectTransport"


def open_transport(
    name: TransportName,
    client: DynamoDBClient | None,
    session: "Session | None",
    *,
    endpoint: str | None,
    region: str | None,
    observer: Observer | None,
) -> AnyTransport:
    """The transport over a caller's client, or by a session, endpoint and region."""
    if client is None:
        if name == "direct":
            return _direct(session, endpoint, region, observer)
        made = new_client(session, endpoint=endpoint, region=region)
        return BotoTransport(made, owns=True, observer=observer)
    if not (session is None and endpoint is None and region is None):
        raise ConfigurationError(
            "a client has its session, endpoint and region already",
            code="CLIENT_AND_MORE",
            hint="pass either `client` or the others",
        )
    if name == "direct":
        raise ConfigurationError(
            "the direct transport sends nothing through a client",
            code="CLIENT_AND_DIRECT",
            hint="pass a session, an endpoint or a region in its place",
        )
    return BotoTransport(checked_client(client), observer=observer)


def _direct(
    session: "Session | None", endpoint: str | None, region: str | None, observer: Observer | None
) -> "DirectTransport":
    # Only who asks for it pays for loading it.
    import boto3

    from ..transport.direct import DirectTransport
    from ..transport.direct.from_boto3 import settings_from

    used = session or boto3.Session()
    beside = new_client(used, endpoint=endpoint, region=region)
    return DirectTransport(settings_from(used, beside), beside, observer=observer)
