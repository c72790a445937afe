"""What becomes of an item on its way into the table and back, and when two items are the same."""

import base64
import json
from decimal import Decimal
from typing import Any, TypeGuard

from pydantic import BaseModel

from dynarepo import WireItem
from tests.properties.entities import Entity


def sent_and_received(stored: WireItem) -> WireItem:
    """The item as DynamoDB's JSON protocol carries it: binary values come back as base64."""

    def as_base64(value: object) -> str:
        assert isinstance(value, bytes), f"{value!r} is not in DynamoDB's form"
        return base64.b64encode(value).decode()

    received: WireItem = json.loads(json.dumps(stored, default=as_base64, allow_nan=False))
    return received


def decoded(entity: Entity, stored: WireItem) -> BaseModel:
    """The model of a stored item."""
    model: BaseModel = entity.model.model_validate(entity.decode(stored))
    return model


def same(one: object, other: object) -> bool:
    """Whether two values are equal; true is not 1, and an empty set is an absent one."""
    if isinstance(one, BaseModel) and isinstance(other, BaseModel):
        return type(one) is type(other) and same(dict(one), dict(other))
    if _is_map(one) and _is_map(other):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if _is_list(one) and _is_list(other):
        return len(one) == len(other) and all(map(same, one, other))
    if one == set() or other == set():
        return (one or None) == (other or None)
    numbers = (int, Decimal)
    if isinstance(one, numbers) and isinstance(other, numbers) and not isinstance(one, bool):
        return not isinstance(other, bool) and one == other
    return type(one) is type(other) and one == other


def _is_map(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
