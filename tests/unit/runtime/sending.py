"""Drives operations in tests: every step is done by one function, at once."""

from collections.abc import Callable
from typing import Any

from dynarepo import Operation, Request, Write
from dynarepo.requests import Together


class Calls:
    """Sends through a function, side by side as well; pauses take no time and are noted."""

    def __init__(self, send: Callable[[Request[Any]], Any]) -> None:
        self._send = send
        self.pauses: list[float] = []

    def send(self, request: Request[Any]) -> Any:
        return self._send(request)

    def send_together(self, together: Together) -> tuple[Any, ...]:
        return tuple(map(self._outcome, together.requests))

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def _outcome(self, request: Request[Any]) -> Any:
        try:
            return self._send(request)
        except Exception as error:
            return error


class AwaitedCalls:
    """The same for the driver that awaits."""

    def __init__(self, send: Callable[[Request[Any]], Any]) -> None:
        self._calls = Calls(send)

    async def send(self, request: Request[Any]) -> Any:
        return self._calls.send(request)

    async def send_together(self, together: Together) -> tuple[Any, ...]:
        return self._calls.send_together(together)

    async def pause(self, seconds: float) -> None:
        self._calls.pause(seconds)


def first_request(work: Operation[Any] | Write[Any]) -> Request[Any]:
    """What an operation, or a write by itself, sends first."""
    step = next(work.operation() if isinstance(work, Write) else work)
    assert isinstance(step, Request)
    return step
