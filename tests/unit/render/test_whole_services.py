"""Whole services: they import, type-check, stay as black and ruff want them, and never vary."""

import os
import subprocess
import sys
from pathlib import Path

import black
import pytest

from dynarepo_codegen.render import render_service
from dynarepo_codegen.render.formatting import MODE
from tests.unit.render.planning import planned

ROOT = Path(__file__).parents[3]
SCHEMAS = {
    name: (ROOT / "tests" / "golden" / name / "schema.yaml").read_text("utf-8")
    for name in ("hostile_text", "value_types_and_unions", "update_forms", "attribute_types")
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rendered")
    for text in SCHEMAS.values():
        for path, source in render_service(planned(text)).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(source, "utf-8")
    return folder


def run(*command: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_name_can_be_imported(tree: Path):
    run(
        "-c",
        "import importlib, pathlib\n"
        "for init in sorted(pathlib.Path().glob('*/__init__.py')):\n"
        "    package = importlib.import_module(init.parent.name)\n"
        "    for name in package.__all__: getattr(package, name)\n",
        folder=tree,
    )


def test_nothing_is_loaded_that_is_not_asked_for(tree: Path):
    out = run(
        "-c",
        "import sys, checkout; checkout.OrderCreate; print(*sorted(sys.modules))",
        folder=tree,
    )
    assert "checkout.order.model" in out.split()
    assert "checkout.order.codec" not in out.split()
    assert "checkout._async_facade" not in out.split()


def test_types_hold(tree: Path):
    settings = tree / "mypy.ini"
    settings.write_text(
        "[mypy]\nstrict = true\nwarn_unreachable = true\nexplicit_package_bases = true\n"
        f"mypy_path = {ROOT / 'runtime'}\n",
        "utf-8",
    )
    run("-m", "mypy", "--config-file", str(settings), ".", folder=tree)


def test_ruff_finds_nothing(tree: Path):
    run("-m", "ruff", "check", "--config", str(ROOT / "pyproject.toml"), ".", folder=tree)


def test_formatting_again_changes_nothing(tree: Path):
    for path in sorted(tree.rglob("*.py")):
        source = path.read_text("utf-8")
        assert black.format_str(source, mode=MODE) == source, path


def test_hash_seeds_change_nothing():
    code = (
        "import hashlib\n"
        "from dynarepo_codegen.render import render_service\n"
        "from tests.unit.render.planning import planned\n"
        "from tests.unit.render.test_whole_services import SCHEMAS\n"
        "files = [render_service(planned(text)) for text in SCHEMAS.values()]\n"
        "print(hashlib.sha256(repr(files).encode()).hexdigest())\n"
    )
    digests = {run("-c", code, folder=ROOT, PYTHONHASHSEED=seed) for seed in ("0", "1", "4242")}
    assert len(digests) == 1
