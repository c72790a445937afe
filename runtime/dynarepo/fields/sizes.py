"""Lengths and element counts, to compare with whole numbers."""

from ..expressions.conditions import Between, Comparator, Compare, Condition
from ..expressions.operands import Given, Path, Size
from ..values import Value
from ..wire import number_text


class SizeOf(Value, frozen=True):
    """How long what is at a path is: characters, bytes or elements."""

    path: Path

    def eq(self, size: int) -> Condition:
        """The size equals a number."""
        return self._compare("=", size)

    def ne(self, size: int) -> Condition:
        """The size differs from a number."""
        return self._compare("<>", size)

    def lt(self, size: int) -> Condition:
        """The size is below a number."""
        return self._compare("<", size)

    def le(self, size: int) -> Condition:
        """The size is at most a number."""
        return self._compare("<=", size)

    def gt(self, size: int) -> Condition:
        """The size is above a number."""
        return self._compare(">", size)

    def ge(self, size: int) -> Condition:
        """The size is at least a number."""
        return self._compare(">=", size)

    def between(self, low: int, high: int) -> Condition:
        """The size lies between two numbers, both included."""
        return Between(Size(self.path), _given(low), _given(high))

    def _compare(self, operator: Comparator, size: int) -> Condition:
        return Compare(Size(self.path), operator, _given(size))


def _given(size: int) -> Given:
    return Given({"N": number_text(size)}, size)
