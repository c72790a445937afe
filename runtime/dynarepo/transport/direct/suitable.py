"""Which settings of boto3 the direct transport has no answer to, and which of them aiohttp has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ..boto.client import DynamoDBClient
from .routes import asks_boto3, has_proxy

if TYPE_CHECKING:
    from boto3 import Session


@dataclass(frozen=True, slots=True)
class Asked:
    """What a connection was asked for."""

    session: Any
    client: Any
    tables: tuple[str, ...]

    @property
    def config(self) -> Any:
        """Botocore's configuration."""
        return self.client.meta.config


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A setting that keeps requests from going directly as the client would send them.

    `aiohttp` says whether they can go through that, where they are awaited.
    """

    reason: str
    found: Callable[[Asked], bool]
    aiohttp: bool = False


def obstacle(session: "Session", client: DynamoDBClient, tables: Iterable[str]) -> Obstacle | None:
    """Why requests cannot go directly as this client would send them; None where they can."""
    asked = Asked(session, client, tuple(tables))
    return next((known for known in OBSTACLES if known.found(asked)), None)


def _signs_otherwise(asked: Asked) -> bool:
    config = asked.config
    return config.signature_version != "v4" or bool(getattr(config, "auth_scheme_preference", None))


def _retries_otherwise(asked: Asked) -> bool:
    retries: dict[str, Any] = asked.config.retries or {}
    return retries.get("mode", "legacy") not in ("standard", "adaptive")


def _names_an_arn(asked: Asked) -> bool:
    return any(name.startswith("arn:") for name in asked.tables)


def _parses_its_own_way(asked: Asked) -> bool:
    core = getattr(asked.session, "_session", None)
    if core is None:
        return True
    factory = core.get_component("response_parser_factory")
    return not type(factory).__module__.startswith("botocore.")


# The first one found decides: those that only boto3 gets past come before the others.
OBSTACLES: Final = (
    Obstacle("requests are signed in another way than by Signature Version 4", _signs_otherwise),
    Obstacle("the retry mode is `legacy`", _retries_otherwise),
    Obstacle("a table is named by its ARN, which may decide on the endpoint", _names_an_arn),
    Obstacle("the session has a parser of answers of its own", _parses_its_own_way),
    Obstacle(
        "a proxy stands between, and its settings are for boto3 alone",
        lambda asked: asks_boto3(asked.client),
    ),
    Obstacle("a proxy stands between", lambda asked: has_proxy(asked.client), aiohttp=True),
    Obstacle(
        "the service asks for a client's certificate",
        lambda asked: bool(asked.config.client_cert),
        aiohttp=True,
    ),
)
