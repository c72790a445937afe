"""Every schema of the repository tells editors how to check it, and passes that check."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft202012Validator,
)

ROOT = Path(__file__).parents[3]
EDITOR_SCHEMA = ROOT / "schema" / "dynarepo.schema.json"
STARTER = ROOT / "generator" / "dynarepo_codegen" / "cli" / "starter.yaml"
MODELINE = "# yaml-language-server: $schema="

# Cases of mistakes hold what neither an editor nor the generator accepts.
VALID = (
    *sorted((ROOT / "schema").glob("*.yaml")),
    STARTER,
    ROOT / "tests" / "unit" / "source" / "full.yaml",
    *sorted((ROOT / "tests" / "golden").glob("*/*.yaml")),
    *sorted((ROOT / "tests" / "errors").glob("valid_*/*.yaml")),
)
CASES = tuple(
    path
    for path in sorted((ROOT / "tests" / "errors").glob("*/*.yaml"))
    if path.parent.name != "DR103_empty_file"
)


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", VALID, ids=place)
def test_editors_accept_it(path: Path):
    validator = Draft202012Validator(json.loads(EDITOR_SCHEMA.read_text(encoding="utf-8")))
    value: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize("path", [*VALID, *CASES], ids=place)
def test_it_begins_by_naming_the_editors_schema(path: Path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(MODELINE)
    named = (path.parent / first.removeprefix(MODELINE)).resolve()
    # `dynarepo init` writes the starter, and the editor's schema beside it.
    assert named == EDITOR_SCHEMA or path == STARTER
