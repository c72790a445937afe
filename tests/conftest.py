"""Runs a test that asks for an `engine` once on each engine of this machine; settles hypothesis."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.engines.catalogue import ENGINES, available, started_on_demand
from tests.engines.engine import Capability, Engine

GetEngine = Callable[[str], Engine]

# How long an example takes says more about the machine than about the code.
settings.register_profile("dynarepo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dynarepo")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engine",
        action="append",
        choices=tuple(ENGINES),
        help="run engine tests on this engine only; may be given more than once",
    )


def pytest_report_header() -> list[str]:
    absent = [f"{name}: {engine.missing()}" for name, engine in ENGINES.items() if engine.missing()]
    return [f"engines: {', '.join(available())}", *(f"engine left out, {line}" for line in absent)]


def pytest_configure(config: pytest.Config) -> None:
    for name in config.getoption("--engine") or ():
        if reason := ENGINES[name].missing():
            raise pytest.UsageError(f"--engine {name}: {reason}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" not in metafunc.fixturenames:
        return
    marks = metafunc.definition.iter_markers("needs")
    needed = frozenset(Capability(name) for mark in marks for name in mark.args)
    chosen = metafunc.config.getoption("--engine") or tuple(ENGINES)
    names = [name for name in available(needed) if name in chosen]
    metafunc.parametrize("engine", names, indirect=True, scope="session")


@pytest.fixture(scope="session")
def get_engine() -> Iterator[GetEngine]:
    """An engine by its name, started once for the whole session."""
    with started_on_demand() as get:
        yield get


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest, get_engine: GetEngine) -> Engine:
    """The engine that this test runs on; tables of different tests need `unique_name`s."""
    name: str = request.param
    return get_engine(name)
