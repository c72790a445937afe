"""Typed paths to single values: text, numbers, binary, booleans, and whatever has an order."""

from decimal import Decimal
from typing import Literal, TypeVar, cast

from ..errors import InvalidValue
from ..expressions.changes import AddChange, Change, SetChange
from ..expressions.conditions import Between, Condition, Function
from ..expressions.operands import Arithmetic, Given, IfNotExists, Operand, Path
from ..wire import WireValue
from .field import Computed, Field, SizedField, is_computed, is_field
from .place import encoded

T = TypeVar("T")
N = TypeVar("N", bound=int | Decimal | float | None)


class OrderedField(Field[T]):
    """A place whose stored order is the order of its values."""

    __slots__ = ()

    def lt(self, other: T | Field[T]) -> Condition:
        """It is below a value or another attribute."""
        return self._compare("<", other)

    def le(self, other: T | Field[T]) -> Condition:
        """It is at most a value or another attribute."""
        return self._compare("<=", other)

    def gt(self, other: T | Field[T]) -> Condition:
        """It is above a value or another attribute."""
        return self._compare(">", other)

    def ge(self, other: T | Field[T]) -> Condition:
        """It is at least a value or another attribute."""
        return self._compare(">=", other)

    def between(self, low: T | Field[T], high: T | Field[T]) -> Condition:
        """It lies between two values or attributes, both included."""
        return Between(self.path, self._comparable(low), self._comparable(high))


class BooleanField(Field[bool]):
    """A place that holds true or false."""

    __slots__ = ()


class TextField(OrderedField[T], SizedField[T]):
    """A place stored as text: strings, identifiers, enumerations, ISO dates and times."""

    __slots__ = ()

    def begins_with(self, prefix: str | Field[str]) -> Condition:
        """Its stored text begins with this text."""
        return Function("begins_with", self.path, _text(prefix))

    def contains(self, part: str | Field[str]) -> Condition:
        """Its stored text contains this text."""
        return Function("contains", self.path, _text(part))


class BinaryField(OrderedField[bytes], SizedField[bytes]):
    """A place that holds bytes."""

    __slots__ = ()

    def begins_with(self, prefix: bytes | Field[bytes]) -> Condition:
        """Its bytes begin with these."""
        return Function("begins_with", self.path, self._comparable(prefix))

    def contains(self, part: bytes | Field[bytes]) -> Condition:
        """Its bytes contain these."""
        return Function("contains", self.path, self._comparable(part))


class ComputedNumber(Computed[N]):
    """A number that DynamoDB computes: one sum or difference at most."""

    __slots__ = ()

    def plus(self, other: N | Field[N] | Computed[N]) -> "ComputedNumber[N]":
        """It and another number together."""
        return self._arithmetic("+", other)

    def minus(self, other: N | Field[N] | Computed[N]) -> "ComputedNumber[N]":
        """It without another number."""
        return self._arithmetic("-", other)

    def _arithmetic(self, operator: Literal["+", "-"], other: object) -> "ComputedNumber[N]":
        right: Operand
        if is_field(other):
            right = other.path
        elif is_computed(other):
            right = other.operand
        else:
            number = cast("N", other)
            right = Given(self._encoded(number), number)
        if isinstance(self.operand, Arithmetic) or isinstance(right, Arithmetic):
            raise InvalidValue("has two sums; DynamoDB computes one sum or difference at a time")
        return ComputedNumber(Arithmetic(self.operand, operator, right), self.codec)

    def _encoded(self, number: N) -> WireValue:
        """The stored form of a number; InvalidValue names the place that it is computed from."""
        match self.operand:
            case Path() as path:
                return encoded(self.codec, number, path)
            case IfNotExists(path, _):
                return encoded(self.codec, number, path)
            case _:
                return self.codec.encode(number)


class NumberField(OrderedField[N]):
    """A place that holds a number."""

    __slots__ = ()

    def plus(self, other: N | Field[N] | Computed[N]) -> ComputedNumber[N]:
        """The number stored there and another one together."""
        return ComputedNumber(self.path, self.codec).plus(other)

    def minus(self, other: N | Field[N] | Computed[N]) -> ComputedNumber[N]:
        """The number stored there without another one."""
        return ComputedNumber(self.path, self.codec).minus(other)

    def value(self, value: N) -> ComputedNumber[N]:
        """A given number, as the start of a computation."""
        return ComputedNumber(self.given(value), self.codec)

    def or_else(self, value: N | Field[N] | Computed[N]) -> ComputedNumber[N]:
        """The number stored there, or another where there is none."""
        return ComputedNumber(IfNotExists(self.path, self._operand(value)), self.codec)

    def increment(self, by: N | int = 1) -> Change:
        """Make the number larger; a missing one counts as 0."""
        zero, step = self.given(cast("N", 0)), self.given(cast("N", by))
        return SetChange(self.path, Arithmetic(IfNotExists(self.path, zero), "+", step))

    def add(self, number: N) -> Change:
        """Make the number larger through DynamoDB's ADD; a missing one counts as 0."""
        return AddChange(self.path, self.given(number))


def _text(part: str | Field[str]) -> Path | Given:
    return part.path if isinstance(part, Field) else Given({"S": part}, part)
