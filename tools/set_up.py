"""Installs what development needs: the project's environment, and what its tests run against.

Each step leaves a stamp file, so that `make` runs it once. Without make: run this file with
Python 3.11 or later and the name of a step. `--venv=.venv-3.13` makes an environment of another
Python's own, beside the usual one.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_BIN = "Scripts" if os.name == "nt" else "bin"
_VENV = re.compile(r"--venv=(\.venv(?:-[A-Za-z0-9.]+)?)")
_NPM_ENGINES = ("@dynoxide/linux-x64@1.2.1", "@extenddb/linux-x64@0.1.10")


def environment(venv: str) -> int:
    """Create .venv with dynarepo in development mode, and the development tools."""
    return _install(venv, "--editable", ".[codegen,aio,cache,encryption,otel]", "--group", "dev")


def ministack(_: str) -> int:
    """Create .venv-ministack: the engine wants other libraries than the project does."""
    return _install(".venv-ministack", "--group", "ministack")


def bench(_: str) -> int:
    """Create .venv-bench and .venv-bench-aiobotocore: what `make bench` compares with."""
    # The same boto3 and Pydantic as the project's, so that nobody is slower for an older one.
    shared = [f"{name}=={metadata.version(name)}" for name in ("boto3", "pydantic")]
    _install_peers(".venv-bench", "bench", shared)
    _install_peers(".venv-bench-aiobotocore", "bench-aiobotocore", shared[1:])
    return 0


def npm_engines(_: str) -> int:
    """Install the engines that npm publishes, where they can run."""
    npm = shutil.which("npm")
    if npm is None:
        return _leave_out("npm is not installed")
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return _leave_out("they run on Linux x86-64 only")
    folder = _ROOT / ".engines"
    folder.mkdir(exist_ok=True)
    print(f"setting up {folder.name} ...")
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    retries = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000")
    command = [npm, "install", *options, *retries, "--prefix", str(folder), *_NPM_ENGINES]
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
        return _leave_out("npm could not install them")
    (folder / "installed").touch()
    return 0


def wheels(venv: str) -> int:
    """Fill .wheels with what dynarepo and its extras need: packaging tests stay offline."""
    folder = _ROOT / venv.replace(".venv", ".wheels")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    print(f"setting up {folder.name} ...")
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    download = ["download", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    python = str(_ROOT / venv / _BIN / "python")
    extras = project["optional-dependencies"].values()
    needed = [*project["dependencies"], *(line for extra in extras for line in extra)]
    _run([python, "-m", "pip", *download, "--dest", str(folder), *needed])
    (folder / "installed").touch()
    return 0


def _install(name: str, *requirements: str) -> int:
    folder = _ROOT / name
    python = folder / _BIN / "python"
    print(f"setting up {name} ...")
    pip = [str(python), "-m", "pip"]
    if not _runs([*pip, "--version"]):
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    install = [*pip, "install", "--quiet", "--disable-pip-version-check"]
    # The first pip that reads dependency groups is newer than the one that Python brings.
    _run([*install, "--upgrade", "pip>=25.1"])
    _run([*install, *requirements])
    (folder / "installed").touch()
    return 0


def _install_peers(name: str, group: str, shared: list[str]) -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    peers: list[str] = project["dependency-groups"][group]
    try:
        _install(name, *shared, *peers)
    except subprocess.CalledProcessError:
        # One that cannot be installed keeps nobody else out; the benchmark names who is missing.
        for peer in peers:
            try:
                _install(name, *shared, peer)
            except subprocess.CalledProcessError:
                print(f"{peer} is left out: pip could not install it", file=sys.stderr)


def _leave_out(reason: str) -> int:
    print(f"engines dynoxide and extenddb are left out: {reason}", file=sys.stderr)
    return 1 if os.environ.get("CI") == "true" else 0


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=_ROOT, check=True)


_STEPS: dict[str, Callable[[str], int]] = {
    "environment": environment,
    "ministack": ministack,
    "bench": bench,
    "npm-engines": npm_engines,
    "wheels": wheels,
}


def main() -> int:
    """Run the steps named on the command line."""
    found = [_VENV.fullmatch(argument) for argument in sys.argv[1:]]
    venv = next((match[1] for match in found if match), ".venv")
    steps = [name for name, match in zip(sys.argv[1:], found, strict=True) if not match]
    if not steps or not _STEPS.keys() >= set(steps):
        print("usage: python tools/set_up.py [--venv=.venv-NAME] STEP...")
        print(f"steps: {', '.join(_STEPS)}")
        return 2
    try:
        return max(_STEPS[name](venv) for name in steps)
    except subprocess.CalledProcessError as failure:
        print(f"set-up stopped: `{' '.join(failure.cmd)}` failed", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
