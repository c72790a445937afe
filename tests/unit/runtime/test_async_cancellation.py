"""Whatever is cancelled at whatever moment: no answer reaches another, no turn is lost, and no
write is sent twice."""

import asyncio
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo import AmbiguousWrite, ConnectionFailed
from dynarepo.transport.direct.async_transport import AsyncDirectTransport
from tests.unit.runtime.async_direct import OPENINGS, Opening
from tests.unit.runtime.echo_service import EchoService, Manner, asking, echo_service


@pytest.fixture(scope="module", params=OPENINGS)
def opened(request: pytest.FixtureRequest) -> Opening:
    """Opens the transport in one of its ways to connect."""
    return OPENINGS[request.param]


MANNERS = st.builds(
    Manner,
    turns=st.integers(0, 3),
    piece=st.sampled_from([50, 170, 1_000_000]),
    closes=st.booleans(),
    hangs_up=st.sampled_from([False, False, False, True]),
)


@dataclass(frozen=True)
class Call:
    """A call as it is made, answered, and cancelled after so many turns of the event loop."""

    manner: Manner
    write: bool
    cancelled_after: int | None


CALLS = st.lists(
    st.builds(Call, MANNERS, st.booleans(), st.none() | st.integers(0, 60)), min_size=1, max_size=30
)


async def require_whole(transport: AsyncDirectTransport, service: EchoService, most: int) -> None:
    """As many requests as ever can be on their way at a time, which are answered rightly."""
    service.opened.clear()
    service.gate, service.manners = most, {}
    keys = [f"afterwards{number}" for number in range(3 * most)]
    assert await asyncio.gather(*(transport.send(asking(key)) for key in keys)) == keys


@settings(max_examples=60)
@given(calls=CALLS, most=st.integers(1, 6))
def test_answers_are_never_mixed_up(opened: Opening, calls: list[Call], most: int) -> None:
    async def main() -> None:
        manners = {f"key{number}": call.manner for number, call in enumerate(calls)}
        async with echo_service(manners) as service:
            transport = opened(service.endpoint, most_at_once=most)
            tasks = [
                asyncio.create_task(transport.send(asking(key, write=call.write)))
                for key, call in zip(manners, calls, strict=True)
            ]
            for turn in range(61):
                for task, call in zip(tasks, calls, strict=True):
                    if call.cancelled_after == turn:
                        task.cancel()
                await asyncio.sleep(0)
            found = await asyncio.gather(*tasks, return_exceptions=True)
            for key, call, outcome in zip(manners, calls, found, strict=True):
                sent = service.received.count(key)
                assert sent <= (1 if call.write else 2)
                if isinstance(outcome, asyncio.CancelledError):
                    assert call.cancelled_after is not None
                elif call.manner.hangs_up:
                    assert isinstance(outcome, AmbiguousWrite if call.write else ConnectionFailed)
                else:
                    assert (outcome, sent) == (key, 1)
            await require_whole(transport, service, most)
            await transport.close()

    asyncio.run(main())


def test_two_hundred_calls_of_which_every_third_is_cancelled_on_its_way(opened: Opening) -> None:
    async def main() -> None:
        async with echo_service(gate=64) as service:
            transport = opened(service.endpoint, most_at_once=64)
            keys = [f"key{number}" for number in range(200)]
            tasks = [asyncio.create_task(transport.send(asking(key))) for key in keys]
            await service.opened.wait()
            for task in tasks[::3]:
                task.cancel()
            found = await asyncio.gather(*tasks, return_exceptions=True)
            for key, outcome in zip(keys, found, strict=True):
                assert outcome == key or isinstance(outcome, asyncio.CancelledError)
            assert sum(isinstance(outcome, str) for outcome in found) >= 200 - len(tasks[::3])
            await require_whole(transport, service, 64)
            await transport.close()

    asyncio.run(main())


def test_who_is_cancelled_when_their_turn_has_come_gives_it_away(opened: Opening) -> None:
    async def main() -> None:
        async with echo_service() as service:
            transport = opened(service.endpoint, most_at_once=1)

            async def first() -> None:
                await transport.send(asking("first"))
                # The turn is the second's now, who has not run since.
                second.cancel()

            leading = asyncio.create_task(first())
            second = asyncio.create_task(transport.send(asking("second")))
            await asyncio.gather(leading, second, return_exceptions=True)
            assert second.cancelled()
            await require_whole(transport, service, 1)
            await transport.close()

    asyncio.run(main())


@pytest.mark.parametrize("write", [True, False])
def test_a_call_that_is_cancelled_on_its_way_is_not_sent_again(
    opened: Opening, write: bool
) -> None:
    async def main() -> None:
        async with echo_service(gate=2) as service:
            transport = opened(service.endpoint)
            task = asyncio.create_task(transport.send(asking("cancelled", write=write)))
            while not service.received:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await transport.send(asking("another")) == "another"
            assert service.received == ["cancelled", "another"]
            assert service.connections == 2
            await transport.close()

    asyncio.run(main())


def test_a_timeout_around_a_call_ends_it(opened: Opening) -> None:
    async def main() -> None:
        async with echo_service(gate=2) as service:
            transport = opened(service.endpoint, most_at_once=1)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await transport.send(asking("slow"))
            await require_whole(transport, service, 1)
            await transport.close()

    asyncio.run(main())
