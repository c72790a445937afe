"""Keeps botocore from repeating a write whose answer was lost, where a repetition would do harm.

botocore owns the retries and repeats what it cannot know to be harmless: after a broken connection,
a server error or a damaged answer, an `ADD` that was applied is applied again. Its event
`needs-retry` shows every attempt before that decision, and an exception raised there ends the call.
So one handler per client judges the attempts of our own calls, known by a context variable, and
leaves all others alone. A second client that never retries would be no way out: botocore does not
verify checksums of a client with a single attempt, and throttled writes may well be repeated.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final
from zlib import crc32

from botocore.exceptions import (
    ConnectionError as NoConnection,
)
from botocore.exceptions import (
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
    ProxyConnectionError,
)

from .client import DynamoDBClient

# The request did not leave this machine.
_NEVER_SENT: Final = (EndpointConnectionError, ConnectTimeoutError, ProxyConnectionError)


class AnswerLost(Exception):
    """Ends a call that must not be repeated; its text says what happened to the answer."""


@dataclass(slots=True)
class Attempts:
    """What became of the attempts of one call."""

    safe_to_repeat: bool
    answer_was_lost: bool = False
    last_was_damaged: bool = False


_current: ContextVar[Attempts | None] = ContextVar("dynarepo_attempts", default=None)


def watch(client: DynamoDBClient) -> None:
    """Let the client's attempts be judged; doing so twice changes nothing."""
    events: Any = getattr(client.meta, "events", None)
    if events is None:
        # Such a client repeats what it likes.
        return
    events.register_first("needs-retry.dynamodb", _judge, unique_id="dynarepo-lost-answers")


@contextmanager
def attempts_of_call(safe_to_repeat: bool) -> Generator[Attempts]:
    """Judge what this thread calls inside."""
    attempts = Attempts(safe_to_repeat)
    token = _current.set(attempts)
    try:
        yield attempts
    finally:
        _current.reset(token)


def was_sent(error: BaseException) -> bool:
    """Whether a request may have arrived although it failed with this error."""
    return isinstance(error, HTTPClientError | NoConnection) and not isinstance(error, _NEVER_SENT)


def _judge(
    response: tuple[Any, Any] | None = None,
    caught_exception: BaseException | None = None,
    **_: Any,
) -> None:
    attempts = _current.get()
    if attempts is None:
        return
    damaged = response is not None and _is_damaged(response[0])
    attempts.last_was_damaged = damaged
    loss = ""
    if caught_exception is not None and was_sent(caught_exception):
        loss = str(caught_exception)
    elif response is not None and response[0].status_code >= 500:
        loss = f"the service answered with status {response[0].status_code}"
    elif damaged:
        loss = "the answer arrived damaged"
    if not loss:
        return
    attempts.answer_was_lost = True
    if not attempts.safe_to_repeat:
        raise AnswerLost(loss) from caught_exception


def _is_damaged(response: Any) -> bool:
    checksum = response.headers.get("x-amz-crc32")
    return checksum is not None and int(checksum) != crc32(response.content)
