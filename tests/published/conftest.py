"""Generates the published models once, and opens one on an engine."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.engines.engine import Engine
from tests.published.models import Published, generated


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Published]:
    """The model of a name, generated when it is first asked for."""
    folder = tmp_path_factory.mktemp("published")
    return cache(lambda name: generated(name, folder))


@pytest.fixture
def opened(engine: Engine, published: Callable[[str], Published]) -> Callable[[str], Any]:
    """Connects to a model in new tables with its published items."""
    return lambda name: published(name).connect(engine)


@pytest.fixture
def expect(engine: Engine) -> Callable[[object, Callable[[], object]], None]:
    """Asserts what a read returns, which an index may show a little later."""

    def check(expected: object, read: Callable[[], object]) -> None:
        assert engine.read_until(expected, read) == expected

    return check
