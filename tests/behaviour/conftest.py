"""Connects every behaviour test to its service: waiting and awaiting, on each engine."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

from dynarepo.decoding import (
    straight_answers,
    straight_batches,
    straight_items,
    straight_several,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.services import Mode, Services
from tests.engines.engine import Engine

_TAKES_ALL_APART: Final = ("moto", "async")
_READERS: Final = (straight_answers, straight_batches, straight_items, straight_several)


@pytest.fixture(scope="session", params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """How the service is called."""
    chosen: Mode = request.param
    return chosen


@pytest.fixture(scope="session", autouse=True)
def way_of_reading(engine: Engine, mode: Mode) -> Iterator[None]:
    """Items are read straight from their text wherever that is certain; with one engine in one mode
    each of them goes the way that decides."""
    with pytest.MonkeyPatch.context() as patch:
        if (engine.name, mode) == _TAKES_ALL_APART:
            for module in _READERS:
                patch.setattr(module, "text_reader", lambda *_: None)
        yield


@pytest.fixture(scope="session")
def portal() -> Iterator[BlockingPortal]:
    """A thread with an event loop."""
    with start_blocking_portal() as portal:
        yield portal


@pytest.fixture(scope="session")
def frozen_clock() -> Clock:
    """The clock of all services."""
    return Clock()


@pytest.fixture(autouse=True)
def clock(frozen_clock: Clock) -> Clock:
    """The clock of all services, at a day that no other test uses."""
    frozen_clock.start_of_another_day()
    return frozen_clock


@pytest.fixture(scope="session")
def services(engine: Engine, mode: Mode, frozen_clock: Clock, portal: BlockingPortal) -> Services:
    """Connects to services whose tables are new; tests share them, and use ids of their own."""
    return Services(engine, mode, frozen_clock, portal)


@pytest.fixture
def expect(engine: Engine) -> Expect:
    """Asserts what a read returns."""

    def check(expected: object, read: Callable[[], object]) -> None:
        found = engine.read_until(expected, read)
        assert found == expected

    return check
