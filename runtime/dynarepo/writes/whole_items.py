"""Whole items as they are about to be stored: what a caller gave, and what the server sets."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from pydantic import ValidationError

from ..context import Context
from ..entity import EntitySpec, M
from ..errors import InvalidValue
from ..ownership import admit
from ..records import Record
from ..validation import misfit
from .server_values import stamp


def whole_item(
    entity: EntitySpec[M, Any], context: Context, item: Record, server_set: Mapping[str, object]
) -> M:
    """The full model: what the caller gave, and what the server sets."""
    model = context.model(entity.model)
    # The model extends the input that creates it; other records may have the same attributes.
    if not isinstance(cast("object", item), entity.model.__bases__[0]):
        raise InvalidValue(
            f"is a {type(item).__name__}, not a record of {entity.name}",
            attribute="item",
            hint=f"pass a {model.__name__}, or the input that creates one",
        )
    # None that nobody gave is absence; None that was given may be stored as NULL.
    given = {
        name: value
        for name in type(item).model_fields
        if name in model.model_fields
        # What `model_construct` left out is missing here too.
        and ((value := getattr(item, name, None)) is not None or name in item.model_fields_set)
    }
    for name in given.keys() - item.model_fields_set:
        # A default of the current time is as fine as the clock, and may be stored less finely.
        value = given[name]
        if isinstance(value, datetime) and name in entity.fields:
            given[name] = stamp(entity, name, value)
    try:
        whole = model.model_validate({**given, **server_set})
    except ValidationError as error:
        place, reason = misfit(error, model)
        raise InvalidValue(reason, attribute=place, entity=entity.name) from None
    admit(entity, context, whole)
    return whole
