"""Conditions under which what an update computes lies between two bounds."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Final, Literal

from ..values import Value
from ..wire import WireValue, number_text
from .conditions import Compare, Condition, Function, all_of
from .operands import Arithmetic, Given, IfNotExists, JoinedLists, Operand, Path, Size

# Wide enough for the sum of any two numbers of DynamoDB's.
_EXACT: Final = Context(prec=600)
# Between a bound and the nearest number inside of it that DynamoDB stores, nothing is stored.
_NEAREST: Final = {
    ">=": Context(prec=38, rounding=ROUND_CEILING),
    "<=": Context(prec=38, rounding=ROUND_FLOOR),
}


class Bounds(Value, frozen=True):
    """What a number, or the length of a value, lies between; None where nothing bounds it."""

    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def any(self) -> bool:
        """Whether anything bounds it."""
        return self.low is not None or self.high is not None

    def passed_by(self, measure: Decimal) -> tuple[Literal["low", "high"], Decimal] | None:
        """The bound that this lies beyond, if any."""
        if self.low is not None and measure < self.low:
            return "low", self.low
        if self.high is not None and measure > self.high:
            return "high", self.high
        return None

    def moved(self, by: Decimal) -> "Bounds":
        """Both larger by this."""
        return Bounds(
            None if self.low is None else _EXACT.add(self.low, by),
            None if self.high is None else _EXACT.add(self.high, by),
        )

    def mirrored(self) -> "Bounds":
        """What the negative of a number lies between."""
        return Bounds(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )


def measure_of(stored: WireValue) -> Decimal:
    """The number that is stored, or the length of what is."""
    ((tag, value),) = stored.items()
    return Decimal(value) if tag == "N" else Decimal(len(value))


class Within(Value, frozen=True):
    """Finds the condition under which something lies within bounds.

    It is True where that is always so, False where it never is, and None where no condition can
    tell. What is stored at a path lies within what is `declared` for it.
    """

    declared: Callable[[Path], Bounds]
    sized: bool

    def condition(self, operand: Operand, bounds: Bounds) -> Condition | bool | None:
        """That of a number, or of the length of a list."""
        match operand:
            case Given(stored):
                return bounds.passed_by(measure_of(stored)) is None
            case Path():
                return self._stored(operand, bounds)
            case IfNotExists(path, fallback):
                return self._either(path, bounds, self.condition(fallback, bounds))
            case Arithmetic(left, "+", Given(stored)) | Arithmetic(Given(stored), "+", left):
                return self.condition(left, bounds.moved(-measure_of(stored)))
            case Arithmetic(left, "-", Given(stored)):
                return self.condition(left, bounds.moved(measure_of(stored)))
            case Arithmetic(Given(stored), "-", right):
                return self.condition(right, bounds.moved(-measure_of(stored)).mirrored())
            case JoinedLists(other, Given(stored)) | JoinedLists(Given(stored), other):
                return self.condition(other, bounds.moved(-measure_of(stored)))
            case _:
                return None

    def _stored(self, path: Path, bounds: Bounds) -> Condition | bool:
        known = self.declared(path)
        terms: list[Condition] = []
        if bounds.low is not None and (known.low is None or known.low < bounds.low):
            terms.append(self._compared(path, ">=", bounds.low))
        if bounds.high is not None and (known.high is None or known.high > bounds.high):
            terms.append(self._compared(path, "<=", bounds.high))
        found = all_of(*terms)
        return True if found is None else found

    def _compared(self, path: Path, operator: Literal[">=", "<="], bound: Decimal) -> Condition:
        nearest = number_text(_NEAREST[operator].plus(bound), str(path))
        return Compare(Size(path) if self.sized else path, operator, Given({"N": nearest}, None))

    def _either(
        self, path: Path, bounds: Bounds, otherwise: Condition | bool | None
    ) -> Condition | bool | None:
        there = self._stored(path, bounds)
        if otherwise is None:
            return None
        if isinstance(there, bool):
            exists = Function("attribute_exists", path)
            if isinstance(otherwise, bool):
                return otherwise or exists
            return exists | otherwise
        missing = Function("attribute_not_exists", path)
        if isinstance(otherwise, bool):
            return there | missing if otherwise else there
        return there | (missing & otherwise)
