"""Conditions on one item, as frozen trees: for `when` of a write and `where` of a read."""

from typing import Literal, NoReturn

from ..values import Value
from .operands import Comparable, Path

Comparator = Literal["=", "<>", "<", "<=", ">", ">="]
FunctionName = Literal[
    "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains"
]


class Condition:
    """Something that holds for an item or does not; combine with `&`, `|` and `~`."""

    __slots__ = ()

    def __and__(self, other: "Condition") -> "Condition":
        return _joined(And, self, other)

    def __or__(self, other: "Condition") -> "Condition":
        return _joined(Or, self, other)

    def __invert__(self) -> "Condition":
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a condition is decided by DynamoDB and is neither true nor false here:"
            " combine conditions with `&`, `|` and `~` instead of `and`, `or` and `not`"
        )


class Compare(Value, Condition, frozen=True):
    """Two operands and a comparison."""

    left: Comparable
    operator: Comparator
    right: Comparable


class Between(Value, Condition, frozen=True):
    """Whether an operand lies between two others, both included."""

    operand: Comparable
    low: Comparable
    high: Comparable


class In(Value, Condition, frozen=True):
    """Whether what is at a path equals one of several operands; never true for none of them."""

    path: Path
    options: tuple[Comparable, ...]


class Function(Value, Condition, frozen=True):
    """A function of a path that is a condition by itself."""

    name: FunctionName
    path: Path
    argument: Comparable | None = None


class And(Value, Condition, frozen=True):
    """Conditions that must all hold, at least two; none of them is an And."""

    terms: tuple[Condition, ...]


class Or(Value, Condition, frozen=True):
    """Conditions of which one must hold, at least two; none of them is an Or."""

    terms: tuple[Condition, ...]


class Not(Value, Condition, frozen=True):
    """The opposite of a condition."""

    term: Condition

    def __invert__(self) -> Condition:
        return self.term


def all_of(*conditions: Condition | None) -> Condition | None:
    """All of these together; None stands for no condition and is left out."""
    if len(conditions) == 1:
        return conditions[0]
    given = [condition for condition in conditions if condition is not None]
    if len(given) == 1:
        return given[0]
    return _joined(And, *given) if given else None


def any_of(first: Condition, *others: Condition) -> Condition:
    """At least one of these."""
    return _joined(Or, first, *others)


def _joined(kind: type[And | Or], *conditions: Condition) -> Condition:
    """The conditions side by side, without a level for each operator that joined them."""
    terms: list[Condition] = []
    for condition in conditions:
        terms.extend(condition.terms if isinstance(condition, kind) else (condition,))
    return kind(tuple(terms)) if len(terms) > 1 else terms[0]
