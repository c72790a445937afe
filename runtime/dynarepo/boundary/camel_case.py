"""Attributes in camelCase at the boundary, whatever they are called inside and stored as."""

import inspect
import types
from collections.abc import Mapping
from copy import copy
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
    overload,
)

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model
from pydantic.alias_generators import to_camel as camel_name
from pydantic_core import to_jsonable_python

from ..errors import InvalidValue
from ..records import sensitive_names

M = TypeVar("M", bound=BaseModel)
D = TypeVar("D")

_CAMEL: Final = ConfigDict(alias_generator=camel_name, populate_by_name=True, from_attributes=True)
_UNIONS: Final = (Union, types.UnionType)


def to_camel(record: BaseModel, *, include_sensitive: bool = False) -> dict[str, Any]:
    """A record as JSON-ready data: names in camelCase, also of nested values, and every value in the
    form that Pydantic gives it in JSON.

    Keys of maps are data and stay as they are. Sensitive attributes are left out unless they are
    asked for.
    """
    hidden = frozenset[str]() if include_sensitive else sensitive_names(type(record))
    return {
        camel_name(name): _shown(getattr(record, name), include_sensitive)
        for name in type(record).model_fields
        if name not in hidden
    }


def from_camel(model: type[M], data: Mapping[str, Any]) -> M:
    """The model that camelCase data describes; names of the schema are understood too.

    Raises InvalidValue with the place in the data of what does not fit, and never its value.
    """
    try:
        found = camel_model(model).model_validate(data)
    except ValidationError as error:
        raise _misfit(error, model) from None
    return model.model_validate(found.model_dump(exclude_unset=True))


@overload
def partial_from_camel(model: type[BaseModel], data: Mapping[str, Any]) -> dict[str, Any]: ...
@overload
def partial_from_camel(model: type[D], data: Mapping[str, Any]) -> D: ...
def partial_from_camel(model: type[Any], data: Mapping[str, Any]) -> Any:
    """Some attributes of a model by their names in the schema, for `merge` or an update.

    With the changes of an entity in place of a model, such as `OrderChanges`, only what an update
    can set is known, and the result is of that type. Nested values are whole. Raises InvalidValue
    for a name that is not known, and for a value that does not fit; None is passed on for `merge`
    to interpret.
    """
    adapters = _adapters(cast("Any", model))
    names = {camel_name(name): name for name in adapters}
    found: dict[str, Any] = {}
    for given, value in data.items():
        name = names.get(given, given)
        if name not in adapters:
            known = ", ".join(f"`{each}`" for each in names)
            raise InvalidValue(
                "is unknown",
                attribute=given,
                entity=model.__name__,
                hint=f"leave it out; known are {known}",
            )
        if value is not None:
            outside, inside = adapters[name]
            try:
                value = inside.validate_python(outside.dump_python(outside.validate_python(value)))
            except ValidationError as error:
                raise _misfit(error, model, name) from None
        found[name] = value
    return found


def camel_model(model: type[M]) -> type[M]:
    """The same model with camelCase names outside, for FastAPI's `response_model` or body types.

    It reads both spellings and instances of the model itself, and writes camelCase where aliases
    are asked for, as FastAPI does. Nested values are converted as well.
    """
    return cast("type[M]", _twin(model))


@cache
def _twin(model: type[BaseModel]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        annotation = _converted(field.annotation)
        if annotation is not field.annotation:
            changed = copy(field)
            changed.annotation = annotation
            fields[name] = (annotation, changed)
    namespace: dict[str, Any] = {"model_config": _CAMEL, "__module__": model.__module__}
    # A class statement could not give it the model's name.
    base: type[BaseModel] = types.new_class(
        model.__name__, (model,), exec_body=lambda body: body.update(namespace)
    )
    if not fields:
        return base
    made: type[BaseModel] = create_model(
        model.__name__, __base__=base, __module__=model.__module__, **fields
    )
    return made


def _converted(annotation: Any) -> Any:
    """An annotation with the models inside it converted; the same object where there is none."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return _twin(annotation)
    arguments = get_args(annotation)
    if not arguments:
        return annotation
    origin = get_origin(annotation)
    changed = tuple(_converted(argument) for argument in arguments)
    if all(new is old for new, old in zip(changed, arguments, strict=True)):
        return annotation
    if origin in _UNIONS:
        return cast("Any", Union)[changed]
    if origin is Annotated:
        return cast("Any", Annotated)[changed]
    return cast("Any", origin)[changed]


def _shown(value: Any, include_sensitive: bool) -> Any:
    if isinstance(value, BaseModel):
        return to_camel(value, include_sensitive=include_sensitive)
    kind = cast("object", type(value))
    if kind is dict:
        return {key: _shown(inner, include_sensitive) for key, inner in value.items()}
    if kind is list or kind is tuple:
        return [_shown(element, include_sensitive) for element in value]
    if kind is set or kind is frozenset:
        # Two runs should give the same text.
        return sorted((_shown(member, include_sensitive) for member in value), key=str)
    return to_jsonable_python(value, bytes_mode="base64")


@cache
def _adapters(model: Any) -> Mapping[str, tuple[TypeAdapter[Any], TypeAdapter[Any]]]:
    """What reads each attribute from outside, and what makes of that what is used inside."""
    if is_typeddict(model):
        declared = get_type_hints(model, include_extras=True)
        return {n: (TypeAdapter(_converted(t)), TypeAdapter(t)) for n, t in declared.items()}
    if not (inspect.isclass(model) and issubclass(model, BaseModel)):
        raise InvalidValue(
            "is no model of an entity",
            attribute="model",
            hint="pass a generated model, or the changes of its entity, such as `OrderChanges`",
        )
    twin = _twin(model)
    return {name: (_attribute(twin, name), _attribute(model, name)) for name in model.model_fields}


def _attribute(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    declared: Any = field.annotation
    if field.metadata:
        declared = cast("Any", Annotated)[(declared, *field.metadata)]
    return TypeAdapter(declared)


def _misfit(error: ValidationError, model: type[Any], *above: str) -> InvalidValue:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    steps = (*above, *(str(step) for step in first["loc"]))
    if is_typeddict(model):
        # It does not tell which attributes are sensitive, and Pydantic quotes parts of some values.
        wanted = inspect.formatannotation(get_type_hints(model)[above[0]])
        return InvalidValue(
            "does not fit",
            attribute=above[0],
            entity=model.__name__,
            hint=f"pass what is `{wanted}`",
        )
    if first["type"] == "missing":
        return InvalidValue(
            "is missing", attribute=".".join(steps), entity=model.__name__, hint="give it a value"
        )
    hidden = sensitive_names(model)
    if steps and steps[0] in hidden | {camel_name(name) for name in hidden}:
        return InvalidValue("does not fit", attribute=steps[0], entity=model.__name__)
    return InvalidValue(
        f"does not fit: {first['msg']}", attribute=".".join(steps), entity=model.__name__
    )
