"""Makes inputs for any generated entity: what its model requires, and no more."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin
from uuid import UUID, uuid4

from annotated_types import Ge, MinLen
from pydantic import AwareDatetime, BaseModel

from dynarepo import Record
from dynarepo.ids import ULID_PATTERN, ulid

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)

_SIMPLE: dict[Any, Any] = {
    AwareDatetime: NOON,
    datetime: NOON,
    date: NOON.date(),
    bool: True,
    bytes: b"\x01",
    Decimal: Decimal("1.5"),
    float: 1.5,
}


def sample(model: type[Record], number: int) -> Any:
    """An input that differs from those with other numbers wherever it may."""
    return model(**_required(model, number))


def _required(model: type[BaseModel], number: int) -> dict[str, Any]:
    return {
        name: _value(field.annotation, field.metadata, number)
        for name, field in model.model_fields.items()
        if field.is_required()
    }


def _value(annotation: Any, marks: list[Any], number: int) -> Any:
    origin = get_origin(annotation)
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    if annotation is UUID:
        return uuid4()
    if annotation is int:
        return number + next((int(str(mark.ge)) for mark in marks if isinstance(mark, Ge)), 0)
    if annotation is str:
        return _text(marks, number)
    if origin is Literal:
        return get_args(annotation)[0]
    if origin in (Union, UnionType):
        return _value(get_args(annotation)[0], marks, number)
    if origin in (list, set):
        return origin([_value(get_args(annotation)[0], [], number)])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation(**_required(annotation, number))
    raise AssertionError(f"no sample of {annotation}")


def _text(marks: list[Any], number: int) -> str:
    patterns = [getattr(mark, "pattern", None) for mark in marks]
    if ULID_PATTERN in patterns:
        return ulid()
    text = f"s{number}-{uuid4().hex[:12]}"
    if any("@" in pattern for pattern in patterns if pattern):
        text += "@example.org"
    shortest = max((mark.min_length for mark in marks if isinstance(mark, MinLen)), default=0)
    return text.ljust(shortest, "x")
