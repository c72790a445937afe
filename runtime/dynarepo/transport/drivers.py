"""The two drivers of operations: one calls, one awaits; neither knows what it sends."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from ..requests import Coming, Due, Early, Operation, Pause, Request, Together
from .early import begun, begun_awaited

T = TypeVar("T")

Outcome = Any
"""What became of one of several requests: its decoded answer, or the exception it failed with."""


class Sending(Protocol):
    """How a driver that calls does each kind of step."""

    def send(self, request: Request[T]) -> T: ...

    def send_together(self, together: Together) -> tuple[Outcome, ...]: ...

    def pause(self, seconds: float) -> None: ...


class AsyncSending(Protocol):
    """The same for the driver that awaits."""

    def send(self, request: Request[T]) -> Coroutine[Any, Any, T]: ...

    async def send_together(self, together: Together) -> tuple[Outcome, ...]: ...

    async def pause(self, seconds: float) -> None: ...


class Concurrency(Protocol):
    """What code that awaits needs of the event loop it runs on."""

    async def in_thread(self, call: Callable[[], T], *, abandon: bool) -> T: ...

    async def gather(
        self, calls: Sequence[Callable[[], Awaitable[T]]], at_once: int
    ) -> tuple[T, ...]: ...

    async def sleep(self, seconds: float) -> None: ...


def run(operation: Operation[T], sending: Sending) -> T:
    """Drive an operation to its result; a failed request is thrown into it at its `yield`."""
    try:
        step = next(operation)
        while True:
            try:
                answer = sending.send(step) if isinstance(step, Request) else _done(step, sending)
            except Exception as error:
                step = operation.throw(error)
            else:
                step = operation.send(answer)
    except StopIteration as finished:
        result: T = finished.value
        return result
    finally:
        operation.close()


async def run_async(operation: Operation[T], sending: AsyncSending) -> T:
    """The same with awaited answers; a cancellation closes the operation and is not thrown in."""
    try:
        step = next(operation)
        while True:
            try:
                answer = await (
                    sending.send(step) if isinstance(step, Request) else _doing(step, sending)
                )
            except Exception as error:
                step = operation.throw(error)
            else:
                step = operation.send(answer)
    except StopIteration as finished:
        result: T = finished.value
        return result
    finally:
        operation.close()


def _done(step: Together | Pause | Early | Due, sending: Sending) -> Any:
    match step:
        case Together():
            return sending.send_together(step)
        case Pause(seconds):
            return sending.pause(seconds)
        case Early(request):
            return begun(sending, request) or _Unsent(sending, request)
        case Due(coming):
            return coming.result()


def _doing(step: Together | Pause | Early | Due, sending: AsyncSending) -> Awaitable[Any]:
    match step:
        case Together():
            return sending.send_together(step)
        case Pause(seconds):
            return sending.pause(seconds)
        case Due(coming):
            awaited: Awaitable[Any] = coming.result()
            return awaited
        case Early(request):
            return _begun_awaited(sending, request)


class _Unsent:
    """What takes the place of a request that is not sent early: it is sent when it is due."""

    def __init__(self, sending: Sending | AsyncSending, request: Request[Any]) -> None:
        self._sending = sending
        self._request = request

    def result(self) -> Any:
        """The answer, awaited by callers that await."""
        return self._sending.send(self._request)

    def abandon(self) -> None:
        """Nothing was sent."""


async def _begun_awaited(sending: AsyncSending, request: Request[Any]) -> Coming:
    return await begun_awaited(sending, request) or _Unsent(sending, request)
