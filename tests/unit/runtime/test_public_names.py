import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import dynarepo

LAZY = ("dynarepo", "dynarepo.batches", "dynarepo.expressions", "dynarepo.reads", "dynarepo.writes")


@pytest.mark.parametrize("package", LAZY)
def test_every_public_name_is_what_type_checkers_see(package: str) -> None:
    module = importlib.import_module(package)
    seen: dict[str, object] = {}
    for statement in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            for imported in statement.body:
                assert isinstance(imported, ast.ImportFrom)
                home = importlib.import_module("." * imported.level + str(imported.module), package)
                seen |= {name.name: getattr(home, name.name) for name in imported.names}
    assert sorted(seen) == sorted(module.__all__)
    assert [name for name, value in seen.items() if getattr(module, name) is not value] == []


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'dynarepo' has no attribute 'Nothing'"):
        _ = dynarepo.Nothing  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


def test_importing_the_runtime_loads_neither_boto3_nor_what_extras_bring() -> None:
    program = (
        "import sys, dynarepo\n"
        "heavy = {'boto3', 'botocore', 'pydantic', 'anyio', 'jinja2', 'yaml', 'black', 'rich'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    paths = [path for path in sys.path if path]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {paths!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "[]"
