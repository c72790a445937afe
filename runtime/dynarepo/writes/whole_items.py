"""Whole items as they are about to be stored: what a caller gave, and what the server sets."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from ..context import Context
from ..entity import EntitySpec, M
from ..errors import InvalidValue
from ..ownership import admit
from ..records import Record
from ..validation import misfit, validation_of
from ..values import Value
from ..wire import WireItem
from .filled_items import filler
from .server_values import stamp


def whole_and_encoded(
    entity: EntitySpec[M, Any], context: Context, item: Record, server_set: Mapping[str, object]
) -> tuple[M, WireItem | None, bytes | None]:
    """The full model, and how it is stored, also as JSON, where that is known already."""
    known = filler(entity, context)(item, server_set)
    if known is not None:
        return known
    return whole_item(entity, context, item, server_set), None, None


def whole_item(
    entity: EntitySpec[M, Any], context: Context, item: Record, server_set: Mapping[str, object]
) -> M:
    """The full model: what the caller gave, and what the server sets."""
    model = context.model(entity.model)
    # The model extends the input that creates it; other records may have the same attributes. Asked
    # of the class itself, since `isinstance` asks the metaclass of models first, which takes longer.
    if entity.model.__bases__[0] not in type(cast("object", item)).__mro__:
        raise InvalidValue(
            f"is a {type(item).__name__}, not a record of {entity.name}",
            attribute="item",
            hint=f"pass a {model.__name__}, or the input that creates one",
        )
    is_given = item.model_fields_set
    # None that nobody gave is absence; None that was given may be stored as NULL.
    given = _given(item, is_given, _Shared.of(type(item), model))
    for name in entity.once("coarsened", lambda: _coarsened(entity)):
        # A default of the current time is as fine as the clock, and may be stored less finely.
        if name not in is_given and isinstance(value := given.get(name), datetime):
            given[name] = stamp(entity, name, value)
    given.update(server_set)
    try:
        whole: M = validation_of(model)(given)
    except ValidationError as error:
        place, reason = misfit(error, model)
        raise InvalidValue(reason, attribute=place, entity=entity.name) from None
    admit(entity, context, whole)
    return whole


class _Shared(Value, frozen=True):
    """The attributes of what was given that the model has as well.

    `all` says that it has no others, and `may_be_none` are those that may be None without being
    given.
    """

    names: tuple[str, ...]
    all: bool
    may_be_none: frozenset[str]

    @staticmethod
    @cache
    def of(given: type[BaseModel], model: type[BaseModel]) -> "_Shared":
        """What is shared by a class of what is given and a model."""
        fields = given.model_fields
        names = tuple(name for name in fields if name in model.model_fields)
        may_be_none = frozenset(name for name in names if not fields[name].is_required())
        return _Shared(names, len(names) == len(fields), may_be_none)


def _given(item: Record, is_given: set[str], shared: _Shared) -> dict[str, object]:
    content = vars(item)
    # A subclass may keep something there that is no attribute.
    if shared.all and len(content) == len(shared.names):
        return {
            name: value
            for name, value in content.items()
            if value is not None or name in is_given or name not in shared.may_be_none
        }
    return {
        name: value
        for name in shared.names
        if (value := getattr(item, name, None)) is not None or name in is_given
    }


def _coarsened(entity: EntitySpec[Any, Any]) -> tuple[str, ...]:
    """The attributes that may be stored less finely than the clock tells the time."""
    return tuple(name for name, field in entity.fields.items() if field.codec.stamp is not None)
