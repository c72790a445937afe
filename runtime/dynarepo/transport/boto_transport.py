"""Sends requests through a boto3 client, as they are, and reads answers and errors."""

import time
from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from botocore.parsers import ResponseParserError

from ..errors import AmbiguousWrite, ConnectionFailed, DynarepoError
from ..requests import Request
from ..wire import WireItem
from .boto_client import DynamoDBClient, require_operation
from .lost_answers import AnswerLost, attempts_of_call, watch
from .observation import Observer, Observers, RequestEvent, consumed_capacity
from .retry import Retries
from .service_errors import error_of

T = TypeVar("T")


class Transport(Protocol):
    """Whatever sends a request and returns its decoded answer; callable from any thread."""

    def send(self, request: Request[T]) -> T: ...

    def close(self) -> None: ...


class BotoTransport:
    """The transport over a boto3 client, which it closes only if it `owns` it."""

    def __init__(
        self,
        client: DynamoDBClient,
        *,
        owns: bool = False,
        observer: Observer | None = None,
        retries: Retries | None = None,
    ) -> None:
        watch(client)
        self.client = client
        self._owns = owns
        self.observers = Observers(observer)
        self._retries = retries or Retries()

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        if not self.observers:
            return request.decode(self._retries.call(lambda: self._attempt(request)))
        return self._observed(request)

    def close(self) -> None:
        """Close the client, if it was made for this transport."""
        if self._owns:
            self.client.close()

    def _observed(self, request: Request[T]) -> T:
        answer: Mapping[str, Any] = {}
        failure: DynarepoError | None = None
        start = time.perf_counter()
        try:
            answer = self._retries.call(lambda: self._attempt(request))
        except DynarepoError as error:
            failure = error
            raise
        finally:
            event = RequestEvent(
                subject=request.subject,
                action=request.action,
                table=request.table,
                seconds=time.perf_counter() - start,
                consumed_capacity=consumed_capacity(answer),
                error=failure,
            )
            self.observers.tell(event)
        return request.decode(answer)

    def _attempt(self, request: Request[Any]) -> Mapping[str, Any]:
        payload = request.payload
        if self.observers and "ReturnConsumedCapacity" not in payload:
            payload = {**payload, "ReturnConsumedCapacity": "TOTAL"}
        require_operation(self.client, request.action)
        call = getattr(self.client, xform_name(request.action))
        with attempts_of_call(request.safe_to_repeat) as attempts:
            try:
                answer: Mapping[str, Any] = call(**payload)
            except AnswerLost as lost:
                raise _ambiguous(request, str(lost)) from lost.__cause__
            except ResponseParserError as error:
                attempts.answer_was_lost = True
                raise _unreadable(request, str(error)) from error
            except (ClientError, BotoCoreError) as error:
                unsure = attempts.answer_was_lost and request.writes
                if unsure and not _settles(error, request):
                    if stored := _own_work(error, request):
                        return {"Attributes": stored}
                    raise _ambiguous(request, str(error)) from error
                # A cause is shown with its text, and this one's quotes what it refuses.
                cause = None if isinstance(error, ParamValidationError) else error
                raise error_of(error, request) from cause
        if attempts.last_was_damaged:
            raise _unreadable(request, "its checksum differs")
        return answer


def _settles(error: ClientError | BotoCoreError, request: Request[Any]) -> bool:
    """Whether a refusal tells that no lost attempt was applied: the service would have answered a
    repetition of a transaction that was, which it knows by its token, as it did the first."""
    if not isinstance(error, ClientError) or "ClientRequestToken" not in request.payload:
        return False
    answer: dict[str, Any] = dict(error.response)
    code: str = answer.get("Error", {}).get("Code", "")
    return code == "TransactionCanceledException"


def _own_work(error: ClientError | BotoCoreError, request: Request[Any]) -> WireItem | None:
    """The item that a lost attempt stored, if the write failed its condition only for that."""
    if request.is_own_work is None or not isinstance(error, ClientError):
        return None
    answer: dict[str, Any] = dict(error.response)
    if answer.get("Error", {}).get("Code") != "ConditionalCheckFailedException":
        return None
    found: WireItem | None = answer.get("Item")
    return found if found and request.is_own_work(found) else None


def _ambiguous(request: Request[Any], loss: str) -> AmbiguousWrite:
    return AmbiguousWrite(
        f"the answer was lost: {loss}",
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        hint="read the item to see whether the write was applied",
    )


def _unreadable(request: Request[Any], reason: str) -> DynarepoError:
    if request.writes:
        return _ambiguous(request, f"it cannot be read: {reason}")
    failed = ConnectionFailed(
        f"the answer cannot be read: {reason}", table=request.table, entity=request.subject
    )
    failed.transient = True
    return failed
