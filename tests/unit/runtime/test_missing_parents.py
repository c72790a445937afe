from typing import Any

import pytest

from dynarepo import InvalidValue
from dynarepo.expressions.changes import AddChange, RemoveChange, SetChange
from dynarepo.expressions.operands import Given, Path
from dynarepo.writes.missing_parents import nested_roots, with_parents
from tests.unit.runtime.ledger import ENTRY


def put(text: str, *steps: str | int) -> SetChange:
    return SetChange(Path(steps), Given({"S": text}, text))


def test_only_attributes_with_nested_changes_are_read() -> None:
    assert nested_roots((put("x", "a"), put("x", "b", "c"), put("y", "b", "d"))) == ("b",)


def test_all_that_is_set_below_a_missing_map_is_one_change() -> None:
    item: Any = {"a": {"M": {"x": {"S": "1"}}}}
    changes = (
        put("2", "other"),
        put("3", "a", "b", "c"),
        put("4", "a", "b", "d", "e"),
        AddChange(Path(("a", "b", "n")), Given({"N": "5"}, 5)),
        put("6", "a", "x"),
        put("7", "z", "y"),
    )
    inner = {"c": {"S": "3"}, "d": {"M": {"e": {"S": "4"}}}, "n": {"N": "5"}}
    assert with_parents(ENTRY, changes, item) == (
        put("2", "other"),
        put("6", "a", "x"),
        SetChange(Path(("a", "b")), Given({"M": inner}, None)),
        SetChange(Path(("z",)), Given({"M": {"y": {"S": "7"}}}, None)),
    )
    assert item == {"a": {"M": {"x": {"S": "1"}}}}


def test_null_counts_as_missing_and_what_is_there_is_left_alone() -> None:
    null: Any = {"a": {"NULL": True}}
    assert with_parents(ENTRY, (put("1", "a", "b"),), null) == (
        SetChange(Path(("a",)), Given({"M": {"b": {"S": "1"}}}, None)),
    )
    there: Any = [{"a": {"M": {}}}, {"a": {"S": "text"}}]
    for stored in there:
        assert with_parents(ENTRY, (put("1", "a", "b"),), stored) == (put("1", "a", "b"),)


def test_elements_of_lists_are_not_made_up() -> None:
    changes = (put("1", "a", 0), put("1", "b", 0, "c"))
    assert with_parents(ENTRY, changes, {}) == changes


def test_what_is_removed_from_a_missing_map_is_gone() -> None:
    changes = (put("1", "a"), RemoveChange(Path(("b", "c"))))
    assert with_parents(ENTRY, changes, {}) == (put("1", "a"),)
    alone = (RemoveChange(Path(("b", "c"))),)
    assert with_parents(ENTRY, alone, {}) == alone


def test_a_parent_that_nobody_could_read_is_refused() -> None:
    with pytest.raises(InvalidValue, match="kind"):
        with_parents(ENTRY, (put("1", "kind", "b"),), {})
