"""What tells one call from another: its arguments, by value, and the caller it is made for."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from inspect import Signature
from typing import Any, cast

from pydantic import BaseModel

from ..errors import InvalidValue
from ..service.connection import AsyncShell, Shell

Key = Callable[[tuple[Any, ...], dict[str, Any]], Hashable]


def by_arguments(signature: Signature) -> Key:
    """Calls are the same whose arguments are equal and of the same types, however they are passed.

    A repository counts by its connection and by whom it is bound to, so that the results of one
    tenant are never those of another.
    """

    def key(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Hashable:
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return tuple((name, _frozen(value, name)) for name, value in bound.arguments.items())

    return key


def by_function(key: Callable[..., Hashable]) -> Key:
    """The same call is one for which the caller's own function returns the same."""
    return lambda args, kwargs: key(*args, **kwargs)


def _frozen(value: object, name: str) -> Hashable:
    # To Python 1, 1.0 and True are equal: the type counts as well.
    return type(value), _content(value, type(value), name)


def _content(value: Any, kind: type[object], name: str) -> Hashable:
    if issubclass(kind, str | bytes):
        return cast("Hashable", value)
    if issubclass(kind, Shell | AsyncShell):
        return tuple(_frozen(part, name) for part in value._scope())
    if issubclass(kind, BaseModel):
        return _frozen(value.__dict__, name)
    if issubclass(kind, Mapping):
        return frozenset((key, _frozen(inner, name)) for key, inner in value.items())
    if issubclass(kind, Sequence):
        return tuple(_frozen(element, name) for element in value)
    if issubclass(kind, AbstractSet):
        return frozenset(_frozen(member, name) for member in value)
    try:
        hash(value)
    except TypeError:
        raise InvalidValue(
            f"is of type {kind.__name__}, which does not tell calls apart",
            attribute=name,
            hint="pass `key=` to the cache, a function of the same arguments",
        ) from None
    return cast("Hashable", value)
