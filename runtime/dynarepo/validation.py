"""Values held against what the model declares, and what may be said of those that do not fit."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Final, TypeVar, cast

from pydantic import BaseModel, ValidationError

from .errors import InvalidValue
from .records import sensitive_names

V = TypeVar("V", bound=BaseModel)

_MODEL_VALIDATE: Final = getattr(BaseModel.model_validate, "__func__", None)


def checked(model: type[BaseModel], name: str, value: object) -> Any:
    """The value as the model would hold it, or InvalidValue: an update must not store what no
    later read could decode."""
    adapter = validator_of(model, name)
    if adapter is None:
        return value
    try:
        return adapter(value)
    except ValidationError as error:
        place, reason = misfit(error, model, name)
        raise InvalidValue(reason, attribute=place) from None


@cache
def validator_of(model: type[BaseModel], name: str) -> Callable[[object], Any] | None:
    """What holds a value of one attribute against the model; None for what that does not declare."""
    field = model.model_fields.get(name)
    if field is None:
        return None
    # Who only reads does not hold single values against a model.
    from pydantic import Field, TypeAdapter

    # The constraints alone: Pydantic warns of what a declaration says beside them, such as that an
    # attribute stays out of texts, where no model is.
    marks = list(field.metadata)
    if field.discriminator is not None:
        marks.append(Field(discriminator=field.discriminator))
    # Type checkers do not know types made at run time.
    declared: Any = field.annotation
    if marks:
        declared = cast("Any", Annotated)[(declared, *marks)]
    return TypeAdapter[Any](declared, config=None).validator.validate_python


@cache
def validation_of(model: type[V]) -> Callable[[object], V]:
    """How a model validates: as it says itself where it says so, and without a detour otherwise."""
    overridden = getattr(model.model_validate, "__func__", None) is not _MODEL_VALIDATE
    return model.model_validate if overridden else model.__pydantic_validator__.validate_python


def misfit(error: ValidationError, model: type[BaseModel], *above: str) -> tuple[str, str]:
    """The place of the first value that did not fit, and why; `above` leads to what was validated.

    Pydantic's reasons quote parts of some values, and its places the keys of maps: of a sensitive
    attribute only the name is told.
    """
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    steps = (*above, *(str(step) for step in first["loc"]))
    if steps and steps[0] in sensitive_names(model):
        return steps[0], "does not fit"
    return ".".join(steps), f"does not fit: {first['msg']}"
