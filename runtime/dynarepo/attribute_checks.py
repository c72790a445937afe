"""Checks single values against what the model declares of their attribute."""

from functools import cache
from typing import Annotated, Any, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from .errors import InvalidValue


def checked(model: type[BaseModel], name: str, value: object) -> Any:
    """The value as the model would hold it, or InvalidValue: an update must not store what no
    later read could decode."""
    adapter = _adapter(model, name)
    if adapter is None:
        return value
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join((name, *(str(step) for step in first["loc"])))
        raise InvalidValue(f"does not fit: {first['msg']}", attribute=place) from None


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any] | None:
    field = model.model_fields.get(name)
    if field is None:
        return None
    # The declaration with its constraints; type checkers do not know types made at run time.
    declared = cast("Any", Annotated)[field.annotation, field]
    return TypeAdapter(declared, config=None)
