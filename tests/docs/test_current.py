"""What the pages repeat from the code is what the code says."""

import re

import pytest

from dynarepo_codegen.cli.main import (
    _COMMANDS,
)  # pyright: ignore[reportPrivateUsage] - the table of commands is not part of an API
from dynarepo_codegen.model.resolve_types import SCALARS
from tools.docs import current_pages

from .commands import make_targets
from .pages import ROOT

SCHEMA = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", current_pages(), ids=lambda path: path.name)
def test_tables_written_from_code_are_current(path) -> None:
    message = f"`python -m tools.docs` writes {path.name} anew"
    assert path.read_text(encoding="utf-8") == current_pages()[path], message


def test_every_record_of_the_language_has_its_table() -> None:
    from dynarepo_codegen.source import language

    records = {name for name in vars(language) if name.endswith("Source")}
    assert set(re.findall(r"<!-- keys: (\w+) -->", SCHEMA)) == records


def test_every_type_is_described() -> None:
    section = SCHEMA.split("## Types of attributes")[1].split("<!-- keys")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(SCALARS)


def test_every_command_and_target_is_described() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### `dynarepo ([a-z-]+)", page, re.MULTILINE)) == set(_COMMANDS)
    assert set(re.findall(r"^\| `make ([a-z]+)` \|", page, re.MULTILINE)) == set(make_targets())


def test_architecture_names_files_that_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:\w+/)*\w*(?:\.py|/))`", page)
    assert named
    assert not [name for name in named if not exists(name)]


def test_diagram_names_modules_that_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    diagram = page.split("```mermaid")[1].split("```")[0]
    boxes = set(re.findall(r"(\w+)(?:\[|\s+\[\")", diagram)) | {"LR"}
    named = set(re.findall(r"(?<=> )\w+|\w+(?= <?--)", diagram)) - boxes
    assert named
    assert not [name for name in named if not exists(f"{name}/") and not exists(f"{name}.py")]


def exists(name: str) -> bool:
    """Whether there is such a file or folder, here or in one of the two packages."""
    roots = (ROOT, ROOT / "runtime" / "dynarepo", ROOT / "generator" / "dynarepo_codegen")
    return any((root / name).exists() for root in roots)
