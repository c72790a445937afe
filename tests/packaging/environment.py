"""A virtual environment that holds nothing but the wheel and what the wheel asks for."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What `make test` downloads beforehand, so that the tests themselves run without a network.
# Environments of other Pythons have wheels of their own: .wheels-3.13 belongs to .venv-3.13.
_WHEELS = ROOT / Path(sys.prefix).name.replace(".venv", ".wheels")


@dataclass(frozen=True, slots=True)
class Environment:
    """One environment, in a folder outside the repository."""

    folder: Path

    @property
    def commands(self) -> Path:
        """Where the environment keeps `python` and `dynarepo`."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def run(
        self, command: str, *arguments: str, folder: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's commands, away from the repository and its settings."""
        variables = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [str(self.commands / command), *arguments],
            cwd=folder or self.folder,
            env=variables,
            capture_output=True,
            text=True,
        )

    def python(self, *arguments: str, folder: Path | None = None) -> str:
        """What Python prints; a run that fails fails the test with what it said."""
        return self.succeed("python", *arguments, folder=folder)

    def succeed(self, command: str, *arguments: str, folder: Path | None = None) -> str:
        """What a command prints; one that fails fails the test with what it said."""
        run = self.run(command, *arguments, folder=folder)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout


def source() -> list[str]:
    """What tells pip to take packages from there."""
    return ["--no-index", "--find-links", str(_WHEELS)] if _WHEELS.exists() else []


def create(folder: Path, wheel: Path, extra: str = "") -> Environment:
    """A new environment in `folder` with this wheel installed, and one of its extras."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    environment = Environment(folder)
    environment.python("-m", "pip", "install", "--quiet", *source(), f"{wheel}{extra}")
    return environment
