"""Which failures pass, and how long to wait for that: the rules of the SDKs' standard retry mode."""

import random
from typing import Final

from .http_answer import HttpAnswer

_PASSING_STATUS: Final = frozenset({429, 500, 502, 503, 504})
_PASSING_CODES: Final = frozenset(
    {
        "PriorRequestNotComplete", "ReplicatedWriteConflictException", "RequestTimeout",
        "RequestTimeoutException",
    }
)  # fmt: skip
_THROTTLING_CODES: Final = frozenset(
    {
        "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException",
        "PriorRequestNotComplete", "ProvisionedThroughputExceededException",
        "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "SlowDown",
        "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException",
        "TransactionInProgressException",
    }
)  # fmt: skip
_SKEWED_CODES: Final = frozenset(
    {"InvalidSignatureException", "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"}
)

# Seconds before the first retry, of which each further one doubles the number.
_PAUSE: Final = 0.025
_PAUSE_WHEN_THROTTLED: Final = 1.0
_LONGEST_PAUSE: Final = 20.0
# The service may ask for a longer pause, within limits.
_LONGEST_ADDED: Final = 5.0


def throttles(status: int, code: str) -> bool:
    """Whether a refusal says that too much was sent."""
    return code in _THROTTLING_CODES or status == 429


def passes(status: int, code: str) -> bool:
    """Whether the same request may succeed later."""
    return status in _PASSING_STATUS or code in _THROTTLING_CODES or code in _PASSING_CODES


def is_skewed(code: str, answer: HttpAnswer) -> bool:
    """Whether the signature was refused for its time, and the answer tells the right one."""
    return code in _SKEWED_CODES and b"date" in answer.headers


def pause_before(retry: int, *, throttled: bool, answer: HttpAnswer | None) -> float:
    """Seconds to wait before a retry, with full jitter: those who met once should not meet again."""
    base = _PAUSE_WHEN_THROTTLED if throttled else _PAUSE
    pause = random.random() * min(_LONGEST_PAUSE, base * (1 << (retry - 1)))
    asked = b"" if answer is None else answer.headers.get(b"x-amz-retry-after", b"")
    if len(asked) > 9 or not asked.isdigit():
        return pause
    return max(pause, min(int(asked) / 1000, pause + _LONGEST_ADDED))
