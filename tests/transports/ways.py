"""The ways in which a connection sends requests, opened as a user opens them."""

import atexit
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from tempfile import mkstemp
from typing import Any, Final, Protocol, TypeVar

import boto3
import trustme
from botocore.config import Config

from dynarepo import Request
from dynarepo.service.facade import Service
from tests.unit.runtime.awaited import EventLoop
from tests.unit.runtime.ledger_service import AsyncLedger, Ledger

T = TypeVar("T")


class Opened(Protocol):
    """A connection that sends in some way."""

    def send(self, request: Request[T]) -> T: ...

    def close(self) -> None: ...


@cache
def session(**settings: Any) -> boto3.Session:
    """A session with credentials that open nothing."""
    chosen: dict[str, Any] = {
        "aws_access_key_id": "testing",
        "aws_secret_access_key": "testing",
        "region_name": "eu-west-1",
    }
    return boto3.Session(**(chosen | settings))


class Awaiting:
    """What is awaited, as what waits: an event loop in a thread runs its calls."""

    def __init__(self, db: AsyncLedger, loop: EventLoop) -> None:
        self._db = db
        self._loop = loop

    def send(self, request: Request[T]) -> T:
        return self._loop.run(self._db._connection.transport.awaited.send(request))

    def close(self) -> None:
        self._loop.run(self._db.close())


def goes(db: Service, way: str) -> bool:
    """Whether it does, or is among the few that cannot."""
    chosen = db.transport
    return chosen.name == way or any(word in chosen.reason for word in ("proxy", "certificate"))


def plain(loop: EventLoop, made: boto3.Session, **settings: Any) -> Opened:
    """Through boto3 alone, as with a client that allows no hooks."""
    db = Ledger.connect(session=made, transport="boto3", **settings)
    transport = db._connection.transport
    for event in ("provide-client-params", "before-parameter-build", "before-parse"):
        transport.client.meta.events.unregister(event, unique_id=f"dynarepo-{event}")
    return transport


def fast(loop: EventLoop, made: boto3.Session, **settings: Any) -> Opened:
    """Through boto3, which our code encodes and splits for."""
    return Ledger.connect(session=made, transport="boto3", **settings)._connection.transport


def direct(loop: EventLoop, made: boto3.Session, **settings: Any) -> Opened:
    """Directly, for callers that wait."""
    db = Ledger.connect(session=made, transport="direct", **settings)
    assert goes(db, "direct")
    return db._connection.transport


def awaited(loop: EventLoop, made: boto3.Session, **settings: Any) -> Opened:
    """Directly, for callers that await."""
    db = AsyncLedger.connect(session=made, transport="direct", **settings)
    assert goes(db, "direct")
    return Awaiting(db, loop)


@cache
def own_certificate() -> str:
    """A file with a certificate that a client can show, and its key."""
    _, place = mkstemp(suffix=".pem")
    issued = trustme.CA().issue_cert("client.example.org")
    issued.private_key_and_cert_chain_pem.write_to_path(place)
    atexit.register(os.unlink, place)
    return place


def routed(loop: EventLoop, made: boto3.Session, *, config: Config, **settings: Any) -> Opened:
    """Directly, over connections that aiohttp makes since there is a certificate to show."""
    config = Config(client_cert=own_certificate()).merge(config)
    # Asked for, so that it makes no difference whether an engine answers in this process.
    db = AsyncLedger.connect(session=made, config=config, transport="direct", **settings)
    assert goes(db, "aiohttp")
    return Awaiting(db, loop)


Way = Callable[..., Opened]
WAYS: Final[dict[str, Way]] = {
    "boto3 plain": plain,
    "boto3": fast,
    "direct": direct,
    "direct on asyncio": awaited,
    "aiohttp": routed,
}
AWAITED: Final = ("direct on asyncio", "aiohttp")
DIRECT: Final = ("direct", *AWAITED)


class Connections:
    """Opens connections in one way, and closes them after the test."""

    def __init__(self, name: str, loop: EventLoop) -> None:
        self.name = name
        self._loop = loop
        self._opened: list[Opened] = []

    @property
    def is_direct(self) -> bool:
        """Whether requests go around boto3."""
        return self.name in DIRECT

    @property
    def awaits(self) -> bool:
        """Whether requests are sent on an event loop."""
        return self.name in AWAITED

    def to(self, endpoint: str | None, made: boto3.Session | None = None, **config: Any) -> Opened:
        """A connection to an endpoint, with a configuration of botocore's."""
        attempts = config.pop("attempts", 3)
        mode = config.pop("mode", "standard")
        chosen: Any = {"mode": mode, "total_max_attempts": attempts}
        opened = WAYS[self.name](
            self._loop,
            made or session(),
            endpoint=endpoint,
            config=Config(retries=chosen, **config),
        )
        self._opened.append(opened)
        return opened

    def close(self) -> None:
        """Close what was opened."""
        for opened in self._opened:
            with suppress(Exception):
                opened.close()
