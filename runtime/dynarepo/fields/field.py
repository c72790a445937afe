"""What every typed path can do, whatever its type."""

from collections.abc import Iterable
from typing import Any, Generic, Literal, TypeGuard, TypeVar, cast

from ..codecs import Codec
from ..errors import InvalidValue
from ..expressions.changes import Change, SetChange
from ..expressions.conditions import Comparator, Compare, Condition, Function, In
from ..expressions.operands import Given, IfNotExists, Operand, Path
from .place import Place, elements_at
from .sizes import SizeOf

T = TypeVar("T")

StoredType = Literal["S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"]


class Computed(Generic[T]):
    """A value that DynamoDB computes while it updates the item."""

    __slots__ = ("codec", "operand")

    def __init__(self, operand: Operand, codec: Codec[T]) -> None:
        self.operand = operand
        self.codec = codec

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.operand!r})"


class Field(Place[T]):
    """A place in an item whose value DynamoDB can see.

    `eq`, `is_in`, `exists` and their like make conditions; `set` and `remove` make changes.
    Where a value can be given, another field of the same stored form can be given as well.
    """

    __slots__ = ()

    # ---- conditions

    def eq(self, other: "T | Field[T]") -> Condition:
        """It equals a value or another attribute."""
        return self._compare("=", other)

    def ne(self, other: "T | Field[T]") -> Condition:
        """It differs from a value or another attribute."""
        return self._compare("<>", other)

    def is_in(self, options: "Iterable[T | Field[T]]") -> Condition:
        """It equals one of several; never true for none."""
        self.refuse_reading()
        found = elements_at(self.path, options)
        return In(self.path, tuple(self._comparable(option) for option in found))

    def has_type(self, tag: StoredType) -> Condition:
        """What is stored there has this type of DynamoDB's."""
        self.refuse_reading()
        return Function("attribute_type", self.path, Given({"S": tag}, tag))

    # ---- changes

    def set(self, value: "T | Field[T] | Computed[T]") -> Change:
        """Store a value there, a copy of another attribute, or what is computed."""
        return SetChange(self.path, self._operand(value))

    def set_if_missing(self, value: "T | Field[T] | Computed[T]") -> Change:
        """Store a value there unless there is one."""
        self.refuse_reading()
        return SetChange(self.path, IfNotExists(self.path, self._operand(value)))

    # ---- operands

    def value(self, value: T) -> Computed[T]:
        """A given value in this field's form, as the start of a computation."""
        self.refuse_reading()
        return Computed(self.given(value), self.codec)

    def or_else(self, value: "T | Field[T] | Computed[T]") -> Computed[T]:
        """What is stored there, or a value where there is nothing."""
        self.refuse_reading()
        return Computed(IfNotExists(self.path, self._operand(value)), self.codec)

    def refuse_reading(self) -> None:
        """Raise an error where DynamoDB cannot see the value."""

    def _compare(self, operator: Comparator, other: object) -> Condition:
        self.refuse_reading()
        return Compare(self.path, operator, self._comparable(other))

    def _comparable(self, other: object) -> Path | Given:
        if is_field(other):
            self.refuse_reading()
            other.refuse_reading()
            return same_form(self, other).path
        return self.given(cast("T", other))

    def _operand(self, value: object) -> Operand:
        if is_computed(value):
            self.refuse_reading()
            return same_form(self, value).operand
        return self._comparable(value)


class SizedField(Field[T]):
    """A place whose value has a length."""

    __slots__ = ()

    def size(self) -> SizeOf:
        """Its length: characters of text, bytes of binary, elements of a collection."""
        return SizeOf(self.path)


class ValueField(SizedField[T]):
    """A nested value type; a generated subclass has a field for each of its attributes."""

    __slots__ = ()


F = TypeVar("F", bound=Field[Any] | Computed[Any])


def fields_of(paths: type[object]) -> dict[str, Field[Any]]:
    """The typed paths that a class of them holds, by the names they have there."""
    return {name: path for name, path in vars(paths).items() if is_field(path)}


def is_field(value: object) -> TypeGuard[Field[Any]]:
    """Whether it is a place and not a value."""
    return isinstance(value, Field)


def is_computed(value: object) -> TypeGuard[Computed[Any]]:
    """Whether DynamoDB computes it."""
    return isinstance(value, Computed)


def same_form(field: Field[Any], other: F) -> F:
    """The other, which must be stored as this field is: otherwise nothing would ever be equal."""
    ours, theirs = field.codec.form, other.codec.form
    if ours != theirs and "any" not in (ours, theirs):
        raise InvalidValue(
            f"is stored as {ours} and cannot be combined with {theirs}", attribute=str(field.path)
        )
    return other
