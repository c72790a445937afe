"""The direct transport for callers that wait."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from ...requests import Request
from ..boto_client import DynamoDBClient
from ..observation import Observer, Observers, observed
from ..retry import Retries
from .answer_json import body_of
from .attempts import Skewed, Wait, attempts, no_credentials
from .connections import Lost, NotSent, Pool
from .quota import RetryQuota
from .settings import DirectSettings
from .signing import Signer

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
        self.observers = Observers(observer)
        self._settings = settings
        self._pool = Pool(settings.address)
        self._signer = Signer(settings.host_header, settings.region, settings.path)
        self._quota = RetryQuota()
        self._retries = Retries(sleep=sleep)
        self._sleep = sleep
        self._skew = timedelta()

    def send(self, request: Request[T]) -> T:
        """Send a request, again where that may help, and decode its answer."""
        if not self.observers:
            return request.decode(self._repeated(request))
        return request.decode(observed(self.observers, request, lambda: self._repeated(request)))

    def close(self) -> None:
        """Close the connections that are idle, and the client beside them."""
        self._pool.close()
        self.client.close()

    def _repeated(self, request: Request[Any]) -> Mapping[str, Any]:
        return self._retries.call(lambda: self._answer(request))

    def _answer(self, request: Request[Any]) -> Mapping[str, Any]:
        payload = request.payload
        if self.observers and "ReturnConsumedCapacity" not in payload:
            payload = {**payload, "ReturnConsumedCapacity": "TOTAL"}
        body = body_of(payload)
        target = f"DynamoDB_20120810.{request.action}"
        trying = attempts(request, self._quota, self._settings.attempts)
        try:
            step = next(trying)
            while True:
                if isinstance(step, Wait):
                    self._sleep(step.seconds)
                    step = next(trying)
                elif isinstance(step, Skewed):
                    self._skew = _skew(step.date)
                    step = next(trying)
                else:
                    head = self._head(request, target, body)
                    try:
                        answer = self._pool.exchange(head, body)
                    except (NotSent, Lost) as error:
                        step = trying.throw(error)
                    else:
                        step = trying.send(answer)
        except StopIteration as finished:
            found: Mapping[str, Any] = finished.value
            return found

    def _head(self, request: Request[Any], target: str, body: bytes) -> bytes:
        credentials = self._settings.credentials()
        if credentials is None:
            raise no_credentials(request, "no credentials were found")
        moment = datetime.now(UTC) + self._skew
        return self._signer.head(target, body, credentials, moment, self._settings.agent)


def _skew(date: str) -> timedelta:
    try:
        return parsedate_to_datetime(date) - datetime.now(UTC)
    except (TypeError, ValueError):
        return timedelta()
