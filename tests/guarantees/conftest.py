"""Generates the schema of this folder once, and opens new tables for it on an engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engines.engine import Engine
from tests.guarantees.arena import Arena, opened, write_package


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the generated package."""
    folder = tmp_path_factory.mktemp("guarantees")
    write_package(folder)
    return folder


@pytest.fixture
def arena(engine: Engine, package: Path) -> Callable[[], Arena]:
    """New tables; other processes reach only an engine that has an endpoint."""
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process, where no other one reaches it")
    return lambda: opened(engine, package)
