"""How fast requests may be sent while DynamoDB throttles: the SDKs' adaptive retry mode, without I/O.

Nothing is held back before the first throttled request. Then the rate that was measured is cut, and
grows again along a cubic curve: fast at first, flat around the rate that was too much, and fast
beyond it, as long as nothing is throttled anew.
"""

import threading
import time
from collections.abc import Callable
from math import floor
from typing import Final

# How far a throttled rate is cut, and how steep the curve is that leads back to it.
_CUT: Final = 0.7
_STEEPNESS: Final = 0.4
_LEAST: Final = 0.5
# The curve does not run away from what is really sent.
_MOST_OF_MEASURED: Final = 2.0

_MEASURED_OVER: Final = 0.5
_WEIGHT_OF_LATEST: Final = 0.8


class SendingRate:
    """Requests a second, shared by all requests of a connection; usable from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._measured = 0.0
        self._counted = 0
        self._counted_since = _period(clock())
        # Requests a second; 0 as long as nothing was throttled.
        self._limit = 0.0
        # Requests that may be sent at once; below 0 those that wait for their turn.
        self._allowed = 0.0
        self._allowed_at = 0.0
        self._throttled_rate = 0.0
        self._throttled_at = 0.0

    def turn(self) -> float:
        """Take the turn of one request; returns in how many seconds that is."""
        if not self._limit:
            return 0.0
        with self._lock:
            self._refill(self._clock())
            self._allowed -= 1
            return max(0.0, -self._allowed / self._limit)

    def heard(self, *, throttled: bool) -> None:
        """Learn of one attempt that is over."""
        with self._lock:
            now = self._clock()
            self._measure(now)
            if throttled:
                rate = min(self._measured, self._limit) if self._limit else self._measured
                self._throttled_rate, self._throttled_at = rate, now
                wanted = rate * _CUT
            elif self._limit:
                wanted = self._on_the_curve(now)
            else:
                return
            self._refill(now)
            self._limit = max(_LEAST, min(wanted, _MOST_OF_MEASURED * self._measured))
            self._allowed = min(self._allowed, max(1.0, self._limit))

    def _measure(self, now: float) -> None:
        self._counted += 1
        period = _period(now)
        if period > self._counted_since:
            latest = self._counted / (period - self._counted_since)
            self._measured += _WEIGHT_OF_LATEST * (latest - self._measured)
            self._counted, self._counted_since = 0, period

    def _on_the_curve(self, now: float) -> float:
        back_after = float((self._throttled_rate * (1 - _CUT) / _STEEPNESS) ** (1 / 3))
        passed = now - self._throttled_at
        return _STEEPNESS * (passed - back_after) ** 3 + self._throttled_rate

    def _refill(self, now: float) -> None:
        gained = (now - self._allowed_at) * self._limit
        self._allowed = min(max(1.0, self._limit), self._allowed + gained)
        self._allowed_at = now


def _period(now: float) -> float:
    return floor(now / _MEASURED_OVER) * _MEASURED_OVER
