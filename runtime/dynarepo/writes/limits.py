"""What holds what an update computes within declared limits, and which of them it would pass."""

from collections.abc import Collection
from decimal import Decimal
from typing import Final

from ..errors import DynarepoError, InvalidValue, OutOfRange
from ..expressions.bounds import Bounds, measure_of
from ..expressions.change_effects import changed_item, operand_value, stored_at
from ..expressions.changes import Change
from ..expressions.conditions import Condition
from ..expressions.operands import Operand, Path, operand_roots
from ..values import Value
from ..wire import WireItem
from .races import Seen

_NOTHING: Final = Decimal(0)
_SAID: Final = {
    ("low", False): "be below its minimum {}",
    ("high", False): "be above its maximum {}",
    ("low", True): "have fewer elements than its minimum {}",
    ("high", True): "have more elements than its maximum {}",
}


class Limits(Value, frozen=True):
    """The limits that what one update computes may pass."""

    places: "tuple[LimitedPlace, ...]"

    @property
    def conditions(self) -> list[Condition]:
        """The terms that hold where none is passed, as far as conditions can tell."""
        return [place.holds for place in self.places if place.holds is not None]

    @property
    def reads(self) -> tuple[str, ...]:
        """The stored names of attributes that tell the rest."""
        unsaid = (place.rests_on for place in self.places if place.holds is None)
        return tuple(name for names in unsaid for name in names)

    @property
    def repeatable(self) -> bool:
        """Whether no item fails a condition because the update was applied to it."""
        return all(place.operand is None for place in self.places)

    def passed_by_known(self, item: WireItem, given: Collection[str], seen: Seen | None) -> bool:
        """Whether an item would pass one, of which no more is known than was given and seen."""
        if seen is None or not seen.whole:
            names = {*given, *(() if seen is None else seen.guarded)}
            told = (place for place in self.places if place.rests_on <= names)
            return isinstance(Limits(tuple(told)).failure(item), OutOfRange)
        return isinstance(self.failure(item), OutOfRange)

    def failure(self, item: WireItem) -> DynarepoError | None:
        """What stands against the update of this item, if a limit does."""
        for place in self.places:
            try:
                passed = place.passed_by(item)
            except InvalidValue as error:
                return error
            if passed is not None:
                message, limit = passed
                return OutOfRange(message, attribute=place.shown, limit=limit)
        return None


class LimitedPlace(Value, frozen=True):
    """A place with bounds, and what is computed for it: by `changes`, or the one of an operand.

    `holds` is the condition under which they are kept, None where only what is stored tells. To
    store nothing is no matter, unless it `stands_for_none`.
    """

    path: Path
    shown: str
    bounds: Bounds
    changes: tuple[Change, ...]
    operand: Operand | None
    holds: Condition | None
    sized: bool = True
    stands_for_none: bool = False

    @property
    def rests_on(self) -> frozenset[str]:
        """The stored names of what it is computed from."""
        return frozenset((self.path.root,)) if self.operand is None else operand_roots(self.operand)

    def passed_by(self, item: WireItem) -> tuple[str, Decimal] | None:
        """How a limit would be passed, and which; InvalidValue where nothing can be computed."""
        if self.operand is None:
            after = stored_at(changed_item(item, self.changes), self.path)
        else:
            after = operand_value(item, self.operand)
        if after is None:
            passed = self.bounds.passed_by(_NOTHING) if self.stands_for_none else None
        else:
            passed = self.bounds.passed_by(measure_of(after))
        if passed is None:
            return None
        words, limit = passed
        return f"`{self.shown}` would {_SAID[words, self.sized].format(limit)}", limit
