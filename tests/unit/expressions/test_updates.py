"""Updates become trees, and trees become canonical text."""

import pytest

from dynarepo_codegen.expressions import parameters, paths, render
from dynarepo_codegen.expressions.tree import (
    Action,
    AddAction,
    Arithmetic,
    DeleteAction,
    IfNotExists,
    ListAppend,
    Literal,
    Parameter,
    Path,
    RemoveAction,
    SetAction,
)
from tests.unit.expressions.parsing import update_of

A = Path(("a",), 0)
X = Parameter("x", False, False, 0)
ONE = Literal(1, 0)

ACTIONS: dict[str, tuple[Action, ...]] = {
    "SET a = :x": (SetAction(A, X, 0),),
    "SET a.b[2] = a.c": (SetAction(Path(("a", "b", 2), 0), Path(("a", "c"), 0), 0),),
    "SET a = a + :x": (SetAction(A, Arithmetic(A, "+", X, 0), 0),),
    "SET a = 1 - a": (SetAction(A, Arithmetic(ONE, "-", A, 0), 0),),
    "SET a = a -1": (SetAction(A, Arithmetic(A, "-", ONE, 0), 0),),
    "SET a = if_not_exists(a, 1) + :x": (
        SetAction(A, Arithmetic(IfNotExists(A, ONE, 0), "+", X, 0), 0),
    ),
    "SET a = list_append(if_not_exists(a, :x), :x)": (
        SetAction(A, ListAppend(IfNotExists(A, X, 0), X, 0), 0),
    ),
    "REMOVE a, b[0]": (RemoveAction(A, 0), RemoveAction(Path(("b", 0), 0), 0)),
    "ADD a :x": (AddAction(A, X, 0),),
    "ADD a -1": (AddAction(A, Literal(-1, 0), 0),),
    "DELETE a :x": (DeleteAction(A, X, 0),),
    "remove b set a = 1": (RemoveAction(Path(("b",), 0), 0), SetAction(A, ONE, 0)),
    "SET a.x = 1, a.y = 1, a.z[0] = 1, a.z[1] = 1": (
        SetAction(Path(("a", "x"), 0), ONE, 0),
        SetAction(Path(("a", "y"), 0), ONE, 0),
        SetAction(Path(("a", "z", 0), 0), ONE, 0),
        SetAction(Path(("a", "z", 1), 0), ONE, 0),
    ),
}


@pytest.mark.parametrize(("written", "actions"), ACTIONS.items(), ids=ACTIONS.keys())
def test_actions(written: str, actions: tuple[Action, ...]) -> None:
    assert update_of(written).actions == actions


def test_canonical_text() -> None:
    written = "set a=b+:x,c=if_not_exists(c,0) remove d.e,f[1] add n 1 delete t :t"
    canonical = "SET a = b + :x, c = if_not_exists(c, 0) REMOVE d.e, f[1] ADD n 1 DELETE t :t"
    assert render(update_of(written)) == canonical
    assert update_of(canonical) == update_of(written)


def test_walks() -> None:
    update = update_of("SET a = if_not_exists(b, :x) - c ADD n :y")
    assert [path.name for path in paths(update)] == ["a", "b", "c", "n"]
    assert [found.name for found in parameters(update)] == ["x", "y"]
