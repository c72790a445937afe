"""The wheel holds both packages whole, and nothing else."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.environment import ROOT

_SOURCES = (ROOT / "runtime", ROOT / "generator")


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_every_file_of_both_packages(contents: set[str]) -> None:
    written = {
        path.relative_to(source).as_posix()
        for source in _SOURCES
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert contents == written


def test_the_wheel_holds_nothing_but_the_two_packages(contents: set[str]) -> None:
    assert {name.split("/")[0] for name in contents} == {"dynarepo", "dynarepo_codegen"}


def test_the_wheel_tells_type_checkers_that_both_packages_are_typed(contents: set[str]) -> None:
    assert {"dynarepo/py.typed", "dynarepo_codegen/py.typed"} <= contents


def test_the_wheel_holds_the_templates(contents: set[str]) -> None:
    assert any(name.endswith(".jinja") for name in contents)


def test_the_wheel_carries_its_license(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/licenses/LICENSE"))
        assert archive.read(name).decode() == (ROOT / "LICENSE").read_text(encoding="utf-8")
