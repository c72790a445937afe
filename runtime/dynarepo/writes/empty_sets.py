"""Finds the one value that is not read as it was given: an empty set is stored as no attribute."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

_HOLDS_NONE: Final = frozenset(
    {str, int, float, bool, bytes, Decimal, AwareDatetime, datetime, date, UUID, type(None)}
)
_AS_THEIR_PARTS: Final = frozenset({list, dict, Union, UnionType})


def holds_empty_set(value: object) -> bool:
    """Whether there is an empty set in a model, or in anything inside it."""
    if isinstance(value, BaseModel):
        return any(holds_empty_set(getattr(value, name)) for name in _to_look_at(type(value)))
    if isinstance(value, set | frozenset):
        return not value
    if isinstance(value, list | tuple):
        return any(map(holds_empty_set, cast("list[object]", value)))
    if isinstance(value, Mapping):
        return any(map(holds_empty_set, cast("Mapping[Any, object]", value).values()))
    return False


@cache
def _to_look_at(model: type[BaseModel]) -> tuple[str, ...]:
    """The attributes of a model that may hold a set, as far as their types tell."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if not _holds_none(field.annotation, frozenset((model,)))
    )


def _holds_none(declared: Any, inside: frozenset[Any]) -> bool:
    """Whether a type has no place for a set; types that it is `inside` of are looked at already."""
    origin = get_origin(declared)
    if origin is None:
        if not isinstance(declared, type) or not issubclass(declared, BaseModel):
            return declared in _HOLDS_NONE
        fields = declared.model_fields.values()
        within = inside | {declared}
        return declared in inside or all(_holds_none(f.annotation, within) for f in fields)
    return origin is Literal or (
        origin in _AS_THEIR_PARTS and all(_holds_none(part, inside) for part in get_args(declared))
    )
