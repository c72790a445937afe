"""An update whose shape is known says exactly what it would if nothing were known."""

from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo.errors import InvalidValue
from dynarepo.expressions import update_text
from dynarepo.expressions.changes import AddChange, Change, DeleteChange, RemoveChange, SetChange
from dynarepo.expressions.conditions import And, Between, Compare, Condition, Function, In, Not, Or
from dynarepo.expressions.operands import (
    Arithmetic,
    Given,
    IfNotExists,
    JoinedLists,
    Operand,
    Path,
    Size,
)
from dynarepo.expressions.rendering import Expressions
from dynarepo.expressions.update_text import update_parameters

# Few names, some of which are words of expressions, so that shapes come again and nearly again.
NAMES = st.sampled_from(["a", "b", "SET", "REMOVE", "size", "="])
PATHS = st.lists(NAMES | st.integers(0, 2), max_size=2).flatmap(
    lambda rest: NAMES.map(lambda root: Path((root, *rest)))
)
GIVEN = st.integers(0, 9).map(lambda number: Given({"N": str(number)}, number))
OPERANDS: st.SearchStrategy[Operand] = st.recursive(
    PATHS | GIVEN,
    lambda inner: st.one_of(
        st.builds(IfNotExists, PATHS, inner),
        st.builds(Arithmetic, inner, st.sampled_from(["+", "-"]), inner),
        st.builds(JoinedLists, inner, inner),
    ),
    max_leaves=4,
)
CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(SetChange, PATHS, OPERANDS),
    st.builds(RemoveChange, PATHS),
    st.builds(AddChange, PATHS, GIVEN),
    st.builds(DeleteChange, PATHS, GIVEN),
)
COMPARABLE = PATHS | GIVEN | st.builds(Size, PATHS)
OPERATORS = st.sampled_from(["=", "<>", "<", ">="])
TERMS: st.SearchStrategy[Condition] = st.one_of(
    st.builds(Function, st.sampled_from(["attribute_exists", "attribute_not_exists"]), PATHS),
    st.builds(Function, st.sampled_from(["contains", "begins_with"]), PATHS, COMPARABLE),
    st.builds(Compare, COMPARABLE, OPERATORS, COMPARABLE),
    st.builds(Between, COMPARABLE, COMPARABLE, COMPARABLE),
    st.builds(In, PATHS, st.lists(COMPARABLE, max_size=3).map(tuple)),
)


def combined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, inner)


CONDITIONS = st.none() | st.recursive(TERMS, combined, max_leaves=4)


def rendered(changes: list[Change], condition: Condition | None) -> dict[str, Any]:
    """The same without knowing any shape."""
    expressions = Expressions()
    given: dict[str, Any] = {"UpdateExpression": expressions.update(changes)}
    if condition is not None:
        given["ConditionExpression"] = expressions.condition(condition)
        given["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    return given | expressions.parameters()


@given(st.lists(CHANGES, min_size=1, max_size=4), CONDITIONS)
def test_what_is_known_is_what_would_be_rendered(
    changes: list[Change], condition: Condition | None
) -> None:
    expected = rendered(changes, condition)
    for _ in range(2):
        found = update_parameters(changes, condition)
        assert (found, list(found)) == (expected, list(expected))


def test_values_are_those_of_the_call() -> None:
    def setting(number: int) -> Any:
        given = Given({"N": str(number)}, number)
        change, condition = SetChange(Path(("a",)), given), Compare(Path(("b",)), "=", given)
        found = update_parameters([change], condition)
        return found["ExpressionAttributeValues"]

    assert setting(1) == {":0": {"N": "1"}, ":1": {"N": "1"}}
    assert setting(2) == {":0": {"N": "2"}, ":1": {"N": "2"}}


def test_what_is_changed_in_a_request_changes_no_other() -> None:
    removal = RemoveChange(Path(("a",)))
    update_parameters([removal], None)["ExpressionAttributeNames"].clear()
    assert update_parameters([removal], None)["ExpressionAttributeNames"] == {"#0": "a"}


def test_ever_new_shapes_take_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_text, "_MOST_SHAPES", 10)
    for number in range(50):
        removal = RemoveChange(Path((f"attribute {number}",)))
        assert update_parameters([removal], None)["UpdateExpression"] == "REMOVE #0"
    assert len(update_text._KNOWN) <= 10


def test_what_cannot_be_said_is_refused_each_time() -> None:
    changes = [RemoveChange(Path((f"attribute {number}",))) for number in range(2_000)]
    for _ in range(2):
        with pytest.raises(InvalidValue, match="DynamoDB takes"):
            update_parameters(changes, None)
    wrong: Any = False
    for _ in range(2):
        with pytest.raises(TypeError, match="is not a condition"):
            update_parameters(changes[:1], wrong)


class Position(IntEnum):
    """A number that is written as its name."""

    SECOND = 1

    def __format__(self, _: str) -> str:
        return self.name


class Name(StrEnum):
    """A text that is written as another one."""

    FIRST = "first"

    def __str__(self) -> str:
        return "another"


@pytest.mark.parametrize(("odd", "plain"), [(True, 1), (Position.SECOND, 1), (Name.FIRST, "first")])
def test_what_equals_a_step_is_written_as_that(odd: Any, plain: str | int) -> None:
    update_text._KNOWN.clear()
    value = Given({"N": "1"}, 1)
    first, second = (
        update_parameters([SetChange(Path(("a",)).child(step), value)], None)
        for step in (odd, plain)
    )
    assert str(first) == str(second)
    assert second["UpdateExpression"] in ("SET #0[1] = :0", "SET #0.#1 = :0")


@pytest.mark.parametrize("odd", [1.0, Decimal(1), None])
def test_what_is_no_step_is_refused(odd: Any) -> None:
    with pytest.raises(InvalidValue, match="has no place called by a"):
        Path(("a",)).child(odd)
