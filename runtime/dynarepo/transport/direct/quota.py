"""What a connection may spend on retries: the token bucket of the SDKs' standard retry mode."""

import threading
from typing import Final

_CAPACITY: Final = 500
_COST: Final = 14
_COST_WHEN_THROTTLED: Final = 5
_REWARD: Final = 1


class RetryQuota:
    """Tokens that all requests share: a retry costs some, and what succeeds gives them back."""

    def __init__(self) -> None:
        self._tokens = _CAPACITY
        self._lock = threading.Lock()

    def take(self, *, throttled: bool) -> int | None:
        """Pay for a retry; returns what it cost, or None where the tokens do not suffice."""
        cost = _COST_WHEN_THROTTLED if throttled else _COST
        with self._lock:
            if self._tokens < cost:
                return None
            self._tokens -= cost
            return cost

    def succeeded(self, last_cost: int) -> None:
        """Give back what the last retry cost, or a little for a success without one."""
        # Full is the ordinary case, and reading an integer needs no lock.
        if self._tokens >= _CAPACITY:
            return
        with self._lock:
            self._tokens = min(_CAPACITY, self._tokens + (last_cost or _REWARD))
