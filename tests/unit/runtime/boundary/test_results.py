import asyncio

import pytest

from dynarepo import NotFound
from dynarepo.boundary import Failed, Ok, Result, attempt, attempt_async

GONE = NotFound("gone")


def find(key: str) -> int:
    if key != "a":
        raise GONE
    return 1


async def find_awaited(key: str) -> int:
    return find(key)


def told(result: Result[int]) -> str:
    match result:
        case Ok(value):
            return f"found {value}"
        case Failed(error):
            return error.code


def test_outcomes_are_values() -> None:
    assert told(attempt(lambda: find("a"))) == "found 1"
    assert told(attempt(lambda: find("b"))) == "NOT_FOUND"
    assert attempt(lambda: find("a")) == Ok(1)
    assert attempt(lambda: find("b")) == Failed(GONE)


def test_awaited_outcomes_are_the_same() -> None:
    assert asyncio.run(attempt_async(find_awaited("a"))) == Ok(1)
    assert asyncio.run(attempt_async(lambda: find_awaited("b"))) == Failed(GONE)


def test_values_are_taken_out_or_replaced() -> None:
    ok, failed = attempt(lambda: find("a")), attempt(lambda: find("b"))
    assert (ok.ok, ok.unwrap(), ok.value_or(0), ok.then(lambda n: n + 1)) == (True, 1, 1, Ok(2))
    assert (failed.ok, failed.value_or(0), failed.then(lambda n: n)) == (False, 0, failed)
    assert isinstance(failed, Failed)
    assert failed.code == "NOT_FOUND"
    with pytest.raises(NotFound):
        failed.unwrap()
    assert ok.then(lambda _: find("b")) == Failed(GONE)


def test_mistakes_of_the_program_are_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        attempt(lambda: 1 // 0)
