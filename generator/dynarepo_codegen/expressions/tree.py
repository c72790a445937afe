"""The nodes of a parsed expression, each knowing where in the text it begins.

Two nodes are equal when they mean the same, wherever they were written: `offset` is not compared.
Mind that Python holds `True`, `1` and `Decimal(1)` to be equal, and so the literals of them.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal as OneOf

Comparator = OneOf["=", "<>", "<", "<=", ">", ">="]
FunctionName = OneOf[
    "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains"
]
RangeOperator = OneOf["=", "<", "<=", ">", ">=", "BETWEEN", "begins_with"]


@dataclass(frozen=True, slots=True)
class Path:
    """An attribute, or a place inside it: names of map entries and positions in lists."""

    steps: tuple[str | int, ...]
    offset: int = field(compare=False)

    @property
    def name(self) -> str:
        """The attribute that the path starts at."""
        return str(self.steps[0])


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that the caller gives: `:name`, `:name?` (may be None) or `:name...` (a list)."""

    name: str
    optional: bool
    many: bool
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written in the schema."""

    value: str | int | Decimal | bool | None
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Size:
    """The size of an attribute, as a number to compare with."""

    path: Path
    offset: int = field(compare=False)


Value = Parameter | Literal
SimpleOperand = Path | Parameter | Literal
Operand = Path | Parameter | Literal | Size


@dataclass(frozen=True, slots=True)
class Compare:
    """Two operands and a comparison."""

    left: Operand
    operator: Comparator
    right: Operand
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Between:
    """Whether an operand lies between two others, both included."""

    operand: SimpleOperand
    low: SimpleOperand
    high: SimpleOperand
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class In:
    """Whether an operand is one of several; a list parameter is then the only option."""

    operand: SimpleOperand
    options: tuple[SimpleOperand, ...]
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Function:
    """A function that is a condition by itself; its first argument is always a path."""

    name: FunctionName
    arguments: tuple[SimpleOperand, ...]
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """Conditions that must all hold, at least two; none of them is an And."""

    terms: "tuple[Condition, ...]"
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """Conditions of which one must hold, at least two; none of them is an Or."""

    terms: "tuple[Condition, ...]"
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    term: "Condition"
    offset: int = field(compare=False)


Condition = Compare | Between | In | Function | And | Or | Not


@dataclass(frozen=True, slots=True)
class IfNotExists:
    """The value at a path, or the fallback where there is none."""

    path: Path
    fallback: "SetOperand"
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class ListAppend:
    """Two lists, one after the other."""

    first: "SetOperand"
    second: "SetOperand"
    offset: int = field(compare=False)


SetOperand = Path | Parameter | Literal | IfNotExists | ListAppend


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A sum or a difference."""

    left: SetOperand
    operator: OneOf["+", "-"]
    right: SetOperand
    offset: int = field(compare=False)


SetValue = SetOperand | Arithmetic


@dataclass(frozen=True, slots=True)
class SetAction:
    """SET: store a value at a path."""

    path: Path
    value: SetValue
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class RemoveAction:
    """REMOVE: drop what is at a path."""

    path: Path
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class AddAction:
    """ADD: add to a number, or put elements into a set."""

    path: Path
    value: Value
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class DeleteAction:
    """DELETE: take elements out of a set."""

    path: Path
    value: Value
    offset: int = field(compare=False)


Action = SetAction | RemoveAction | AddAction | DeleteAction


@dataclass(frozen=True, slots=True)
class Update:
    """What an update does, in the order it is written; at least one action."""

    actions: tuple[Action, ...]
    offset: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Range:
    """What a query may ask of the next sort placeholder.

    Without an operator the caller chooses one; BETWEEN has two parameters, every other one.
    """

    path: Path
    operator: RangeOperator | None
    parameters: tuple[Parameter, ...]
    offset: int = field(compare=False)


Node = Operand | Condition | SetValue | Action | Update | Range
