"""Which transport a connection uses: as its caller chose, or so that nothing is bypassed."""

import os
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from ..transport.boto.client import DynamoDBClient, checked_client, new_client, new_session
from ..transport.choice import ASKED_FOR, TransportChoice
from ..transport.observation import Observer
from .configuration import ConfigurationError

if TYPE_CHECKING:
    from boto3 import Session
    from botocore.config import Config

    from ..transport.boto.transport import BotoTransport
    from ..transport.chosen import ChosenTransport
    from ..transport.direct.suitable import Obstacle

TransportName: TypeAlias = Literal["auto", "boto3", "direct"]
AnyTransport: TypeAlias = "BotoTransport | ChosenTransport"

_NAMES: Final = get_args(TransportName)


def open_transport(
    name: TransportName,
    client: DynamoDBClient | None,
    session: "Session | None",
    *,
    endpoint: str | None,
    region: str | None,
    config: "Config | None",
    observer: Observer | None,
    tables: Iterable[str],
    awaits: bool = False,
) -> AnyTransport:
    """The transport over a caller's client, or by a session, endpoint, region and configuration.

    `awaits` says that the caller awaits answers, for which there are more ways.
    """
    if name not in _NAMES:
        raise ConfigurationError(
            f"`{name}` is no transport",
            code="UNKNOWN_TRANSPORT",
            hint=f"pass one of {', '.join(map(repr, _NAMES))}",
        )
    if client is None:
        return _by_settings(name, session, endpoint, region, config, observer, tables, awaits)
    if not (session is None and endpoint is None and region is None and config is None):
        raise ConfigurationError(
            "a client has its session, endpoint, region and configuration already",
            code="CLIENT_AND_MORE",
            hint="pass either `client` or the others",
        )
    if name == "direct":
        raise ConfigurationError(
            "the direct transport sends nothing through a client",
            code="CLIENT_AND_DIRECT",
            hint="pass a session, an endpoint or a region in its place",
        )
    from ..transport.boto.transport import BotoTransport

    choice = TransportChoice(
        "boto3", ASKED_FOR.reason if name == "boto3" else "a client was passed"
    )
    return BotoTransport(checked_client(client), observer=observer, choice=choice)


def _by_settings(
    name: TransportName,
    session: "Session | None",
    endpoint: str | None,
    region: str | None,
    config: "Config | None",
    observer: Observer | None,
    tables: Iterable[str],
    awaits: bool,
) -> AnyTransport:
    if session is None and config is None and name != "boto3":
        found = _by_environment(name, endpoint, region, observer, tables)
        if found is not None:
            return found
    used = session or new_session()
    made = new_client(used, endpoint=endpoint, region=region, config=config)
    reason = ASKED_FOR.reason if name == "boto3" else _watched(name, made)
    if not reason:
        around = _obstacle(used, made, tables, awaits)
        if around is None or around.aiohttp:
            try:
                return _direct(name, used, made, observer, around)
            except OSError:
                reason = "the certificates cannot be read"
        else:
            reason = around.reason
    from ..transport.boto.transport import BotoTransport

    choice = TransportChoice("boto3", reason)
    return BotoTransport(made, owns=True, observer=observer, choice=choice)


def _direct(
    name: TransportName,
    session: "Session",
    client: DynamoDBClient,
    observer: Observer | None,
    around: "Obstacle | None",
) -> "ChosenTransport":
    from ..transport.chosen import ChosenTransport
    from ..transport.direct import DirectTransport
    from ..transport.direct.from_boto3 import settings_from

    settings = settings_from(session, client, routed=around is not None)
    direct = DirectTransport(settings, client, observer=observer)
    if around is None:
        return ChosenTransport(direct, looks=name == "auto")
    from ..transport.routed import RoutedTransport

    return RoutedTransport(direct, looks=name == "auto", reason=around.reason)


def _by_environment(
    name: TransportName,
    endpoint: str | None,
    region: str | None,
    observer: Observer | None,
    tables: Iterable[str],
) -> "ChosenTransport | None":
    """What needs nothing of boto3, where the environment says everything and nobody watches."""
    from ..transport.boto.late_client import LateClient, may_be_watched

    if any(table.startswith("arn:") for table in tables) or (name == "auto" and may_be_watched()):
        return None
    from ..transport.direct.from_environment import settings_from_environment

    settings = settings_from_environment(os.environ, endpoint=endpoint, region=region)
    if settings is None:
        return None
    from ..transport.chosen import ChosenTransport
    from ..transport.direct import DirectTransport

    direct = DirectTransport(settings, LateClient(endpoint, region), observer=observer)
    return ChosenTransport(direct, looks=name == "auto")


def _watched(name: TransportName, client: DynamoDBClient) -> str:
    from ..transport.boto.bypassed import watcher_of

    # Who asks for the direct transport bypasses watchers knowingly, but is not left without answers.
    return watcher_of(client) if name == "auto" else ""


def _obstacle(
    session: "Session", client: DynamoDBClient, tables: Iterable[str], awaits: bool
) -> "Obstacle | None":
    """Why requests cannot go directly, with aiohttp as a way around it only where it is one."""
    from ..transport.direct.routes import can_take_routes
    from ..transport.direct.suitable import obstacle

    found = obstacle(session, client, tables)
    if found is None or not found.aiohttp:
        return found
    if not awaits:
        return replace(found, aiohttp=False)
    if can_take_routes():
        return found
    reason = f'{found.reason}; `pip install "dynarepo[aio]"` spares the threads'
    return replace(found, reason=reason, aiohttp=False)
