import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from dynarepo import NotFound, Operation, Request
from dynarepo.requests import Pause, Together
from dynarepo.transport.drivers import run, run_async
from tests.unit.runtime.sending import AwaitedCalls, Calls

Run = Callable[[Operation[Any], Callable[[Request[Any]], Any]], Any]


def called(operation: Operation[Any], send: Callable[[Request[Any]], Any]) -> Any:
    return run(operation, Calls(send))


def awaited(operation: Operation[Any], send: Callable[[Request[Any]], Any]) -> Any:
    return asyncio.run(run_async(operation, AwaitedCalls(send)))


both = pytest.mark.parametrize("drive", [called, awaited])


def request(name: str) -> Request[Any]:
    return Request("GetItem", {}, lambda answer: answer, name, "t")


@both
def test_answers_go_in_and_the_result_comes_out(drive: Run) -> None:
    def operation() -> Operation[str]:
        first: str = yield request("a")
        second: str = yield request("b")
        return first + second

    assert drive(operation(), lambda sent: sent.subject * 2) == "aabb"


@both
def test_an_operation_without_requests_sends_nothing(drive: Run) -> None:
    def operation() -> Operation[str]:
        yield from ()
        return "done"

    assert drive(operation(), lambda _: pytest.fail("sent")) == "done"


@both
def test_an_error_is_thrown_in_where_it_can_be_met(drive: Run) -> None:
    def operation() -> Operation[str]:
        try:
            yield request("a")
        except NotFound:
            answer: str = yield request("b")
            return answer
        return "unreachable"

    def send(sent: Request[Any]) -> str:
        if sent.subject == "a":
            raise NotFound("no a")
        return sent.subject

    assert drive(operation(), send) == "b"


@both
def test_an_error_that_nobody_meets_comes_out_and_the_operation_is_closed(drive: Run) -> None:
    ended: list[str] = []

    def operation() -> Operation[None]:
        try:
            yield request("a")
        finally:
            ended.append("closed")

    def send(sent: Request[Any]) -> None:
        raise NotFound(sent.subject)

    with pytest.raises(NotFound):
        drive(operation(), send)
    assert ended == ["closed"]


@both
def test_an_interruption_closes_the_operation_without_being_thrown_in(drive: Run) -> None:
    seen: list[str] = []

    def operation() -> Operation[None]:
        try:
            yield request("a")
        except Exception:
            seen.append("met")
        finally:
            seen.append("closed")

    def send(sent: Request[Any]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        drive(operation(), send)
    assert seen == ["closed"]


@both
def test_outcomes_of_requests_side_by_side_come_in_order(drive: Run) -> None:
    def operation() -> Operation[list[str]]:
        yield Pause(0.5)
        found: tuple[Any, ...] = yield Together((request("a"), request("b"), request("c")), 2)
        return [
            outcome if isinstance(outcome, str) else type(outcome).__name__ for outcome in found
        ]

    def send(sent: Request[Any]) -> str:
        if sent.subject == "b":
            raise NotFound("no b")
        return sent.subject

    assert drive(operation(), send) == ["a", "NotFound", "c"]
