"""Every test here is one of all ways in which requests are sent, and none waits between retries."""

import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from moto.core.models import botocore_stubber

from tests.transports.ways import WAYS, Connections
from tests.unit.runtime.awaited import EventLoop

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY")


@pytest.fixture(scope="session")
def event_loop() -> Iterator[EventLoop]:
    """An event loop that all tests share."""
    loop = EventLoop()
    yield loop
    loop.stop()


@pytest.fixture(params=WAYS)
def connect(request: pytest.FixtureRequest, event_loop: EventLoop) -> Iterator[Connections]:
    """Opens connections in one of the ways."""
    connections = Connections(request.param, event_loop)
    yield connections
    connections.close()


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries follow at once."""
    at_once = SimpleNamespace(sleep=lambda _: None, time=time.time)
    monkeypatch.setattr("botocore.endpoint.time", at_once)
    monkeypatch.setattr(
        "dynarepo.transport.direct.passing.random", SimpleNamespace(random=lambda: 0.0)
    )


@pytest.fixture(autouse=True)
def no_engine_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of this process may have an engine there that answers in boto3's place."""
    monkeypatch.setattr(botocore_stubber, "enabled", False)


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a proxy, a profile or a region of their own."""
    for name in _PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in ("AWS_PROFILE", "AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, "/nonexistent")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
