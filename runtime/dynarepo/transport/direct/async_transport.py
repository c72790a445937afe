"""The direct transport for callers that await, on asyncio."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ...requests import Request
from ..asyncio_tasks import TASKS
from ..in_threads import InThreads
from ..observation import Observation
from ..refusals import closed
from .async_connections import AsyncPool
from .attempts import Attempts, Outgoing, Step, Wait, no_credentials
from .connections import Lost, NotSent
from .http_answer import HttpAnswer
from .signing import Credentials, NoCredentials

if TYPE_CHECKING:
    from .through_aiohttp import AiohttpPool
    from .transport import DirectTransport

    AnyPool: TypeAlias = AsyncPool | AiohttpPool

T = TypeVar("T")


class BegunTask:
    """A read on its way; whatever goes wrong with it shows when it is due."""

    def __init__(self, task: "asyncio.Task[Any]") -> None:
        self._task = task
        # What nobody asks for any more is not to be reported as forgotten.
        task.add_done_callback(lambda done: done.cancelled() or done.exception())

    async def result(self) -> Any:
        """The decoded answer; who is cancelled while waiting for it cancels it."""
        return await self._task

    def abandon(self) -> None:
        """Cancel the request, which closes its connection."""
        self._task.cancel()


class AsyncDirectTransport:
    """Sends requests on connections of each event loop's own; in threads where that is not asyncio's.

    A cancelled request's connection is closed at once, and its answer is nobody's: a cancelled
    write may have been applied.
    """

    def __init__(
        self,
        waiting: "DirectTransport",
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._waiting = waiting
        self._sleep = sleep
        self._in_threads = InThreads(waiting)
        self._pools: dict[asyncio.AbstractEventLoop, AnyPool] = {}
        self._asked: dict[asyncio.AbstractEventLoop, asyncio.Future[Credentials | None]] = {}

    async def send(self, request: Request[T], *, decode_waits: bool = False) -> T:
        """Send a request, again where that may help, and decode its answer."""
        if self._waiting.closed:
            raise closed(request)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return await self._in_threads.send(request, decode_waits=decode_waits)
        pool = self._pools.get(loop) or self._new_pool(loop)
        observers = self._waiting.observers
        if observers:
            with Observation(observers, request) as observation:
                answer = observation.answer = await self._answer(request, loop, pool, decode_waits)
        else:
            answer = await self._answer(request, loop, pool, decode_waits)
        if decode_waits:
            return await TASKS.in_thread(lambda: request.decode(answer), abandon=True)
        return request.decode(answer)

    async def begin(self, request: Request[Any]) -> BegunTask | None:
        """Send a read whose answer is not needed yet, in a task; None where it is not sent."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return None
        begun = BegunTask(loop.create_task(self.send(request)))
        try:
            # Only now does the task begin, and send.
            await asyncio.sleep(0)
        except BaseException:
            begun.abandon()
            raise
        return begun

    async def close(self) -> None:
        """Send nothing from now on, and close the connections of all event loops."""
        for loop, pool in tuple(self._pools.items()):
            if not loop.is_closed():
                loop.call_soon_threadsafe(pool.close)
        await self._in_threads.close()

    async def _answer(
        self,
        request: Request[Any],
        loop: asyncio.AbstractEventLoop,
        pool: "AnyPool",
        decode_waits: bool,
    ) -> Mapping[str, Any]:
        conversation = self._waiting.conversation
        outgoing = conversation.outgoing(request)
        try:
            if conversation.is_paced:
                steps = conversation.steps(outgoing)
                return await self._answer_of(loop, pool, decode_waits, steps, next(steps))
            # Most requests are answered at once: only the others pay for what repeats them.
            arrived: HttpAnswer | None = None
            failure: NotSent | Lost | None = None
            try:
                arrived = await self._exchanged(outgoing, loop, pool)
                answer = conversation.answer(outgoing, arrived)
                if answer is not None:
                    return answer
            except (NotSent, Lost) as error:
                failure = error
            steps = conversation.steps(outgoing)
            step = next(steps)
            if failure is not None:
                step = steps.throw(failure)
            return await self._answer_of(loop, pool, decode_waits, steps, step, arrived)
        except NoCredentials as error:
            raise no_credentials(request, str(error)) from error.__cause__

    def _exchanged(
        self, outgoing: Outgoing, loop: asyncio.AbstractEventLoop, pool: "AnyPool"
    ) -> Awaitable[HttpAnswer]:
        """The answer to what is sent once."""
        settings = self._waiting.settings
        if settings.credentials_wait():
            return self._exchanged_later(outgoing, loop, pool)
        head = self._waiting.conversation.head(outgoing, settings.credentials())
        return pool.exchange(head, outgoing.body)

    async def _exchanged_later(
        self, outgoing: Outgoing, loop: asyncio.AbstractEventLoop, pool: "AnyPool"
    ) -> HttpAnswer:
        head = self._waiting.conversation.head(outgoing, await self._asked_for(loop))
        return await pool.exchange(head, outgoing.body)

    async def _answer_of(
        self,
        loop: asyncio.AbstractEventLoop,
        pool: "AnyPool",
        decode_waits: bool,
        steps: Attempts,
        step: Step,
        arrived: HttpAnswer | None = None,
    ) -> Mapping[str, Any]:
        try:
            while True:
                if isinstance(step, Wait):
                    await self._sleep(step.seconds)
                    step = next(steps)
                    continue
                try:
                    answer = arrived or await self._exchanged(step, loop, pool)
                    arrived = None
                except (NotSent, Lost) as error:
                    step = steps.throw(error)
                else:
                    if not decode_waits or answer.status == 200:
                        step = steps.send(answer)
                        continue
                    # An error may show the item that it is about.
                    resume = partial(_resumed, steps, answer)
                    told = await TASKS.in_thread(resume, abandon=True)
                    if not isinstance(told, Outgoing | Wait):
                        return told
                    step = told
        except StopIteration as finished:
            found: Mapping[str, Any] = finished.value
            return found

    async def _asked_for(self, loop: asyncio.AbstractEventLoop) -> Credentials | None:
        """Credentials from whoever may have to be waited for, asked once for all that wait."""
        asked = self._asked.get(loop)
        if asked is None:
            asked = asyncio.ensure_future(
                TASKS.in_thread(self._waiting.settings.credentials, abandon=True)
            )
            self._asked[loop] = asked
            asked.add_done_callback(lambda done: self._was_asked(loop, done))
        return await asyncio.shield(asked)

    def _was_asked(
        self, loop: asyncio.AbstractEventLoop, done: asyncio.Future[Credentials | None]
    ) -> None:
        self._asked.pop(loop, None)
        if not done.cancelled():
            # Whoever asked may be gone: asyncio need not complain that nobody has seen the error.
            done.exception()

    def _new_pool(self, loop: asyncio.AbstractEventLoop) -> "AnyPool":
        for known in tuple(self._pools):
            if known.is_closed():
                self._pools.pop(known, None)
        settings = self._waiting.settings
        most, route = settings.most_at_once, settings.route
        if route is None:
            made = self._pools[loop] = AsyncPool(loop, settings.address, most)
            return made
        from .through_aiohttp import AiohttpPool

        routed = self._pools[loop] = AiohttpPool(settings.address, route, most)
        return routed


def _resumed(steps: Attempts, answer: HttpAnswer) -> Outgoing | Wait | Mapping[str, Any]:
    """The next step after an answer, or what all steps came to: no future carries a
    StopIteration."""
    try:
        return steps.send(answer)
    except StopIteration as finished:
        found: Mapping[str, Any] = finished.value
        return found
