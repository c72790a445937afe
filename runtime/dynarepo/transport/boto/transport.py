"""Sends requests through a boto3 client, and reads answers and errors."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from botocore.parsers import ResponseParserError

from ...errors import ConnectionFailed, DynarepoError
from ...requests import Request
from ..choice import ASKED_FOR, TransportChoice
from ..in_threads import InThreads
from ..observation import Observer, Observers, observed
from ..protocol import AsyncTransport
from ..refusals import ambiguous, closed, own_work, settles
from ..retry import Retries
from .client import DynamoDBClient, require_operation
from .fast_path import install, own_call
from .lost_answers import AnswerLost, attempts_of_call, watch
from .service_errors import error_of_sending, refusal_of

T = TypeVar("T")


class BotoTransport:
    """The transport over a boto3 client, which it closes only if it `owns` it."""

    def __init__(
        self,
        client: DynamoDBClient,
        *,
        owns: bool = False,
        observer: Observer | None = None,
        retries: Retries | None = None,
        choice: TransportChoice = ASKED_FOR,
    ) -> None:
        watch(client)
        install(client)
        self.client = client
        self.closed = False
        self.choice = choice
        self._owns = owns
        self.observers = Observers(observer)
        self._retries = retries or Retries()

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        if self.closed:
            raise closed(request)
        if not self.observers:
            return request.decode(self._answer(request))
        return request.decode(observed(self.observers, request, lambda: self._answer(request)))

    def close(self) -> None:
        """Send nothing from now on, and close the client if it was made for this transport."""
        self.closed = True
        if self._owns:
            self.client.close()

    @cached_property
    def awaited(self) -> AsyncTransport:
        """The same for callers that await: in threads."""
        return InThreads(self)

    def _answer(self, request: Request[Any]) -> Mapping[str, Any]:
        return self._retries.call(lambda: self._attempt(request))

    def _attempt(self, request: Request[Any]) -> Mapping[str, Any]:
        payload = request.payload
        if self.observers and "ReturnConsumedCapacity" not in payload:
            payload = {**payload, "ReturnConsumedCapacity": "TOTAL"}
        require_operation(self.client, request.action)
        call = getattr(self.client, xform_name(request.action))
        with attempts_of_call(request.safe_to_repeat) as attempts, own_call() as made:
            try:
                answer: Mapping[str, Any] = call(**payload)
            except AnswerLost as lost:
                raise ambiguous(request, str(lost)) from lost.__cause__
            except ResponseParserError as error:
                attempts.answer_was_lost = True
                raise _unreadable(request, str(error)) from error
            except (ClientError, BotoCoreError) as error:
                unsure = attempts.answer_was_lost and request.writes
                refusal = refusal_of(error) if isinstance(error, ClientError) else None
                if unsure and not (refusal and settles(refusal, request)):
                    if refusal and (stored := own_work(refusal, request)):
                        return {"Attributes": stored}
                    raise ambiguous(request, str(error)) from error
                # A cause is shown with its text, and this one's quotes what it refuses.
                cause = None if isinstance(error, ParamValidationError) else error
                raise error_of_sending(error, request) from cause
        if attempts.last_was_damaged:
            raise _unreadable(request, "its checksum differs")
        if made.unreadable:
            raise _unreadable(request, made.unreadable)
        # botocore takes whatever is no error for an answer, which then reads as a missing item.
        status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 200)
        if status != 200:
            raise _unreadable(request, f"its status is {status}")
        return answer


def _unreadable(request: Request[Any], reason: str) -> DynarepoError:
    if request.writes:
        return ambiguous(request, f"it cannot be read: {reason}")
    failed = ConnectionFailed(
        f"the answer cannot be read: {reason}", table=request.table, entity=request.subject
    )
    failed.transient = True
    return failed
