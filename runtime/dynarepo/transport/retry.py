"""Repeating what the SDK does not repeat by itself: pauses with full jitter, within a budget.

Throttling, server errors and lost connections are botocore's to retry. Left for here are refusals
that change nothing, which botocore passes on: an item that a transaction holds at the moment, and a
transaction that was cancelled for nothing but conflicts or throttling.
"""

import random
import threading
import time
from collections.abc import Callable
from typing import Final, TypeVar

from ..errors import DynarepoError, TransactionCancelled

T = TypeVar("T")

_LEFT_BY_THE_SDK: Final = frozenset({"TransactionConflictException"})
_PASSING_REASONS: Final = frozenset(
    {"None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
)


def worth_repeating(error: DynarepoError) -> bool:
    """Whether only this layer repeats what failed, and repeating may help."""
    if isinstance(error, TransactionCancelled):
        return bool(error.reasons) and all(
            reason.code in _PASSING_REASONS for reason in error.reasons
        )
    return error.service_code in _LEFT_BY_THE_SDK


class RetryBudget:
    """Tokens that all requests of a connection share.

    A retry takes one and each success gives a tenth back, so that retries stay a fraction of the
    traffic when much of it fails.
    """

    def __init__(self, capacity: float = 100.0, refund: float = 0.1) -> None:
        self._capacity = capacity
        self._tokens = capacity
        self._refund = refund
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Take the token of one retry, if there is one."""
        with self._lock:
            if self._tokens < 1:
                return False
            self._tokens -= 1
            return True

    def succeeded(self) -> None:
        """Give back a part of a token."""
        # Full is the ordinary case, and reading a number needs no lock.
        if self._tokens >= self._capacity:
            return
        with self._lock:
            self._tokens = min(self._capacity, self._tokens + self._refund)


class Retries:
    """Calls again while it is worth it, at most `attempts` times in all."""

    def __init__(
        self,
        *,
        attempts: int = 5,
        first_pause: float = 0.025,
        longest_pause: float = 2.0,
        budget: RetryBudget | None = None,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._attempts = attempts
        self._first_pause = first_pause
        self._longest_pause = longest_pause
        self._budget = budget or RetryBudget()
        self._sleep = sleep
        self._jitter = jitter

    def call(self, send: Callable[[], T]) -> T:
        """The result of `send`, which raises what it cannot do."""
        sent = retry = 0
        while True:
            try:
                answer = send()
            except DynarepoError as error:
                sent += error.attempts
                error.attempts = sent
                pause = self.pause_after(error, retry)
                if pause is None:
                    raise
                self._sleep(pause)
                retry += 1
            else:
                self.succeeded()
                return answer

    def pause_after(self, error: DynarepoError, retry: int) -> float | None:
        """How long to wait before calling again after so many retries; None if that is no use."""
        last = retry >= self._attempts - 1
        if last or not worth_repeating(error) or not self._budget.take():
            return None
        # Full jitter: those who met once should not meet again.
        pause: float = self._jitter() * min(self._longest_pause, self._first_pause * 2**retry)
        return pause

    def succeeded(self) -> None:
        """Note a success, which pays for later retries."""
        self._budget.succeeded()
