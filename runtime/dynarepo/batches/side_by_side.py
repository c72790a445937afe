"""Runs operations that do not depend on each other, the requests of all of them side by side."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..requests import Operation, Pause, Request, Step, Together


def side_by_side(operations: Sequence[Operation[Any]], at_once: int) -> Operation[tuple[Any, ...]]:
    """The results of operations in order, or the errors they failed with, which are not thrown."""
    outcomes: dict[int, Any] = {}
    steps: dict[int, Step] = {}

    def go_on(position: int, resume: Callable[[], Step]) -> None:
        steps.pop(position, None)
        try:
            steps[position] = resume()
        except StopIteration as finished:
            outcomes[position] = finished.value
        except Exception as error:
            outcomes[position] = error

    try:
        for position, operation in enumerate(operations):
            go_on(position, partial(next, operation))
        while steps:
            requests = {at: step for at, step in steps.items() if isinstance(step, Request)}
            if requests:
                answers = yield Together(tuple(requests.values()), at_once)
                for position, answer in zip(requests, answers, strict=True):
                    failed = isinstance(answer, Exception)
                    operation = operations[position]
                    go_on(position, partial(operation.throw if failed else operation.send, answer))
                continue
            # Nothing else is left to do: all that wait do so together.
            pauses = {at: step.seconds for at, step in steps.items() if isinstance(step, Pause)}
            if pauses:
                yield Pause(max(pauses.values()))
                for position in pauses:
                    go_on(position, partial(operations[position].send, None))
                continue
            position, step = next(iter(steps.items()))
            answer = yield step
            go_on(position, partial(operations[position].send, answer))
        return tuple(outcomes[position] for position in range(len(operations)))
    finally:
        for operation in operations:
            operation.close()
