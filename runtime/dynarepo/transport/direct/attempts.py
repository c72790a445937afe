"""The attempts at one request, without any I/O: what to send, whether to repeat it, what it gave.

It repeats what the SDKs' standard retry mode repeats, with two differences. A write that would do
harm if it were applied twice is not repeated once it may have arrived; and who meets the work of
their own lost attempt is told so, instead of a failed condition.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

from ...errors import AccessDenied, ConnectionFailed, DynarepoError
from ...requests import Request
from ...values import Value
from ..answer_json import answer_of, refusal_of
from ..refusals import Refusal, ambiguous, own_work, refused, settles
from .connections import Lost, NotSent
from .http_answer import HttpAnswer
from .passing import is_skewed, passes, pause_before, throttles
from .quota import RetryQuota

if TYPE_CHECKING:
    from .sending_rate import SendingRate


class Wait(Value, frozen=True):
    """A pause before the next attempt."""

    seconds: float


class Outgoing(Value, frozen=True):
    """A request as it is sent, to be signed at each attempt."""

    request: Request[Any]
    target: str
    body: bytes


Step: TypeAlias = Outgoing | Wait
Attempts: TypeAlias = Generator[Step, HttpAnswer, Mapping[str, Any]]


class Limits(Value, frozen=True):
    """What all requests of a connection share of retries; `rate` in the adaptive mode alone."""

    most: int
    quota: RetryQuota
    rate: "SendingRate | None" = None


def attempts(outgoing: Outgoing, limits: Limits, set_clock: Callable[[str], None]) -> Attempts:
    """Yields what to send or how long to wait, and receives answers; NotSent and Lost are thrown in.

    `set_clock` is told the service's time where a signature must follow that.
    """
    request, quota, rate = outgoing.request, limits.quota, limits.rate
    unsure, cost, skew_known = False, 0, False
    failure: DynarepoError | None = None
    for attempt in range(1, limits.most + 1):
        if rate is not None and (turn := rate.turn()):
            yield Wait(turn)
        answer: HttpAnswer | None = None
        passing, throttled = True, False
        try:
            answer = yield outgoing
        except NotSent as error:
            failure = _unreachable(request, str(error))
        except Lost as error:
            failure, unsure = _lost(request, str(error)), True
        else:
            damaged = damage(answer)
            if answer.status == 200 and not damaged:
                try:
                    found = answer_of(request.action, answer.body, request.straight)
                except (ValueError, RecursionError) as error:
                    damaged = f"it is no JSON of {request.action} ({type(error).__name__})"
                else:
                    quota.succeeded(cost)
                    if rate is not None:
                        rate.heard(throttled=False)
                    return found
            if damaged:
                failure, unsure = _lost(request, damaged), True
            else:
                refusal = _refusal(answer)
                throttled = throttles(answer.status, refusal.code)
                passing = passes(answer.status, refusal.code)
                if not skew_known and is_skewed(refusal.code, answer):
                    skew_known = passing = True
                    set_clock(answer.headers[b"date"].decode("ascii", "replace"))
                failure = refused(refusal, request)
                if unsure and request.writes and not passing:
                    if stored := own_work(refusal, request):
                        return {"Attributes": stored}
                    if not settles(refusal, request):
                        raise ambiguous(request, f"DynamoDB answered {refusal.code} afterwards")
                    unsure = False
                unsure = unsure or answer.status >= 500
        if rate is not None:
            rate.heard(throttled=throttled)
        failure.attempts = attempt
        if unsure and request.writes and not request.safe_to_repeat:
            raise ambiguous(request, failure.message)
        paid = quota.take(throttled=throttled) if passing and attempt < limits.most else None
        if paid is None:
            break
        cost = paid
        yield Wait(pause_before(attempt, throttled=throttled, answer=answer))
    assert failure is not None, "at least one attempt is made"
    if unsure and request.writes:
        raise ambiguous(request, failure.message)
    raise failure


def damage(answer: HttpAnswer) -> str:
    """Why it cannot be said what an answer says; nothing where it is as it was sent."""
    if answer.status != 200 and answer.status < 400:
        # Neither what was asked for nor an error: whether it was done is not known.
        return f"the answer cannot be read: its status is {answer.status}"
    checksum = answer.headers.get(b"x-amz-crc32")
    if checksum is None:
        return ""
    found = b"%d" % crc32(answer.body)
    if checksum == found or checksum.lstrip(b"0") == found.lstrip(b"0"):
        return ""
    return "the answer cannot be read: its checksum differs"


def _refusal(answer: HttpAnswer) -> Refusal:
    found: Mapping[str, Any] = {}
    with suppress(ValueError, RecursionError):
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
