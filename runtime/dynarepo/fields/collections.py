"""Typed paths to sets, lists, maps, and to values of any type."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Generic, TypeVar, cast

from ..codecs import ANY, Codec, ListCodec, MapCodec, SetCodec
from ..expressions.changes import AddChange, Change, DeleteChange, RemoveChange, SetChange
from ..expressions.conditions import Condition, Function
from ..expressions.operands import Given, IfNotExists, JoinedLists, Operand, Path
from .field import Computed, Field, SizedField, is_computed, is_field
from .place import elements_at, encoded
from .scalars import OrderedField

E = TypeVar("E")
P = TypeVar("P", bound=Field[Any])


class SetField(SizedField[set[E]]):
    """A place that holds a set. DynamoDB has no empty set: storing one removes the attribute."""

    __slots__ = ("element",)

    def __init__(self, path: Path | str, codec: SetCodec[E]) -> None:
        super().__init__(path, codec)
        self.element = codec.element

    def contains(self, element: E | Field[E]) -> Condition:
        """The set has this element."""
        return Function("contains", self.path, _element(self.path, self.element, element))

    def eq(self, other: AbstractSet[E] | Field[set[E]]) -> Condition:
        """It has the same elements as another set; the empty set equals a missing one."""
        return super().eq(cast("Any", other)) if other else self.missing()

    def ne(self, other: AbstractSet[E] | Field[set[E]]) -> Condition:
        """It has other elements than another set; the empty set equals a missing one."""
        return super().ne(cast("Any", other)) if other else self.exists()

    def set(self, value: AbstractSet[E] | Field[set[E]] | Computed[set[E]]) -> Change:
        """Store a set; an empty one removes the attribute."""
        return super().set(cast("Any", value)) if value else RemoveChange(self.path)

    def add(self, elements: AbstractSet[E]) -> Change:
        """Put elements into the set, which is made when it is missing."""
        return AddChange(self.path, self.given(cast("Any", elements)))

    def delete(self, elements: AbstractSet[E]) -> Change:
        """Take elements out of the set; the last one removes the attribute."""
        return DeleteChange(self.path, self.given(cast("Any", elements)))


class ComputedList(Computed[list[E]]):
    """A list that DynamoDB puts together, for the place at a path, which errors name."""

    __slots__ = ("path",)

    def __init__(self, operand: Operand, codec: Codec[list[E]], path: Path) -> None:
        super().__init__(operand, codec)
        self.path = path

    def appended(
        self, other: Sequence[E] | Field[list[E]] | Computed[list[E]]
    ) -> "ComputedList[E]":
        """It, and then another list."""
        return ComputedList(JoinedLists(self.operand, self._other(other)), self.codec, self.path)

    def prepended(
        self, other: Sequence[E] | Field[list[E]] | Computed[list[E]]
    ) -> "ComputedList[E]":
        """Another list, and then it."""
        return ComputedList(JoinedLists(self._other(other), self.operand), self.codec, self.path)

    def _other(self, other: object) -> Operand:
        if is_field(other):
            return other.path
        if is_computed(other):
            return other.operand
        values = elements_at(self.path, cast("Sequence[E]", other))
        return Given(encoded(self.codec, values, self.path), values)


class ListField(SizedField[list[E]], Generic[E, P]):
    """A place that holds a list; `below` makes the typed path of an element."""

    __slots__ = ("below", "element")

    def __init__(self, path: Path | str, codec: ListCodec[E], below: Callable[[Path], P]) -> None:
        super().__init__(path, codec)
        self.element = codec.element
        self.below = below

    def at(self, position: int) -> P:
        """One element, counted from 0."""
        return self.below(self.path.child(position))

    def contains(self, element: E | Field[E]) -> Condition:
        """The list has an element equal to this one."""
        return Function("contains", self.path, _element(self.path, self.element, element))

    def value(self, value: Sequence[E]) -> ComputedList[E]:
        """A given list, as the start of a computation."""
        return ComputedList(self.given(elements_at(self.path, value)), self.codec, self.path)

    def or_else(self, value: Sequence[E] | Field[list[E]] | Computed[list[E]]) -> ComputedList[E]:
        """The list stored there, or another where there is none."""
        fallback = self._operand(
            value if isinstance(value, Field | Computed) else elements_at(self.path, value)
        )
        return ComputedList(IfNotExists(self.path, fallback), self.codec, self.path)

    def appended(self, other: Sequence[E] | Field[list[E]] | Computed[list[E]]) -> ComputedList[E]:
        """The list stored there, and then another."""
        return ComputedList(self.path, self.codec, self.path).appended(other)

    def prepended(self, other: Sequence[E] | Field[list[E]] | Computed[list[E]]) -> ComputedList[E]:
        """Another list, and then the one stored there."""
        return ComputedList(self.path, self.codec, self.path).prepended(other)

    def append(self, *elements: E) -> Change:
        """Put elements at the end; a missing list counts as empty."""
        return SetChange(self.path, self.or_else([]).appended(elements).operand)

    def prepend(self, *elements: E) -> Change:
        """Put elements at the front; a missing list counts as empty."""
        return SetChange(self.path, self.or_else([]).prepended(elements).operand)


class MapField(SizedField[dict[str, E]], Generic[E, P]):
    """A place that holds a map from strings; `below` makes the typed path of a value."""

    __slots__ = ("below",)

    def __init__(self, path: Path | str, codec: MapCodec[E], below: Callable[[Path], P]) -> None:
        super().__init__(path, codec)
        self.below = below

    def at(self, name: str) -> P:
        """The value of one name."""
        return self.below(self.path.child(name))


class AnyField(OrderedField[Any], SizedField[Any]):
    """A place that holds whatever was stored there."""

    __slots__ = ()

    def __init__(self, path: Path | str) -> None:
        super().__init__(path, ANY)

    def at(self, step: str | int) -> "AnyField":
        """A map entry, or a list element counted from 0."""
        return AnyField(self.path.child(step))

    def begins_with(self, prefix: str | bytes) -> Condition:
        """Text or bytes that begin with this."""
        return Function("begins_with", self.path, self.given(prefix))

    def contains(self, part: Any) -> Condition:
        """Text that has this part, or a collection that has this element."""
        return Function("contains", self.path, self._comparable(part))


def _element(path: Path, codec: Any, element: object) -> Path | Given:
    if is_field(element):
        return element.path
    return Given(encoded(codec, element, path), element)
