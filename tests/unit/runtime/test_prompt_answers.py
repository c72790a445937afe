"""Who waits for an answer goes on when it arrives, whatever else becomes of the waiting."""

import asyncio
from contextvars import ContextVar

import pytest

from dynarepo.transport.direct.http_answer import HttpAnswer
from dynarepo.transport.direct.prompt_answers import PromptAnswer

ANSWER = HttpAnswer(200, {}, b"{}", True)
CALLER: ContextVar[str] = ContextVar("CALLER", default="nobody")


async def waiting(answer: PromptAnswer, notes: list[str]) -> HttpAnswer:
    CALLER.set("a task")
    try:
        return await answer
    finally:
        notes.append(f"{CALLER.get()} goes on")


def test_a_task_goes_on_before_whoever_gives_it_the_answer() -> None:
    async def run() -> list[str]:
        loop, notes = asyncio.get_running_loop(), list[str]()
        answer = PromptAnswer(loop)
        task = asyncio.create_task(waiting(answer, notes))
        await asyncio.sleep(0)

        def arrive() -> None:
            answer.arrive(ANSWER)
            notes.append(f"{CALLER.get()} has given it")

        loop.call_soon(arrive)
        assert await task is ANSWER
        return notes

    assert asyncio.run(run()) == ["a task goes on", "nobody has given it"]


def test_a_task_goes_on_later_while_another_is_running() -> None:
    async def run() -> None:
        notes: list[str] = []
        answer = PromptAnswer(asyncio.get_running_loop())
        task = asyncio.create_task(waiting(answer, notes))
        await asyncio.sleep(0)
        answer.arrive(ANSWER)
        assert notes == []
        assert await task is ANSWER

    asyncio.run(run())


def test_an_answer_that_is_there_already_is_taken() -> None:
    async def run() -> None:
        answer = PromptAnswer(asyncio.get_running_loop())
        answer.arrive(ANSWER)
        assert await answer is ANSWER

    asyncio.run(run())


def test_what_went_wrong_is_raised() -> None:
    async def run() -> None:
        answer = PromptAnswer(asyncio.get_running_loop())
        task = asyncio.create_task(waiting(answer, []))
        await asyncio.sleep(0)
        answer.set_exception(ConnectionError("lost"))
        with pytest.raises(ConnectionError, match="lost"):
            await task

    asyncio.run(run())


def test_who_is_cancelled_waits_no_longer() -> None:
    async def run() -> None:
        answer = PromptAnswer(asyncio.get_running_loop())
        task = asyncio.create_task(waiting(answer, []))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert answer.cancelled()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await PromptAnswer(asyncio.get_running_loop())

    asyncio.run(run())


def test_others_may_wait_as_well() -> None:
    async def run() -> None:
        answer = PromptAnswer(asyncio.get_running_loop())
        tasks = [asyncio.create_task(waiting(answer, [])) for _ in range(3)]
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(answer.arrive, ANSWER)
        assert await asyncio.gather(*tasks) == [ANSWER] * 3

    asyncio.run(run())
