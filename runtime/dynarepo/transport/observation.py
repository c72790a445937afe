"""What an observer learns about each request, and how it is told."""

import threading
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeAlias, cast

from ..errors import DynarepoError
from ..requests import READS, Action, Request
from ..values import Value


class RequestEvent(Value, frozen=True):
    """One finished request: what it was, how long it took with its retries, and what it cost.

    `consumed_capacity` is None where the service did not say.
    """

    subject: str
    action: Action
    table: str
    seconds: float
    consumed_capacity: float | None = None
    error: DynarepoError | None = None

    @property
    def is_write(self) -> bool:
        """Whether it may have changed something, also if it failed."""
        return self.action not in READS


Observer: TypeAlias = Callable[[RequestEvent], None]


class Observers:
    """Who is told of the requests of a connection; usable from any thread."""

    def __init__(self, first: Observer | None = None) -> None:
        self._all: tuple[Observer, ...] = () if first is None else (first,)
        self._lock = threading.Lock()

    def __bool__(self) -> bool:
        return bool(self._all)

    def add(self, observer: Observer) -> Callable[[], None]:
        """Tell one more; what is returned ends that when it is called."""
        # Of its own, so that who is added twice is told twice and ends one of them.
        added = _Added(observer)
        with self._lock:
            self._all = (*self._all, added)

        def end() -> None:
            with self._lock:
                self._all = tuple(known for known in self._all if known is not added)

        return end

    def tell(self, event: RequestEvent) -> None:
        """Tell all of them; what one raises is logged, since the request is done all the same."""
        for observer in self._all:
            notify(observer, event)


class _Added:
    def __init__(self, observer: Observer) -> None:
        self._observer = observer

    def __call__(self, event: RequestEvent) -> None:
        self._observer(event)


def notify(observer: Observer, event: RequestEvent) -> None:
    """Tell an observer; what it raises is logged, since the request is done all the same."""
    try:
        observer(event)
    except Exception:
        # Loaded by who logs something: until then the logs of this process are nobody's concern.
        import logging

        logging.getLogger("dynarepo").exception("the observer of %s failed", event.subject)


def consumed_capacity(answer: Mapping[str, Any]) -> float | None:
    """The capacity units in an answer, over all its tables."""
    found: Any = answer.get("ConsumedCapacity")
    if not found:
        return None
    # Requests on several tables have one entry for each.
    tables = cast("list[Mapping[str, Any]]", found if isinstance(found, list) else [found])
    return float(sum(table.get("CapacityUnits", 0.0) for table in tables))


class Observation:
    """Watches one request inside its `with` block, and tells observers what became of it."""

    __slots__ = ("_observers", "_request", "_start", "answer")

    def __init__(self, observers: Observers, request: Request[Any]) -> None:
        self._observers = observers
        self._request = request
        self.answer: Mapping[str, Any] = {}

    def __enter__(self) -> Self:
        self._start = time.perf_counter()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        request = self._request
        self._observers.tell(
            RequestEvent(
                subject=request.subject,
                action=request.action,
                table=request.table,
                seconds=time.perf_counter() - self._start,
                consumed_capacity=consumed_capacity(self.answer),
                error=error if isinstance(error, DynarepoError) else None,
            )
        )


def observed(
    observers: Observers, request: Request[Any], answer_of: Callable[[], Mapping[str, Any]]
) -> Mapping[str, Any]:
    """The answer to a request, of which these observers are told when it is done or has failed."""
    with Observation(observers, request) as observation:
        observation.answer = answer_of()
    return observation.answer
