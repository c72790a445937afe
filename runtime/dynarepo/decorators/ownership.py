"""Lets a function run only for the owner of the resource that it is about."""

from collections.abc import Callable
from inspect import Parameter
from typing import Any, Final, ParamSpec, TypeVar

from ..errors import NotAuthorized, NotFound
from .signatures import signature_of
from .wrapping import Call, Steps, is_awaited, name_of, named_arguments, refused, wrapped

P = ParamSpec("P")
R = TypeVar("R")

_NAMED: Final = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)


def require_resource_ownership(
    *,
    load: Callable[..., Any],
    owner: str | Callable[[Any], object] = "user_id",
    user: str = "user_id",
    resource: str = "resource",
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Load the resource first, and call the function only if it belongs to the calling user.

    `load` is given those arguments of the call that its own parameters name, so that a repository's
    method can be passed as it is; around a function that is awaited, it may be awaited too. `owner`
    is the resource's attribute that holds its owner, or what finds the owner of a resource; `user`
    names the parameter that says who calls. Both must be there and equal: no user owns a resource
    without an owner.

    Raises NotFound when there is no such resource, NotAuthorized when it is another's, and what
    `load` raises. Costs what `load` costs. The resource may change hands between this check and
    what the function writes: where that matters, let the write's own condition check it.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = signature_of(function)
        if user not in signature.parameters:
            raise refused(
                f"`{name_of(function)}` has no parameter `{user}`",
                "let `user=` name the one that says who calls",
            )
        if is_awaited(load) and not is_awaited(function):
            raise refused(
                f"`{name_of(function)}` is not awaited, but `load` is",
                "pass a `load` of the repositories that wait",
            )
        wanted = _parameters_of(load, frozenset(signature.parameters), name_of(function))

        def around(call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Steps:
            given = named_arguments(signature, args, kwargs)
            found = yield lambda: load(**{name: given[name] for name in wanted})
            if found is None:
                raise NotFound(f"there is no such {resource}", entity=name_of(function))
            holder = owner(found) if callable(owner) else getattr(found, owner)
            if holder is None or given[user] is None or holder != given[user]:
                raise NotAuthorized(
                    f"this {resource} belongs to another user", entity=name_of(function)
                )
            return (yield call)

        return wrapped(function, around)

    return decorate


def _parameters_of(load: Callable[..., Any], known: frozenset[str], name: str) -> tuple[str, ...]:
    wanted: list[str] = []
    for parameter in signature_of(load).parameters.values():
        if parameter.kind in _NAMED and parameter.name in known:
            wanted.append(parameter.name)
        elif parameter.kind in _NAMED and parameter.default is Parameter.empty:
            raise refused(
                f"`load` needs `{parameter.name}`, which is no parameter of `{name}`",
                "pass a function of the parameters that both have",
            )
    return tuple(wanted)
