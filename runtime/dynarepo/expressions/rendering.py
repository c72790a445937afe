"""Conditions, changes and projections as DynamoDB's expression text, names and values."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, assert_never

from ..errors import InvalidValue
from ..wire import WireValue
from .changes import AddChange, Change, DeleteChange, RemoveChange, SetChange
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

MOST_BYTES: Final = 4_096
MOST_OPERATORS: Final = 300
MOST_OPTIONS: Final = 100


class Expressions:
    """Renders all expressions of one request, which share their names and values.

    Every name becomes a numbered placeholder: no reserved word, dot or quote in a stored name can
    then be misread.
    """

    __slots__ = ("_names", "_operators", "_values")

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._values: dict[str, WireValue] = {}
        self._operators = 0

    def condition(self, condition: Condition) -> str:
        """The text of a condition or filter."""
        self._operators = 0
        return self._checked(self._condition(condition), "condition")

    def update(self, changes: Sequence[Change]) -> str:
        """The text of an update: its SET, REMOVE, ADD and DELETE clauses."""
        self._operators = 0
        clauses: dict[str, list[str]] = {"SET": [], "REMOVE": [], "ADD": [], "DELETE": []}
        for change in changes:
            path = self.path(change.path)
            match change:
                case SetChange():
                    clauses["SET"].append(f"{path} = {self._operand(change.value)}")
                case RemoveChange():
                    clauses["REMOVE"].append(path)
                case AddChange():
                    clauses["ADD"].append(f"{path} {self.value(change.value.stored)}")
                case DeleteChange():
                    clauses["DELETE"].append(f"{path} {self.value(change.value.stored)}")
        written = (f"{verb} {', '.join(texts)}" for verb, texts in clauses.items() if texts)
        return self._checked(" ".join(written), "update")

    def projection(self, paths: Iterable[Path]) -> str:
        """The text that names what to read."""
        return self._checked(", ".join(self.path(path) for path in paths), "projection")

    def path(self, path: Path) -> str:
        """A path, with a placeholder for each of its names."""
        text = self.name(path.root)
        for step in path.steps[1:]:
            text += f"[{step}]" if isinstance(step, int) else f".{self.name(step)}"
        return text

    def name(self, name: str) -> str:
        """The placeholder of a stored name."""
        return self._names.setdefault(name, f"#{len(self._names)}")

    def value(self, stored: WireValue) -> str:
        """A placeholder for a stored value."""
        placeholder = f":{len(self._values)}"
        self._values[placeholder] = stored
        return placeholder

    def parameters(self) -> dict[str, Any]:
        """The names and values of everything rendered so far, as parameters of the request."""
        given: dict[str, Any] = {}
        if self._names:
            given["ExpressionAttributeNames"] = self.names()
        if self._values:
            given["ExpressionAttributeValues"] = dict(self._values)
        return given

    def names(self) -> dict[str, str]:
        """The names rendered so far, by their placeholders."""
        return {placeholder: name for name, placeholder in self._names.items()}

    def placeholders(self) -> tuple[str, ...]:
        """The placeholders of the values rendered so far."""
        return tuple(self._values)

    def _condition(self, node: Condition) -> str:
        self._operators += 1
        match node:
            case Compare(left, operator, right):
                return f"{self._comparable(left)} {operator} {self._comparable(right)}"
            case Between(operand, low, high):
                bounds = f"{self._comparable(low)} AND {self._comparable(high)}"
                return f"{self._comparable(operand)} BETWEEN {bounds}"
            case In(path, options):
                return self._membership(path, options)
            case Function(name, path, argument):
                more = "" if argument is None else f", {self._comparable(argument)}"
                return f"{name}({self.path(path)}{more})"
            case And(terms):
                self._operators += len(terms) - 2
                return " AND ".join(self._inside(term, (Or,)) for term in terms)
            case Or(terms):
                self._operators += len(terms) - 2
                return " OR ".join(self._inside(term, ()) for term in terms)
            case Not(term):
                return f"NOT {self._inside(term, (And, Or))}"
            case _:
                # `F.amount == 1` is an easy slip for `F.amount.eq(1)`, and is plain False.
                raise TypeError(f"{type(node).__name__} is not a condition: write F.name.eq(value)")

    def _inside(self, term: Condition, looser: tuple[type[Condition], ...]) -> str:
        """A term, in parentheses where its own operator binds less tightly."""
        text = self._condition(term)
        # A membership of many options, or of none, is itself a combination.
        alone = isinstance(term, In) and not 1 <= len(term.options) <= MOST_OPTIONS
        return f"({text})" if alone or isinstance(term, looser) else text

    def _membership(self, path: Path, options: tuple[Comparable, ...]) -> str:
        """IN, split where there are more options than one IN may have."""
        place = self.path(path)
        if not options:
            return f"attribute_exists({place}) AND attribute_not_exists({place})"
        parts: list[str] = []
        for start in range(0, len(options), MOST_OPTIONS):
            listed = (self._comparable(option) for option in options[start : start + MOST_OPTIONS])
            parts.append(f"{place} IN ({', '.join(listed)})")
        return " OR ".join(parts)

    def _comparable(self, operand: Comparable) -> str:
        match operand:
            case Path():
                return self.path(operand)
            case Given(stored):
                return self.value(stored)
            case Size(path):
                self._operators += 1
                return f"size({self.path(path)})"
            case _:
                assert_never(operand)

    def _operand(self, operand: Operand) -> str:
        match operand:
            case Path():
                return self.path(operand)
            case Given(stored):
                return self.value(stored)
            case IfNotExists(path, fallback):
                self._operators += 1
                return f"if_not_exists({self.path(path)}, {self._operand(fallback)})"
            case Arithmetic(left, operator, right):
                self._operators += 1
                return f"{self._operand(left)} {operator} {self._operand(right)}"
            case JoinedLists(first, second):
                self._operators += 1
                return f"list_append({self._operand(first)}, {self._operand(second)})"
            case _:
                assert_never(operand)

    def _checked(self, text: str, kind: str) -> str:
        # All placeholders and keywords are ASCII: characters are bytes.
        if len(text) > MOST_BYTES:
            raise InvalidValue(
                f"is an expression of {len(text)} bytes; DynamoDB takes {MOST_BYTES}",
                attribute=kind,
                hint="use fewer terms, or several requests",
            )
        if self._operators > MOST_OPERATORS:
            raise InvalidValue(
                f"has {self._operators} operators; DynamoDB takes {MOST_OPERATORS}",
                attribute=kind,
                hint="use fewer terms, or several requests",
            )
        return text


def projection_text(expressions: Expressions, names: Iterable[str]) -> str:
    """The text that names whole attributes to read, by their stored names."""
    return expressions.projection(Path((name,)) for name in names)
