"""Finds which declared limits the changes of an update may pass, and what holds them within."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from ..context import Context
from ..entity import EntitySpec
from ..errors import InvalidValue
from ..expressions.bounds import Bounds, Within, measure_of
from ..expressions.changes import AddChange, Change, DeleteChange, RemoveChange, SetChange
from ..expressions.conditions import Comparator, Compare, Condition, Function, any_of
from ..expressions.operands import Arithmetic, Given, IfNotExists, Operand, Path, Size
from ..fields import ListField, MapField, SetField
from ..values import Value
from .inner_values import Declared, declared_at
from .limits import LimitedPlace, Limits
from .update_inputs import names_by_root

_ZERO: Final = Given({"N": "0"}, 0)
_ONE: Final = Decimal(1)
_NO_BOUNDS: Final = Bounds()


def limits_of(
    entity: EntitySpec[Any, Any], context: Context, changes: tuple[Change, ...]
) -> Limits | None:
    """What to hold within limits; InvalidValue for what nothing that is stored could keep there."""
    found = tuple(_Finding(entity, context.model(entity.model)).places(changes))
    return Limits(found) if found else None


class _Finding(Value, frozen=True):
    """Finds the places whose limits changes may pass."""

    entity: EntitySpec[Any, Any]
    model: type[BaseModel]

    def places(self, changes: tuple[Change, ...]) -> Iterator[LimitedPlace]:
        """All of them."""
        around: dict[Path, list[Change]] = {}
        for change in changes:
            yield from self._of(change)
            if change.path.nested:
                around.setdefault(Path(change.path.steps[:-1]), []).append(change)
        for path, inside in around.items():
            yield from self._around(path, tuple(inside))

    def _of(self, change: Change) -> Iterator[LimitedPlace]:
        match change:
            case SetChange(path, Given()) | RemoveChange(path):
                return
            case SetChange(path, operand):
                yield from self._computed(change, path, operand)
            case AddChange(path, given) if "N" in given.stored:
                total = Arithmetic(IfNotExists(path, _ZERO), "+", given)
                yield from self._computed(change, path, total)
            case AddChange(path, given) | DeleteChange(path, given):
                yield from self._elements(change, path, given)

    def _computed(self, change: Change, path: Path, operand: Operand) -> Iterator[LimitedPlace]:
        for declared, sized in ((self._numbers, False), (self._lengths, True)):
            bounds = declared(path)
            if not bounds.any:
                continue
            holds = Within(declared, sized).condition(operand, bounds)
            shown = self._shown(path)
            if holds is False:
                raise InvalidValue("would pass a limit of it whatever is stored", attribute=shown)
            if holds is not True:
                yield LimitedPlace(path, shown, bounds, (change,), operand, holds, sized)

    def _elements(self, change: Change, path: Path, given: Given) -> Iterator[LimitedPlace]:
        """Elements of a set: whether it has one of them already, a condition tells of one alone."""
        lengths, count = self._lengths(path), measure_of(given.stored)
        ((tag, elements),) = given.stored.items()
        has = Function("contains", path, Given({tag[0]: elements[0]}, None))
        alone, shown = count == 1, self._shown(path)
        holds: Condition | None = None
        if isinstance(change, AddChange):
            # What is missing may be given too few.
            low = lengths.low if lengths.low is not None and lengths.low > count else None
            bounds, emptied = Bounds(low, lengths.high), False
            if alone and low is None and bounds.high:
                holds = any_of(has, _size(path, "<=", bounds.high - 1), _missing(path))
        else:
            bounds, emptied = Bounds(lengths.low), not self._may_lack(path)
            if alone and bounds.low is not None:
                last = () if emptied else (_size(path, "=", _ONE),)
                holds = any_of(~has, _size(path, ">=", bounds.low + 1), *last)
        if bounds.any:
            yield LimitedPlace(path, shown, bounds, (change,), None, holds, stands_for_none=emptied)

    def _around(self, path: Path, inside: tuple[Change, ...]) -> Iterator[LimitedPlace]:
        """What is set in a collection may make it longer, and what is removed shorter."""
        lengths = self._lengths(path)
        removed = all(isinstance(change, RemoveChange | DeleteChange) for change in inside)
        added = all(isinstance(change, SetChange | AddChange) for change in inside)
        bounds = Bounds(None if added else lengths.low, None if removed else lengths.high)
        if not bounds.any:
            return
        holds = None
        match inside:
            case (SetChange(child) | AddChange(child),) if bounds.high:
                room = _size(path, "<=", bounds.high - 1)
                holds = any_of(_there(child), room, _missing(path))
            case (RemoveChange(child),) if bounds.low:
                holds = any_of(_missing(child), _size(path, ">=", bounds.low + 1))
            case _:
                pass
        yield LimitedPlace(path, self._shown(path), bounds, inside, None, holds)

    def _numbers(self, path: Path) -> Bounds:
        declared = self._declared(path)
        return _NO_BOUNDS if declared is None else declared_bounds(*declared[:2]).of_value

    def _lengths(self, path: Path) -> Bounds:
        declared = self._declared(path)
        if declared is None or not isinstance(declared[2], SetField | ListField | MapField):
            return _NO_BOUNDS
        return declared_bounds(*declared[:2]).of_length

    def _may_lack(self, path: Path) -> bool:
        """Whether nothing need be there, which is what a set without elements is stored as."""
        declared = self._declared(path)
        return declared is None or declared[0].model_fields[declared[1]].default is None

    def _declared(self, path: Path) -> Declared | None:
        name = names_by_root(self.entity).get(path.root)
        if name is None:
            return None
        return declared_at(self.model, name, self.entity.fields[name], path.steps[1:])

    def _shown(self, path: Path) -> str:
        name = names_by_root(self.entity)[path.root]
        return f"{name}{str(path).removeprefix(path.root)}"


class _DeclaredBounds(Value, frozen=True):
    """What a model says that an attribute lies between."""

    of_value: Bounds
    of_length: Bounds


@cache
def declared_bounds(model: type[BaseModel], name: str) -> _DeclaredBounds:
    """The bounds of an attribute, and those of its length."""
    marks = model.model_fields[name].metadata

    def found(kind: str) -> Decimal | None:
        values = [value for mark in marks if (value := getattr(mark, kind, None)) is not None]
        exact = [
            Decimal(str(value)) for value in values if isinstance(value, int | float | Decimal)
        ]
        return exact[0] if exact else None

    return _DeclaredBounds(
        Bounds(found("ge"), found("le")), Bounds(found("min_length"), found("max_length"))
    )


def _there(path: Path) -> Condition:
    return Function("attribute_exists", path)


def _missing(path: Path) -> Condition:
    return Function("attribute_not_exists", path)


def _size(path: Path, operator: Comparator, length: Decimal) -> Condition:
    return Compare(Size(path), operator, Given({"N": str(length)}, None))
