"""Nested changes of an item that lacks the maps around what they set."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, TypeAlias, cast

from ..entity import EntitySpec
from ..errors import InvalidValue
from ..expressions.change_effects import changed_item
from ..expressions.changes import AddChange, Change, SetChange
from ..expressions.operands import Given, Path
from ..wire import WireItem, WireValue

Steps: TypeAlias = tuple[str | int, ...]


def nested_roots(changes: Iterable[Change]) -> tuple[str, ...]:
    """The stored names of the attributes inside of which something changes."""
    return tuple(dict.fromkeys(change.path.root for change in changes if change.path.nested))


def with_parents(
    entity: EntitySpec[Any, Any], changes: tuple[Change, ...], before: WireItem
) -> tuple[Change, ...]:
    """The same changes for an item in which parents may be missing.

    What is set below a missing map becomes one change that sets the topmost missing map, with all
    of that in it. What is removed from a missing map is gone already.
    """
    kept: list[Change] = []
    made: dict[Steps, list[Change]] = {}
    for change in changes:
        steps = _topmost_missing(before, change.path.steps)
        if not steps:
            kept.append(change)
        elif isinstance(change, SetChange | AddChange):
            made.setdefault(steps, []).append(change)
    for steps, inside in made.items():
        filled = deepcopy(before)
        for change in inside:
            _fill(filled, change.path.steps)
        after = changed_item(filled, inside)
        _require_whole(entity, after, steps)
        kept.append(SetChange(Path(steps), Given(_at(after, steps), None)))
    # Without anything left to do, the service is to say what is missing.
    return tuple(kept) or changes


def _topmost_missing(item: WireItem, steps: Steps) -> Steps:
    """The path of the outermost map around a place that is not there; nothing where all are."""
    inside: dict[str, WireValue] = item
    for depth, step in enumerate(steps[:-1]):
        # Elements of lists are never made up.
        if isinstance(step, int) or isinstance(steps[depth + 1], int):
            return ()
        value = inside.get(step)
        if value is None or "NULL" in value:
            return steps[: depth + 1]
        if "M" not in value:
            return ()
        inside = value["M"]
    return ()


def _fill(item: WireItem, steps: Steps) -> None:
    """Put an empty map wherever one around a place is missing."""
    inside: dict[str, WireValue] = item
    for step in steps[:-1]:
        name = cast("str", step)
        value = inside.get(name)
        if value is None or "NULL" in value:
            inside[name] = {"M": {}}
        inside = inside[name]["M"]


def _at(item: WireItem, steps: Steps) -> WireValue:
    inside: dict[str, WireValue] = item
    for step in steps[:-1]:
        inside = inside[cast("str", step)]["M"]
    return inside[cast("str", steps[-1])]


def _require_whole(entity: EntitySpec[Any, Any], after: WireItem, steps: Steps) -> None:
    """Refuse a parent that would lack what it must have, so that nobody could read the item."""
    root = str(steps[0])
    for name, field in entity.fields.items():
        if field.path.root != root:
            continue
        try:
            field.codec.decode(after[root])
        except (KeyError, InvalidValue, TypeError, ValueError):
            raise InvalidValue(
                "is missing, and what would be created lacks what it must have",
                attribute=f"{name}{''.join(f'.{step}' for step in steps[1:])}",
                entity=entity.name,
                hint="set it whole",
            ) from None
