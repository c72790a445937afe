"""Checks the arguments of a call before the function sees them."""

import inspect
from collections.abc import Callable, Iterable
from inspect import Parameter, Signature
from typing import Any, Final, ParamSpec, TypeVar, get_type_hints

from pydantic import ConfigDict, PydanticUserError, TypeAdapter, ValidationError

from ..errors import InvalidValue
from ..records import Sensitive
from .wrapping import Call, Steps, name_of, refused, wrapped

P = ParamSpec("P")
R = TypeVar("R")

_SEVERAL: Final = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
_ANY_CLASS: Final = ConfigDict(arbitrary_types_allowed=True)


def validate_params(
    **checks: Callable[[Any], object],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Hold the arguments against the function's annotations, and those named here against a check.

    Annotations mean what they mean on a Pydantic model: a text that is a UUID becomes one where the
    parameter is a UUID, and `Annotated[int, Field(ge=1)]` needs a positive number. A check is called
    with the converted argument and refuses it by returning False or raising ValueError. Parameters
    without an annotation, `*args` and `**kwargs` are passed on as they are; defaults are not
    checked.

    Raises InvalidValue with the parameter's name as `attribute`, never with the value; a parameter
    that is marked as `Sensitive()` has no reason told either. Costs no request.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)
        for name in checks:
            if name not in signature.parameters:
                raise refused(
                    f"`{name_of(function)}` has no parameter `{name}`", "check one that it has"
                )
        subject = name_of(function)
        adapters = _adapters(function, signature)

        def checked(name: str, value: Any) -> Any:
            adapter, is_sensitive = adapters.get(name, (None, False))
            if adapter is not None:
                value = _validated(adapter, name, value, is_sensitive, subject)
            check = checks.get(name)
            if check is not None and not _passes(check, value):
                raise InvalidValue("is not allowed", attribute=name, entity=subject)
            return value

        # Made anew for each call, with its arguments checked.
        def around(call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Steps:
            bound = signature.bind(*args, **kwargs)
            for name, value in bound.arguments.items():
                bound.arguments[name] = checked(name, value)
            return (yield lambda: function(*bound.args, **bound.kwargs))

        return wrapped(function, around)

    return decorate


def _adapters(
    function: Callable[..., Any], signature: Signature
) -> dict[str, tuple[TypeAdapter[Any], bool]]:
    try:
        hints = get_type_hints(function, include_extras=True)
    except NameError as error:
        raise refused(
            f"an annotation of `{name_of(function)}` names `{error.name}`, which is not there",
            "import it at run time too, not under TYPE_CHECKING",
        ) from None
    found: dict[str, tuple[TypeAdapter[Any], bool]] = {}
    for name, parameter in signature.parameters.items():
        if name in hints and parameter.kind not in _SEVERAL:
            marks: Iterable[object] = getattr(hints[name], "__metadata__", ())
            is_sensitive = any(isinstance(mark, Sensitive) for mark in marks)
            found[name] = (_adapter(hints[name]), is_sensitive)
    return found


def _adapter(hint: Any) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(hint, config=_ANY_CLASS)
    except PydanticUserError as error:
        if error.code != "type-adapter-config-unused":
            raise
        # Models, dataclasses and typed dictionaries bring a configuration of their own.
        return TypeAdapter(hint)


def _validated(
    adapter: TypeAdapter[Any], name: str, value: Any, is_sensitive: bool, subject: str
) -> Any:
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise InvalidValue(
            "does not fit" if is_sensitive else f"does not fit: {first['msg']}",
            attribute=".".join((name, *(() if is_sensitive else map(str, first["loc"])))),
            entity=subject,
        ) from None


def _passes(check: Callable[[Any], object], value: Any) -> bool:
    try:
        return check(value) is not False
    except ValueError:
        return False
