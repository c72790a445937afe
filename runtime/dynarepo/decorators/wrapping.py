"""One body for what surrounds a call, whether the function waits or is awaited."""

import inspect
import time
from collections.abc import Callable, Generator, Mapping
from functools import wraps
from inspect import Signature
from typing import Any, Final, ParamSpec, TypeAlias, TypeVar, cast

from ..requests import Pause
from ..service.configuration import ConfigurationError
from ..transport.concurrency import concurrency

P = ParamSpec("P")
R = TypeVar("R")

Call: TypeAlias = Callable[[], Any]
Steps: TypeAlias = Generator[Call | Pause, Any, Any]
"""Yields what is to be called, or a pause; receives results, has errors thrown in, and returns the
result of the whole."""

Around: TypeAlias = Callable[[Call, tuple[Any, ...], dict[str, Any]], Steps]
"""Makes the steps of one call from the call of the function itself and its arguments."""


_GIVEN_NAME: Final = "_dynarepo_operation"


def wrapped(function: Callable[P, R], around: Around, name: str | None = None) -> Callable[P, R]:
    """The function, surrounded by steps; decorators around it then know the name it was given."""
    made = _wrapped(function, around)
    if name:
        setattr(made, _GIVEN_NAME, name)
    return made


def _wrapped(function: Callable[P, R], around: Around) -> Callable[P, R]:
    if is_awaited(function):

        @wraps(function)
        async def awaiting(*args: P.args, **kwargs: P.kwargs) -> Any:
            return await _drive_awaiting(around(lambda: function(*args, **kwargs), args, kwargs))

        return cast("Callable[P, R]", awaiting)

    @wraps(function)
    def waiting(*args: P.args, **kwargs: P.kwargs) -> Any:
        return _drive(around(lambda: function(*args, **kwargs), args, kwargs))

    return waiting


def is_awaited(function: Callable[..., Any]) -> bool:
    """Whether calling it gives something to await; what yields its results is refused."""
    # An object that is called like a function has its kind there.
    called = getattr(type(function), "__call__", function)  # noqa: B004
    if any(
        inspect.isgeneratorfunction(one) or inspect.isasyncgenfunction(one)
        for one in (function, called)
    ):
        raise refused(
            f"`{name_of(function)}` yields its results, after the call itself is over",
            "decorate a function that returns them",
        )
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(called)


def name_of(function: Callable[..., Any]) -> str:
    """How a function is called in texts."""
    name: str = getattr(function, "__qualname__", type(function).__name__)
    return name.rpartition("<locals>.")[2]


def operation_of(function: Callable[..., Any]) -> str:
    """What logs call it: the name that a decorator inside was given, or else its own."""
    given: str | None = getattr(function, _GIVEN_NAME, None)
    return given or name_of(function)


def refused(message: str, hint: str) -> ConfigurationError:
    """The error for a decorator that cannot work as it is written."""
    return ConfigurationError(message, code="DECORATOR_REFUSED", hint=hint)


def named_arguments(
    signature: Signature, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Mapping[str, Any]:
    """The arguments of a call by the names of their parameters, defaults included."""
    bound = signature.bind(*args, **kwargs)
    bound.apply_defaults()
    return bound.arguments


def _done(step: Call | Pause) -> Any:
    if isinstance(step, Pause):
        time.sleep(step.seconds)
        return None
    return step()


async def _done_awaiting(step: Call | Pause) -> Any:
    if isinstance(step, Pause):
        await concurrency().sleep(step.seconds)
        return None
    answer = step()
    return await answer if inspect.isawaitable(answer) else answer


def _drive(steps: Steps) -> Any:
    try:
        step = next(steps)
        while True:
            try:
                answer = _done(step)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as finished:
        return finished.value
    finally:
        steps.close()


async def _drive_awaiting(steps: Steps) -> Any:
    """The same for what is awaited; a cancellation closes the steps and is not thrown in."""
    try:
        step = next(steps)
        while True:
            try:
                answer = await _done_awaiting(step)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as finished:
        return finished.value
    finally:
        steps.close()
