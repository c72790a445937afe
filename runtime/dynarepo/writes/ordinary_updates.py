"""Updates that do no more than set attributes to values, planned without ado.

Such an update rests on nothing but that the item is there, and needs to know nothing else of it.
Which updates are like that is found out once for all that set the same attributes; what is wrong
with a value is left to be said by the planning of any update.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from ..context import Context
from ..decoding.items import shown_parts
from ..entity import EntitySpec, K, M
from ..errors import InvalidValue
from ..expressions.changes import Change, SetChange
from ..expressions.operands import Given, Path
from ..ownership import admit
from ..validation import validator_of
from ..values import Value
from ..wire import WireValue
from .failed_conditions import Expectation
from .index_entries import touched_by
from .server_values import written_changes
from .update_inputs import assignable
from .update_plan import UpdatePlan

_MOST_SHAPES: Final = 500


class _Place(Value, frozen=True):
    """An attribute that is set."""

    path: Path
    validate: Callable[[object], Any]
    encode: Callable[[Any], WireValue]


class _Shape(Value, frozen=True):
    """What is the same in all updates that set the same attributes; None where any of them may be
    out of the ordinary."""

    places: tuple[_Place, ...] | None
    changed: frozenset[str]


def ordinary_update(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    values: Mapping[str, object],
    pattern: str,
) -> UpdatePlan[M, K] | None:
    """The plan of an update that sets these attributes; None where it is out of the ordinary, or
    where a value may not fit."""
    if context.owner is not None and entity.owner is not None:
        return None
    known = entity.once("ordinary updates", _none_yet)
    model = context.model(entity.model)
    names = (model, *values)
    shape = known.get(names)
    if shape is None:
        shape = _shape(entity, model, tuple(values))
        if len(known) < _MOST_SHAPES:
            known[names] = shape
    if shape.places is None:
        return None
    changes: list[Change] = []
    try:
        for place, value in zip(shape.places, values.values(), strict=True):
            if value is None:
                return None
            valid = place.validate(value)
            changes.append(SetChange(place.path, Given(place.encode(valid), valid)))
    except (ValidationError, InvalidValue, TypeError, ValueError, AttributeError):
        return None
    admit(entity, context, key)
    changes += written_changes(entity, context.clock(), None)
    return UpdatePlan(
        Expectation(entity, context, shown_parts(entity, key), None, None),
        entity.key(key),
        tuple(changes),
        shape.changed,
        (),
        {},
        frozenset(),
        (),
        False,
        pattern,
    )


def _shape(entity: EntitySpec[Any, Any], model: type[BaseModel], names: tuple[str, ...]) -> _Shape:
    extraordinary = _Shape(None, frozenset())
    if entity.encrypted or entity.write_id is not None:
        return extraordinary
    places: list[_Place] = []
    for name in names:
        try:
            found = assignable(entity, name)
        except InvalidValue:
            return extraordinary
        validate = validator_of(model, name)
        if validate is None or not found.is_plain:
            return extraordinary
        places.append(_Place(found.field.path, validate, found.field.codec.encode))
    set_too = filter(None, (*entity.set_on_write, entity.version))
    roots = [place.path.root for place in places]
    roots += (entity.fields[name].path.root for name in set_too)
    touched = touched_by(entity, tuple(roots), all_entries=False)
    if touched.entries or any(place.path.nested for place in places):
        return extraordinary
    return _Shape(tuple(places), touched.names)


def _none_yet() -> dict[tuple[object, ...], _Shape]:
    return {}
