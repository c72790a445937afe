"""The direct transport for callers that wait."""

import time
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from ...requests import Request
from ..boto_client import DynamoDBClient
from ..observation import Observer, Observers, observed
from ..refusals import closed
from .attempts import Wait, no_credentials
from .connections import Lost, NotSent, Pool
from .conversation import Conversation
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

    def _answer(self, request: Request[Any]) -> Mapping[str, Any]:
        steps = self.conversation.steps(request)
        try:
            step = next(steps)
            while True:
                if isinstance(step, Wait):
                    self._sleep(step.seconds)
                    step = next(steps)
                    continue
                head = self.conversation.head(step, self.settings.credentials())
                try:
                    answer = self._pool.exchange(head, step.body)
                except (NotSent, Lost) as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except NoCredentials as error:
            raise no_credentials(request, str(error)) from error.__cause__
        except StopIteration as finished:
            found: Mapping[str, Any] = finished.value
            return found
