"""Generates the schema of this folder once, and opens new tables for it on an engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engines.engine import Engine
from tests.guarantees.arena import Arena, new_arena
from tests.guarantees.generation import write_packages


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the generated packages."""
    folder = tmp_path_factory.mktemp("guarantees")
    write_packages(folder)
    return folder


@pytest.fixture
def arena(engine: Engine, packages: Path) -> Callable[[], Arena]:
    """New tables; other processes reach only an engine that has an endpoint."""
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process, where no other one reaches it")
    return lambda: new_arena(engine, packages)
