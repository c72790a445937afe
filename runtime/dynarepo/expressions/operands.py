"""What stands in a condition or a change: paths, given values, and computations with them.

These are untyped trees; the typed `Field` classes are the way to make them.
"""

from operator import index
from typing import Any, ClassVar, Literal, Self, SupportsIndex, cast

from ..errors import InvalidValue
from ..values import Value
from ..wire import WireValue


class Path(Value, frozen=True):
    """An attribute by its stored name, or a place inside it: map entries and list positions."""

    steps: tuple[str | int, ...]

    @property
    def root(self) -> str:
        """The stored name of the attribute that the path starts at."""
        return str(self.steps[0])

    @property
    def nested(self) -> bool:
        """Whether it is a place inside an attribute."""
        return len(self.steps) > 1

    def child(self, step: str | int) -> Self:
        """The map entry or list position below; InvalidValue for what is neither."""
        if type(step) is not str and type(step) is not int:
            step = self._plain(step)
        return type(self)((*self.steps, step))

    def lies_in(self, other: "Path") -> bool:
        """Whether it is the other path, or a place inside it."""
        return self.steps[: len(other.steps)] == other.steps

    def _plain(self, step: object) -> str | int:
        # What equals a text or a number must also be written as that: texts of expressions are
        # kept for all that is equal.
        if isinstance(step, str):
            return str.__str__(step)
        try:
            return index(cast("SupportsIndex", step))
        except TypeError:
            raise InvalidValue(
                f"has no place called by a {type(step).__name__}",
                attribute=str(self),
                hint="give the name of a map entry, or the position of a list element from 0",
            ) from None

    def __str__(self) -> str:
        written = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps)
        return "".join(written).removeprefix(".")


class Given(Value, frozen=True):
    """A value that the caller gave, in both forms; kept out of texts, as it may be a secret."""

    hidden: ClassVar[frozenset[str]] = frozenset({"stored", "native"})
    stored: WireValue
    native: Any


class Size(Value, frozen=True):
    """How long the value at a path is, or how many elements it has."""

    path: Path


class IfNotExists(Value, frozen=True):
    """The value at a path, or the fallback where there is none."""

    path: Path
    fallback: "Operand"


class Arithmetic(Value, frozen=True):
    """A sum or a difference of two numbers."""

    left: "Operand"
    operator: Literal["+", "-"]
    right: "Operand"


class JoinedLists(Value, frozen=True):
    """One list and then another."""

    first: "Operand"
    second: "Operand"


Operand = Path | Given | IfNotExists | Arithmetic | JoinedLists
"""What a change can store."""

Comparable = Path | Given | Size
"""What a condition can compare."""


def operand_roots(operand: Operand) -> frozenset[str]:
    """The stored names of all attributes that a computation reads."""
    match operand:
        case Path():
            return frozenset((operand.root,))
        case Given():
            return frozenset()
        case IfNotExists(path, fallback):
            return operand_roots(fallback) | {path.root}
        case Arithmetic(left, _, right):
            return operand_roots(left) | operand_roots(right)
        case JoinedLists(first, second):
            return operand_roots(first) | operand_roots(second)
