"""Moves a module's imports of its own service into the functions that need them.

A service of a hundred entities has a facade with a hundred repositories: who uses one of them waits
for that one alone. What only annotations name is imported for type checkers.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from .imports import Imports


@dataclass(frozen=True, slots=True)
class LateModule:
    """A module's import statements, and its body with those that functions need for themselves."""

    imports: str
    body: str


def late(body: str, imports: Imports) -> LateModule:
    """The module of a body that was written with these imports."""
    tree = ast.parse(body)
    functions = tuple(_functions(tree))
    inside = {id(statement) for function in functions for statement in function.body}
    in_types: set[str] = set()
    at_once: set[str] = set()
    for statement in tree.body:
        _outside(statement, inside, in_types, at_once)
    lines = body.splitlines(keepends=True)
    # From the end, so that the lines above keep their numbers.
    for function in sorted(functions, key=lambda found: found.lineno, reverse=True):
        used = {name for statement in function.body for name in _names(statement)}
        statements = imports.own_statements(used - at_once)
        line = _first_line(function)
        space = " " * function.body[0].col_offset
        lines[line:line] = [f"{space}{statement}\n" for statement in statements]
    return LateModule(imports.block_of(at_once, in_types - at_once), "".join(lines))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _first_line(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """After how many lines of the module the function's work begins: its docstring is before."""
    first = function.body[0]
    end = first.end_lineno if _is_docstring(first) else None
    return first.lineno - 1 if end is None else end


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _outside(node: ast.AST, inside: set[int], in_types: set[str], at_once: set[str]) -> None:
    """Sorts the names outside of functions' bodies: annotations, which nobody evaluates, and the rest."""
    if id(node) in inside:
        return
    if isinstance(node, ast.Name):
        at_once.add(node.id)
    for field, child in _children(node):
        if field in ("annotation", "returns"):
            in_types.update(_names(child))
        else:
            _outside(child, inside, in_types, at_once)


def _children(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for field, value in ast.iter_fields(node):
        several = cast("list[object]", value) if isinstance(value, list) else [value]
        for child in several:
            if isinstance(child, ast.AST):
                yield field, child


def _names(node: ast.AST) -> Iterator[str]:
    return (found.id for found in ast.walk(node) if isinstance(found, ast.Name))
