"""The expressions of an update and of its condition, of which those of one shape are rendered once.

Most updates are one of a few shapes: the same attributes are changed in the same way, and only the
values differ.
"""

import threading
from collections.abc import Hashable, Sequence
from typing import Any, Final, assert_never

from ..values import Value
from ..wire import WireValue
from .changes import AddChange, Change, RemoveChange, SetChange
from .conditions import And, Between, Compare, Condition, Function, In, Not, Or
from .operands import (
    Arithmetic,
    Comparable,
    Given,
    IfNotExists,
    JoinedLists,
    Operand,
    Path,
    Size,
)
from .rendering import Expressions

# Callers may ask for ever other shapes: those that are known are forgotten then, and rendered anew.
_MOST_SHAPES: Final = 1_000


class _Text(Value, frozen=True):
    """What is the same in all updates of one shape."""

    update: str
    condition: str | None
    names: dict[str, str]
    placeholders: tuple[str, ...]


_KNOWN: Final[dict[Hashable, _Text]] = {}
_CHANGING: Final = threading.Lock()


def update_parameters(changes: Sequence[Change], condition: Condition | None) -> dict[str, Any]:
    """What a request says of these changes, and of their condition if they have one."""
    values: list[WireValue] = []
    parts: list[Hashable] = []
    for change in changes:
        # Nearly all are this.
        if isinstance(change, SetChange) and isinstance(change.value, Given):
            values.append(change.value.stored)
            parts.append(change.path.steps)
        else:
            parts.append(_change(change, values))
    shape = (tuple(parts), None if condition is None else _condition(condition, values))
    text = _KNOWN.get(shape) or _rendered(shape, changes, condition)
    given: dict[str, Any] = {"UpdateExpression": text.update}
    if text.condition is not None:
        given["ConditionExpression"] = text.condition
        given["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    given["ExpressionAttributeNames"] = text.names.copy()
    if values:
        given["ExpressionAttributeValues"] = dict(zip(text.placeholders, values, strict=True))
    return given


def _rendered(shape: Hashable, changes: Sequence[Change], condition: Condition | None) -> _Text:
    expressions = Expressions()
    update = expressions.update(changes)
    text = _Text(
        update,
        None if condition is None else expressions.condition(condition),
        expressions.names(),
        expressions.placeholders(),
    )
    with _CHANGING:
        if len(_KNOWN) >= _MOST_SHAPES:
            _KNOWN.clear()
        _KNOWN[shape] = text
    return text


def _change(change: Change, values: list[WireValue]) -> Hashable:
    """The shape of a change; its values are added, in the order in which they are rendered."""
    steps = change.path.steps
    if isinstance(change, SetChange):
        return "SET", steps, _operand(change.value, values)
    if isinstance(change, RemoveChange):
        return "REMOVE", steps
    values.append(change.value.stored)
    return "ADD" if isinstance(change, AddChange) else "DELETE", steps


def _operand(operand: Operand, values: list[WireValue]) -> Hashable:
    match operand:
        case Path():
            return operand.steps
        case Given(stored):
            values.append(stored)
            return None
        case IfNotExists(path, fallback):
            return "or", path.steps, _operand(fallback, values)
        case Arithmetic(left, operator, right):
            return operator, _operand(left, values), _operand(right, values)
        case JoinedLists(first, second):
            return "joined", _operand(first, values), _operand(second, values)
        case _:
            assert_never(operand)


def _condition(node: Condition, values: list[WireValue]) -> Hashable:
    match node:
        case Function(name, path, argument):
            return name, path.steps, None if argument is None else (_comparable(argument, values),)
        case Compare(left, operator, right):
            return operator, _comparable(left, values), _comparable(right, values)
        case And(terms):
            return "AND", tuple([_condition(term, values) for term in terms])
        case Or(terms):
            return "OR", tuple([_condition(term, values) for term in terms])
        case Not(term):
            return "NOT", _condition(term, values)
        case Between(operand, low, high):
            bounds = _comparable(low, values), _comparable(high, values)
            return "BETWEEN", bounds, _comparable(operand, values)
        case In(path, options):
            return "IN", path.steps, tuple([_comparable(option, values) for option in options])
        case _:
            # Rendering says what is wrong with it.
            return type(node).__name__


def _comparable(operand: Comparable, values: list[WireValue]) -> Hashable:
    match operand:
        case Path():
            return operand.steps
        case Given(stored):
            values.append(stored)
            return None
        case Size(path):
            return "size", path.steps
        case _:
            assert_never(operand)
