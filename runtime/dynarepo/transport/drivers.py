"""The two drivers of operations: one calls, one awaits; neither knows what it sends."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from ..requests import Operation, Request

T = TypeVar("T")


def run(operation: Operation[T], send: Callable[[Request[Any]], Any]) -> T:
    """Drive an operation to its result; a failed request is thrown into it at its `yield`."""
    try:
        request = next(operation)
        while True:
            try:
                answer = send(request)
            except Exception as error:
                request = operation.throw(error)
            else:
                request = operation.send(answer)
    except StopIteration as finished:
        result: T = finished.value
        return result
    finally:
        operation.close()


async def run_async(operation: Operation[T], send: Callable[[Request[Any]], Awaitable[Any]]) -> T:
    """The same with awaited answers; a cancellation closes the operation and is not thrown in."""
    try:
        request = next(operation)
        while True:
            try:
                answer = await send(request)
            except Exception as error:
                request = operation.throw(error)
            else:
                request = operation.send(answer)
    except StopIteration as finished:
        result: T = finished.value
        return result
    finally:
        operation.close()
