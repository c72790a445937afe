"""The attempts at one request, without any I/O: what to send, whether to repeat it, what it gave.

It repeats what the SDKs' standard retry mode repeats, with two differences. A write that would do
harm if it were applied twice is not repeated once it may have arrived; and who meets the work of
their own lost attempt is told so, instead of a failed condition.
"""

import random
from collections.abc import Callable, Generator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from zlib import crc32

from ...errors import AccessDenied, ConnectionFailed, DynarepoError
from ...requests import Request
from ..refusals import Refusal, ambiguous, own_work, refused, settles
from .answer_json import answer_of, refusal_of
from .connections import Lost, NotSent
from .http_answer import HttpAnswer
from .quota import RetryQuota

_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 20.0
_PASSING_STATUS: Final = frozenset({500, 502, 503, 504})
_PASSING_CODES: Final = frozenset(
    {
        "InternalServerError", "LimitExceededException", "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "RequestTimeout", "RequestTimeoutException", "SlowDown",
        "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException",
        "TransactionInProgressException",
    }
)  # fmt: skip
_SKEWED_CODES: Final = frozenset(
    {"InvalidSignatureException", "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"}
)


@dataclass(frozen=True, slots=True)
class Wait:
    """A pause before the next attempt."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request as it is sent, to be signed at each attempt."""

    request: Request[Any]
    target: str
    body: bytes


Step: TypeAlias = Outgoing | Wait
Attempts: TypeAlias = Generator[Step, HttpAnswer, Mapping[str, Any]]


def attempts(
    outgoing: Outgoing, quota: RetryQuota, most: int, set_clock: Callable[[str], None]
) -> Attempts:
    """Yields what to send or how long to wait, and receives answers; NotSent and Lost are thrown in.

    `set_clock` is told the service's time where a signature must follow that.
    """
    request = outgoing.request
    unsure, cost, skew_known = False, 0, False
    failure: DynarepoError | None = None
    for attempt in range(1, most + 1):
        timed_out = False
        try:
            answer = yield outgoing
        except NotSent as error:
            failure, passing = _unreachable(request, str(error)), True
        except Lost as error:
            timed_out = isinstance(error.__cause__, TimeoutError)
            failure, passing, unsure = _lost(request, str(error)), True, True
        else:
            damage = _damage(answer)
            if answer.status == 200 and not damage:
                try:
                    found = answer_of(request.action, answer.body)
                except ValueError as error:
                    damage = f"it is no JSON of {request.action} ({type(error).__name__})"
                else:
                    quota.succeeded(cost)
                    return found
            if damage:
                failure, passing, unsure = _lost(request, damage), True, True
            else:
                refusal = _refusal(answer)
                if unsure and request.writes and not settles(refusal, request):
                    if stored := own_work(refusal, request):
                        return {"Attributes": stored}
                    raise ambiguous(request, f"DynamoDB answered {refusal.code} afterwards")
                failure = refused(refusal, request)
                unsure = unsure or answer.status >= 500
                passing = answer.status in _PASSING_STATUS or refusal.code in _PASSING_CODES
                if refusal.code in _SKEWED_CODES and not skew_known and b"date" in answer.headers:
                    skew_known = passing = True
                    set_clock(answer.headers[b"date"].decode("ascii", "replace"))
        failure.attempts = attempt
        if unsure and request.writes and not request.safe_to_repeat:
            raise ambiguous(request, failure.message)
        paid = quota.take(after_timeout=timed_out) if passing and attempt < most else None
        if paid is None:
            break
        cost = paid
        yield Wait(random.random() * min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**attempt))
    assert failure is not None, "at least one attempt is made"
    if unsure and request.writes:
        raise ambiguous(request, failure.message)
    raise failure


def _damage(answer: HttpAnswer) -> str:
    checksum = answer.headers.get(b"x-amz-crc32")
    if checksum is None or (checksum.isdigit() and int(checksum) == crc32(answer.body)):
        return ""
    return "the answer cannot be read: its checksum differs"


def _refusal(answer: HttpAnswer) -> Refusal:
    found: Mapping[str, Any] = {}
    with suppress(ValueError):
        found = refusal_of(answer.body)
    kind = str(found.get("__type", "")).partition(":")[0].rpartition("#")[2]
    return Refusal(
        code=kind or str(answer.status),
        message=str(found.get("message") or found.get("Message") or ""),
        status=answer.status,
        request_id=answer.headers.get(b"x-amzn-requestid", b"").decode("ascii", "replace"),
        item=found.get("Item"),
        reasons=tuple(found.get("CancellationReasons") or ()),
    )


def _unreachable(request: Request[Any], reason: str) -> DynarepoError:
    failed = ConnectionFailed(
        reason,
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        hint="check the endpoint, the region and the network",
    )
    failed.transient = True
    return failed


def _lost(request: Request[Any], reason: str) -> DynarepoError:
    failed = ConnectionFailed(
        reason, table=request.table, entity=request.subject, key=request.shown_key
    )
    failed.transient = True
    return failed


def no_credentials(request: Request[Any], reason: str) -> AccessDenied:
    """The error where there is nothing to sign with."""
    return AccessDenied(
        reason,
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        hint="configure credentials as for boto3, or pass a client or a session",
    )
