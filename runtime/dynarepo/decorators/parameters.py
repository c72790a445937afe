"""Checks the arguments of a call before the function sees them."""

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from inspect import Parameter, Signature
from types import ModuleType, SimpleNamespace
from typing import Any, Final, ParamSpec, TypeVar, get_type_hints

from pydantic import ConfigDict, PydanticUserError, TypeAdapter, ValidationError

from ..errors import InvalidValue
from ..records import Sensitive
from .signatures import signature_of
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
    without an annotation, `*args` and `**kwargs` are passed on as they are, and so are dictionaries
    of `typing.TypedDict` before Python 3.12; defaults are not checked.

    Raises InvalidValue with the parameter's name as `attribute`, never with the value; a parameter
    that is marked as `Sensitive()` has no reason told either. Costs no request.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = signature_of(function)
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
    hints = _hints(function, signature)
    found: dict[str, tuple[TypeAdapter[Any], bool]] = {}
    for name, parameter in signature.parameters.items():
        if name in hints and parameter.kind not in _SEVERAL:
            marks: Iterable[object] = getattr(hints[name], "__metadata__", ())
            is_sensitive = any(isinstance(mark, Sensitive) for mark in marks)
            adapter = _adapter(hints[name])
            if adapter is not None:
                found[name] = (adapter, is_sensitive)
    return found


def _hints(function: Callable[..., Any], signature: Signature) -> dict[str, Any]:
    # What the function returns is its own business, and may be a class that is not there yet.
    inner: Any = inspect.unwrap(function)
    annotated = SimpleNamespace(
        __annotations__={
            name: parameter.annotation
            for name, parameter in signature.parameters.items()
            if parameter.annotation is not Parameter.empty
        },
        __type_params__=getattr(inner, "__type_params__", ()),
    )
    known: dict[str, Any] = getattr(inner, "__globals__", {})
    try:
        return get_type_hints(annotated, known, include_extras=True)
    except NameError:
        pass
    try:
        names = _names_for_checkers(inspect.getmodule(inner))
        return get_type_hints(annotated, known, names, include_extras=True)
    except NameError as error:
        raise refused(
            f"an annotation of `{name_of(function)}` names `{error.name}`, which is not there",
            "import it where the function is defined",
        ) from None


def _names_for_checkers(module: ModuleType | None) -> dict[str, Any]:
    """What a module imports under `if TYPE_CHECKING:`, as generated modules do to start faster."""
    if module is None:
        return {}
    try:
        tree = ast.parse(inspect.getsource(module))
    except OSError:  # without its source, as in a frozen program
        return {}
    blocks = [node for node in tree.body if isinstance(node, ast.If)]
    return {
        alias.asname or alias.name: getattr(source, alias.name)
        for block in blocks
        if ast.unparse(block.test).endswith("TYPE_CHECKING")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for source in _imported("." * node.level + (node.module or ""), module.__package__)
        for alias in node.names
        if hasattr(source, alias.name)
    }


def _imported(name: str, package: str | None) -> Iterator[ModuleType]:
    try:
        yield import_module(name, package)
    except ImportError:  # stubs, which only type checkers find
        return


def _adapter(hint: Any) -> TypeAdapter[Any] | None:
    try:
        return TypeAdapter(hint, config=_ANY_CLASS)
    except PydanticUserError as error:
        match error.code:
            case "type-adapter-config-unused":
                # Models, dataclasses and typed dictionaries bring a configuration of their own.
                return TypeAdapter(hint)
            case "typed-dict-version":
                # Pydantic cannot read those of `typing` before Python 3.12.
                return None
            case _:
                raise


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
