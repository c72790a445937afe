"""The wheel, built once, and an environment that holds nothing but the wheel."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What `make test` downloads beforehand, so that the tests themselves run without a network.
_WHEELS = ROOT / ".wheels"


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment outside the repository, with dynarepo and its dependencies alone."""

    folder: Path

    @property
    def commands(self) -> Path:
        """Where the environment keeps `python` and `dynarepo`."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's commands, away from the repository and its settings."""
        variables = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [str(self.commands / command), *arguments],
            cwd=self.folder,
            env=variables,
            capture_output=True,
            text=True,
        )

    def python(self, *arguments: str) -> str:
        """What Python prints; a run that fails fails the test with what it said."""
        run = self.run("python", *arguments)
        assert run.returncode == 0, run.stderr
        return run.stdout


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
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    environment = Environment(folder)
    source = ["--no-index", "--find-links", str(_WHEELS)] if _WHEELS.exists() else []
    environment.python("-m", "pip", "install", "--quiet", *source, str(wheel))
    return environment
