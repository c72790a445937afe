"""Strict type checkers have nothing to say about generated code, nor does the linter."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden.cases import CASES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All golden trees below one folder, a package each."""
    folder = tmp_path_factory.mktemp("trees")
    for case in CASES:
        shutil.copytree(case.expected, folder / "golden_trees" / case.name)
    return folder


def run(folder: Path, *command: str) -> str:
    """What a checker has to say, empty when it finds nothing."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_mypy_strict(trees: Path) -> None:
    (trees / "mypy.ini").write_text(
        "[mypy]\nstrict = true\nnamespace_packages = true\nexplicit_package_bases = true\n"
        f"mypy_path = {ROOT / 'runtime'}\n",
        encoding="utf-8",
    )
    assert run(trees, sys.executable, "-m", "mypy", "golden_trees") == ""


def test_pyright_strict(trees: Path) -> None:
    settings = {
        "include": ["golden_trees"],
        "extraPaths": [str(ROOT / "runtime")],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    (trees / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    assert run(trees, sys.executable, "-m", "pyright", "--pythonpath", sys.executable) == ""


def test_ruff(trees: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", trees)
    assert run(trees, sys.executable, "-m", "ruff", "check", "--no-cache", "golden_trees") == ""


def test_every_tree_imports(trees: Path) -> None:
    packages = [
        f"golden_trees.{package.parent.parent.name}.{package.parent.name}"
        for package in sorted(trees.glob("golden_trees/*/*/__init__.py"))
    ]
    assert len(packages) >= len(CASES)
    source = (
        "import importlib, sys\n"
        f"for name in {packages!r}:\n"
        "    package = importlib.import_module(name)\n"
        "    for exported in package.__all__:\n"
        "        getattr(package, exported)\n"
    )
    assert run(trees, sys.executable, "-W", "error", "-c", source) == ""
