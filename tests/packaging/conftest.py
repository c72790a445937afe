"""The wheel, built once, and an environment that holds nothing but the wheel."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.environment import ROOT, Environment, create


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # The build backend is among the development tools, so that no test needs the network for it.
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run = subprocess.run([sys.executable, *build], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def empty_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return create(tmp_path_factory.mktemp("environment"), wheel)


@pytest.fixture(scope="session")
def codegen_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The same with what the `dynarepo` command needs."""
    return create(tmp_path_factory.mktemp("codegen"), wheel, extra="[codegen]")
