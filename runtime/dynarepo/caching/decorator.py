"""Keeps the results of a function, and lets callers with the same arguments share one call."""

import inspect
import threading
import time
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from functools import wraps
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    ParamSpec,
    Protocol,
    Self,
    TypeVar,
    cast,
    overload,
)

from ..decorators.signatures import signature_of
from ..decorators.wrapping import is_awaited, name_of, refused
from ..reads.async_pages import AsyncPages
from ..reads.pages import Pages
from .invalidation import Subscribe
from .keys import by_arguments, by_function
from .store import Cache, Flight, Hit

if TYPE_CHECKING:
    import asyncio

P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
S = TypeVar("S")

# The calls that the running code is a part of: to wait for one of them would be to wait for itself.
_under_way: Final[ContextVar[frozenset[Flight]]] = ContextVar("dynarepo_calls_under_way")


class Cached(Protocol[P, R_co]):
    """A function whose results are kept in its `cache`."""

    @property
    def cache(self) -> Cache: ...

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> "Cached[P, R_co]": ...

    @overload
    def __get__(
        self: "Cached[Concatenate[S, Q], R]", instance: S, owner: type[Any]
    ) -> "Cached[Q, R]": ...


def cache_result(
    ttl: float,
    *,
    max_size: int = 1024,
    key: Callable[..., Hashable] | None = None,
    keep_none: bool = False,
    invalidate_on: Subscribe | None = None,
    timer: Callable[[], float] = time.monotonic,
) -> Callable[[Callable[P, R]], Cached[P, R]]:
    """Keep each result for `ttl` seconds, and the `max_size` results that were used last.

    Callers who ask for the same at the same time share one call: the others wait for it, and get
    its result or its error. An error is not kept, and None only with `keep_none`. Calls are the
    same if their arguments are equal, or if `key`, called with them, returns the same. A method's
    object is one of its arguments; repositories of different tenants or owners never share results.
    `invalidate_on=writes_to(db, Account)` forgets all results whenever this process writes; what
    other processes write is seen after `ttl` seconds.

    The function's `cache` has `stats()`, `invalidate(*args, **kwargs)` and `clear()`. A result goes
    to all callers, so it should be one that nobody changes: records are frozen. Pages read anew
    each time and are refused: keep what a function with `.all()` or `.page(...)` returns. A call
    that finds its result costs no request.
    """

    def decorate(function: Callable[P, R]) -> Cached[P, R]:
        same = by_function(key) if key is not None else by_arguments(signature_of(function))
        cache = Cache(ttl=ttl, max_size=max_size, key=same, keep_none=keep_none, timer=timer)
        kept: Any = (
            _awaiting(function, cache, same)
            if is_awaited(function)
            else _waiting(function, cache, same)
        )
        kept.cache = cache
        if invalidate_on is not None:
            invalidate_on(cache.clear)
        return cast("Cached[P, R]", kept)

    return decorate


def _waiting(function: Callable[..., Any], cache: Cache, key: Callable[..., Hashable]) -> Any:
    @wraps(function)
    def kept(*args: Any, **kwargs: Any) -> Any:
        wanted = key(args, kwargs)
        while True:
            found, leads = cache.enter(wanted, None, threading.Event)
            if isinstance(found, Hit):
                return found.result
            if leads:
                with _Leading(cache, found) as leading:
                    return leading.keep(function(*args, **kwargs), function)
            if _is_own(found):
                return function(*args, **kwargs)
            cast("threading.Event", found.landing).wait()
            if not found.abandoned:
                return _outcome(found)

    return kept


def _awaiting(function: Callable[..., Any], cache: Cache, key: Callable[..., Hashable]) -> Any:
    @wraps(function)
    async def kept(*args: Any, **kwargs: Any) -> Any:
        from .event_loop import arrival, current_loop

        wanted, place = key(args, kwargs), current_loop()
        while True:
            found, leads = cache.enter(wanted, place, arrival)
            if isinstance(found, Hit):
                return found.result
            if leads:
                with _Leading(cache, found) as leading:
                    return leading.keep(await function(*args, **kwargs), function)
            if _is_own(found):
                return await function(*args, **kwargs)
            await cast("asyncio.Event", found.landing).wait()
            if not found.abandoned:
                return _outcome(found)

    return kept


class _Leading:
    """Makes the call that others wait for, and tells them how it ended."""

    def __init__(self, cache: Cache, flight: Flight) -> None:
        self._cache = cache
        self._flight = flight
        self._token = _under_way.set(_under_way.get(frozenset()) | {flight})

    def keep(self, result: Any, function: Callable[..., Any]) -> Any:
        if inspect.iscoroutine(result):
            # Nobody is going to await it.
            result.close()
        if isinstance(result, Pages | AsyncPages) or inspect.isawaitable(result):
            raise refused(
                f"what `{name_of(function)}` returns has nothing in it yet",
                "keep the result of a function that reads it, as with `.all()`",
            )
        self._flight.result = result
        return result

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        _under_way.reset(self._token)
        if isinstance(error, Exception):
            self._flight.error = error
        elif error is not None:
            # An interrupted or cancelled caller must not take the others with it.
            self._flight.abandoned = True
        self._cache.leave(self._flight)


def _is_own(flight: Flight) -> bool:
    return flight in _under_way.get(frozenset())


def _outcome(flight: Flight) -> Any:
    if flight.error is not None:
        raise flight.error
    return flight.result
