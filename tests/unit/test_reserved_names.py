"""Classes of a schema and what generated modules import never hide each other."""

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dynarepo_codegen.generate import Settings, SourceFile, generate
from dynarepo_codegen.model.names import IMPORTED_NAMES
from dynarepo_codegen.render.runtime_symbols import RUNTIME_SYMBOLS
from tests.golden.cases import CASES

_ROOT = Path(__file__).parents[2]
_TREES = sorted({*(case.expected for case in CASES), *(_ROOT / "generated").glob("[!_.]*/")})

# Only modules of functions import these; there, a class of the same name is imported under another.
_FREE = frozenset({"Between", "Compare", "Size"})

_SCHEMA = """
service: shapes
tables:
  shapes: {key: {partition: id, sort: area}}
types:
  Size: {width: integer}
  Compare: {words: {list: string}}
entities:
  Between:
    table: shapes
    attributes: {id: string, area: integer, size: Size, compare: Compare, text: string}
    access_patterns:
      list_some:
        query: [id]
        range: "area BETWEEN :low AND :high"
        where: "size(text) > :length AND size(compare.words) < :length"
      set_size: {update: [id, area], do: "SET size = :size, compare = :compare"}
"""


def class_like(name: str) -> bool:
    """Whether a class of the schema could have the name: capitalised words."""
    return name[:1].isupper() and "_" not in name and not (name.isupper() and len(name) > 1)


def imported(tree: Path) -> Iterator[str]:
    """The names that the modules of a generated tree import from other packages."""
    for path in tree.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.asname or alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield from (alias.asname or alias.name for alias in node.names)


def test_what_templates_may_import_is_reserved() -> None:
    assert {name for name in RUNTIME_SYMBOLS if class_like(name)} - _FREE <= IMPORTED_NAMES


@pytest.mark.parametrize("tree", _TREES, ids=lambda tree: tree.relative_to(_ROOT).as_posix())
def test_what_generated_code_imports_is_reserved(tree: Path) -> None:
    assert {name for name in imported(tree) if class_like(name)} - _FREE <= IMPORTED_NAMES


def test_names_that_are_not_reserved_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = generate([SourceFile("shapes.yaml", _SCHEMA)], {}, settings=Settings())
    assert [finding.render() for finding in made.diagnostics] == []
    for name, text in made.files.items():
        path = tmp_path / "unreserved" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    package = importlib.import_module("unreserved.shapes")
    requests = importlib.import_module("unreserved.shapes.between.requests")
    try:
        for name in package.__all__:
            assert getattr(package, name).__name__ == name, name
        item = package.Between(
            id="a", area=1, size=package.Size(width=1), compare={"words": []}, text=""
        )
        assert item.key == package.BetweenKey(id="a", area=1)
        context = importlib.import_module("dynarepo").Context({"shapes": "shapes"})
        query = requests.list_some(context, "a", low=1, high=2, length=3)
        assert query.where is not None
        assert query.sort is not None
    finally:
        for name in [name for name in sys.modules if name.startswith("unreserved")]:
            del sys.modules[name]
