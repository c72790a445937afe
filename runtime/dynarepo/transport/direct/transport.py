"""The direct transport for callers that wait."""

import time
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from ...requests import Request
from ..boto.client import DynamoDBClient
from ..observation import Observer, Observers, observed
from ..refusals import closed
from .attempts import Attempts, Outgoing, Step, Wait, no_credentials
from .begun import Begun
from .connections import Connection, Lost, NotSent, Pool
from .conversation import Conversation
from .http_answer import HttpAnswer
from .settings import DirectSettings
from .signing import NoCredentials

if TYPE_CHECKING:
    from .async_transport import AsyncDirectTransport

T = TypeVar("T")


class DirectTransport:
    """Signs requests, sends them on kept connections and reads the answers; for any thread."""

    def __init__(
        self,
        settings: DirectSettings,
        client: DynamoDBClient,
        *,
        observer: Observer | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        # Tables are created and described through boto3.
        self.client = client
        self.closed = False
        self.observers = Observers(observer)
        self.settings = settings
        self.conversation = Conversation(settings, self.observers)
        self._pool = Pool(settings.address)
        self._sleep = sleep

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        if self.closed:
            raise closed(request)
        if not self.observers:
            return request.decode(self._answer(request))
        return request.decode(observed(self.observers, request, lambda: self._answer(request)))

    def begin(self, request: Request[T]) -> Begun[T] | None:
        """Send a read whose answer is not needed yet; None where it is not sent."""
        return None if self.closed or self.observers else Begun(self, request)

    def close(self) -> None:
        """Send nothing from now on, and close the idle connections and the client beside them."""
        self.closed = True
        self._pool.close()
        self.client.close()

    @cached_property
    def awaited(self) -> "AsyncDirectTransport":
        """The same for callers that await, with what this one knows of the service."""
        # Only who awaits pays for loading asyncio.
        from .async_transport import AsyncDirectTransport

        return AsyncDirectTransport(self)

    def send_once(self, outgoing: Outgoing) -> Connection:
        """Send what is to be sent, once; whoever asks for it reads the answer."""
        head = self.conversation.head(outgoing, self.settings.credentials())
        return self._pool.send(head, outgoing.body)

    def answer_of(
        self,
        request: Request[Any],
        steps: Attempts,
        step: Step,
        *,
        sent: Connection | None = None,
        arrived: HttpAnswer | None = None,
    ) -> Mapping[str, Any]:
        """The answer at the end of these steps; what the first one sends may be `sent` already, and
        its answer may have `arrived`."""
        try:
            while True:
                if isinstance(step, Wait):
                    self._sleep(step.seconds)
                    step = next(steps)
                    continue
                try:
                    answer = arrived or self._pool.receive(sent or self.send_once(step))
                    sent = arrived = None
                except (NotSent, Lost) as error:
                    sent = None
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except NoCredentials as error:
            raise no_credentials(request, str(error)) from error.__cause__
        except StopIteration as finished:
            found: Mapping[str, Any] = finished.value
            return found

    def _answer(self, request: Request[Any]) -> Mapping[str, Any]:
        conversation = self.conversation
        outgoing = conversation.outgoing(request)
        if conversation.is_paced:
            steps = conversation.steps(outgoing)
            return self.answer_of(request, steps, next(steps))
        # Most requests are answered at once: only the others pay for what it takes to repeat them.
        arrived: HttpAnswer | None = None
        failure: NotSent | Lost | None = None
        try:
            arrived = self._pool.receive(self.send_once(outgoing))
            answer = conversation.answer(outgoing, arrived)
            if answer is not None:
                return answer
        except NoCredentials as error:
            raise no_credentials(request, str(error)) from error.__cause__
        except (NotSent, Lost) as error:
            failure = error
        steps = conversation.steps(outgoing)
        step = next(steps)
        if failure is not None:
            step = steps.throw(failure)
        return self.answer_of(request, steps, step, arrived=arrived)
