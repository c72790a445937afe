"""Clients of boto3: the ones made here, and what a client given by the caller must be.

A client made here uses botocore's retry mode `standard` with at most 5 attempts, whatever the
environment says, so that every machine behaves alike; who wants other settings passes them.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

from ...service.configuration import ConfigurationError
from ..limits import AT_ONCE, CONNECT_SECONDS, MAX_ATTEMPTS, READ_SECONDS

if TYPE_CHECKING:
    from boto3 import Session
    from botocore.config import Config

# The version in which botocore learned about vector indexes and their searches.
_VECTOR_SEARCH: Final = "1.43.64"


class DynamoDBClient(Protocol):
    """A low-level DynamoDB client of boto3, whatever stubs its user has installed."""

    @property
    def meta(self) -> Any: ...

    def close(self) -> None: ...


def checked_client(client: DynamoDBClient) -> DynamoDBClient:
    """The client, unless it is a resource or a client of another service."""
    hint = 'pass `boto3.client("dynamodb")`'
    meta = getattr(client, "meta", None)
    if getattr(meta, "client", None) is not None:
        raise ConfigurationError("`client` is a boto3 resource", code="WRONG_CLIENT", hint=hint)
    model = getattr(meta, "service_model", None)
    service = getattr(model, "service_name", None)
    if service != "dynamodb":
        found = f"a client of `{service}`" if service else f"a `{type(client).__name__}`"
        raise ConfigurationError(f"`client` is {found}", code="WRONG_CLIENT", hint=hint)
    # Only with a client at hand is botocore there already.
    from .bypassed import is_of_a_resource

    if is_of_a_resource(client):
        raise ConfigurationError(
            "`client` is that of a boto3 resource, which converts every value",
            code="WRONG_CLIENT",
            hint=hint,
        )
    return client


def new_client(
    session: "Session | None" = None,
    *,
    endpoint: str | None = None,
    region: str | None = None,
    config: "Config | None" = None,
) -> DynamoDBClient:
    """A client by boto3's own rules for credentials, region and endpoint.

    What `config` says goes before the session's default configuration, and that before ours.
    """
    chosen = session or new_session()
    with _refusals():
        # botocore itself takes any number for a port.
        _ = endpoint and urlsplit(endpoint).port
        client: Any = chosen.client(
            "dynamodb", endpoint_url=endpoint, region_name=region, config=_merged(chosen, config)
        )
    made: DynamoDBClient = client
    return made


def new_session() -> "Session":
    """A session by boto3's own rules."""
    # Importing boto3 takes longer than everything else here; a given client does not need it.
    import boto3

    with _refusals():
        return boto3.Session()


@contextmanager
def _refusals() -> Generator[None]:
    """What boto3 refuses of how it is configured, as an error of ours."""
    try:
        yield
    except Exception as error:
        from botocore.exceptions import BotoCoreError

        if not isinstance(error, BotoCoreError | ValueError):
            raise
        reason = str(error).strip().rstrip(".")
        raise ConfigurationError(
            f"boto3 makes no client: {reason[:1].lower()}{reason[1:]}",
            code="NO_CLIENT",
            hint="pass `region=`, and a whole URL as `endpoint=`, or set what boto3 reads, such as "
            "`AWS_DEFAULT_REGION` and `AWS_PROFILE`",
        ) from error


def _merged(session: Any, config: "Config | None") -> "Config":
    from botocore.config import Config

    merged: Any = Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        max_pool_connections=AT_ONCE,
        # Payloads are made by code that knows the shapes; the service checks them once more.
        parameter_validation=False,
        tcp_keepalive=True,
    )
    core = getattr(session, "_session", None)
    for given in (core and core.get_default_client_config(), config):
        if given is not None:
            merged = merged.merge(given)
    retries: dict[str, Any] = {"mode": "standard"}
    retries.update(merged.retries or {})
    if not {"max_attempts", "total_max_attempts"} & retries.keys():
        retries["total_max_attempts"] = MAX_ATTEMPTS
    kind: Any = Config
    result: Config = merged.merge(kind(retries=retries))
    return result


def require_operation(client: DynamoDBClient, action: str) -> None:
    """Refuse what the installed botocore is too old for; every version knows the others."""
    if action == "SearchVectors" and not hasattr(client, "search_vectors"):
        raise ConfigurationError(
            "the installed botocore knows no vector search",
            code="BOTOCORE_TOO_OLD",
            hint=f"install botocore {_VECTOR_SEARCH} or newer",
        )
