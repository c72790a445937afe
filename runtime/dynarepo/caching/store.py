"""What a cache holds: results, and the calls on their way to one."""

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from ..service.configuration import ConfigurationError

Place = Hashable
"""Where callers can wait for each other: all threads, or one event loop."""


class Landing(Protocol):
    """What the others wait for until a call is over."""

    def set(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class CacheStats:
    """What a cache did since it was made: `joined` callers waited for the call of another."""

    hits: int
    misses: int
    joined: int
    size: int
    max_size: int


@dataclass(eq=False, slots=True)
class Flight:
    """One call under way, and what became of it; an abandoned one has neither result nor error."""

    key: Hashable
    place: Place
    landing: Landing
    result: Any = field(default=None, repr=False)
    error: Exception | None = None
    abandoned: bool = False
    stale: bool = False


class Hit:
    """A result that the cache holds."""

    __slots__ = ("result",)

    def __init__(self, result: Any) -> None:
        self.result = result


class Cache:
    """The results of one function; usable from any thread.

    What a call returns while it is invalidated goes to its callers and is not kept: it may have
    been read before the write.
    """

    def __init__(
        self,
        *,
        ttl: float,
        max_size: int,
        key: Callable[[tuple[Any, ...], dict[str, Any]], Hashable],
        keep_none: bool,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        if ttl <= 0 or max_size < 1:
            raise ConfigurationError(
                f"a cache of {max_size} results for {ttl} seconds holds nothing",
                code="CACHE_SIZE",
                hint="pass a `ttl` above 0 and a `max_size` of at least 1",
            )
        self._results: Final = _results(max_size, ttl, timer)
        self._key = key
        self._keep_none = keep_none
        self._max_size = max_size
        self._flights: dict[tuple[Place, Hashable], Flight] = {}
        self._lock = threading.Lock()
        self._hits = self._misses = self._joined = 0

    def stats(self) -> CacheStats:
        """How often it helped, and how much it holds."""
        with self._lock:
            self._results.expire()
            return CacheStats(
                self._hits, self._misses, self._joined, len(self._results), self._max_size
            )

    def invalidate(self, *args: Any, **kwargs: Any) -> None:
        """Forget the result for these arguments; for a method, its object comes first."""
        key = self._key(args, kwargs)
        with self._lock:
            self._results.pop(key, None)
            self._let_go([flight for flight in self._flights.values() if flight.key == key])

    def clear(self) -> None:
        """Forget all results."""
        with self._lock:
            self._results.clear()
            self._let_go(list(self._flights.values()))

    def enter(
        self, key: Hashable, place: Place, new_landing: Callable[[], Landing]
    ) -> tuple[Hit | Flight, bool]:
        """The result, or the call that makes it; True for the caller who has to make it."""
        with self._lock:
            try:
                # Looked up at once: it may expire between two looks.
                found = self._results[key]
            except KeyError:
                flight = self._flights.get((place, key))
                if flight is not None:
                    self._joined += 1
                    return flight, False
                self._misses += 1
                flight = self._flights[place, key] = Flight(key, place, new_landing())
                return flight, True
            self._hits += 1
            return Hit(found), False

    def leave(self, flight: Flight) -> None:
        """Keep what a call made, if it is to be kept, and wake those who wait for it."""
        with self._lock:
            if not (flight.stale or flight.abandoned or flight.error is not None) and (
                self._keep_none or flight.result is not None
            ):
                self._results[flight.key] = flight.result
            if self._flights.get((flight.place, flight.key)) is flight:
                del self._flights[flight.place, flight.key]
        flight.landing.set()

    def _let_go(self, flights: list[Flight]) -> None:
        for flight in flights:
            flight.stale = True
            # Who comes from now on must not see what was read before.
            del self._flights[flight.place, flight.key]


def _results(max_size: int, ttl: float, timer: Callable[[], float]) -> Any:
    try:
        from cachetools import TTLCache
    except ModuleNotFoundError as error:
        if error.name != "cachetools":
            raise
        raise ConfigurationError(
            "a cache needs cachetools",
            code="MISSING_EXTRA",
            hint='install it with `pip install "dynarepo[cache]"`',
        ) from None
    results: TTLCache[Hashable, Any] = TTLCache(max_size, ttl, timer)
    return results
