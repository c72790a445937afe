"""What is said to DynamoDB about each request, and when again, without any I/O.

Whatever carries the bytes runs these steps: one driver calls, another awaits.
"""

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, get_args

from ...errors import DynarepoError
from ...requests import Action, Request
from ..answer_json import answer_of, body_of
from ..observation import Observers
from ..retry import Retries, RetryBudget
from .attempts import Attempts, Limits, Outgoing, Wait, attempts, damage, no_credentials
from .http_answer import HttpAnswer
from .quota import RetryQuota
from .settings import DirectSettings
from .signing import Credentials, Signer

_TARGETS: Final = {action: f"DynamoDB_20120810.{action}" for action in get_args(Action)}


class Conversation:
    """What all requests of a connection share: signatures, retries, the service's clock."""

    def __init__(self, settings: DirectSettings, observers: Observers) -> None:
        self._settings = settings
        self._observers = observers
        self._signer = Signer(settings.host_header, settings.region, settings.path)
        rate = None
        if settings.adaptive:
            # Loaded by the few who ask for it.
            from .sending_rate import SendingRate

            rate = SendingRate()
        self._limits = Limits(settings.attempts, RetryQuota(), rate)
        # Whether requests have to wait for their turn, which `steps` take.
        self.is_paced = settings.adaptive
        self._budget = RetryBudget()
        self._retries = Retries(budget=self._budget)
        self._skew = 0.0

    def outgoing(self, request: Request[Any]) -> Outgoing:
        """A request as it is sent."""
        payload = request.payload if request.encoded is None else request.encoded
        if self._observers and "ReturnConsumedCapacity" not in payload:
            payload = {**payload, "ReturnConsumedCapacity": "TOTAL"}
        return Outgoing(request, _TARGETS[request.action], body_of(payload))

    def answer(self, outgoing: Outgoing, arrived: HttpAnswer) -> Mapping[str, Any] | None:
        """The answer to a first attempt, if it is what mostly comes: a success. Anything else is
        for `steps` to judge, which begin with the same attempt."""
        if arrived.status != 200 or damage(arrived):
            return None
        try:
            request = outgoing.request
            answer = answer_of(request.action, arrived.body, request.straight)
        except (ValueError, RecursionError):
            return None
        self._limits.quota.succeeded(0)
        self._budget.succeeded()
        return answer

    def steps(self, outgoing: Outgoing) -> Attempts:
        """How long to wait and when to send it again, until there is an answer to decode."""
        sent = retry = 0
        while True:
            try:
                answer: Mapping[str, Any] = yield from attempts(
                    outgoing, self._limits, self._set_clock
                )
            except DynarepoError as error:
                sent += error.attempts
                error.attempts = sent
                pause = self._retries.pause_after(error, retry)
                if pause is None:
                    raise
                yield Wait(pause)
                retry += 1
            else:
                self._retries.succeeded()
                return answer

    def head(self, outgoing: Outgoing, credentials: Credentials | None) -> bytes:
        """The signed head of what is sent now; AccessDenied without credentials."""
        if credentials is None:
            raise no_credentials(outgoing.request, "no credentials were found")
        return self._signer.head(
            outgoing.target,
            outgoing.body,
            credentials,
            time.time() + self._skew,
            self._settings.agent,
        )

    def _set_clock(self, date: str) -> None:
        # Most clocks are right, and processes do without what reads the dates of the others.
        from email.utils import parsedate_to_datetime

        try:
            self._skew = (parsedate_to_datetime(date) - datetime.now(UTC)).total_seconds()
        except (TypeError, ValueError):
            self._skew = 0.0
