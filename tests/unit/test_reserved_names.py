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

# What modules import besides, from Python and Pydantic; and names that are constants already.
_OTHERS = (
    "Any",
    "AwareDatetime",
    "ClassVar",
    "Decimal",
    "Final",
    "Iterable",
    "Literal",
    "UUID",
    "SKU",
)
_SHARED_TYPES = ("Size", "Compare", "Mapping", "Annotated")

_HEAD = """
service: shapes
types:
  Size: {width: integer}
  Compare: {words: {list: string}}
  Mapping: {amount: decimal}
  Annotated: {enum: [a, b]}
entities:
"""
_ENTITY = """
  {name}:
    table: table_{number}
    attributes:
      kind: string
      area: integer
      amount: {{type: decimal, optional: true}}
      token: uuid
      seen_at: datetime
      size: Size
      compare: Compare
      mapping: {{list: Mapping}}
      letter: Annotated
      text: {{type: string, min_length: 1}}
      tags: {{set: string, optional: true}}
    views:
      {name}Line: [kind, area]
    access_patterns:
      list_some:
        query: [kind]
        range: "area BETWEEN :low AND :high"
        where: "size(text) > :length AND size(compare.words) < :length"
      list_lines: {{query: [kind], range: area, returns: {name}Line}}
      set_size: {{update: [kind, area], do: "SET size = :size, compare = :compare ADD tags :tags"}}
"""


def entities() -> list[str]:
    """Every name that generated code imports and that a class of a schema could have."""
    runtime = {name for name in RUNTIME_SYMBOLS if name[:1].isupper() and "_" not in name}
    usable = {name for name in runtime if not name.isupper()}
    names = {name.removeprefix("Async") for name in usable} | set(_OTHERS)
    return sorted(names - set(_SHARED_TYPES) - IMPORTED_NAMES)


def bound(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives a meaning, each as often as it does."""
    for node in tree.body:
        match node:
            case ast.Import(names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(name)):
                yield name
            case ast.Assign(targets=[ast.Name(name)]):
                yield name
            case _:
                continue


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """A service whose entities have all of these names."""
    names = list(enumerate(entities()))
    tables = [f"  table_{number}: {{key: {{partition: kind, sort: area}}}}" for number, _ in names]
    listed = "".join(_ENTITY.format(name=name, number=number) for number, name in names)
    text = f"{_HEAD}{listed}tables:\n" + "\n".join(tables)
    made = generate([SourceFile("shapes.yaml", text)], {}, settings=Settings())
    assert [finding.render() for finding in made.diagnostics if finding.level == "error"] == []
    return dict(made.files)


def test_no_module_binds_a_name_twice(files: dict[str, str]) -> None:
    for path, text in files.items():
        names = list(bound(ast.parse(text)))
        assert len(names) == len(set(names)), path


def test_every_name_can_be_used(
    files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in files.items():
        path = tmp_path / "unreserved" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    package = importlib.import_module("unreserved.shapes")
    try:
        for name in package.__all__:
            found = getattr(package, name)
            # An enumeration is an alias of its literals.
            assert getattr(found, "__name__", name) in (name, "Literal"), name
        context = importlib.import_module("dynarepo").Context(
            {f"table_{number}": "t" for number in range(len(entities()))}
        )
        for name in ("Record", "Request", "Query", "SKU", "UUID", "Condition"):
            requests = importlib.import_module(f"unreserved.shapes.{name.lower()}.requests")
            query = requests.list_some(context, "a", low=1, high=2, length=3)
            assert query.where is not None
    finally:
        for name in [name for name in sys.modules if name.startswith("unreserved")]:
            del sys.modules[name]
