"""What can be said of every place in an item, also where nobody but its reader sees the value."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from ..codecs import Codec, elements_of
from ..errors import InvalidValue
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.conditions import Condition, Function
from ..expressions.operands import Given, Path
from ..wire import WireValue

T = TypeVar("T")
E = TypeVar("E")


class Place(Generic[T]):
    """A place in an item, by its stored name, and how values are stored there."""

    __slots__ = ("codec", "path")

    def __init__(self, path: Path | str, codec: Codec[T]) -> None:
        self.path = Path((path,)) if isinstance(path, str) else path
        self.codec = codec

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def exists(self) -> Condition:
        """Something is stored there, NULL included."""
        return Function("attribute_exists", self.path)

    def missing(self) -> Condition:
        """Nothing is stored there."""
        return Function("attribute_not_exists", self.path)

    def set(self, value: T) -> Change:
        """Store a value there."""
        return SetChange(self.path, self.given(value))

    def remove(self) -> Change:
        """Drop what is stored there."""
        return RemoveChange(self.path)

    def given(self, value: T) -> Given:
        """A value in its stored form; InvalidValue names this place when there is none."""
        try:
            return Given(self.codec.encode(value), value)
        except (InvalidValue, TypeError, ValueError, AttributeError):
            # Tells the place.
            return Given(encoded(self.codec, value, self.path), value)


def encoded(codec: Codec[T], value: T, path: Path) -> WireValue:
    """The stored form of a value; InvalidValue names the path it was meant for."""
    try:
        return codec.encode(value)
    except InvalidValue as error:
        inside = error.attribute
        place = f"{path}{inside}" if inside.startswith("[") else f"{path}.{inside}".rstrip(".")
        raise InvalidValue(error.reason, attribute=place, hint=error.hint) from None
    except (TypeError, ValueError, AttributeError) as error:
        # Type checkers refuse such a call; without one, the encoder trips over the value.
        raise InvalidValue(
            f"cannot store a {type(value).__name__} as {codec.form}", attribute=str(path)
        ) from error


def elements_at(path: Path, values: Iterable[E]) -> list[E]:
    """The elements of a list; InvalidValue names the path it was meant for where it is none."""
    try:
        return list(elements_of(values, "list"))
    except InvalidValue as error:
        hint = "write `[value]` for one alone"
        raise InvalidValue(error.reason, attribute=str(path), hint=hint) from None
